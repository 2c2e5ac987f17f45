"""A list with columns, sorted where it comes from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from agent_console.desk.theme import STRONG, Theme

_Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class Column:
    """A heading, a width in pixels (0 takes what is left), and what a row says there."""

    title: str
    width: int
    text: Callable[[Any], str]
    tint: Callable[[Any], str] = lambda _: ""
    strong: bool = False
    right: bool = False


class TableModel(QAbstractTableModel):
    """Rows are values; ``ROW`` gives one."""

    def __init__(self, theme: Theme, columns: Sequence[Column]) -> None:
        super().__init__()
        self._theme, self._columns = theme, columns
        self._rows: list[Any] = []

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Replace everything; nothing happens where nothing changed."""
        if list(rows) != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, colour, letters and alignment of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        tint = column.tint(row)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        found: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: column.text(row),
            Qt.ItemDataRole.ToolTipRole: lambda: column.text(row),
            ROW: lambda: row,
            Qt.ItemDataRole.ForegroundRole: lambda: self._theme.color(tint) if tint else None,
            Qt.ItemDataRole.FontRole: lambda: self._theme.font(STRONG) if column.strong else None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: right if column.right else None,
        }
        return found[role]() if role in found else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class Table(QTableView):
    """``taken`` carries the row that was pressed or entered; ``marked`` the one the cursor is on."""

    taken = Signal(object)
    marked = Signal(object)

    def __init__(self, theme: Theme, columns: Sequence[Column], said: str) -> None:
        super().__init__()
        self.rows = TableModel(theme, columns)
        self.setModel(self.rows)
        self.setAccessibleName(said)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(40))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)
        for number, column in enumerate(columns):
            if column.width:
                self.setColumnWidth(number, theme.px(column.width))
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(lambda index: self.taken.emit(index.data(ROW)))
        self.clicked.connect(lambda index: self.taken.emit(index.data(ROW)))
        self.selectionModel().currentRowChanged.connect(lambda index: self.marked.emit(index.data(ROW)))
