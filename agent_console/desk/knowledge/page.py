"""The knowledge base: every article by title or by search, and for its editors what they need to write it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from agent_console.desk.knowledge.editing.editor import ArticleEditor
from agent_console.desk.knowledge.editing.history import HistoryView
from agent_console.desk.knowledge.editing.lists import MissingList, SearchList
from agent_console.desk.knowledge.field_words import state_name
from agent_console.desk.knowledge.page_presenter import ArticlesPresenter
from agent_console.desk.knowledge.sheet import ArticleSheet
from agent_console.desk.knowledge.thesaurus.presenter import ThesaurusPresenter
from agent_console.desk.knowledge.thesaurus.view import ThesaurusView
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.drop_down import DropDown
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.picker import Picker
from agent_console.desk.widgets.segmented import Segmented
from agent_console.desk.words import language_name
from agent_console.domain.article import ArticleState

_LANGUAGES = ("en", "pl", "de")


class AnswersView(Page):
    """``picker`` holds the list, ``sheet`` the text; editors turn to ``editor``, ``history``, lists of work, words."""

    def __init__(self, surroundings: Surroundings, presenter: ArticlesPresenter) -> None:
        super().__init__(self.tr("Answers"), self.tr("What the city knows, for everybody at a desk"))
        self._desk, self._presenter, self._editing = surroundings, presenter, presenter.editing
        theme = surroundings.theme
        self._overdue = False
        if self._editing.allowed:
            self._add_parts()
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self._browse = self._make_browse()
        self._stack.addWidget(self._browse)
        self._add_head()
        if self._editing.allowed:
            self.editor, self.history = (
                ArticleEditor(surroundings, self._editing),
                HistoryView(surroundings, self._editing),
            )
            self.missing, self.searches = (
                MissingList(surroundings, self._editing),
                SearchList(surroundings, self._editing),
            )
            self._thesaurus = ThesaurusPresenter(surroundings)
            self._thesaurus.setParent(self)
            self.words = ThesaurusView(surroundings, self._thesaurus)
            for part in (self.editor, self.history, self.missing, self.searches, self.words):
                self._stack.addWidget(part)
            for work in (self.missing, self.searches):
                work.write_wanted.connect(self.write)
            for aside in (self.editor, self.history):
                aside.left.connect(lambda: self.turn_to("articles"))
            self._editing.changed.connect(self._again)
        presenter.changed.connect(self.picker.refresh)
        self.setFocusProxy(self.picker)
        theme.changed.connect(self._reread)

    # -- what an editor does -------------------------------------------------------------------------------------

    def turn_to(self, part: str) -> None:
        """``articles``, ``missing``, ``searches`` or ``words``."""
        if not self._editing.allowed:
            return
        self.parts.choose(part)
        self._turn(part)

    def edit(self) -> None:
        """Write the article that is shown."""
        if self._editing.allowed and self.sheet.article is not None:
            self._editing.open(self.sheet.article.id)
            self.editor.show_article()
            self._stack.setCurrentWidget(self.editor)
            self.editor.form.setFocus()

    def write(self, article_id: str) -> None:
        """Write an article that was just begun."""
        self.show_article(article_id)
        self.edit()

    def begin(self) -> None:
        """A new article in the language that is listed."""
        article_id = self._editing.create(self._presenter.language, "") if self._editing.allowed else None
        if article_id is not None:
            self.write(article_id)

    def show_history(self) -> None:
        """The versions of the article that is shown."""
        if self._editing.allowed and self.sheet.article is not None:
            self._editing.open(self.sheet.article.id)
            self.history.show_article()
            self._stack.setCurrentWidget(self.history)
            self.history.setFocus()

    def show_article(self, article_id: str) -> None:
        """Bring one article to the front."""
        self._stack.setCurrentWidget(self._browse)
        if self._editing.allowed:
            self.parts.choose("articles")
        self.picker.mark(article_id)
        self._read(article_id)

    # -- parts ---------------------------------------------------------------------------------------------------

    def _make_browse(self) -> QWidget:
        theme = self._desk.theme
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setSpacing(14)
        row.setContentsMargins(0, 0, 14, 0)
        found = Card((0, 0, 0, 0), 0)
        found.column.addWidget(self._make_filters())
        found.column.addWidget(line())
        self.picker = Picker(theme, self.tr("Search answers"), self._presenter.choices)
        self.picker.marked.connect(self._read)
        self.picker.picked.connect(self._read)
        found.column.addWidget(self.picker, 1)
        found.setFixedWidth(theme.px(400))
        row.addWidget(found)
        self.sheet = ArticleSheet(self._desk, self._editing)
        self.sheet.edit_wanted.connect(self.edit)
        self.sheet.history_wanted.connect(self.show_history)
        self.article = self.sheet.view
        row.addWidget(self.sheet, 1)
        return whole

    def _make_filters(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        book = self._desk.names.book
        departments = {one.id: one.name for one in book.departments.values()}
        self.department = _drop_down(self.tr("Owner"), self.tr("Every owner"), departments)
        self.district = _drop_down(self.tr("District"), self.tr("Every district"), book.districts)
        row = QHBoxLayout()
        row.setSpacing(8)
        for choice in (self.department, self.district):
            choice.currentIndexChanged.connect(self._place)
            row.addWidget(choice, 1)
        column.addLayout(row)
        if self._editing.allowed:
            column.addLayout(self._make_editors_filters())
        return whole

    def _make_editors_filters(self) -> QHBoxLayout:
        theme = self._desk.theme
        below = QHBoxLayout()
        below.setSpacing(8)
        states = (ArticleState.DRAFT, ArticleState.REVIEW, ArticleState.PUBLISHED)
        names = {state.value: state_name(state) for state in states}
        self.state = _drop_down(self.tr("State"), self.tr("Every state"), names, in_order=True)
        self.state.currentIndexChanged.connect(self._narrow)
        below.addWidget(self.state, 1)
        reviews = (("", self.tr("All")), ("overdue", self.tr("Review overdue")))
        self.review = Segmented(theme, [(key, text, "accent_soft", "accent") for key, text in reviews])
        self.review.choose("")
        self.review.chosen.connect(self._take_review)
        below.addWidget(self.review)
        self.new = button(self.tr("New"), theme, "plus")
        self.new.setProperty("small", "true")
        self.new.clicked.connect(self.begin)
        below.addWidget(self.new)
        return below

    def _add_head(self) -> None:
        theme = self._desk.theme
        self.languages = Segmented(theme, [(code, language_name(code), "accent_soft", "accent") for code in _LANGUAGES])
        self.languages.choose(self._presenter.language)
        self.languages.chosen.connect(self._speak)
        self.head.addWidget(self.languages)

    def _add_parts(self) -> None:
        parts = (
            ("articles", self.tr("Articles")),
            ("missing", self.tr("Answers missing")),
            ("searches", self.tr("Searches without result")),
            ("words", self.tr("Citizens' words")),
        )
        self.parts = Segmented(self._desk.theme, [(key, text, "accent_soft", "accent") for key, text in parts])
        self.parts.choose("articles")
        self.parts.chosen.connect(self._turn)
        # A row of its own: in some languages there is no room for them beside the title.
        self.body.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignLeft)

    def _turn(self, part: str) -> None:
        if part == "articles":
            self._presenter.refresh()
            self._stack.setCurrentWidget(self._browse)
            self._reread()
            self.picker.setFocus()
            return
        works: dict[str, MissingList | SearchList | ThesaurusView] = {
            "missing": self.missing, "searches": self.searches, "words": self.words,
        }  # fmt: skip
        work = works[part]
        work.refresh()
        self._stack.setCurrentWidget(work)
        work.setFocus()

    def _speak(self, language: str) -> None:
        self._presenter.speak(language)
        if self._editing.allowed:
            self._thesaurus.speak(language)

    def _take_review(self, which: str) -> None:
        self._overdue = which == "overdue"
        self._narrow()

    def _narrow(self, *_: object) -> None:
        self._presenter.narrow(str(self.state.currentData()), overdue=self._overdue)

    def _place(self, *_: object) -> None:
        self._presenter.place(str(self.department.currentData()), str(self.district.currentData()))
        self._reread()

    def refresh_counts(self) -> None:
        """How much work there is, in the heads of the two lists."""
        if self._editing.allowed:
            for key, text, count in (
                ("missing", self.tr("Answers missing"), len(self._editing.missing())),
                ("searches", self.tr("Searches without result"), len(self._editing.searches())),
            ):
                self.parts.say(key, f"{text}  {count}" if count else text)

    def _again(self) -> None:
        self._presenter.refresh()
        self._reread()
        self.refresh_counts()
        shown = self._stack.currentWidget()
        if shown is self.missing or shown is self.searches:
            shown.refresh()
        elif shown is self.history:
            self.history.show_article()

    def _reread(self) -> None:
        if self.sheet.article is not None:
            self._read(self.sheet.article.id)

    def _read(self, article_id: str) -> None:
        if self._stack.currentWidget() is not self._browse and self._editing.article is not None:
            return  # what is being written stays open
        text = self._presenter.article(article_id)
        if text is not None:
            self.sheet.show_article(text, self._presenter.district)


def _drop_down(said: str, every: str, names: Mapping[str, str], *, in_order: bool = False) -> DropDown:
    """Every one, then each by name, or as they come; ``said`` is its accessible name."""
    made = DropDown()
    made.setAccessibleName(said)
    made.addItem(every, "")
    for key, name in names.items() if in_order else sorted(names.items(), key=lambda one: one[1].casefold()):
        made.addItem(name, key)
    made.setMinimumContentsLength(6)
    made.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
