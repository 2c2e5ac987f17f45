"""Articles of the knowledge base as they are read, and the list of them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from agent_console.database.article_content import content_of
from agent_console.database.base import localized
from agent_console.database.tables import Article, Department, Service
from agent_console.domain.article import ArticleContent, ArticleState
from agent_console.domain.office import Office


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
    """Its owner's name; ""."""
    service: str
    internal: bool
    review_date: date | None
    content: ArticleContent
    state: ArticleState
    owner: Office | None = None
    """Where its owner is reached, and when."""


def article_text(session: Session, article_id: str, language: str) -> ArticleText | None:
    """The article; names of department and service in ``language``."""
    found = session.execute(_select().where(Article.id == article_id)).first()
    return _text(*found, language) if found else None


def articles_of_service(session: Session, service_id: str, language: str) -> list[ArticleText]:
    """The same answer in every language it is written in."""
    statement = _select().where(Article.service_id == service_id).order_by(Article.language)
    return [_text(*found, language) for found in session.execute(statement)]


def all_articles(session: Session, language: str, day: date) -> list[ArticleText]:
    """Every article of one language that everybody sees on ``day``, by title."""
    statement = _select().where(
        Article.language == language,
        Article.state.not_in((ArticleState.DRAFT, ArticleState.REVIEW)),
        or_(Article.valid_from.is_(None), Article.valid_from <= day),
        or_(Article.valid_to.is_(None), Article.valid_to >= day),
    )
    return [_text(*found, language) for found in session.execute(statement.order_by(Article.title))]


def named_text(
    session: Session, article_id: str, spoken: str, content: ArticleContent, state: ArticleState, language: str
) -> ArticleText:
    """``content``, a draft of the article perhaps, with the names that belong to it in ``language``."""
    department = session.get(Department, content.department_id) if content.department_id else None
    service = session.get(Service, content.service_id) if content.service_id else None
    return ArticleText(
        id=article_id,
        title=content.title,
        language=spoken,
        short_answer=content.short_answer,
        body=content.body,
        department=localized(department.name, language) if department else "",
        service=localized(service.name, language) if service else "",
        internal=content.internal,
        review_date=content.review_date,
        content=content,
        state=state,
        owner=_owner(department, language),
    )


def _select() -> Select[Article, Department, Service]:
    return (
        select(Article, Department, Service)
        .outerjoin(Department, Department.id == Article.department_id)
        .outerjoin(Service, Service.id == Article.service_id)
    )


def _text(article: Article, department: Department | None, service: Service | None, language: str) -> ArticleText:
    content = content_of(article)
    return ArticleText(
        id=article.id,
        title=article.title,
        language=article.language,
        short_answer=article.short_answer,
        body=article.body,
        department=localized(department.name, language) if department else "",
        service=localized(service.name, language) if service else "",
        internal=article.internal,
        review_date=article.review_date,
        content=content,
        state=ArticleState(article.state or ArticleState.PUBLISHED),
        owner=_owner(department, language),
    )


def _owner(department: Department | None, language: str) -> Office | None:
    if department is None:
        return None
    week = {day: periods for day, periods in department.hours.items() if day != "closed"}
    return Office(localized(department.name, language), "", "", department.phone, department.email, week)
