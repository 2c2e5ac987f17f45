"""What editors of the knowledge base work on: states, versions, missing answers, searches without a result."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.article_content import content_of
from agent_console.database.base import localized
from agent_console.database.tables import Agent, Article, ArticleVersion, Department, MissingAnswer, SearchCount
from agent_console.domain.article import ArticleContent, ArticleState
from agent_console.domain.people import Role


@dataclass(frozen=True)
class ArticleFilter:
    """What an editor wants listed; empty fields want everything."""

    state: str = ""
    """``domain.article.ArticleState``, of the newest version."""
    department_id: str = ""
    language: str = ""
    overdue_on: date | None = None
    """Only those whose review was due before this day."""


@dataclass(frozen=True)
class ArticleRow:
    """One line of the editors' list."""

    id: str
    title: str
    short_answer: str
    language: str
    department: str
    offices: tuple[str, ...]
    """Where the service is given, as ``domain.office.Office`` is written."""
    shown: bool
    """Whether agents see it, or an earlier version of it."""
    state: ArticleState
    """Of the newest version."""
    internal: bool
    review_date: date | None


@dataclass(frozen=True)
class Version:
    """One version, with its author's name; "" where it came from a file."""

    id: str
    number: int
    state: ArticleState
    author: str
    at: datetime
    comment: str
    content: ArticleContent


@dataclass(frozen=True)
class WorkingArticle:
    """What an editor changes: the newest version, whether agents see it or not."""

    id: str
    language: str
    version_id: str
    """"" where there is no version yet."""
    state: ArticleState
    shown: bool
    content: ArticleContent


@dataclass(frozen=True)
class MissingRow:
    """A question that found no answer."""

    id: str
    words: str
    sentence: str
    language: str
    reporter: str
    at: datetime
    done: bool
    article_id: str | None
    article: str
    """The title of what answers it now; ""."""


@dataclass(frozen=True)
class EmptySearch:
    """Words that found nothing."""

    words: str
    language: str
    times: int
    last: date


def find_articles(session: Session, wanted: ArticleFilter, language: str) -> list[ArticleRow]:
    """Articles as editors see them, by title; the department's name in ``language``."""
    statement = select(Article, Department.name).outerjoin(Department, Department.id == Article.department_id)
    if wanted.department_id:
        statement = statement.where(Article.department_id == wanted.department_id)
    if wanted.language:
        statement = statement.where(Article.language == wanted.language)
    newest = _newest_states(session)
    rows = []
    for article, department in session.execute(statement.order_by(Article.title)):
        state = ArticleState(newest.get(article.id) or article.state or ArticleState.PUBLISHED)
        late = wanted.overdue_on is None or (
            article.review_date is not None and article.review_date < wanted.overdue_on
        )
        if late and wanted.state in ("", state):
            rows.append(
                ArticleRow(
                    id=article.id,
                    title=article.title,
                    short_answer=article.short_answer,
                    language=article.language,
                    department=localized(department, language) if department else "",
                    offices=tuple((article.details or {}).get("offices", ())),
                    shown=article.state not in (ArticleState.DRAFT, ArticleState.REVIEW),
                    state=state,
                    internal=article.internal,
                    review_date=article.review_date,
                )
            )
    return rows


def working_article(session: Session, article_id: str) -> WorkingArticle | None:
    """The article as its editors have it now."""
    article = session.get(Article, article_id)
    if article is None:
        return None
    statement = select(ArticleVersion).where(
        ArticleVersion.article_id == article_id, ArticleVersion.state != ArticleState.PROPOSAL
    )
    newest = session.scalar(statement.order_by(ArticleVersion.number.desc()).limit(1))
    content = content_of(article) if newest is None else ArticleContent.read(newest.content)
    state = ArticleState((newest.state if newest else article.state) or ArticleState.PUBLISHED)
    shown = article.state not in (ArticleState.DRAFT, ArticleState.REVIEW)
    return WorkingArticle(article.id, article.language, newest.id if newest else "", state, shown, content)


def versions_of(session: Session, article_id: str) -> list[Version]:
    """Every version, newest first."""
    statement = (
        select(ArticleVersion, Agent.name)
        .outerjoin(Agent, Agent.id == ArticleVersion.agent_id)
        .where(ArticleVersion.article_id == article_id)
        .order_by(ArticleVersion.number.desc(), ArticleVersion.at.desc())
    )
    return [
        Version(v.id, v.number, ArticleState(v.state), name or "", v.at, v.comment, ArticleContent.read(v.content))
        for v, name in session.execute(statement)
    ]


def missing_answers(session: Session, *, done: bool = False) -> list[MissingRow]:
    """What agents reported, newest first."""
    statement = (
        select(MissingAnswer, Agent.name, Article.title)
        .outerjoin(Agent, Agent.id == MissingAnswer.agent_id)
        .outerjoin(Article, Article.id == MissingAnswer.article_id)
        .where(MissingAnswer.done.is_(done))
        .order_by(MissingAnswer.at.desc())
    )
    return [
        MissingRow(m.id, m.words, m.sentence, m.language, name or "", m.at, m.done, m.article_id, title or "")
        for m, name, title in session.execute(statement)
    ]


def empty_searches(session: Session, since: date, limit: int = 200) -> list[EmptySearch]:
    """What was searched for since then and found nothing, most often first."""
    times, last = func.sum(SearchCount.count), func.max(SearchCount.day)
    statement = (
        select(SearchCount.words, SearchCount.language, times, last)
        .where(SearchCount.article_id.is_(None), SearchCount.day >= since)
        .group_by(SearchCount.words, SearchCount.language)
        .order_by(times.desc(), last.desc(), SearchCount.words)
        .limit(limit)
    )
    return [EmptySearch(words, language, int(n), day) for words, language, n, day in session.execute(statement)]


def _newest_states(session: Session) -> dict[str, str]:
    found: dict[str, str] = defaultdict(str)
    statement = select(ArticleVersion.article_id, ArticleVersion.state).where(
        ArticleVersion.state != ArticleState.PROPOSAL
    )
    for article_id, state in session.execute(statement.order_by(ArticleVersion.number)):
        found[article_id] = state
    return found


def other_editors(session: Session, agent_id: str) -> list[str]:
    """The names of everybody else who may write and publish articles."""
    roles = [role.value for role in Role if role.writes_articles]
    others = select(Agent.name).where(Agent.active, Agent.role.in_(roles), Agent.id != agent_id)
    return list(session.scalars(others.order_by(Agent.name)))
