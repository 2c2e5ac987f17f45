"""Engines of one driver that share its dialect, and with it every statement that was ever compiled for it.

SQLAlchemy learns each statement once per engine. A desk has an engine for those who read its replica, one for whoever
writes it, and a new one each time it reaches central: after an outage a whole city would learn everything anew, in the
moment in which central is asked most.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import URL, Engine
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import Pool
from sqlalchemy.util import LRUCache

_STATEMENTS = 1000
"""So many are kept; some hundred are in daily use."""


class Family:
    """Makes engines with a ``dialect`` that has seen a connection already."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._compiled: Any = LRUCache(_STATEMENTS)

    def engine(self, url: URL, connect: Callable[[], Any], pool: type[Pool], **options: Any) -> Engine:
        """One whose ``pool`` gets its connections from ``connect``."""
        shared = {"compiled_cache": self._compiled}
        connections = pool(connect, dialect=self._dialect, **options)
        # An error in the log must not quote a citizen.
        return Engine(connections, self._dialect, url, hide_parameters=True, execution_options=shared)
