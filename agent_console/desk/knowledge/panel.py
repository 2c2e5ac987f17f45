"""The *Answers* card: a search field, the best answers, and one key to insert."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from agent_console.desk.clock import Clock
from agent_console.desk.knowledge.offices_part import OfficesPart
from agent_console.desk.knowledge.presenter import Answer, AnswersPresenter, Found
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import link_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.chip import Chip
from agent_console.desk.widgets.flow import FlowLayout
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label

_SHORT = 140
_BESIDE = 28
_GLASS = 56
"""What the magnifying glass and the edges of the search field take."""


class _AnswerView(QFrame):
    pressed = Signal()
    insert_wanted = Signal()
    all_wanted = Signal()
    article_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self.setProperty("answer", "true")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        head = QHBoxLayout()
        self._title = Elided("", "strong")
        head.addWidget(self._title, 1)
        self._sign = IconLabel(theme, "caret-right")
        head.addWidget(self._sign)
        column.addLayout(head)
        self._text = label("", "secondary", wrap=True)
        column.addWidget(self._text)
        self._passage = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._passage.setProperty("type", "secondary")
        self._passage.hide()
        column.addWidget(self._passage)
        self.offices = OfficesPart(theme, clock)
        column.addWidget(self.offices)
        self._actions = QWidget()
        flow = FlowLayout(self._actions, 14, line_spacing=2)
        self.insert, self.whole = link_button(self.tr("Insert")), link_button(self.tr("Read all"))
        self.all = link_button(self.tr("Insert all"))
        self.all.setToolTip(self.tr("The full text, into what you are writing  Shift+F9"))
        for pressed, wanted in (
            (self.insert, self.insert_wanted),
            (self.all, self.all_wanted),
            (self.whole, self.article_wanted),
        ):
            pressed.clicked.connect(wanted)
            flow.addWidget(pressed)
        column.addWidget(self._actions)

    @property
    def answer(self) -> Answer:
        """What it shows."""
        assert self._answer is not None
        return self._answer

    def show_answer(self, answer: Answer, chosen: bool) -> None:
        """Another answer in the same place."""
        self._answer = answer
        self._title.setText(answer.title)
        self.setAccessibleName(answer.title)
        self.choose(chosen)
        self.show()

    def choose(self, chosen: bool) -> None:
        """Show as the one that Enter inserts."""
        self._sign.show_icon("arrow-elbow-down-left" if chosen else "caret-right", "dim")
        text = self.answer.short_answer
        cut = text if chosen or len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"
        self._text.setText(cut)
        self._actions.setVisible(chosen)
        self.offices.show_offices(self.answer.offices if chosen else ())
        passage = self.answer.passage if chosen else ()
        # The article's own words are escaped: what stands in them is never markup here.
        parts = (f"<b>{escape(piece)}</b>" if matched else escape(piece) for piece, matched in passage)
        self._passage.setText("".join(parts))
        self._passage.setVisible(bool(passage))
        said = "true" if chosen else "false"
        if self.property("chosen") == said:
            return
        self.setProperty("chosen", said)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)


class AnswersPanel(Card):
    """Arrow keys choose, Enter inserts, with Shift the full text; F8 reports what is missing."""

    insert_wanted = Signal(object, bool)
    """``Answer``, and whether all that its article says."""
    article_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, presenter: AnswersPresenter) -> None:
        super().__init__((_BESIDE // 2, 10, _BESIDE // 2, 8), 8)
        self._desk, self._presenter = surroundings, presenter
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Answers"), "secondary_strong"))
        head.addStretch(1)
        self._source = Chip(surroundings.theme)
        head.addWidget(self._source)
        self.column.addLayout(head)
        self.column.addWidget(self._field())
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.column.addLayout(self._list)
        self._views: list[_AnswerView] = []
        self._chosen = 0
        self._none = label("", "secondary", wrap=True)
        self.column.addWidget(self._none)
        self.missing = plain_button(self.tr("Answer missing? Tell the editors  F8"), surroundings.theme, "question")
        self.missing.setProperty("small", "true")
        self.missing.setMinimumWidth(1)  # the panel may be narrower than its words
        self.missing.clicked.connect(presenter.missing)
        self.column.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignLeft)
        presenter.answered.connect(self._show)
        presenter.followed.connect(self._say_source)
        self._source.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words where there is less room."""
        super().resizeEvent(event)
        whole, brief = self.tr("Answer missing? Tell the editors  F8"), self.tr("Answer missing?  F8")
        self.missing.setText(whole)
        if self.missing.sizeHint().width() > self.contentsRect().width() - _BESIDE:
            self.missing.setText(brief)
        self.missing.setToolTip(whole if self.missing.text() == brief else "")
        self._make_room()

    def focus_search(self) -> None:
        """The keyboard to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def insert_chosen(self, *, whole: bool = False) -> None:
        """Insert the answer that is marked; ``whole``: with all that its article says."""
        if 0 <= self._chosen < len(self._presenter.found):
            self.insert_wanted.emit(self._presenter.found[self._chosen], whole)

    def turn_offices(self) -> None:
        """Unfold the offices of the answer that is marked, or fold them."""
        if 0 <= self._chosen < len(self._presenter.found):
            self._views[self._chosen].offices.turn()

    def clear_search(self) -> None:
        """Back to what the contact says."""
        blocked = self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(blocked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter in the search field."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._presenter.found:
                self._choose((self._chosen + step) % len(self._presenter.found))
                return True
            shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (shift or not event.modifiers()):
                self.insert_chosen(whole=shift)
                return True
        return False

    def _field(self) -> QWidget:
        theme = self._desk.theme
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        self.search = QLineEdit(placeholderText=self.tr("Search answers"))
        self.search.setProperty("search", "true")
        self.search.setAccessibleName(self.tr("Search answers"))
        self.search.textChanged.connect(self._presenter.search)
        self.search.installEventFilter(self)
        row.addWidget(self.search)
        inside = QHBoxLayout(self.search)
        inside.setContentsMargins(10, 0, 10, 0)
        inside.addWidget(IconLabel(theme, "magnifying-glass"))
        inside.addStretch(1)
        self._took = label("", "caption")
        inside.addWidget(self._took)
        return field

    def _show(self, shown: Found) -> None:
        found, milliseconds = shown.answers, shown.milliseconds
        # The cards stay and take other words: making them anew would cost most of a frame with every key.
        for number in range(len(self._views), len(found)):
            self._views.append(self._made(number))
        for number, view in enumerate(self._views):
            if number < len(found):
                view.show_answer(found[number], number == 0)
            else:
                view.hide()
        self._chosen = 0
        count = self.tr("%n answer(s)", "", len(found))
        took = f"{count} · {milliseconds:.0f} ms" if milliseconds >= 1 else f"{count} · <1 ms"
        self._took.setText(took if self._presenter.words and shown.has_read else "")
        self._make_room()
        self._none.setVisible(not found)
        self._none.setText("" if found else self._why_none(has_read=shown.has_read))
        self.missing.setVisible(shown.has_read)

    def _make_room(self) -> None:
        """How many were found gives way to what was typed."""
        typed = self.search.fontMetrics().horizontalAdvance(self.search.text())
        self._took.setVisible(typed + self._took.sizeHint().width() + _GLASS <= self.search.width())

    def _why_none(self, *, has_read: bool) -> str:
        if not has_read:
            return self.tr("The articles are being read. Answers come by themselves in a moment.")
        if self._presenter.words:
            return self.tr("No answer mentions this. Other words, or tell the editors.")
        return self.tr("Answers follow what the contact says.")

    def _made(self, number: int) -> _AnswerView:
        view = _AnswerView(self._desk.theme, self._desk.clock)
        view.pressed.connect(lambda: self._choose(number))
        view.insert_wanted.connect(self.insert_chosen)
        view.all_wanted.connect(lambda: self.insert_chosen(whole=True))
        view.article_wanted.connect(lambda: self._read(view.answer))
        self._list.addWidget(view)
        before = self._views[-1].whole if self._views else self.search
        for one in (view.offices.others, view.insert, view.all, view.whole, self.missing):
            QWidget.setTabOrder(before, one)
            before = one
        return view

    def _read(self, answer: Answer) -> None:
        self._presenter.picked.emit(answer.title)
        self.article_wanted.emit(answer.article_id)

    def _choose(self, number: int) -> None:
        self._chosen = number
        self._presenter.picked.emit(self._presenter.found[number].title)
        for position, view in enumerate(self._views[: len(self._presenter.found)]):
            view.choose(position == number)

    def _say_source(self, source: str) -> None:
        self._source.setVisible(bool(source))
        self._source.show_text(source)
