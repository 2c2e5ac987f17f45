"""The city's own thesaurus, and what agents picked after a search: what editors may take over into it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Article, PickedWords, Saying


@dataclass(frozen=True)
class SayingRow:
    """Who says one of ``said`` may mean any of ``meant``."""

    id: str
    language: str
    said: tuple[str, ...]
    meant: tuple[str, ...]


@dataclass(frozen=True)
class Picked:
    """Words after which an article was picked again and again."""

    id: str
    language: str
    words: str
    title: str


def sayings(session: Session) -> list[SayingRow]:
    """Every entry that counts, in the order in which they were added."""
    listed = select(Saying.id, Saying.language, Saying.said, Saying.meant).where(Saying.removed.is_(False))
    return [
        SayingRow(ident, language, tuple(said), tuple(meant))
        for ident, language, said, meant in session.execute(listed.order_by(Saying.id))
    ]


def picked_words(session: Session, language: str) -> list[Picked]:
    """By words; of articles in the language in which was searched."""
    statement = (
        select(PickedWords, Article.title)
        .join(Article, Article.id == PickedWords.article_id)
        .where(PickedWords.language == language, Article.language == language)
        .order_by(PickedWords.words, Article.title)
    )
    return [Picked(one.id, one.language, one.words, title) for one, title in session.execute(statement)]
