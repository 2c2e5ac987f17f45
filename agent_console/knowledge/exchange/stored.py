"""The articles of a database as files hold them."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.article_content import content_of
from agent_console.database.base import localized
from agent_console.database.tables import Article, Department, Service
from agent_console.domain.article import ArticleContent, ArticleState
from agent_console.knowledge.written import WrittenArticle


def stored_articles(session: Session) -> Iterator[WrittenArticle]:
    """Every article, drafts too, in a fixed order; owner and service by their names in English."""
    departments = {row.id: localized(row.name, "en") for row in session.scalars(select(Department))}
    services = {row.id: localized(row.name, "en") for row in session.scalars(select(Service))}
    for article in session.scalars(select(Article).order_by(Article.service_id, Article.language, Article.id)):
        content = content_of(article)
        yield WrittenArticle(
            content=ArticleContent.read(content.texts() | {"department_id": "", "service_id": ""}),
            language=article.language,
            key=services.get(article.service_id or "") or article.id,
            id=article.id,
            owner=departments.get(article.department_id or "", ""),
            service=services.get(article.service_id or "", ""),
            state=ArticleState(article.state or ArticleState.PUBLISHED),
        )
