"""Databases in memory, a few for each story: what it costs to learn a statement is paid once for all of them."""

import sqlite3
from collections.abc import Callable
from types import ModuleType
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from agent_console.database.family import Family
from agent_console.database.replica import begin_unless_begun


class Kind:
    """Engines of one driver."""

    def __init__(self, module: ModuleType) -> None:
        first = create_engine("sqlite://", module=module)
        first.connect().close()  # the dialect looks what this SQLite can do
        self._family, self._url = Family(first.dialect), first.url

    def over(self, connection: Callable[[], Any]) -> Engine:
        """An engine whose only connection is that."""
        engine = self._family.engine(self._url, connection, StaticPool)
        event.listen(engine, "begin", begin_unless_begun)
        return engine


PLAIN, ENCRYPTED = Kind(sqlite3), Kind(sqlcipher)
