"""The parts of a window that keys and commands reach, by shape."""

from typing import Protocol

from agent_console.desk.call.ringing_card import RingingCard
from agent_console.desk.contact.view import ContactView
from agent_console.desk.inbox.view import InboxView
from agent_console.desk.knowledge.panel import AnswersPanel
from agent_console.desk.knowledge.presenter import AnswersPresenter
from agent_console.desk.panels import Panels
from agent_console.desk.window import Window


class Parts(Protocol):
    """What ``workplace.Workplace`` offers."""

    window: Window
    inbox_view: InboxView
    contact_view: ContactView
    answers: AnswersPresenter
    answers_panel: AnswersPanel
    panels: Panels
    ringing: RingingCard

    def open_page(self, name: str) -> None:
        """Bring a page to the front."""

    def open_palette(self) -> None:
        """Search, or a command."""

    def open_shortcuts(self) -> None:
        """Every key."""

    def undo(self) -> None:
        """Take back what was just done."""

    def main_action(self) -> None:
        """What the open contact's state calls for."""

    def search_answers(self) -> None:
        """The keyboard to the answers."""

    def toggle_caller(self) -> None:
        """Hold the caller, or take them back."""

    def hang_up(self) -> None:
        """End the call."""
