"""A whole article over the window."""

from collections.abc import Collection

from agent_console.database.queries.articles import ArticleText
from agent_console.desk.clock import Clock
from agent_console.desk.knowledge.article_view import ArticleView
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.panel import Panel


class ArticlePanel(Panel):
    """To be read, and copied from."""

    def __init__(self, theme: Theme, clock: Clock, article: ArticleText, district: Collection[str] = ()) -> None:
        super().__init__(theme, article.title)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.view = ArticleView(theme, clock)
        self.view.setMinimumHeight(theme.px(480))
        self.view.show_article(article, district)
        self.body.addWidget(self.view)
        self.setFocusProxy(self.view)
