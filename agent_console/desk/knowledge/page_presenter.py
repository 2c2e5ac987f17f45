"""Every article of a language, narrowed by search; for its editors with drafts, and by state, owner and review."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.articles import ArticleText, all_articles, article_text
from agent_console.database.queries.editing import ArticleFilter, ArticleRow
from agent_console.desk.knowledge.editing.presenter import EditingPresenter
from agent_console.desk.knowledge.field_words import state_name
from agent_console.desk.ports import AnswersPort
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.picker import Choice
from agent_console.domain.article import ArticleState

_FOUND = 40
_TINTS = {ArticleState.DRAFT: "warn", ArticleState.REVIEW: "accent"}


class ArticlesPresenter(QObject):
    """``changed`` where the list is to be asked for again."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings, answers: AnswersPort, editing: EditingPresenter) -> None:
        super().__init__()
        self._desk, self._answers, self.editing = surroundings, answers, editing
        self.language = surroundings.language
        self._all: list[Choice] = []
        self._rows: Mapping[str, ArticleRow] = {}
        editing.filter = ArticleFilter(language=self.language)

    def speak(self, language: str) -> None:
        """Articles of another language."""
        self.language = language
        self.editing.filter = replace(self.editing.filter, language=language)
        self.refresh()

    def narrow(self, state: str, department_id: str, *, overdue: bool) -> None:
        """For editors: only some of them."""
        day = self._desk.clock.today() if overdue else None
        self.editing.filter = ArticleFilter(state, department_id, self.language, day)
        self.refresh()

    def refresh(self) -> None:
        """Read the titles again."""
        if self.editing.allowed:
            editing = self.editing
            self._desk.reader.ask("articles", editing.rows, self._take_rows)
            return
        station, language, day = self._desk.station, self.language, self._desk.clock.today()

        def query() -> list[Choice]:
            with station.reading() as session:
                articles = all_articles(session, language, day)
            return [Choice(one.id, one.title, one.short_answer, _icon(one.internal)) for one in articles]

        self._desk.reader.ask("articles", query, self._listed)

    def choices(self, words: str) -> list[Choice]:
        """All by title, or those found, best first."""
        if not words.strip():
            return self._all
        hits = self._answers.search(words, self.language, _FOUND)
        if not self.editing.allowed:
            return [Choice(h.page.id, h.page.title, h.page.short_answer, "book-open", "", "accent") for h in hits]
        known = {choice.key: choice for choice in self._all}
        found = dict.fromkeys(hit.page.id for hit in hits if hit.page.id in known)
        # What is not published is in no index.
        asked = words.casefold().split()
        found |= dict.fromkeys(
            row.id
            for row in self._rows.values()
            if not row.shown and all(word in f"{row.title} {row.short_answer}".casefold() for word in asked)
        )
        return [known[article_id] for article_id in found]

    def article(self, article_id: str) -> ArticleText | None:
        """The whole article; for its editors as they have it now."""
        if self.editing.allowed:
            working = self.editing.open(article_id)
            return self.editing.text_of(working.content) if working else None
        with self._desk.station.reading() as session:
            return article_text(session, article_id, self._desk.language)

    def _take_rows(self, rows: list[ArticleRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self._listed([_choice(row) for row in rows])

    def _listed(self, choices: list[Choice]) -> None:
        self._all = choices
        self.changed.emit()


def _choice(row: ArticleRow) -> Choice:
    said = "" if row.state == ArticleState.PUBLISHED else state_name(row.state)
    title = row.title or "–"
    return Choice(row.id, title, row.short_answer, _icon(row.internal), said, _TINTS.get(row.state, "dim"))


def _icon(internal: bool) -> str:
    return "lock-key" if internal else "book-open"
