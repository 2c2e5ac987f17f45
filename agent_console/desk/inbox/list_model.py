"""A list of any length: the order is held as ids, rows are read a page at a time when they come into view."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from agent_console.database.queries.contact_rows import ContactRow

ROW = int(Qt.ItemDataRole.UserRole) + 1
_PAGE = 48
_KEPT = 4000
"""Rows kept in memory; scrolling through 100,000 contacts holds no more than these."""
_FEW = 64
"""Up to so many insertions and removals are shown one by one, so that selection and scroll stay."""


class ContactListModel(QAbstractListModel):
    """``ROW`` gives a ``ContactRow``; the display role is what a screen reader says."""

    def __init__(
        self, fetch: Callable[[Sequence[str]], dict[str, ContactRow]], say: Callable[[ContactRow], str]
    ) -> None:
        super().__init__()
        self._fetch = fetch
        self._say = say
        self._ids: list[str] = []
        self._rows: dict[str, ContactRow] = {}

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many contacts, read or not."""
        return 0 if parent.isValid() else len(self._ids)

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
        if ids == self._ids:
            return
        new, old = set(ids), set(self._ids)
        kept = [one for one in self._ids if one in new]
        if kept != [one for one in ids if one in old] or len(old - new) + len(new - old) > _FEW:
            self.beginResetModel()
            self._ids = list(ids)
            self.endResetModel()
            return
        for position in range(len(self._ids) - 1, -1, -1):
            if self._ids[position] not in new:
                self.beginRemoveRows(QModelIndex(), position, position)
                del self._ids[position]
                self.endRemoveRows()
        for position, one in enumerate(ids):
            if position >= len(self._ids) or self._ids[position] != one:
                self.beginInsertRows(QModelIndex(), position, position)
                self._ids.insert(position, one)
                self.endInsertRows()

    def forget_rows(self, ids: set[str]) -> None:
        """Read these rows again when they are next seen; all of them where ``ids`` is empty."""
        if ids:
            for one in ids:
                self._rows.pop(one, None)
        else:
            self._rows.clear()
        self.repaint_rows()

    def repaint_rows(self) -> None:
        """Times have moved on."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [ROW])

    def _row(self, position: int) -> ContactRow | None:
        ident = self._ids[position]
        if ident not in self._rows:
            first = max(0, position - _PAGE // 4)
            wanted = [one for one in self._ids[first : first + _PAGE] if one not in self._rows]
            if len(self._rows) > _KEPT:
                self._rows.clear()
            self._rows.update(self._fetch(wanted))
        return self._rows.get(ident)
