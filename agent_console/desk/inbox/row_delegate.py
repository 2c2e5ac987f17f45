"""A row of the inbox, painted: icon, who, what, state, department, time."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from agent_console.database.queries.contact_rows import ContactRow
from agent_console.desk.clock import Clock
from agent_console.desk.icons import paint_icon
from agent_console.desk.inbox.list_model import ROW
from agent_console.desk.inbox.row_words import RowWords, row_words
from agent_console.desk.theme import CAPTION_STRONG, SECONDARY, STRONG, TEXT, Theme, Type

ROW_HEIGHT = 74
"""Pixels, at plain letters."""
_STATE_STRONG = Type(SECONDARY.pixels, True)
_LEFT, _TEXT, _RIGHT, _BAR = 14, 42, 14, 3


class RowDelegate(QStyledItemDelegate):
    """Three lines of text on a grid of 74 pixels; a row that is still being read is a skeleton."""

    def __init__(self, theme: Theme, clock: Clock, agent_id: str, watched: Callable[[str], bool]) -> None:
        """``watched`` tells whether a colleague has a contact open."""
        super().__init__()
        self._theme, self._clock, self._agent_id, self._watched = theme, clock, agent_id, watched

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """All rows are equally high."""
        return QSize(200, self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row, its selection, and its focus."""
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, state)
        row = index.data(ROW)
        if isinstance(row, ContactRow):
            self._paint_words(painter, area, row_words(row, self._clock, self._agent_id))
            if self._watched(row.id):
                eye = QRect(
                    area.left() + self._theme.px(_LEFT),
                    area.top() + self._theme.px(48),
                    self._theme.px(16),
                    self._theme.px(16),
                )
                paint_icon(painter, self._theme, "eye", "accent", eye, size=self._theme.px(16))
        else:
            self._paint_skeleton(painter, area)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(area, theme.color("accent_soft" if selected else ("hover" if hovered else "surface")))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.color("line"))
        if selected:
            painter.fillRect(QRect(area.left(), area.top(), _BAR, area.height()), theme.color("accent"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            width = theme.tokens.focus_width
            painter.setPen(QPen(theme.color("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(width, width // 2, -width, -width))

    def _paint_words(self, painter: QPainter, area: QRect, words: RowWords) -> None:
        theme = self._theme
        left, right = area.left() + theme.px(_TEXT), area.right() - _RIGHT
        icon = QRect(area.left() + theme.px(_LEFT), area.top() + theme.px(10), theme.px(16), theme.px(16))
        paint_icon(painter, theme, words.icon, words.icon_tint, icon, size=theme.px(16))
        first, second, third = (QRect(left, area.top() + theme.px(y), right - left, theme.px(20)) for y in (8, 27, 46))
        used = self._right(painter, first, words.time, words.time_tint)
        self._left(painter, first.adjusted(0, 0, -used, 0), words.who, STRONG, "text")
        self._left(painter, second, words.what, TEXT, "text")
        used = self._chip(painter, third, words.chip)
        room = third.adjusted(0, 0, -used, 0)
        if words.found:
            self._excerpt(painter, room, words)
            return
        kind = SECONDARY if words.state_tint == "dim" else _STATE_STRONG
        self._left(painter, room, words.state, kind, words.state_tint)

    def _excerpt(self, painter: QPainter, area: QRect, words: RowWords) -> None:
        """What was searched for stands out by weight, not by colour alone."""
        at, room = 0, QRect(area)
        for start, end in (*words.found, (len(words.state), len(words.state))):
            for text, kind, tint in (
                (words.state[at:start], SECONDARY, "dim"),
                (words.state[start:end], _STATE_STRONG, "text"),
            ):
                if text and room.width() > 0:
                    self._left(painter, room, text, kind, tint)
                    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(text))
            at = end

    def _left(self, painter: QPainter, area: QRect, text: str, kind: Type, tint: str) -> None:
        painter.setFont(self._theme.font(kind))
        painter.setPen(self._theme.color(tint))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _right(self, painter: QPainter, area: QRect, text: str, tint: str) -> int:
        painter.setFont(self._theme.font(SECONDARY if tint == "dim" else _STATE_STRONG, tabular=True))
        painter.setPen(self._theme.color(tint))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return painter.fontMetrics().horizontalAdvance(text) + 8 if text else 0

    def _chip(self, painter: QPainter, area: QRect, text: str) -> int:
        theme = self._theme
        painter.setFont(theme.font(CAPTION_STRONG))
        widest = area.width() // 2
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, widest - theme.px(20))
        width = painter.fontMetrics().horizontalAdvance(shown) + theme.px(20)
        # Lower than its line: letters of the line above reach into it.
        chip = QRect(area.right() - width + 1, area.top() + theme.px(2), width, area.height() - theme.px(2))
        painter.setPen(theme.color("line") if theme.tokens.focus_width > 2 else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("rail"))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(theme.color("dim"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        return width + 8

    def _paint_skeleton(self, painter: QPainter, area: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("rail"))
        for top, width in ((13, 140), (32, 220), (51, 180)):
            painter.drawRoundedRect(QRect(area.left() + self._theme.px(_TEXT), area.top() + top, width, 8), 4, 4)
