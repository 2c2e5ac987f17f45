"""A field and the choices it leaves: type, arrow keys, Enter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from agent_console.desk.icons import paint_icon
from agent_console.desk.theme import CAPTION_STRONG, SECONDARY, STRONG, Theme
from agent_console.desk.widgets.card import line
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label

_CHOICE = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class Choice:
    """A line of the list; one without a key is a heading."""

    key: str
    title: str
    detail: str = ""
    icon: str = ""
    right: str = ""
    tint: str = "dim"


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        choice: Choice = index.data(_CHOICE)
        return QSize(200, self._theme.px(44 if choice.key and choice.detail else (32 if choice.key else 28)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(_CHOICE)
        area: QRect = option.rect
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not choice.key:
            painter.setFont(theme.font(CAPTION_STRONG))
            painter.setPen(theme.color("dim"))
            painter.drawText(area.adjusted(20, 6, -20, 0), left, choice.title)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(area.adjusted(8, 1, -8, -1), 6, 6)
        inside = area.adjusted(20, 4, -20, -4)
        used = 0
        if choice.icon:
            icon = QRect(inside.left(), inside.top(), theme.px(16), inside.height())
            paint_icon(painter, theme, choice.icon, choice.tint, icon, size=theme.px(16))
            used = theme.px(28)
        self._paint_words(painter, inside.adjusted(used, 0, 0, 0), choice)
        painter.restore()

    def _paint_words(self, painter: QPainter, inside: QRect, choice: Choice) -> None:
        theme = self._theme
        centre = Qt.AlignmentFlag.AlignVCenter
        first = QRect(inside)
        if choice.detail:
            first.setHeight(inside.height() // 2)
        painter.setFont(theme.font(SECONDARY, tabular=True))
        painter.setPen(theme.color("dim"))
        painter.drawText(first, Qt.AlignmentFlag.AlignRight | centre, choice.right)
        room = first.width() - painter.fontMetrics().horizontalAdvance(choice.right) - 12
        elide = Qt.TextElideMode.ElideRight
        if choice.detail:
            second = QRect(inside.left(), first.bottom() + 1, inside.width(), inside.height() - first.height())
            detail = painter.fontMetrics().elidedText(choice.detail, elide, second.width())
            painter.drawText(second, Qt.AlignmentFlag.AlignLeft | centre, detail)
        painter.setFont(theme.font(STRONG))
        painter.setPen(theme.color("text"))
        title = painter.fontMetrics().elidedText(choice.title, elide, room)
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft | centre, title)


class Picker(QWidget):
    """``find`` gives the choices for what is typed; ``picked`` carries the key taken."""

    picked = Signal(str)
    marked = Signal(str)

    def __init__(
        self, theme: Theme, placeholder: str, find: Callable[[str], Sequence[Choice]], tallest: int = 400
    ) -> None:
        """``tallest`` is how high the list of choices may be without scrolling."""
        super().__init__()
        self._find = find
        self._tallest = theme.px(tallest)
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._soon.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(18, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(theme, "magnifying-glass"))
        self.field = QLineEdit(placeholderText=placeholder)
        self.field.setProperty("bare", "true")
        self.field.setAccessibleName(placeholder)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self._typed = ""
        row.addWidget(self.field, 1)
        column.addLayout(row)
        column.addWidget(line())
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ChoiceDelegate(theme))
        self.list.setAccessibleName(self.tr("Choices"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.clicked.connect(self._take)
        self.list.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.list, 1)
        self._none = label(self.tr("Nothing found"), "secondary")
        self._none.setContentsMargins(20, 12, 20, 12)
        column.addWidget(self._none)
        self.setFocusProxy(self.field)
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what is typed; while the words stay the same, what is marked stays marked."""
        kept = self.current() if self.field.text() == self._typed else ""
        self._typed = self.field.text()
        choices = self._find(self._typed)
        self._model.clear()
        for choice in choices:
            item = QStandardItem(", ".join(part for part in (choice.title, choice.right, choice.detail) if part))
            item.setData(choice, _CHOICE)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if choice.key else Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(item)
        self._none.setVisible(not choices)
        self.list.setVisible(bool(choices))
        height = sum(self.list.sizeHintForRow(row) for row in range(self._model.rowCount()))
        self.list.setMinimumHeight(min(height + 8, self._tallest))
        self.list.scrollToTop()
        self._mark(self._step(-1, 1))
        if kept:
            self.mark(kept)

    def current(self) -> str:
        """The key that is marked; ""."""
        choice = self.list.currentIndex().data(_CHOICE)
        return choice.key if isinstance(choice, Choice) else ""

    def mark(self, key: str) -> None:
        """Mark a line by its key."""
        for row in range(self._model.rowCount()):
            if self._model.index(row, 0).data(_CHOICE).key == key:
                self._mark(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the keyboard; the list follows."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._mark(self._step(self.list.currentIndex().row(), step))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                if self._soon.isActive():
                    self._soon.stop()
                    self.refresh()
                self._take(self.list.currentIndex())
                return True
        return False

    def _step(self, row: int, step: int) -> int:
        row += step
        while 0 <= row < self._model.rowCount():
            if self._model.index(row, 0).data(_CHOICE).key:
                return row
            row += step
        return -1

    def _mark(self, row: int) -> None:
        if row >= 0:
            self.list.setCurrentIndex(self._model.index(row, 0))
            self.marked.emit(self.current())

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        if isinstance(choice, Choice) and choice.key:
            self.picked.emit(choice.key)
