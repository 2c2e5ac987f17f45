"""The declarative base and the column types that read the same in SQLite and in PostgreSQL."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, MetaData, String, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import JSON, TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(moment: datetime) -> int:
    """How the replica holds an instant: since 1970, in UTC; a naive one is a programming error."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment without time zone: {moment!r}")
    return (moment - _EPOCH) // timedelta(microseconds=1)


def moment(stored: int) -> datetime:
    """The instant that the replica holds as these ``microseconds``."""
    return _EPOCH + timedelta(microseconds=stored)


class Moment(TypeDecorator[datetime]):
    """An instant in UTC: ``timestamptz`` at central, microseconds since 1970 (an integer that sorts) in the replica."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The column's type in this database."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(BigInteger())
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """From an aware datetime; a naive one is a programming error."""
        if value is None:
            return None
        stored = microseconds(value)
        return stored if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """To an aware datetime in UTC."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return moment(value)
        return value.astimezone(UTC)  # type: ignore[no-any-return]


Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""A JSON document; NULL, never JSON's null, where there is none."""

Key = Uuid(as_uuid=False).with_variant(String(36), "sqlite")
"""A UUID as text: native at central, readable in the replica."""

Localized = dict[str, str]
"""One text per language code, as ``{"en": "Parks", "pl": "Zieleń", "de": "Grünflächen"}``."""


class Base(DeclarativeBase):
    """Every table; names of constraints are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        datetime: Moment(),
        Localized: Json,
        list[str]: Json,
        dict[str, Any]: Json,
        dict[str, list[str]]: Json,
    }


def localized(text: Localized, language: str) -> str:
    """The text in ``language``, else in English, else in whatever language there is."""
    return text.get(language) or text.get("en") or next(iter(text.values()), "")
