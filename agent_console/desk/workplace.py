"""One signed-in agent's window, wired: this is the place that knows which presenter serves which page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_console.desk.citizen.card import CitizenCardView
from agent_console.desk.citizen.presenter import CitizenPresenter
from agent_console.desk.contact.actions import ContactActions
from agent_console.desk.contact.drafts import Drafts
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.contact.side import SidePanel
from agent_console.desk.contact.view import ContactView
from agent_console.desk.inbox.presenter import InboxPresenter
from agent_console.desk.inbox.view import InboxView
from agent_console.desk.knowledge.panel import AnswersPanel
from agent_console.desk.knowledge.presenter import AnswersPresenter
from agent_console.desk.ports import AnswersPort
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.suggester import Route, SayReason, Suggester
from agent_console.desk.window import Window


@dataclass(frozen=True)
class Powers:
    """What the desk asks of knowledge and routing."""

    answers: AnswersPort
    route: Route
    say_reason: SayReason


class Workplace(QObject):
    """Presenters and views of one window, all reachable by name."""

    def __init__(self, surroundings: Surroundings, powers: Powers, leave: Callable[[], None]) -> None:
        super().__init__()
        self.desk = surroundings
        station = surroundings.station
        self.drafts = Drafts(station, self)
        self.suggester = Suggester(station, surroundings.names, surroundings.clock, powers.route, powers.say_reason)
        self.inbox = InboxPresenter(surroundings)
        self.contact = ContactPresenter(surroundings, self.drafts, self.suggester)
        self.actions = ContactActions(surroundings, self.contact)
        self.citizen = CitizenPresenter(surroundings)
        self.answers = AnswersPresenter(surroundings, powers.answers)
        self.window = Window(surroundings)
        self._leave = leave
        self._make_inbox_page()
        self.inbox.start()
        self.inbox_view.focus_list()

    def close(self) -> None:
        """Hand over what is typed and stop listening."""
        self.drafts.flush()
        self.desk.bridge.close()
        self.desk.reader.close()

    def _make_inbox_page(self) -> None:
        self.inbox_view = InboxView(self.desk, self.inbox)
        self.answers_panel = AnswersPanel(self.desk, self.answers)
        self.citizen_card = CitizenCardView(self.desk, self.citizen)
        side = SidePanel(self.citizen_card, self.answers_panel)
        self.contact_view = ContactView(self.desk, self.contact, self.actions, side)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.inbox_view)
        row.addWidget(self.contact_view, 1)
        self.window.add_page("inbox", page)
        self.window.folded.connect(lambda narrow, _: self.inbox_view.fold(narrow))
        self.window.folded.connect(self.contact_view.fold)
        self.inbox.opened.connect(self.contact.open)
        self.contact.shown.connect(self.citizen.show_details)
        self.contact.shown.connect(self.answers.follow)
        self.contact.switching.connect(self.answers_panel.clear_search)
        self.contact_view.suggestions.chosen.connect(self._pass_on)
        self.window.rail.chosen.connect(self.window.show_page)
        self.window.closing.connect(self.drafts.flush)

    def _pass_on(self, suggestion: object) -> None:
        del suggestion
