"""Notices at the foot of the window: one sentence, perhaps one action, gone by themselves."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agent_console.desk.notices import Notice, Notices, Tone
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import icon_button, link_button
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label

_ICONS = {Tone.DONE: "check", Tone.PLAIN: "bell-simple", Tone.WARNING: "warning", Tone.PROBLEM: "warning-circle"}
_AT_ONCE = 2


class _Toast(QFrame):
    gone = Signal()

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__()
        self.notice = notice
        self.setProperty("card", "true")
        self.setAccessibleName(notice.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(IconLabel(theme, _ICONS[notice.tone], notice.tone.value))
        words = label(notice.text, "strong", wrap=len(notice.text) > 70)
        row.addWidget(words, 1)
        if notice.act is not None:
            act = link_button(notice.action)
            act.clicked.connect(self._do)
            row.addWidget(act)
        away = icon_button(theme, "x", self.tr("Dismiss"))
        away.clicked.connect(self.leave)
        row.addWidget(away)
        QTimer.singleShot(int(notice.seconds * 1000), self, self.leave)

    def _do(self) -> None:
        act = self.notice.act
        self.leave()
        if act is not None:
            act()

    def leave(self) -> None:
        self.hide()
        self.gone.emit()
        self.deleteLater()


class Toasts(QWidget):
    """Shows the newest notices over the lower left of its parent, away from the editor; never takes the focus."""

    def __init__(self, theme: Theme, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = parent
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._toasts: list[_Toast] = []
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        parent.installEventFilter(self)
        notices.posted.connect(self._show)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window grows."""
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def act_on_newest(self) -> None:
        """Take the newest notice's action (the undo key)."""
        for toast in reversed(self._toasts):
            if toast.notice.act is not None:
                toast._do()
                return

    def clear(self) -> None:
        """Take every notice away; what could be undone stays done."""
        for toast in list(self._toasts):
            toast.leave()

    def _show(self, notice: Notice) -> None:
        toast = _Toast(self._theme, notice)
        toast.gone.connect(lambda: self._gone(toast))
        self._toasts.append(toast)
        self._column.addWidget(toast)
        toast.show()
        for old in [one for one in self._toasts[:-1] if one.notice.act is None] + self._toasts[:-_AT_ONCE]:
            old.leave()
        self.show()
        self.raise_()
        QTimer.singleShot(0, self, self._place)

    def _gone(self, toast: _Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
        if self._toasts:
            QTimer.singleShot(0, self, self._place)
        else:
            self.hide()

    def _place(self) -> None:
        parent = self._ground
        least, most = (min(self._theme.px(width), parent.width() - 48) for width in (360, 620))
        self._column.activate()
        hint = self._column.sizeHint()
        # Text that wraps names no width of its own: it gets all there is, and is as high as that makes it.
        wraps = self._column.hasHeightForWidth()
        width = most if wraps else max(least, min(most, hint.width()))
        self.resize(width, self._column.totalHeightForWidth(width) if wraps else hint.height())
        self.move(self._theme.px(64) + 16, parent.height() - self.height() - 16)
