"""Databases in memory, a few for each story: what it costs to learn a statement is paid once for all of them."""

import sqlite3
from collections.abc import Callable
from types import ModuleType
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from agent_console.database.replica import begin_unless_begun


class Kind:
    """Engines of one driver. They share its dialect, and with it every statement that was compiled for it."""

    def __init__(self, module: ModuleType) -> None:
        first = create_engine("sqlite://", module=module)
        first.connect().close()  # the dialect looks what this SQLite can do
        self._dialect, self._url = first.dialect, first.url
        self._compiled: dict[Any, Any] = {}

    def over(self, connection: Callable[[], Any]) -> Engine:
        """An engine whose only connection is that."""
        shared = {"compiled_cache": self._compiled}
        engine = Engine(StaticPool(connection), self._dialect, self._url, execution_options=shared)
        event.listen(engine, "begin", begin_unless_begun)
        return engine


PLAIN, ENCRYPTED = Kind(sqlite3), Kind(sqlcipher)
