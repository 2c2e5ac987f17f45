"""Everything by keyboard: contacts, citizens, answers and commands for what is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.citizens import find_citizens
from agent_console.database.queries.contact_rows import contact_rows
from agent_console.database.queries.excerpts import excerpts
from agent_console.database.queries.inbox import Order, Shelf, ShelfKind, contact_ids
from agent_console.desk.icons import CHANNEL_ICONS
from agent_console.desk.ports import AnswersPort
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.picker import Choice
from agent_console.domain.addresses import name_folded
from agent_console.domain.contact import ContactState

_EACH = 4


@dataclass(frozen=True)
class Command:
    """Something the window can do, by name."""

    key: str
    text: str
    icon: str
    shortcut: str
    act: Callable[[], object]


class PalettePresenter(QObject):
    """``found`` when slower results are there: ask ``choices`` again."""

    found = Signal()
    contact_chosen = Signal(str)
    citizen_chosen = Signal(str)
    article_chosen = Signal(str)

    def __init__(self, surroundings: Surroundings, answers: AnswersPort, commands: Callable[[], list[Command]]) -> None:
        super().__init__()
        self._desk, self._answers, self._commands = surroundings, answers, commands
        self._slow: tuple[str, list[Choice], list[Choice]] = ("", [], [])

    def choices(self, words: str) -> Sequence[Choice]:
        """What there is for ``words`` now."""
        commands = self._fitting(words)
        if not words.strip():
            return self._grouped([(self.tr("Commands"), commands)])
        known, contacts, citizens = self._slow
        if known != words:
            self._look(words)
            contacts, citizens = [], []
        hits = self._answers.search(words, self._desk.language, _EACH) if len(words.strip()) > 1 else []
        answers = [Choice(f"article:{h.page.id}", h.page.title, h.page.short_answer, "book-open") for h in hits]
        groups = [
            (self.tr("Contacts"), contacts),
            (self.tr("Citizens"), citizens),
            (self.tr("Answers"), answers),
            (self.tr("Commands"), commands),
        ]
        return self._grouped(groups)

    def take(self, key: str) -> None:
        """Do what a choice stands for."""
        kind, _, ident = key.partition(":")
        signals = {"contact": self.contact_chosen, "citizen": self.citizen_chosen, "article": self.article_chosen}
        if kind in signals:
            signals[kind].emit(ident)
            return
        for command in self._commands():
            if command.key == ident:
                command.act()

    def _fitting(self, words: str) -> list[Choice]:
        folded = name_folded(words).split()
        return [
            Choice(f"command:{one.key}", one.text, "", one.icon, one.shortcut)
            for one in self._commands()
            if all(word in name_folded(one.text) for word in folded)
        ]

    def _look(self, words: str) -> None:
        desk = self._desk
        station, language = desk.station, desk.language
        everything = tuple(ContactState)
        shelf = Shelf(
            ShelfKind.CHANNEL, station.agent.id, station.departments, states=everything, words=words, order=Order.NEWEST
        )

        def query() -> tuple[str, list[Choice], list[Choice]]:
            with station.reading() as session:
                ids = contact_ids(session, shelf, limit=_EACH)[:_EACH]
                rows = contact_rows(session, ids, language)
                places = excerpts(session, ids, words)
                people = find_citizens(session, words, language, _EACH)
            contacts = [
                Choice(
                    f"contact:{row.id}",
                    row.who or row.reference,
                    places[row.id].text if row.id in places else row.subject or row.topic or row.preview,
                    CHANNEL_ICONS[row.channel],
                    f"{row.department} · {desk.clock.age(row.received_at)}",
                )
                for row in (rows[one] for one in ids if one in rows)
            ]
            citizens = [Choice(f"citizen:{one.id}", one.name, one.points, "user", one.district) for one in people]
            return words, contacts, citizens

        desk.reader.ask("palette", query, self._found)

    def _found(self, slow: tuple[str, list[Choice], list[Choice]]) -> None:
        self._slow = slow
        self.found.emit()

    @staticmethod
    def _grouped(groups: list[tuple[str, list[Choice]]]) -> list[Choice]:
        return [line for heading, group in groups if group for line in (Choice("", heading), *group)]
