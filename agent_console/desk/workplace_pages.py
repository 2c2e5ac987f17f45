"""The pages beside the inbox, wired: presenters at once, each view when it is first looked at."""

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from agent_console.desk.cases.presenter import CasesPresenter
from agent_console.desk.cases.view import CasesView
from agent_console.desk.citizen.page import CitizensView
from agent_console.desk.citizen.page_presenter import CitizensPresenter
from agent_console.desk.citizen.presenter import CitizenPresenter
from agent_console.desk.contact.drafts import Drafts
from agent_console.desk.dashboard.presenter import DashboardPresenter
from agent_console.desk.dashboard.view import DashboardView
from agent_console.desk.knowledge.editing.presenter import EditingPresenter
from agent_console.desk.knowledge.page import AnswersView
from agent_console.desk.knowledge.page_presenter import ArticlesPresenter
from agent_console.desk.learned import Learned
from agent_console.desk.outgoing.presenter import OutgoingPresenter
from agent_console.desk.outgoing.view import OutgoingView
from agent_console.desk.panels import Panels
from agent_console.desk.routing_rules.presenter import RulesPresenter
from agent_console.desk.routing_rules.view import RulesView
from agent_console.desk.settings.presenter import SettingsPresenter
from agent_console.desk.settings.view import SettingsView
from agent_console.desk.sources.presenter import SourcesPresenter
from agent_console.desk.sources.view import SourcesView
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.suggester import Suggester
from agent_console.desk.window import Window


class Pages(QObject):
    """Presenters and views by page.

    A window is ready sooner without eight pages nobody has asked for; each costs no more than a press when it is.
    """

    contact_wanted = Signal(str)

    def __init__(
        self,
        surroundings: Surroundings,
        learned: Learned,
        settings: SettingsPresenter,
        panels: Panels,
        citizen: CitizenPresenter,
        drafts: Drafts,
        suggester: Suggester,
    ) -> None:
        super().__init__()
        self._desk, self._settings, self._panels, self._citizen = surroundings, settings, panels, citizen
        self.sources, self.outgoing = SourcesPresenter(surroundings), OutgoingPresenter(surroundings)
        self.cases, self.citizens = CasesPresenter(surroundings), CitizensPresenter(surroundings)
        self.rules = RulesPresenter(surroundings, suggester)
        self.dashboard = DashboardPresenter(surroundings)
        editing = EditingPresenter(surroundings, drafts)
        self.articles = ArticlesPresenter(surroundings, learned, editing)
        editing.setParent(self.articles)
        for presenter in (
            self.sources,
            self.outgoing,
            self.cases,
            self.citizens,
            self.rules,
            self.dashboard,
            self.articles,
        ):
            presenter.setParent(self)

    def place(self, window: Window) -> None:
        """Tell the window which pages there are."""
        window.add_page("cases", lambda: self.cases_view)
        window.add_page("citizens", lambda: self.citizens_view)
        window.add_page("answers", lambda: self.answers_view)
        window.add_page("queues", lambda: DashboardView(self._desk, self.dashboard))
        window.add_page("outgoing", lambda: self.outgoing_view)
        window.add_page("rules", lambda: self.rules_view)
        window.rail.offer("rules", self.rules.offered)
        window.add_page("sources", lambda: self.sources_view)
        window.rail.offer("sources", self.sources.offered)
        window.add_page("settings", lambda: self.settings_view)

    @cached_property
    def cases_view(self) -> CasesView:
        """What the city owes an answer to."""
        view = CasesView(self._desk, self.cases)
        view.contact_wanted.connect(self.contact_wanted)
        return view

    @cached_property
    def citizens_view(self) -> CitizensView:
        """Who turned to the city."""
        view, panels = CitizensView(self._desk, self.citizens), self._panels
        view.call_wanted.connect(panels.call)
        view.create_wanted.connect(panels.create_citizen)
        view.erase_wanted.connect(lambda citizen_id: panels.erase_citizen(self.citizens, citizen_id))
        view.contact_wanted.connect(self.contact_wanted)
        view.note_changed.connect(self._citizen.edit_note)
        view.separate_wanted.connect(self._citizen.separate)
        return view

    @cached_property
    def answers_view(self) -> AnswersView:
        """What the city knows."""
        return AnswersView(self._desk, self.articles)

    @cached_property
    def outgoing_view(self) -> OutgoingView:
        """Replies that wait, or did not arrive."""
        view = OutgoingView(self._desk, self.outgoing)
        view.contact_wanted.connect(self.contact_wanted)
        return view

    @cached_property
    def rules_view(self) -> RulesView:
        """Which department gets what, by order of a supervisor."""
        return RulesView(self._desk, self.rules)

    @cached_property
    def sources_view(self) -> SourcesView:
        """Where contacts come from."""
        return SourcesView(self._desk, self.sources)

    @cached_property
    def settings_view(self) -> SettingsView:
        """For this agent, on this computer."""
        return SettingsView(self._desk, self._settings)

    def refresh(self, name: str) -> None:
        """Read a page's rows when it comes to the front."""
        if name == "cases":
            self.cases.refresh()
        elif name == "citizens":
            self.citizens.find(self.citizens_view.search.text())
        elif name == "outgoing":
            self.outgoing.refresh()
        elif name == "rules":
            self.rules.refresh()
        elif name == "sources":
            self.sources.refresh()
        elif name == "answers":
            self.articles.refresh()
            self.answers_view.refresh_counts()
