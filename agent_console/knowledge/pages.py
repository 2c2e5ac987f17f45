"""Reading every published article of the replica as a page."""

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from agent_console.database.base import localized
from agent_console.database.tables import Article, Service
from agent_console.domain.article import SECTIONS, ArticleState
from agent_console.domain.office import Office
from agent_console.knowledge.page import Page

_AHEAD = timedelta(days=1)
"""Pages that become true while the index lives are in it; ``Page.is_valid`` tells which are true today."""


def pages_of(session: Session, day: date | None = None, ids: Collection[str] | None = None) -> list[Page]:
    """All published articles that are true on ``day`` (today) or the next, with their service's name and keywords.

    Of ``ids`` only, where given.
    """
    day = day or datetime.now(UTC).date()
    services = {service.id: service for service in session.scalars(select(Service))}
    statement = select(Article).where(
        Article.state.not_in((ArticleState.DRAFT, ArticleState.REVIEW)),
        or_(Article.valid_from.is_(None), Article.valid_from <= day + _AHEAD),
        or_(Article.valid_to.is_(None), Article.valid_to >= day),
    )
    if ids is not None:
        statement = statement.where(Article.id.in_(ids))
    found = session.scalars(statement.order_by(Article.id))
    return [_page(article, services.get(article.service_id or "")) for article in found]


def _page(article: Article, service: Service | None) -> Page:
    words = [*article.keywords, *(word for word in article.citizen_words or () if word not in article.keywords)]
    if service is not None:
        words += [word for word in service.keywords.get(article.language, []) if word not in words]
    return Page(
        id=article.id,
        language=article.language,
        title=article.title,
        short_answer=article.short_answer,
        body=_whole_text(article),
        keywords=tuple(words),
        service_id=article.service_id,
        service_name=localized(service.name, article.language) if service else "",
        department_id=article.department_id or "",
        internal=article.internal,
        offices=tuple(_offices(article)),
        valid_from=article.valid_from,
        valid_to=article.valid_to,
    )


def _whole_text(article: Article) -> str:
    """The full text with the sections under it, which are searched as it is."""
    details = article.details or {}
    lists = ("\n".join(f"- {line}" for line in details.get(name, [])) for name in SECTIONS)
    return "\n\n".join(part for part in (article.body.strip(), *lists) if part)


def _offices(article: Article) -> Iterator[Office]:
    for line in (article.details or {}).get("offices", []):
        try:
            yield Office.read(line)
        except ValueError:  # an older console wrote it
            yield Office(line.partition("|")[0].strip())
