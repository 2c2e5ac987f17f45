"""The pages beside the inbox, wired."""

from dataclasses import dataclass

from agent_console.desk.cases.presenter import CasesPresenter
from agent_console.desk.cases.view import CasesView
from agent_console.desk.citizen.page import CitizensView
from agent_console.desk.citizen.page_presenter import CitizensPresenter
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


@dataclass(frozen=True)
class Pages:
    """Presenters and views by page."""

    cases: CasesPresenter
    cases_view: CasesView
    citizens: CitizensPresenter
    citizens_view: CitizensView
    articles: ArticlesPresenter
    answers_view: AnswersView
    dashboard: DashboardPresenter
    outgoing: OutgoingPresenter
    outgoing_view: OutgoingView
    rules: RulesPresenter
    rules_view: RulesView
    sources: SourcesPresenter
    sources_view: SourcesView
    settings_view: SettingsView

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


def add_pages(
    surroundings: Surroundings,
    window: Window,
    learned: Learned,
    settings: SettingsPresenter,
    panels: Panels,
    drafts: Drafts,
    suggester: Suggester,
) -> Pages:
    """Make them and place them."""
    sources, outgoing = SourcesPresenter(surroundings), OutgoingPresenter(surroundings)
    cases, citizens = CasesPresenter(surroundings), CitizensPresenter(surroundings)
    rules = RulesPresenter(surroundings, suggester)
    editing, dashboard = EditingPresenter(surroundings, drafts), DashboardPresenter(surroundings)
    articles = ArticlesPresenter(surroundings, learned, editing)
    editing.setParent(articles)
    pages = Pages(
        cases,
        CasesView(surroundings, cases),
        citizens,
        CitizensView(surroundings, citizens),
        articles,
        AnswersView(surroundings, articles),
        dashboard,
        outgoing,
        OutgoingView(surroundings, outgoing),
        rules,
        RulesView(surroundings, rules),
        sources,
        SourcesView(surroundings, sources),
        SettingsView(surroundings, settings),
    )
    window.add_page("cases", pages.cases_view)
    window.add_page("citizens", pages.citizens_view)
    window.add_page("answers", pages.answers_view)
    window.add_page("queues", DashboardView(surroundings, dashboard))
    window.add_page("outgoing", pages.outgoing_view)
    window.add_page("rules", pages.rules_view)
    window.rail.offer("rules", rules.offered)
    window.add_page("sources", pages.sources_view)
    window.rail.offer("sources", sources.offered)
    window.add_page("settings", pages.settings_view)
    pages.citizens_view.call_wanted.connect(panels.call)
    pages.citizens_view.create_wanted.connect(panels.create_citizen)
    pages.citizens_view.erase_wanted.connect(lambda citizen_id: panels.erase_citizen(citizens, citizen_id))
    return pages
