"""The bar above everything: the city, search, the line, presence, and who is signed in."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from agent_console.desk.icons import icon, paint_icon
from agent_console.desk.status_words import status_words
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.theme import SECONDARY, TEXT, Theme
from agent_console.desk.widgets.avatar import Avatar
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.pill import Pill
from agent_console.desk.words import presence_name
from agent_console.domain.people import Presence

_TINTS = {
    Presence.AVAILABLE: "ok",
    Presence.BUSY: "warn",
    Presence.WRAP_UP: "accent",
    Presence.BREAK: "warn",
    Presence.OFFLINE: "dim",
}


class _SearchButton(QAbstractButton):
    """Looks like a field; opens the palette, which is one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setText(self.tr("Search contacts, citizens, answers, or type a command"))
        self.setAccessibleName(self.text())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(theme.px(520))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(520), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = theme.tokens.focus_width if self.hasFocus() else 1
        area = self.rect().toRectF().adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "line"), ring))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(area, 8, 8)
        glass = self.rect().adjusted(theme.px(12), 0, 0, 0)
        glass.setWidth(theme.px(16))
        paint_icon(painter, theme, "magnifying-glass", "dim", glass, size=theme.px(16))
        painter.setFont(theme.font(SECONDARY))
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        width = painter.fontMetrics().horizontalAdvance(keys) + theme.px(20)
        chip = self.rect().adjusted(self.width() - width - theme.px(8), theme.px(7), -theme.px(8), -theme.px(7))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("rail"))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(theme.color("dim"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, keys)
        painter.setFont(theme.font(TEXT))
        words = self.rect().adjusted(theme.px(36), 0, -width - theme.px(16), 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class TopBar(QWidget):
    """Signals only ask; what they lead to is the window's business."""

    palette_wanted = Signal()
    line_wanted = Signal()
    sign_out_wanted = Signal()
    shortcuts_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        theme = surroundings.theme
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(theme, "buildings", "accent", 18))
        self._city = label(surroundings.names.city, "title")
        row.addWidget(self._city)
        row.addStretch(2)
        self.search = _SearchButton(theme)
        self.search.clicked.connect(self.palette_wanted)
        row.addWidget(self.search, 6)
        row.addStretch(3)
        self.line = Pill(theme)
        self.line.clicked.connect(self.line_wanted)
        row.addWidget(self.line)
        self.presence = Pill(theme)
        self.presence.clicked.connect(self._open_presence)
        row.addWidget(self.presence)
        row.addWidget(Avatar(theme, surroundings.station.agent.name))
        self.menu = self._presence_menu()
        surroundings.bridge.status.connect(self._show_line)
        surroundings.names.changed.connect(lambda: self._city.setText(surroundings.names.city))
        tick = QTimer(self, interval=10_000)
        tick.timeout.connect(self._show_line)
        tick.start()
        self._show_line()
        self._show_presence()

    def set_presence(self, presence: Presence, reason: str = "") -> None:
        """Tell the others and show it."""
        self._desk.station.set_presence(presence, reason)
        self._show_presence(reason)

    def _show_line(self) -> None:
        status = self._desk.station.status
        words, dot = status_words(status, self._desk.clock)
        self.line.show_state(words, dot)
        self.line.setToolTip(status.problem)
        self.line.setAccessibleName(self.tr("Line to central: {state}").format(state=words))

    def _show_presence(self, reason: str = "") -> None:
        presence = self._desk.station.presence
        words = presence_name(presence)
        self.presence.show_state(f"{words}: {reason}" if reason else words, _TINTS[presence])
        self.presence.setAccessibleName(self.tr("You are: {state}").format(state=self.presence.text()))

    def _open_presence(self) -> None:
        below = self.presence.mapToGlobal(self.presence.rect().bottomLeft())
        self.menu.popup(below)

    def _presence_menu(self) -> QMenu:
        menu = QMenu(self)
        for presence, name in (
            (Presence.AVAILABLE, "check-circle"),
            (Presence.BUSY, "minus-circle"),
            (Presence.WRAP_UP, "note-pencil"),
        ):
            action = menu.addAction(icon(self._desk.theme, name, _TINTS[presence]), presence_name(presence))
            action.triggered.connect(lambda _=False, presence=presence: self.set_presence(presence))
        menu.addSection(presence_name(Presence.BREAK))
        menu.addSeparator()
        for reason in (self.tr("Coffee"), self.tr("Lunch"), self.tr("Meeting"), self.tr("Training")):
            action = menu.addAction(icon(self._desk.theme, "coffee", "warn"), reason)
            action.triggered.connect(lambda _=False, reason=reason: self.set_presence(Presence.BREAK, reason))
        menu.addSeparator()
        keys = menu.addAction(icon(self._desk.theme, "keyboard", "dim"), self.tr("Keys  F1"))
        keys.triggered.connect(self.shortcuts_wanted)
        out = menu.addAction(icon(self._desk.theme, "sign-out", "dim"), self.tr("Sign out"))
        out.triggered.connect(self.sign_out_wanted)
        return menu
