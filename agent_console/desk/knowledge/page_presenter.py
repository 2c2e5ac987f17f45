"""Every article of a language, narrowed by search; for its editors with drafts, and by state, owner and review."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.articles import ArticleText, all_articles, article_text
from agent_console.database.queries.editing import ArticleFilter, ArticleRow
from agent_console.desk.knowledge.editing.presenter import EditingPresenter
from agent_console.desk.knowledge.field_words import state_name
from agent_console.desk.ports import KnowledgePort
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.picker import Choice
from agent_console.domain.article import ArticleState
from agent_console.knowledge.only import Only

_FOUND = 40
_TINTS = {ArticleState.DRAFT: "warn", ArticleState.REVIEW: "accent"}


class ArticlesPresenter(QObject):
    """``changed`` where the list is to be asked for again."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings, answers: KnowledgePort, editing: EditingPresenter) -> None:
        super().__init__()
        self._desk, self._answers, self.editing = surroundings, answers, editing
        self.language = surroundings.language
        self._department, self._district = "", ""
        self._all: list[Choice] = []
        self._rows: Mapping[str, ArticleRow] = {}
        editing.filter = ArticleFilter(language=self.language)

    def speak(self, language: str) -> None:
        """Articles of another language."""
        self.language = language
        self.editing.filter = replace(self.editing.filter, language=language)
        self.refresh()

    def place(self, department_id: str, district_id: str) -> None:
        """Only those a department owns, and that are given in a district or in the whole city; "" for every one."""
        self._department, self._district = department_id, district_id
        self.editing.filter = replace(self.editing.filter, department_id=department_id)
        self.refresh()

    @property
    def district(self) -> frozenset[str]:
        """The names of the district the list is narrowed to."""
        return self._desk.names.book.district_names.get(self._district, frozenset())

    def narrow(self, state: str, *, overdue: bool) -> None:
        """For editors: only some of them."""
        day = self._desk.clock.today() if overdue else None
        self.editing.filter = ArticleFilter(state, self._department, self.language, day)
        self.refresh()

    def refresh(self) -> None:
        """Read the titles again."""
        if self.editing.allowed:
            editing = self.editing
            self._desk.reader.ask("articles", editing.rows, self._take_rows)
            return
        station, language, day = self._desk.station, self.language, self._desk.clock.today()
        department, district = self._department, self.district

        def query() -> list[Choice]:
            with station.reading() as session:
                articles = all_articles(session, language, day)
            return [
                Choice(one.id, one.title, one.short_answer, _icon(one.internal))
                for one in articles
                if department in ("", one.content.department_id) and _given_in(district, one.content.offices)
            ]

        self._desk.reader.ask("articles", query, self._listed)

    def choices(self, words: str) -> list[Choice]:
        """All by title, or those found, best first."""
        if not words.strip():
            return self._all
        if not self._answers.has_read:
            return [choice for choice in self._all if _says(words, choice.title, choice.detail)]
        owners = frozenset([self._department]) if self._department else None
        hits = self._answers.search(words, self.language, _FOUND, Only(owners, self.district))
        if not self.editing.allowed:
            return [Choice(h.page.id, h.page.title, h.page.short_answer, "book-open", "", "accent") for h in hits]
        known = {choice.key: choice for choice in self._all}
        found = dict.fromkeys(hit.page.id for hit in hits if hit.page.id in known)
        # What is not published is in no index.
        found |= dict.fromkeys(
            row.id
            for row in self._rows.values()
            if not row.shown and row.id in known and _says(words, row.title, row.short_answer)
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
        self._listed([_choice(row) for row in rows if _given_in(self.district, row.offices)])

    def _listed(self, choices: list[Choice]) -> None:
        self._all = choices
        self.changed.emit()


def _given_in(district: frozenset[str], offices: Iterable[str]) -> bool:
    """Whether one of the offices, as they are written, is there; what names none is for the whole city."""
    places = [line.split("|")[2].strip().casefold() if line.count("|") > 1 else "" for line in offices]
    return not district or not places or any(place in district for place in places)


def _says(words: str, title: str, short_answer: str) -> bool:
    """Whether every one of ``words`` stands there as it is."""
    said = f"{title} {short_answer}".casefold()
    return all(word in said for word in words.casefold().split())


def _choice(row: ArticleRow) -> Choice:
    said = "" if row.state == ArticleState.PUBLISHED else state_name(row.state)
    title = row.title or "–"
    return Choice(row.id, title, row.short_answer, _icon(row.internal), said, _TINTS.get(row.state, "dim"))


def _icon(internal: bool) -> str:
    return "lock-key" if internal else "book-open"
