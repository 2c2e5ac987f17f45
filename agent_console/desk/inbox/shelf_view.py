"""The column beside the list: own work, queues and channels with their counts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agent_console.desk.icons import paint_icon
from agent_console.desk.inbox.presenter import InboxPresenter
from agent_console.desk.inbox.shelves import ShelfEntry
from agent_console.desk.theme import CAPTION_STRONG, STRONG, TEXT, Theme

_ENTRY = int(Qt.ItemDataRole.UserRole) + 1


class _ShelfDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        entry: ShelfEntry = index.data(_ENTRY)
        return QSize(120, self._theme.px(34 if entry.key or index.row() == 0 else 36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: ShelfEntry = index.data(_ENTRY)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not entry.key:
            painter.setFont(theme.font(CAPTION_STRONG))
            painter.setPen(theme.color("dim"))
            words = area.adjusted(20, 0, -8, -theme.px(8))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.text.upper())
            painter.restore()
            return
        selected = bool(state & QStyle.StateFlag.State_Selected)
        body = area.adjusted(10, 1, -6, -1)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if selected else "rail"))
            painter.drawRoundedRect(body, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(theme.color("accent"), theme.tokens.focus_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 6, 6)
        self._paint_words(painter, body, entry, selected)
        painter.restore()

    def _paint_words(self, painter: QPainter, body: QRect, entry: ShelfEntry, selected: bool) -> None:
        theme = self._theme
        icon = QRect(body.left() + 10, body.center().y() - theme.px(7), theme.px(16), theme.px(16))
        tint = entry.tint if entry.tint != "dim" or not selected else "accent"
        paint_icon(painter, theme, entry.icon, tint, icon, size=theme.px(16))
        painter.setFont(theme.font(TEXT if not selected else STRONG, tabular=True))
        painter.setPen(theme.color(entry.tint if entry.tint == "bad" else "dim"))
        words = body.adjusted(10 + theme.px(16) + 10, 0, -10, 0)
        count = str(entry.count)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.setFont(theme.font(STRONG if selected else TEXT))
        painter.setPen(theme.color("text"))
        room = words.width() - painter.fontMetrics().horizontalAdvance(count) - 8
        fits = not entry.short or painter.fontMetrics().horizontalAdvance(entry.text) <= room
        name = entry.text if fits else entry.short
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class ShelfView(QListView):
    """Headings cannot be chosen; the arrow keys pass over them."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, presenter: InboxPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._shelves = QStandardItemModel(self)
        self.setModel(self._shelves)
        self.setItemDelegate(_ShelfDelegate(theme))
        self.setProperty("ground", "background")
        self.setAccessibleName(self.tr("Parts of the inbox"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        presenter.entries_changed.connect(self._show)
        presenter.title_changed.connect(self._select)
        theme.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._choose)
        self.selectionModel().selectionChanged.connect(self._choose_selected)

    def _show(self) -> None:
        entries = self._presenter.entries
        if self._shelves.rowCount() != len(entries):
            self._shelves.setRowCount(len(entries))
        for position, entry in enumerate(entries):
            item = self._shelves.item(position)
            if item is None:
                item = QStandardItem()
                self._shelves.setItem(position, item)
            if item.data(_ENTRY) == entry:
                continue
            item.setData(entry, _ENTRY)
            item.setText(f"{entry.text}, {entry.count}" if entry.key else entry.text)
            item.setToolTip(entry.text)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if entry.key else Qt.ItemFlag.NoItemFlags)
        self._select()

    def _select(self) -> None:
        for position, entry in enumerate(self._presenter.entries):
            if entry.key == self._presenter.key:
                blocked = self.selectionModel().blockSignals(True)
                self.setCurrentIndex(self._shelves.index(position, 0))
                self.selectionModel().blockSignals(blocked)
                self.viewport().update()
                return

    def _choose_selected(self) -> None:
        """A screen reader selects a line without making it the current one."""
        selected = self.selectionModel().selectedIndexes()
        if len(selected) == 1:
            self._choose(selected[0])

    def _choose(self, current: QModelIndex) -> None:
        entry = current.data(_ENTRY)
        if isinstance(entry, ShelfEntry) and entry.key and entry.key != self._presenter.key:
            self.chosen.emit(entry.key)
