"""What the city offers and knows: services, articles, reply templates; and what its editors work on."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base, Json, Key, Localized


class Service(Base):
    """An entry of the service catalogue."""

    __tablename__ = "service"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    department_id: Mapped[str] = mapped_column(ForeignKey("department.id"), index=True)
    name: Mapped[Localized]
    keywords: Mapped[dict[str, list[str]]] = mapped_column(Json)
    """Per language, with the words citizens use."""
    due_days: Mapped[int]


class Article(Base):
    """One answer of the knowledge base in one language.

    Scope ``shared`` once it is published; until then ``editors``. What is changed in a published article stands in its
    newest version and comes here when it is published.
    """

    __tablename__ = "article"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    department_id: Mapped[str | None] = mapped_column(ForeignKey("department.id"))
    """Who owns it; ``kb check`` names those that nobody owns."""
    language: Mapped[str]
    title: Mapped[str]
    short_answer: Mapped[str]
    body: Mapped[str]
    """Markdown."""
    keywords: Mapped[list[str]] = mapped_column(Json)
    citizen_words: Mapped[list[str]] = mapped_column(Json, default=list)
    details: Mapped[dict[str, list[str]]] = mapped_column(Json, default=dict)
    """Lines of each of ``domain.article.SECTIONS``."""
    internal: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    review_date: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="published")
    """``domain.article.ArticleState``."""


class ArticleVersion(Base):
    """The whole of an article as it stood after one change. Append-only. Scope ``editors``."""

    __tablename__ = "article_version"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    article_id: Mapped[str] = mapped_column(ForeignKey("article.id"), index=True)
    number: Mapped[int]
    state: Mapped[str]
    content: Mapped[dict[str, str]] = mapped_column(Json)
    """As ``domain.article.ArticleContent.texts``."""
    agent_id: Mapped[str | None] = mapped_column(ForeignKey("agent.id"))
    """None where it came from a file."""
    at: Mapped[datetime]
    comment: Mapped[str] = mapped_column(default="")


class SearchCount(Base):
    """How often words were searched for on a day: without an article nothing was found. Scope ``editors``."""

    __tablename__ = "search_count"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    day: Mapped[date]
    language: Mapped[str]
    words: Mapped[str]
    """As ``domain.plain_words.plain_words`` leaves them: nobody's name, number or address."""
    article_id: Mapped[str | None] = mapped_column(Key)
    """What was picked among what was found."""
    count: Mapped[int]


class PickedWords(Base):
    """Words after which an article was picked at least three times in the city. Scope ``shared``."""

    __tablename__ = "picked_words"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    language: Mapped[str]
    words: Mapped[str]
    article_id: Mapped[str] = mapped_column(Key)


class Saying(Base):
    """An entry of the city's thesaurus: who says one phrase of ``said`` may mean any of ``meant``. Scope ``shared``."""

    __tablename__ = "saying"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    language: Mapped[str]
    said: Mapped[list[str]] = mapped_column(Json)
    meant: Mapped[list[str]] = mapped_column(Json)
    removed: Mapped[bool] = mapped_column(default=False)
    agent_id: Mapped[str] = mapped_column(ForeignKey("agent.id"))
    """Who wrote it last."""
    at: Mapped[datetime]


class Template(Base):
    """A ready reply with fields in braces."""

    __tablename__ = "template"

    id: Mapped[str] = mapped_column(Key, primary_key=True)
    channel: Mapped[str]
    """A channel, or ``any``."""
    title: Mapped[Localized]
    body: Mapped[Localized]
