"""*Right department*: up to three cards, each with its confidence and its reasons; one press passes the contact on."""

import time

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from agent_console.desk.theme import CAPTION, SECONDARY, STRONG, Theme
from agent_console.desk.transfer.suggester import Suggestion
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import Elided, label

_PAD = 12
_CALM_SECONDS = 1.0
_LOOK_MS = 200


class _SuggestionCard(QAbstractButton):
    left = Signal()
    """Neither pointer nor keyboard is on it any more."""

    def __init__(self, theme: Theme, suggestion: Suggestion, first: bool) -> None:
        super().__init__()
        self._theme, self.suggestion, self._first = theme, suggestion, first
        self.short = False
        self.alone = True
        """Whether no other is offered: then no question stands above it."""
        self.say(suggestion)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def touched(self) -> bool:
        """Whether somebody may be about to press it."""
        return self.underMouse() or self.hasFocus()

    def say(self, suggestion: Suggestion) -> None:
        """The same department with other figures or reasons."""
        self.suggestion = suggestion
        self.setText(f"{suggestion.name}, {suggestion.percent} %" if suggestion.percent else suggestion.name)
        self.setAccessibleDescription(suggestion.reasons)
        self.setToolTip(suggestion.reasons)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def sizeHint(self) -> QSize:
        name = self._theme.metrics(STRONG).horizontalAdvance(self.suggestion.name)
        width = max(name + 80, 260 if self._first else 120)
        return QSize(self._theme.px(width), self._theme.px(36 if self.short else 64))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        ring = theme.tokens.focus_width if focus else 1
        area = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        strong = (self._first and self.suggestion.certain) or self.isDown()
        painter.setPen(QPen(theme.color("accent" if focus else "line"), ring))
        ground = "accent_soft" if strong else ("hover" if self.underMouse() else "surface")
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(area, 8, 8)
        self._paint_words(painter, strong)

    def _paint_words(self, painter: QPainter, strong: bool) -> None:
        theme, suggestion = self._theme, self.suggestion
        inside = self.rect().adjusted(_PAD, theme.px(8), -_PAD, -theme.px(8))
        head = QRect(inside.left(), inside.top(), inside.width(), theme.px(20))
        percent = f"{suggestion.percent} %" if suggestion.percent else ""
        painter.setFont(theme.font(SECONDARY, tabular=True))
        painter.setPen(theme.color("accent" if strong else "dim"))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, percent)
        used = painter.fontMetrics().horizontalAdvance(percent) + 8
        painter.setFont(theme.font(STRONG))
        painter.setPen(theme.color("accent" if strong else "text"))
        name = painter.fontMetrics().elidedText(suggestion.name, Qt.TextElideMode.ElideRight, head.width() - used)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        if self.short:
            return
        painter.setFont(theme.font(CAPTION))
        painter.setPen(theme.color("dim"))
        below = QRect(inside.left(), head.bottom() + 2, inside.width(), inside.bottom() - head.bottom())
        words = suggestion.reasons
        if self._first and not suggestion.certain and self.alone:
            words = self.tr("Not sure: ask first · {reasons}").format(reasons=words)
        shown = two_lines(words, painter.fontMetrics(), below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)


class SuggestionsCard(Card):
    """``chosen`` carries the suggestion a person pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, otherwise: QWidget) -> None:
        """``otherwise`` stands under the cards: what is offered where nobody is at the first department."""
        super().__init__((16, 10, 16, 14), 8)
        self._theme = theme
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Right department"), "secondary_strong"))
        head.addStretch(1)
        self._keys = label("", "caption")
        head.addWidget(self._keys)
        self.column.addLayout(head)
        self._ask = Elided("", "secondary")
        self._ask.hide()
        self.column.addWidget(self._ask)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.column.addLayout(self._row)
        self.column.addWidget(otherwise)
        self.cards: list[_SuggestionCard] = []
        self._short = False
        self._left_at = 0.0
        self._later: list[Suggestion] | None = None
        """What is to be shown as soon as nobody is about to press a card."""
        self._calm = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._calm.timeout.connect(self._look)
        self.hide()

    def show_suggestions(self, suggestions: list[Suggestion]) -> None:
        """Replace the cards; without any the panel takes no room. Cards never change places under a pointer, nor within
        a second after it or the keyboard was on them.
        """
        self._later = None
        self._calm.stop()
        shown = [card.suggestion.target_id for card in self.cards]
        if shown == [one.target_id for one in suggestions]:
            for card, suggestion in zip(self.cards, suggestions, strict=True):
                card.say(suggestion)
        elif suggestions and self._touched:
            self._later = suggestions
            self._calm.start()
            return
        else:
            self._replace(suggestions)
        self.setVisible(bool(suggestions))
        question = self._question(suggestions)
        self._ask.setText(question)
        self._ask.setVisible(bool(question))
        for card in self.cards:
            card.setEnabled(True)

    def _question(self, suggestions: list[Suggestion]) -> str:
        """The one question whose answer decides; "" where routing is sure, or there is nothing to choose between."""
        if len(suggestions) < 2 or suggestions[0].certain:
            return ""
        abouts = [one.about for one in suggestions]
        told = all(abouts) and len(set(abouts)) == len(abouts)
        names = [f"“{about}”" for about in abouts] if told else [one.name for one in suggestions]
        if len(names) > 2:
            asked = self.tr("Ask: is it about {first}, {second} or {third}?")
            return asked.format(first=names[0], second=names[1], third=names[2])
        return self.tr("Ask: is it about {first} or {second}?").format(first=names[0], second=names[1])

    def expect_others(self) -> None:
        """Another contact is about to be shown: what stands here is not for it and cannot be pressed."""
        self._later, self._left_at = None, 0.0
        self._calm.stop()
        for card in self.cards:
            card.setEnabled(False)

    @property
    def _touched(self) -> bool:
        current = [card for card in self.cards if card.isEnabled()]
        lately = time.monotonic() - self._left_at < _CALM_SECONDS
        return self.isVisible() and bool(current) and (lately or any(card.touched for card in current))

    def _leave(self) -> None:
        self._left_at = time.monotonic()

    def _look(self) -> None:
        if self._later is not None:
            self.show_suggestions(self._later)

    def _replace(self, suggestions: list[Suggestion]) -> None:
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for position, suggestion in enumerate(suggestions):
            card = _SuggestionCard(self._theme, suggestion, position == 0)
            card.short = self._short
            card.alone = len(suggestions) == 1
            card.left.connect(self._leave)
            card.clicked.connect(lambda _=False, card=card: self.chosen.emit(card.suggestion))
            self._row.addWidget(card, 3 if position == 0 else 2)
            self.cards.append(card)
        several = self.tr("Ctrl 1 … {count}").format(count=len(suggestions))
        self._keys.setText(several if len(suggestions) > 1 else self.tr("Ctrl 1"))

    def press(self, number: int) -> None:
        """Take the card with this number, from 1."""
        if 1 <= number <= len(self.cards) and self.isVisible():
            self.cards[number - 1].click()

    def fold(self, low: bool) -> None:
        """Only names and figures where the window is low."""
        self._short = low
        for card in self.cards:
            card.short = low
            card.updateGeometry()


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """At most two lines, the second elided."""
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not words:
        return first
    return f"{first}\n{metrics.elidedText(' '.join(words), Qt.TextElideMode.ElideRight, width)}".strip()
