"""A panel over the window for one decision: Esc leaves, and Tab stays inside."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from agent_console.desk.theme import Theme


class Overlay(QWidget):
    """Covers its parent; shows one panel at a time in the middle of the upper part."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = parent
        self._panel: QFrame | None = None
        self._content: QWidget | None = None
        self._return_to: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 96, 24, 24)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        parent.installEventFilter(self)
        self.hide()

    def show_panel(self, content: QWidget, width: int, top: int = 96) -> None:
        """Replace what is shown; ``content`` belongs to the overlay from now on."""
        self._drop()
        if not self.isVisible():
            self._return_to = QApplication.focusWidget()
        panel = QFrame()
        panel.setProperty("card", "true")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(content)
        room = self._ground.size()
        panel.setFixedWidth(min(self._theme.px(width), room.width() - 48))
        panel.setMaximumHeight(max(200, room.height() - top - 24))
        self._column.setContentsMargins(24, top, 24, 24)
        self._column.addWidget(panel, alignment=Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._panel, self._content = panel, content
        self.setGeometry(self._ground.rect())
        self.show()
        self.raise_()
        target = content.focusProxy() or content
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    @property
    def content(self) -> QWidget | None:
        """What it shows now."""
        return self._content

    def dismiss(self) -> None:
        """Close and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        self._drop()
        if self._return_to is not None:
            self._return_to.setFocus(Qt.FocusReason.PopupFocusReason)
        self._return_to = None
        self.closed.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the panel."""
        if self._panel is None:
            return False
        inside = [w for w in self._panel.findChildren(QWidget) if _takes_tab(w)]
        if not inside:
            return False
        current = QApplication.focusWidget()
        here = inside.index(current) if current in inside else -1
        inside[(here + (1 if forward else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; nothing reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel leaves."""
        if self._panel is not None and not self._panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._ground.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The page stays visible, set back."""
        veil = QColor(self._theme.tokens.text if self._theme.color("surface").lightness() > 128 else "#000000")
        veil.setAlpha(72 if self._theme.color("surface").lightness() > 128 else 150)
        QPainter(self).fillRect(self.rect(), veil)

    def _drop(self) -> None:
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = self._content = None


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
