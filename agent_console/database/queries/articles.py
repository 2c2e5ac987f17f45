"""Articles of the knowledge base as they are read, and the list of them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from agent_console.database.base import Localized, localized
from agent_console.database.tables import Article, Department, Service


@dataclass(frozen=True)
class ArticleText:
    """One article in one language."""

    id: str
    title: str
    language: str
    short_answer: str
    body: str
    """Markdown."""
    department: str
    service: str
    internal: bool
    review_date: date | None


def article_text(session: Session, article_id: str, language: str) -> ArticleText | None:
    """The article; names of department and service in ``language``."""
    statement = _select().where(Article.id == article_id)
    found = session.execute(statement).first()
    return _text(*found, language) if found else None


def articles_of_service(session: Session, service_id: str, language: str) -> list[ArticleText]:
    """The same answer in every language it is written in."""
    statement = _select().where(Article.service_id == service_id).order_by(Article.language)
    return [_text(*found, language) for found in session.execute(statement)]


def all_articles(session: Session, language: str) -> list[ArticleText]:
    """Every article of one language, by title."""
    statement = _select().where(Article.language == language).order_by(Article.title)
    return [_text(*found, language) for found in session.execute(statement)]


def _select() -> Select[Article, Localized, Localized]:
    return (
        select(Article, Department.name, Service.name)
        .join(Department, Department.id == Article.department_id)
        .outerjoin(Service, Service.id == Article.service_id)
    )


def _text(article: Article, department: Localized, service: Localized | None, language: str) -> ArticleText:
    return ArticleText(
        article.id,
        article.title,
        article.language,
        article.short_answer,
        article.body,
        localized(department, language),
        localized(service, language) if service else "",
        article.internal,
        article.review_date,
    )
