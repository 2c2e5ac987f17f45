"""A plain-text editor that grows with its text and says when it loses the keyboard."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from agent_console.desk.theme import Theme

_LINES = (2, 8)


class Editor(QPlainTextEdit):
    """``sent`` on Ctrl+Enter; ``left`` when the focus goes elsewhere."""

    sent = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("bare", "true")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def show_text(self, text: str) -> None:
        """Replace everything, the cursor at the end; ``textChanged`` is not emitted."""
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(blocked)

    def insert(self, text: str) -> None:
        """Write at the cursor, on a line of its own where something stands before it."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.position()]
        cursor.insertText(f"\n{text}" if before.strip() and not before.endswith("\n") else text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """As high as its text, within limits."""
        height = self.fontMetrics().lineSpacing()
        lines = min(_LINES[1], max(_LINES[0], int(self.document().size().height())))
        return QSize(240, lines * height + 6)

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(80, _LINES[0] * self.fontMetrics().lineSpacing() + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sent.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What stands here must be safe now."""
        super().focusOutEvent(event)
        self.left.emit()
