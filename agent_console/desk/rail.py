"""The pages of the window, as icons with words."""

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from agent_console.desk.icons import paint_icon
from agent_console.desk.theme import CAPTION, CAPTION_STRONG, Theme


class _RailButton(QAbstractButton):
    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = self._theme.metrics(CAPTION_STRONG).horizontalAdvance(self.text())
        return QSize(max(self._theme.px(56), words + 8), self._theme.px(52))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect()
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            width = theme.tokens.focus_width
            painter.setPen(QPen(theme.color("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -2, -2), 8, 8)
        tint = "accent" if chosen else "dim"
        side = theme.px(20)
        icon = QRect((area.width() - side) // 2, theme.px(8), side, side)
        paint_icon(painter, theme, f"{self._icon}-fill" if chosen else self._icon, tint, icon, size=side)
        painter.setFont(theme.font(CAPTION_STRONG if chosen else CAPTION))
        painter.setPen(theme.color(tint))
        words = QRect(0, theme.px(31), area.width(), theme.px(16))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)


class Rail(QWidget):
    """``chosen`` carries the name of a page."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, _RailButton] = {}
        for name, icon, text in (
            ("inbox", "tray", self.tr("Inbox")),
            ("cases", "folder-open", self.tr("Cases")),
            ("citizens", "users", self.tr("Citizens")),
            ("answers", "book-open", self.tr("Answers")),
            ("queues", "chart-bar", self.tr("Queues")),
            ("rules", "git-fork", self.tr("Rules")),
            ("sources", "stack", self.tr("Sources")),
            ("settings", "gear", self.tr("Settings")),
        ):
            if name == "settings":
                column.addStretch(1)
            pressed = _RailButton(theme, icon, text)
            # Not clicked: a screen reader checks a page without clicking it.
            pressed.toggled.connect(lambda taken, name=name: self.chosen.emit(name) if taken else None)
            self._group.addButton(pressed)
            self.buttons[name] = pressed
            column.addWidget(pressed)
        theme.changed.connect(self.update)

    def offer(self, name: str, offered: bool) -> None:
        """Pages that only some roles have are not shown to others."""
        self.buttons[name].setVisible(offered)

    def show_chosen(self, name: str) -> None:
        """Mark a page; nothing is emitted."""
        if name in self.buttons:
            with QSignalBlocker(self.buttons[name]):
                self.buttons[name].setChecked(True)
            self.buttons[name].update()
