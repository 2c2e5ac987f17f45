"""Articles of somebody's files, with owner and service by name, into a database: all of them or none."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.article_content import content_of, put_content
from agent_console.database.base import Localized
from agent_console.database.tables import Article, Department, Service
from agent_console.domain.article import ArticleState
from agent_console.domain.identifiers import derived_id
from agent_console.intake.articles import load_articles
from agent_console.intake.city.identity import city_id
from agent_console.knowledge.exchange.markdown_folder import file_stem
from agent_console.knowledge.problem import Problem
from agent_console.knowledge.written import WrittenArticle


@dataclass(frozen=True)
class Placed:
    """What an import does to a database."""

    new: int
    changed: int
    same: int


class Placing:
    """Finds the rows that written articles mean. ``problems`` names owners and services that do not exist."""

    def __init__(self, session: Session, owner: str = "", state: ArticleState | None = None) -> None:
        """``owner`` takes what names no department; ``state`` is theirs whatever the file says."""
        self._session, self._state = session, state
        self._departments = dict(_names((d.id, d.name, d.extension) for d in session.scalars(select(Department))))
        self._services = dict(_names((s.id, s.name, "") for s in session.scalars(select(Service))))
        self._owner = self._departments.get(owner.casefold()) if owner else None
        self._used: set[str] = set()
        self.problems: list[Problem] = []
        if owner and self._owner is None:
            self.problems.append(Problem("--owner", 0, owner, "is no department.", "Give its id, extension or name."))

    def rows(self, written: Sequence[WrittenArticle]) -> list[Article]:
        """The rows, not in the session yet."""
        return [self._row(one) for one in written]

    def _row(self, written: WrittenArticle) -> Article:
        owner = self._named(self._departments, written, "owner") if written.owner else None
        owner = owner or self._departments.get(written.organisation.casefold()) or self._owner
        service = self._named(self._services, written, "service") if written.service else None
        content = replace(written.content, department_id=owner, service_id=service)
        article = Article(id=self._identity(written))
        article.language, article.state = written.language, self._state or written.state
        put_content(article, content)
        return article

    def _identity(self, written: WrittenArticle) -> str:
        """As a city's folder would name it, so that the same article is the same row whichever way it came."""
        found = written.id or city_id("article", f"{file_stem(written.key)}.{written.language}")
        if found in self._used:
            found = derived_id("article", written.key, written.language)
        self._used.add(found)
        return found

    def _named(self, known: dict[str, str], written: WrittenArticle, field: str) -> str | None:
        name = str(getattr(written, field))
        found = known.get(name.casefold())
        if found is None:
            told = f"names '{name}', which the city does not have."
            self.problems.append(Problem(written.file, written.line, field, told, "Leave it out, or correct it."))
        return found


def compare(session: Session, rows: Sequence[Article]) -> Placed:
    """What writing them would change."""
    new = changed = 0
    for row in rows:
        there = session.get(Article, row.id)
        if there is None:
            new += 1
        elif (content_of(there), there.state, there.language) != (content_of(row), row.state, row.language):
            changed += 1
    return Placed(new, changed, len(rows) - new - changed)


def place(session: Session, rows: Sequence[Article], now: datetime, comment: str) -> None:
    """Write them, each with a version; the caller commits."""
    load_articles(session, rows, now, comment)


def _names(rows: Iterable[tuple[str, Localized, str]]) -> Iterator[tuple[str, str]]:
    for identity, name, extension in rows:
        for said in (*name.values(), extension, identity):
            if said:
                yield said.casefold(), identity
