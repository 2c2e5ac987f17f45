"""Every article of a language, narrowed by search."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.articles import ArticleText, all_articles, article_text
from agent_console.desk.ports import AnswersPort
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.picker import Choice

_FOUND = 40


class ArticlesPresenter(QObject):
    """``changed`` where the list is to be asked for again."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings, answers: AnswersPort) -> None:
        super().__init__()
        self._desk, self._answers = surroundings, answers
        self.language = surroundings.language
        self._all: list[Choice] = []

    def speak(self, language: str) -> None:
        """Articles of another language."""
        self.language = language
        self.refresh()

    def refresh(self) -> None:
        """Read the titles again."""
        station, language, day = self._desk.station, self.language, self._desk.clock.today()

        def query() -> list[Choice]:
            with station.reading() as session:
                articles = all_articles(session, language, day)
            return [Choice(one.id, one.title, one.short_answer, _icon(one)) for one in articles]

        self._desk.reader.ask("articles", query, self._listed)

    def choices(self, words: str) -> list[Choice]:
        """All by title, or those found, best first."""
        if not words.strip():
            return self._all
        hits = self._answers.search(words, self.language, _FOUND)
        return [Choice(h.page.id, h.page.title, h.page.short_answer, "book-open", "", "accent") for h in hits]

    def article(self, article_id: str) -> ArticleText | None:
        """The whole article."""
        with self._desk.station.reading() as session:
            return article_text(session, article_id, self._desk.language)

    def _listed(self, choices: list[Choice]) -> None:
        self._all = choices
        self.changed.emit()


def _icon(article: ArticleText) -> str:
    return "lock-key" if article.internal else "book-open"
