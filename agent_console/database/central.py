"""Reaching central: one direct connection, encrypted wherever it leaves the machine."""

import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from typing import Any, cast

import psycopg
from psycopg import generators, sql
from psycopg.pq import TransactionStatus
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool, Pool

from agent_console.database.family import Family
from agent_console.domain.errors import ConsoleError, InputError, RefusedError, UnavailableError

_LOCAL_HOSTS = {"", "localhost", "127.0.0.1", "::1"}

_PATIENCE: dict[str, Any] = {
    "connect_timeout": 10,
    # A line that is cut without a word is noticed within half a minute instead of two hours.
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
    "application_name": "agent-console",
}


def central_url(written: str) -> URL:
    """``postgresql://…`` as the administrator wrote it; ``InputError`` where it is no such URL or would not encrypt.

    Several hosts, as ``postgresql://one,two:5433/console``, are one cluster: whoever of them accepts writes is central.
    """
    try:
        url = make_url(_one_host(written))
    except (ArgumentError, ValueError) as problem:
        raise InputError("central's URL", "it is no URL.", "Write postgresql://host/database.") from problem
    if url.get_backend_name() != "postgresql":
        raise InputError("central's URL", f"{url.drivername} is no PostgreSQL.", "Write postgresql://host/database.")
    url = url.set(drivername="postgresql+psycopg")
    hosts = central_hosts(url)
    if len(hosts) > 1 and "target_session_attrs" not in url.query:
        url = url.update_query_dict({"target_session_attrs": "read-write"})
    named = {host for host, _ in hosts} | set(_listed(url.query.get("hostaddr")))
    away = {host for host in named if not host.startswith("/")} - _LOCAL_HOSTS
    if away and url.query.get("sslmode") != "verify-full":
        remedy = "Add ?sslmode=verify-full&sslrootcert=… to the URL."
        raise InputError("central's URL", f"the connection to {', '.join(sorted(away))} would not be checked.", remedy)
    return url


def _one_host(written: str) -> str:
    """SQLAlchemy takes one host before the path, and any number of ``host=`` behind it; libpq's way is the former."""
    scheme, mark, rest = written.partition("://")
    place, slash, path = rest.partition("/")
    if "?" in place or "," not in place:
        return written
    login, at, hosts = place.rpartition("@")
    listed = "&".join(f"host={host if ':' in host else host + ':5432'}" for host in hosts.split(","))
    return f"{scheme}{mark}{login}{at}{slash or '/'}{path}{'&' if '?' in path else '?'}{listed}"


def central_hosts(url: URL) -> list[tuple[str, int]]:
    """The machines of central, in the order they are tried."""
    written = _listed(url.query.get("host")) or [url.host or ""]
    ports = _listed(url.query.get("port"))
    found = []
    for number, one in enumerate(written):
        host, _, port = one.partition(":") if not one.startswith(("/", ":")) else (one, "", "")
        found.append((host, int(port or (ports[number] if number < len(ports) else url.port or 5432))))
    return found


def _listed(value: str | tuple[str, ...] | None) -> list[str]:
    whole = (value,) if isinstance(value, str) else value or ()
    return [one for part in whole for one in part.split(",") if one]


ANSWER_SECONDS = 60.0
"""A server that accepts what is sent and does not answer for so long is taken for dead (its own limit is 30 s)."""


class PatientConnection(psycopg.Connection[Any]):
    """Does not wait for ever for a server that is stopped, or whose answers are lost on the way."""

    def wait(self, gen: Any, *arguments: Any, **options: Any) -> Any:
        """As the driver's, for ``ANSWER_SECONDS`` at most."""
        return super().wait(_bounded(self, gen, time.monotonic() + ANSWER_SECONDS), *arguments, **options)

    def rollback(self) -> None:
        """As the driver's, and keeps the statements that are prepared.

        The driver forgets them all, for the sake of types that the transaction may have made. A console makes none, and
        after every operation that was refused central would plan anew all that it asks.
        """
        with self.lock:
            if self.pgconn.transaction_status in (TransactionStatus.INTRANS, TransactionStatus.INERROR):
                self.pgconn.send_query(b"ROLLBACK")
                self.wait(generators.execute(self.pgconn))
                return
        super().rollback()


def _bounded(connection: PatientConnection, steps: Generator[Any, Any, Any], deadline: float) -> Any:
    # The driver wakes its generators a few times a second, so that Ctrl-C works: there time can be looked at.
    try:
        wanted = next(steps)
        while True:
            ready = yield wanted
            if not ready and time.monotonic() > deadline:
                connection.pgconn.finish()
                raise psycopg.OperationalError("central does not answer")
            wanted = steps.send(ready)
    except StopIteration as done:
        return done.value


_families: list[Family] = []
"""The one that all engines belong to, as soon as one of them has connected."""


def central_engine(
    url: URL, login: str | None = None, password: str | None = None, pool: type[Pool] = NullPool
) -> Engine:
    """An engine for ``url``, as ``login`` where one is given; nothing connects yet."""
    if login is not None:
        url = url.set(username=login, password=password)

    def connect() -> PatientConnection:
        arguments, options = engine.dialect.create_connect_args(url)
        return PatientConnection.connect(*arguments, **{**options, **_PATIENCE}, autocommit=True, prepare_threshold=1)

    if _families:
        engine = _families[0].engine(url, connect, pool)
    else:
        engine = create_engine(url, creator=connect, poolclass=pool, hide_parameters=True)
        event.listen(engine, "connect", lambda *_: _families.append(Family(engine.dialect)), once=True)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # The driver begins nothing by itself, so that ``ask_once`` and ``execute_first`` need not tell it twice each time.
    driver = driver_of(connection)
    alone = connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT"
    if not alone and driver.pgconn.transaction_status == TransactionStatus.IDLE:
        try:
            driver.execute("BEGIN")
        except psycopg.Error as problem:
            raise _wrapped(problem, connection, "BEGIN") from problem


def driver_of(connection: Connection) -> psycopg.Connection[Any]:
    """The driver's own connection, for what SQLAlchemy has no words for."""
    return cast("psycopg.Connection[Any]", connection.connection.driver_connection)


def _wrapped(problem: psycopg.Error, connection: Connection, statement: str) -> BaseException:
    ended = driver_of(connection).closed
    if ended:
        connection.invalidate(problem)
    return DBAPIError.instance(
        statement, None, problem, psycopg.Error, hide_parameters=True, connection_invalidated=ended,
        dialect=connection.dialect,
    )  # fmt: skip


def ask_once(connection: Connection, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement that is a transaction by itself: one round trip, and nothing is held between two.

    ``DBAPIError`` as from SQLAlchemy. Placeholders are the driver's.
    """
    try:
        return driver_of(connection).execute(statement, values, prepare=True).fetchall()
    except psycopg.Error as problem:
        raise _wrapped(problem, connection, statement) from problem


def execute_first(session: Session, statement: str, values: Sequence[Any]) -> tuple[Any, ...]:
    """The first statement of the session's transaction, sent together with its BEGIN: the one row of its result."""
    connection = cast("Connection", session.bind)
    driver = driver_of(connection)
    try:
        # Without parameters both travel as one simple query.
        cursor = driver.execute(f"BEGIN; {_written(driver, statement, values)}")
        cursor.nextset()
        (row,) = cast("list[tuple[Any, ...]]", cursor.fetchall())
    except psycopg.Error as problem:
        with suppress(psycopg.Error):  # the line is dead: what failed says so
            driver.rollback()
        raise _wrapped(problem, connection, statement) from problem
    session.connection()  # finds itself begun, and is committed or rolled back with the session from now on
    return row


def execute_last(connection: Connection, statement: str, values: Sequence[Any]) -> Any:
    """The transaction's last statement, sent together with its COMMIT: the first column of its one row.

    One round trip less, in which everybody else would have waited for what the statement locks. Commit the surrounding
    SQLAlchemy transaction as usual: it finds nothing left to do.
    """
    # Without parameters it travels as one simple query; what fails in it rolls all of it back.
    written = f"{_written(driver_of(connection), statement, values)}; COMMIT"
    return connection.exec_driver_sql(written, execution_options={"no_parameters": True}).scalar_one()


def _written(driver: psycopg.Connection[Any], statement: str, values: Sequence[Any]) -> str:
    return sql.SQL(statement).format(*map(sql.Literal, values)).as_string(driver)


def connection_error(problem: OperationalError, concerns: str = "central") -> ConsoleError:
    """Why a connection failed, by whose fault it is: a wrong password is refused, everything else may pass."""
    said = str(problem.orig).strip()
    state = getattr(problem.orig, "sqlstate", None) or ""
    if state.startswith("28") or "password authentication failed" in said or "no password supplied" in said:
        return RefusedError(concerns, "the login or the password is wrong.", "Check both and try again.")
    if "does not exist" in said:
        return RefusedError(concerns, said.splitlines()[-1], "Ask the administrator for the right URL.")
    return UnavailableError(concerns, said.splitlines()[0] if said else "it does not answer.", "It is tried again.")
