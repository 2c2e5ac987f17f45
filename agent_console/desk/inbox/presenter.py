"""What the inbox shows, without a widget: shelves with their counts, one list of ids, and the rows behind them."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from agent_console.database.queries.contact_rows import ContactRow, contact_rows
from agent_console.database.queries.excerpts import excerpts
from agent_console.database.queries.inbox import Order, Shelf, ShelfKind, contact_ids, with_words
from agent_console.database.queries.inbox_counts import Counts, inbox_counts
from agent_console.database.queries.outgoing import lost_count
from agent_console.desk.inbox.shelves import ATTENTION, OUTGOING, ShelfEntry, shelf_entries, shelf_of
from agent_console.desk.pacing import Pace
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.contact import ContactState
from agent_console.sync.status import Changed, Person

FIRST_PAGE = 120
_SETTLE_MS = 40
"""A burst of changes is shown once."""
_COUNT_MS = 120
"""Counts follow a little later: they read more than the list does."""


class InboxPresenter(QObject):
    """``choose`` a shelf, ``search`` it, ``open`` a contact."""

    entries_changed = Signal()
    title_changed = Signal()
    ids_changed = Signal(object)
    """The whole order, as a list of ids; as ``list`` Qt would copy each of 100,000 to and fro."""
    rows_changed = Signal(set)
    """Ids whose rows are to be read again; empty for all."""
    opened = Signal(str)
    page_wanted = Signal(str)
    """A shelf that is a page of its own."""
    watchers_changed = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self.key: str = ShelfKind.MINE
        self.counts = Counts()
        self.entries: list[ShelfEntry] = []
        self.ids: list[str] = []
        self.loading = True
        self.watchers: dict[str, str] = {}
        """Who else has a contact open, by contact."""
        self._words = ""
        self._order = Order.OLDEST
        self._states: tuple[ContactState, ...] = ()
        self._dirty: set[str] = set()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        self._lists = Pace(self)
        self._lists.due.connect(self._list_again)
        self._counts = Pace(self, _COUNT_MS)
        self._counts.due.connect(self._recount)
        surroundings.bridge.changed.connect(self._hear)
        surroundings.bridge.here.connect(self._see)
        surroundings.names.changed.connect(self._recount)

    @property
    def title(self) -> str:
        """The chosen shelf's name."""
        return next((entry.text for entry in self.entries if entry.key == self.key), "")

    @property
    def order(self) -> Order:
        """Which contact comes first."""
        return self._order

    @property
    def states(self) -> tuple[ContactState, ...]:
        """The states the agent filtered by; empty for the shelf's own."""
        return self._states

    @property
    def words(self) -> str:
        """What the list is searched for."""
        return self._words

    @property
    def shelf(self) -> Shelf:
        """What the list shows now."""
        shelf = replace(shelf_of(self.key, self._desk.station, self._desk.clock), order=self._order)
        return with_words(replace(shelf, states=self._states), self._words)

    def start(self) -> None:
        """Read the first page at once, so that the window opens with its list in it: the agent's own work, or, where
        there is none, what waits in the own department.
        """
        self._name_shelves()
        self._counts.want()
        self._list(at_once=True)
        departments = self._desk.station.departments
        if not self.ids and departments:
            self.choose(f"{ShelfKind.QUEUE}:{departments[0]}")

    def choose(self, key: str) -> None:
        """Show another shelf, without the last one's search and filter."""
        if key in (ATTENTION, OUTGOING):
            self.page_wanted.emit(key)
            return
        searched = bool(self._words)
        self.key, self._words, self._states = key, "", ()
        if searched:
            self.rows_changed.emit(set())
        self.title_changed.emit()
        self._list(at_once=True)

    def search(self, words: str) -> None:
        """Keep only contacts that mention every word; rows show where."""
        self._words = words
        self.rows_changed.emit(set())
        self._list()

    def search_again(self) -> None:
        """More words can be found."""
        if self._words.strip():
            self.refresh()

    def sort(self, order: Order) -> None:
        """Another order."""
        self._order = order
        self._list(at_once=True)

    def filter(self, states: tuple[ContactState, ...]) -> None:
        """Only these states; none for the shelf's own."""
        self._states = states
        self._list(at_once=True)

    def open(self, contact_id: str) -> None:
        """Have the contact shown; opening does not claim."""
        self.opened.emit(contact_id)

    def rows(self, ids: Sequence[str]) -> dict[str, ContactRow]:
        """Rows for a page of ids; a few milliseconds."""
        with self._desk.station.reading() as session:
            found = contact_rows(session, ids, self._desk.language)
            places = excerpts(session, ids, self._words) if self._words.strip() else {}
        return found | {ident: replace(found[ident], excerpt=place) for ident, place in places.items()}

    def watched(self, contact_id: str) -> bool:
        """Whether a colleague has it open."""
        return contact_id in self.watchers

    def refresh(self) -> None:
        """Counts, order and changed rows again."""
        dirty, self._dirty = self._dirty, set()
        self.rows_changed.emit(dirty)
        self._counts.want()
        self._lists.want()

    def _hear(self, changed: Changed) -> None:
        if changed.everything:
            self._dirty = set()
        self._dirty |= changed.contacts
        if not self._settle.isActive():
            self._settle.start()

    def _see(self, people: tuple[Person, ...]) -> None:
        book, me = self._desk.names.book, self._desk.station.agent.id
        watchers: dict[str, list[str]] = {}
        for person in people:
            if person.contact_id is not None and person.agent_id != me:
                watchers.setdefault(person.contact_id, []).append(book.person(person.agent_id))
        seen = {contact: ", ".join(sorted(names)) for contact, names in watchers.items()}
        if seen != self.watchers:
            self.watchers = seen
            self.watchers_changed.emit()

    def _name_shelves(self) -> None:
        self.entries = shelf_entries(self._desk.station, self._desk.names, self.counts, 0, 0)
        self.entries_changed.emit()

    def _recount(self) -> None:
        desk = self._desk
        station, clock = desk.station, desk.clock
        self._counts.begin()

        def query() -> tuple[Counts, int, int]:
            with station.reading() as session:
                bounds = (clock.day_begins(), clock.day_ends())
                counts = inbox_counts(session, station.agent.id, station.departments, *bounds)
                lost = lost_count(session, station.departments, clock.now())
            return counts, len(station.attention()), lost

        desk.reader.ask("inbox counts", query, self._counted)

    def _counted(self, found: tuple[Counts, int, int]) -> None:
        self._counts.end()
        self.counts, attention, lost = found
        entries = shelf_entries(self._desk.station, self._desk.names, self.counts, attention, lost)
        if entries != self.entries:
            self.entries = entries
            self.entries_changed.emit()

    def _list(self, *, at_once: bool = False) -> None:
        shelf, station = self.shelf, self._desk.station
        if at_once:
            with station.reading() as session:
                first = contact_ids(session, shelf, limit=FIRST_PAGE)
            self._listed(first)
            if len(first) < FIRST_PAGE:
                self._desk.reader.forget("inbox list")
                return

        def query() -> list[str]:
            with station.reading() as session:
                return contact_ids(session, shelf)

        self._desk.reader.ask("inbox list", query, self._listed)

    def _list_again(self) -> None:
        """Rows have changed: mostly none that is in this list, or not its place in it."""
        shelf, station, shown = self.shelf, self._desk.station, self.ids

        def query() -> list[str]:
            with station.reading() as session:
                found = contact_ids(session, shelf)
            return shown if found == shown else found

        self._lists.begin()
        self._desk.reader.ask("inbox list", query, self._listed_again)

    def _listed_again(self, ids: list[str]) -> None:
        self._lists.end()
        if ids is not self.ids or not ids:  # an empty page says how many came today
            self._listed(ids)

    def _listed(self, ids: list[str]) -> None:
        self.loading = False
        self.ids = ids
        self.ids_changed.emit(ids)
