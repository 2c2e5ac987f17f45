"""What the operations on articles have in common: who may, the row, its newest version, and how it looks afterwards."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.article_content import content_of
from agent_console.database.tables import Agent, Article, ArticleVersion
from agent_console.domain.article import ArticleContent, ArticleState
from agent_console.domain.identifiers import derived_id
from agent_console.domain.outcome import Noop, Reason, Rejected
from agent_console.domain.people import Role
from agent_console.operations.operation import Context


@dataclass(frozen=True)
class Working:
    """An article as its editors see it: with its newest version, which agents may not have yet."""

    article: Article
    newest: ArticleVersion
    content: ArticleContent
    highest: int
    """The highest number of its versions and proposals."""


def require_editor(session: Session, context: Context) -> None:
    """``Rejected`` for everybody else."""
    author = session.get(Agent, context.agent_id) if context.agent_id else None
    if author is None or not Role(author.role).writes_articles:
        raise Rejected(Reason.NOT_ALLOWED)


def take_working(session: Session, context: Context, article_id: str, version_id: str) -> Working:
    """The article, locked. ``Noop`` where the version is there already, ``Rejected`` for whoever may not write."""
    require_editor(session, context)
    article = session.get(Article, article_id, with_for_update=True)
    if article is None:
        raise Rejected(Reason.NOT_FOUND)
    if session.get(ArticleVersion, version_id) is not None:
        raise Noop
    newest = newest_version(session, article_id)
    if newest is None:
        newest = _first_version(session, article, context)
    highest = session.scalar(select(func.max(ArticleVersion.number)).where(ArticleVersion.article_id == article_id))
    return Working(article, newest, read_content(newest.content), highest or 1)


def expect(working: Working, version_id: str) -> None:
    """``Rejected`` where another version is the newest now; "" stands for the first one of an article from a file."""
    if version_id != working.newest.id and (version_id or working.newest.number > 1):
        raise Rejected(Reason.CHANGED_MEANWHILE, article=working.article.id)


def newest_version(
    session: Session, article_id: str, state: ArticleState | None = None, below: int | None = None
) -> ArticleVersion | None:
    """The last version that is no proposal; of one state, or before another one, where that is named."""
    wanted = ArticleVersion.state != ArticleState.PROPOSAL if state is None else ArticleVersion.state == state
    statement = select(ArticleVersion).where(ArticleVersion.article_id == article_id, wanted)
    if below is not None:
        statement = statement.where(ArticleVersion.number < below)
    return session.scalar(statement.order_by(ArticleVersion.number.desc()).limit(1))


def add_version(
    session: Session,
    working: Working,
    context: Context,
    version_id: str,
    state: ArticleState,
    content: ArticleContent,
    further: int = 1,
) -> ArticleVersion:
    """Write the next version, or the ``further``-th next."""
    version = ArticleVersion(id=version_id, article_id=working.article.id, number=working.highest + further)
    version.state, version.content = state, content.texts()
    version.agent_id, version.at, version.comment = context.agent_id, context.now, ""
    session.add(version)
    return version


def read_content(texts: dict[str, str]) -> ArticleContent:
    """What a version says; ``Rejected`` where a text cannot be what its field holds."""
    try:
        return ArticleContent.read(texts)
    except ValueError as problem:
        raise Rejected(Reason.NOT_UNDERSTOOD, field=str(problem)) from problem


def _first_version(session: Session, article: Article, context: Context) -> ArticleVersion:
    first = ArticleVersion(id=derived_id("article_version", article.id), article_id=article.id, number=1)
    first.state, first.content = article.state or ArticleState.PUBLISHED, content_of(article).texts()
    first.agent_id, first.at, first.comment = None, context.now, ""
    session.add(first)
    session.flush()
    return first
