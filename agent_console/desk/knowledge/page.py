"""The knowledge base to read: every article by title, or by search, and the whole text."""

from PySide6.QtWidgets import QHBoxLayout

from agent_console.desk.knowledge.article_view import ArticleView
from agent_console.desk.knowledge.page_presenter import ArticlesPresenter
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.picker import Picker
from agent_console.desk.widgets.segmented import Segmented
from agent_console.desk.words import language_name


class AnswersView(Page):
    """``picker`` holds the list, ``article`` the text."""

    def __init__(self, surroundings: Surroundings, presenter: ArticlesPresenter) -> None:
        super().__init__(self.tr("Answers"), self.tr("What the city knows, for everybody at a desk"))
        self._desk, self._presenter = surroundings, presenter
        languages = Segmented(
            surroundings.theme, [(code, language_name(code), "accent_soft", "accent") for code in ("en", "pl", "de")]
        )
        languages.choose(presenter.language)
        languages.chosen.connect(self._speak)
        self.head.addWidget(languages)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.setContentsMargins(0, 0, 14, 0)
        found = Card((0, 0, 0, 0), 0)
        self.picker = Picker(surroundings.theme, self.tr("Search answers"), presenter.choices)
        self.picker.marked.connect(self._read)
        self.picker.picked.connect(self._read)
        found.column.addWidget(self.picker, 1)
        found.setFixedWidth(surroundings.theme.px(400))
        row.addWidget(found)
        paper = Card((0, 0, 0, 0), 0)
        self.article = ArticleView(surroundings.theme)
        paper.column.addWidget(self.article)
        row.addWidget(paper, 1)
        self.body.addLayout(row, 1)
        presenter.changed.connect(self.picker.refresh)
        self.setFocusProxy(self.picker)

    def show_article(self, article_id: str) -> None:
        """Bring one article to the front."""
        self.picker.mark(article_id)
        self._read(article_id)

    def _speak(self, language: str) -> None:
        self._presenter.speak(language)

    def _read(self, article_id: str) -> None:
        text = self._presenter.article(article_id)
        if text is not None:
            self.article.show_article(text)
