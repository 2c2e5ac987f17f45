"""One article on its paper: what is known of it as chips, what an editor can do with it, and the text."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agent_console.database.queries.articles import ArticleText
from agent_console.desk.knowledge.article_view import ArticleView
from agent_console.desk.knowledge.editing.presenter import EditingPresenter
from agent_console.desk.knowledge.field_words import STATE_TINTS, is_open, open_words, state_name
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button, say, shorten
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.chip import Chip
from agent_console.desk.widgets.flow import FlowLayout
from agent_console.desk.widgets.label import label
from agent_console.desk.words import language_name
from agent_console.domain.article import ArticleState, is_valid

_BESIDE = 32
"""The margins of the head."""


class ArticleSheet(Card):
    """Only editors see buttons."""

    edit_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, surroundings: Surroundings, editing: EditingPresenter) -> None:
        super().__init__((0, 0, 0, 0), 0)
        self._desk, self._editing = surroundings, editing
        theme = surroundings.theme
        self.article: ArticleText | None = None
        head = QVBoxLayout()
        head.setContentsMargins(_BESIDE - 14, 12, 14, 10)
        head.setSpacing(10)
        self._actions = QWidget()
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.history = button(self.tr("Versions"), theme, "clock-counter-clockwise")
        self.edit = button(self.tr("Edit"), theme, "pencil-simple")
        self.withdraw = button("", theme, "arrow-u-up-left")
        self.step = main_button("")
        row.addStretch(1)
        for pressed in (*self._with_icons, self.step):
            row.addWidget(pressed)
        self.history.clicked.connect(self.history_wanted)
        self.edit.clicked.connect(self.edit_wanted)
        self.withdraw.clicked.connect(editing.withdraw)
        self.step.clicked.connect(self.go_on)
        head.addWidget(self._actions)
        self.barred = label("", "secondary", wrap=True)
        self.barred.hide()
        head.addWidget(self.barred)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 6)
        head.addWidget(self._chips)
        self.column.addLayout(head)
        self.column.addWidget(line())
        self.view = ArticleView(theme, surroundings.clock, facts=False)
        self.column.addWidget(self.view, 1)
        self._actions.setVisible(editing.allowed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Only icons where there is no room for words."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _with_icons(self) -> tuple[QPushButton, ...]:
        return self.history, self.withdraw, self.edit

    def _fit(self) -> None:
        for pressed in self._with_icons:
            shorten(pressed, short=False)
        room = self.width() - _BESIDE
        if self._actions.minimumSizeHint().width() > room:
            for pressed in self._with_icons:
                shorten(pressed, short=True)

    def show_article(self, article: ArticleText, district: Collection[str] = ()) -> None:
        """Replace what is shown; offices of ``district`` come first."""
        self.article = article
        self.view.show_article(article, district)
        self._show_chips(article)
        self._show_actions(article)

    def go_on(self) -> None:
        """The next step: to review, or published."""
        working = self._editing.article
        if working is None or not self.step.isVisible() or not self.step.isEnabled():
            return
        if working.state == ArticleState.DRAFT:
            self._editing.submit()
        elif working.state == ArticleState.REVIEW:
            self._editing.publish()

    def _say_barred(self, publishers: tuple[str, ...] | None) -> None:
        self.barred.setVisible(publishers is not None)
        if publishers:
            words = self.tr("You sent it to review, so a colleague publishes it: {names}.")
            self.barred.setText(words.format(names=", ".join(publishers)))
        elif publishers is not None:
            self.barred.setText(
                self.tr(
                    "You sent it to review, and nobody else may publish. An administrator can switch four eyes off."
                )
            )
        if publishers is not None:
            self.step.setToolTip(self.barred.text())

    def _show_chips(self, article: ArticleText) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, ground, ink in self._facts(article):
            self._flow.addWidget(Chip(self._desk.theme, text, ground, ink))
        self._chips.updateGeometry()

    def _facts(self, article: ArticleText) -> list[tuple[str, str, str]]:
        content, today, clock = article.content, self._desk.clock.today(), self._desk.clock
        facts: list[tuple[str, str, str]] = []
        if self._editing.allowed:
            facts.append((state_name(article.state), *STATE_TINTS[article.state]))
            working = self._editing.article
            if working is not None and working.shown and article.state != ArticleState.PUBLISHED:
                facts.append((self.tr("agents see the version before"), "ok_soft", "ok"))
        if article.internal:
            facts.append((self.tr("for colleagues only"), "warn_soft", "warn"))
        if not is_valid(content.valid_from, content.valid_to, today):
            facts.append((self.tr("not valid today"), "bad_soft", "bad"))
        facts.append((article.department or self.tr("nobody owns it"), "rail", "text" if article.department else "bad"))
        if article.owner is not None and (told := open_words(article.owner, clock)):
            inside = is_open(article.owner, clock)
            facts.append((told, "ok_soft" if inside else "rail", "ok" if inside else "dim"))
        if article.service and article.service != article.title:
            facts.append((article.service, "rail", "dim"))
        facts.append((language_name(article.language), "rail", "dim"))
        if article.review_date is not None:
            late = article.review_date < today
            said = self.tr("review was due {day}") if late else self.tr("to be reviewed {day}")
            day = said.format(day=clock.calendar(article.review_date))
            facts.append((day, "bad_soft" if late else "rail", "bad" if late else "dim"))
        return facts

    def _show_actions(self, article: ArticleText) -> None:
        working = self._editing.article
        if not self._editing.allowed or working is None:
            return
        state = article.state
        self.step.setVisible(state in (ArticleState.DRAFT, ArticleState.REVIEW))
        draft = state == ArticleState.DRAFT
        self.step.setText(self.tr("Send to review  Ctrl+Enter") if draft else self.tr("Publish  Ctrl+Enter"))
        complete = bool(article.title and article.short_answer and article.content.department_id)
        publishers = self._editing.publishers
        self.step.setEnabled(draft or (complete and publishers is None))
        lacks = self.tr("A published answer needs a title, a short answer and an owner.")
        self.step.setToolTip("" if draft or complete else lacks)
        self._say_barred(publishers)
        self.withdraw.setVisible(state == ArticleState.REVIEW or working.shown)
        review = state == ArticleState.REVIEW
        say(self.withdraw, self.tr("Back to draft") if review else self.tr("Take off the desks"))
        self._fit()
