"""Reading every article of the replica as a page."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Article, Service
from agent_console.knowledge.page import Page


def pages_of(session: Session) -> list[Page]:
    """All articles, each with its service's name and keywords in the article's language."""
    services = {service.id: service for service in session.scalars(select(Service))}
    found = session.scalars(select(Article).order_by(Article.id))
    return [_page(article, services.get(article.service_id or "")) for article in found]


def _page(article: Article, service: Service | None) -> Page:
    words = list(article.keywords)
    if service is not None:
        words += [word for word in service.keywords.get(article.language, []) if word not in words]
    return Page(
        id=article.id,
        language=article.language,
        title=article.title,
        short_answer=article.short_answer,
        body=article.body,
        keywords=tuple(words),
        service_id=article.service_id,
        service_name=localized(service.name, article.language) if service else "",
        department_id=article.department_id,
        internal=article.internal,
    )
