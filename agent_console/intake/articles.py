"""Articles from files: an administrator's way in, beside the editors' operations. They follow the file."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.article_content import content_of
from agent_console.database.tables import Article, ArticleVersion
from agent_console.domain.identifiers import derived_id


def load_articles(session: Session, articles: Iterable[Article], now: datetime, comment: str = "") -> int:
    """Write them, each with a version where it says something new; how many there were. The caller commits."""
    count = 0
    for article in articles:
        stored = session.merge(article)
        session.flush()
        _keep_version(session, stored, now, comment)
        count += 1
    session.flush()
    return count


def _keep_version(session: Session, article: Article, now: datetime, comment: str) -> None:
    newest = session.scalar(
        select(ArticleVersion)
        .where(ArticleVersion.article_id == article.id, ArticleVersion.state == article.state)
        .order_by(ArticleVersion.number.desc())
        .limit(1)
    )
    texts = content_of(article).texts()
    if newest is not None and newest.content == texts:
        return
    highest = session.scalar(select(func.max(ArticleVersion.number)).where(ArticleVersion.article_id == article.id))
    number = (highest or 0) + 1
    # The first one is called as the operations call it that find an article without versions.
    name = ("article_version", article.id) if number == 1 else ("article_version", article.id, str(number))
    session.add(
        ArticleVersion(
            id=derived_id(*name),
            article_id=article.id,
            number=number,
            state=article.state,
            content=texts,
            agent_id=None,
            at=now,
            comment=comment,
        )
    )
