"""An article's row as what it says, and back."""

from agent_console.database.tables import Article
from agent_console.domain.article import ArticleContent, details_of


def content_of(article: Article) -> ArticleContent:
    """What the row says."""
    sections = {name: tuple(lines) for name, lines in (article.details or {}).items()}
    return ArticleContent(
        title=article.title,
        short_answer=article.short_answer,
        body=article.body.strip(),
        keywords=tuple(article.keywords),
        citizen_words=tuple(article.citizen_words or ()),
        department_id=article.department_id,
        service_id=article.service_id,
        internal=article.internal,
        valid_from=article.valid_from,
        valid_to=article.valid_to,
        review_date=article.review_date,
        **sections,
    )


def put_content(article: Article, content: ArticleContent) -> None:
    """Have the row say it."""
    article.title, article.short_answer, article.body = content.title, content.short_answer, content.body
    article.keywords, article.citizen_words = list(content.keywords), list(content.citizen_words)
    article.details = details_of(content)
    article.department_id, article.service_id = content.department_id, content.service_id
    article.internal = content.internal
    article.valid_from, article.valid_to = content.valid_from, content.valid_to
    article.review_date = content.review_date
