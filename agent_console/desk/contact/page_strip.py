"""Pages beside each other, small: chosen, dragged and cut."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QImage, QKeyEvent, QPainter, QPen, QTransform
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agent_console.desk.contact.bodies.page_source import Pages, draw_page
from agent_console.desk.contact.page_order import PageOrder
from agent_console.desk.reading import Reader
from agent_console.desk.theme import Theme

_WIDTH, _HEIGHT, _WORDS = 132, 172, 46
_IN_A_ROW = 6
_THUMBNAIL = 260
"""Pixels across, sharp at 200 %."""


class PageStrip(QListWidget):
    """``wanted`` is a gesture with the chosen page: ``cut``, ``turn``, ``earlier``, ``later`` or ``undo``."""

    wanted = Signal(str)
    dropped = Signal(int, int)
    """From a place to another one."""

    def __init__(self, theme: Theme, reader: Reader, pages: Pages, order: PageOrder) -> None:
        super().__init__()
        self.theme, self.order, self._reader, self._pages = theme, order, reader, pages
        self._images: dict[int, QImage] = {}
        self.setAccessibleName(self.tr("Pages of the scan"))
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(4)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(_Drawn(self))
        self.fill(0)

    def sizeHint(self) -> QSize:
        """As high as its pages, and no more than two rows of them; others are scrolled to."""
        px, rows = self.theme.px, 1 if len(self.order.pages) <= _IN_A_ROW else 2
        return QSize(super().sizeHint().width(), rows * px(_HEIGHT + _WORDS) + (rows + 1) * 2 * self.spacing() + 4)

    def fill(self, chosen: int) -> None:
        """As the order is now."""
        self.clear()
        for place in range(len(self.order.pages)):
            letter, page = self.order.said(place)
            self.addItem(self.tr("Letter {letter}, page {page}").format(letter=letter, page=page))
        self.setCurrentRow(chosen)

    def thumbnail(self, number: int) -> QImage | None:
        """A page drawn small; None until it is."""
        if number not in self._images:
            self._images[number] = QImage()
            width = _THUMBNAIL

            def then(image: QImage) -> None:
                self._images[number] = image
                self.viewport().update()

            self._reader.ask(f"thumbnail {number}", lambda: draw_page(self._pages, number, width), then)
        image = self._images[number]
        return None if image.isNull() else image

    def below(self, place: int) -> str:
        """What stands below a page, in two lines."""
        letter, page = self.order.said(place)
        return self.tr("Letter {letter}\npage {page}").format(letter=letter, page=page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space cuts, R turns, Ctrl with an arrow moves, Ctrl+Z undoes."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        gestures: dict[tuple[bool, int], str] = {
            (False, Qt.Key.Key_Space): "cut",
            (False, Qt.Key.Key_R): "turn",
            (True, Qt.Key.Key_Left): "earlier",
            (True, Qt.Key.Key_Right): "later",
            (True, Qt.Key.Key_Z): "undo",
        }
        gesture = gestures.get((control, event.key())) if control or plain else None
        if gesture is not None:
            self.wanted.emit(gesture)
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The order is ours: Qt only says where."""
        start, target = self.currentRow(), self.indexAt(event.position().toPoint()).row()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if start >= 0:
            self.dropped.emit(start, target if target >= 0 else self.count() - 1)


class _Drawn(QStyledItemDelegate):
    def __init__(self, strip: PageStrip) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        px = self._strip.theme.px
        return QSize(px(_WIDTH), px(_HEIGHT + _WORDS))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        strip, place = self._strip, index.row()
        if place >= len(strip.order.pages):
            return
        theme, placed = strip.theme, strip.order.pages[place]
        colour: Callable[[str], QColor] = theme.color
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(6, 2, -2, -2), 6, 6)
        if placed.begins or place == 0:
            painter.fillRect(rect.left(), rect.top() + 2, theme.px(3), rect.height() - 4, colour("accent"))
        room = rect.adjusted(theme.px(12), theme.px(8), -theme.px(8), -theme.px(_WORDS))
        self._paint_page(painter, room, placed.sheet.number, placed.sheet.turned)
        painter.setPen(colour("text"))
        words = QRect(room.left(), room.bottom() + theme.px(4), room.width(), theme.px(_WORDS - 8))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, strip.below(place))
        painter.restore()

    def _paint_page(self, painter: QPainter, room: QRect, number: int, turned: int) -> None:
        image = self._strip.thumbnail(number)
        if image is None:
            painter.fillRect(room, self._strip.theme.color("line"))
            return
        shown = image.transformed(QTransform().rotate(turned)) if turned else image
        size = shown.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        paper = QRect(0, 0, size.width(), size.height())
        paper.moveCenter(room.center())
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.drawImage(paper, shown)
        painter.setPen(self._strip.theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper)
