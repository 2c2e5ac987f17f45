"""A list of any length: the order is held as ids, rows are read a page at a time when they come into view."""

from collections.abc import Callable, Sequence
from itertools import compress, count
from operator import ne

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from agent_console.database.queries.contact_rows import ContactRow

ROW = int(Qt.ItemDataRole.UserRole) + 1
_PAGE = 24
_KEPT = 1000
"""Rows kept in memory; scrolling through 100,000 contacts holds no more than these."""
_FEW = 64
"""Up to so many insertions and removals are shown one by one, so that selection and scroll stay."""

_NEAR = 20_000
"""Where what changed lies further apart, looking for what stayed would take longer than showing everything anew."""


class ContactListModel(QStringListModel):
    """``ROW`` gives a ``ContactRow``; the display role is what a screen reader says.

    A list of empty strings to Qt, because a view asks for the number of rows once for every row whenever it lays them
    out: answered in Python, a window with 100,000 contacts would stand for a fifth of a second.
    """

    def __init__(
        self, fetch: Callable[[Sequence[str]], dict[str, ContactRow]], say: Callable[[ContactRow], str]
    ) -> None:
        super().__init__()
        self._fetch = fetch
        self._say = say
        self._ids: list[str] = []
        self._rows: dict[str, ContactRow] = {}

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """To be chosen, not edited."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, read now where it was not yet."""
        if not index.isValid() or role not in (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._row(index.row())
        if row is None:
            return None
        return row if role == ROW else self._say(row)

    def id_at(self, index: QModelIndex) -> str | None:
        """The contact of a line."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def index_of(self, contact_id: str | None) -> QModelIndex:
        """The line of a contact, or an invalid index."""
        try:
            return self.index(self._ids.index(contact_id or ""))
        except ValueError:
            return QModelIndex()

    def show_ids(self, ids: list[str]) -> None:
        """Take another order, changing as few lines as possible."""
        first = _alike(self._ids, ids)
        last = min(_alike(self._ids[::-1], ids[::-1]), len(ids) - first, len(self._ids) - first)
        before, after = self._ids[first : len(self._ids) - last], ids[first : len(ids) - last]
        if len(before) + len(after) > _NEAR or not self._show_few(before, after, first):
            self._ids = list(ids)
            self.setStringList([""] * len(ids))

    def _show_few(self, before: list[str], after: list[str], first: int) -> bool:
        new, old = set(after), set(before)
        kept = [one for one in before if one in new]
        if kept != [one for one in after if one in old] or len(before) + len(after) - 2 * len(kept) > _FEW:
            return False
        for position in range(first + len(before) - 1, first - 1, -1):
            if self._ids[position] not in new:
                del self._ids[position]
                self.removeRows(position, 1)
        for position, one in enumerate(after, start=first):
            if position >= len(self._ids) or self._ids[position] != one:
                self._ids.insert(position, one)
                self.insertRows(position, 1)
        return True

    def forget_rows(self, ids: set[str]) -> None:
        """Read these rows again when they are next seen; all of them where ``ids`` is empty."""
        known = ids & self._rows.keys() if ids else set(self._rows)
        for one in known:
            del self._rows[one]
        if known or not ids:  # what was never read was never painted
            self.repaint_rows()

    def repaint_rows(self) -> None:
        """Times have moved on."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [ROW])

    def _row(self, position: int) -> ContactRow | None:
        if position >= len(self._ids):
            return None  # on its way out
        ident = self._ids[position]
        if ident not in self._rows:
            first = max(0, position - _PAGE // 4)
            wanted = [one for one in self._ids[first : first + _PAGE] if one not in self._rows]
            if len(self._rows) > _KEPT:
                self._rows.clear()
            self._rows.update(self._fetch(wanted))
        return self._rows.get(ident)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are the same from the beginning on."""
    return next(compress(count(), map(ne, one, other)), min(len(one), len(other)))
