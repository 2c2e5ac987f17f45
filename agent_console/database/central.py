"""Reaching central: one direct connection, encrypted wherever it leaves the machine."""

from typing import Any

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import NullPool, Pool

from agent_console.domain.errors import ConsoleError, InputError, RefusedError, UnavailableError

_LOCAL_HOSTS = {"", "localhost", "127.0.0.1", "::1"}

_PATIENCE = {
    "connect_timeout": 10,
    # A line that is cut without a word is noticed within half a minute instead of two hours.
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}


def central_url(written: str) -> URL:
    """``postgresql://…`` as the administrator wrote it; ``InputError`` where it is no such URL or would not encrypt."""
    try:
        url = make_url(written)
    except ArgumentError as problem:
        raise InputError("central's URL", "it is no URL.", "Write postgresql://host/database.") from problem
    if url.get_backend_name() != "postgresql":
        raise InputError("central's URL", f"{url.drivername} is no PostgreSQL.", "Write postgresql://host/database.")
    url = url.set(drivername="postgresql+psycopg")
    hosts = {url.host or "", *str(url.query.get("host", "")).split(",")}
    away = {host.partition(":")[0] for host in hosts if not host.startswith("/")} - _LOCAL_HOSTS
    if away and url.query.get("sslmode") != "verify-full":
        remedy = "Add ?sslmode=verify-full&sslrootcert=… to the URL."
        raise InputError("central's URL", f"the connection to {', '.join(sorted(away))} would not be checked.", remedy)
    return url


def central_engine(
    url: URL, login: str | None = None, password: str | None = None, pool: type[Pool] = NullPool
) -> Engine:
    """An engine for ``url``, as ``login`` where one is given; nothing connects yet."""
    if login is not None:
        url = url.set(username=login, password=password)
    arguments: dict[str, Any] = {**_PATIENCE, "application_name": "agent-console"}
    return create_engine(url, poolclass=pool, connect_args=arguments)


def connection_error(problem: OperationalError, concerns: str = "central") -> ConsoleError:
    """Why a connection failed, by whose fault it is: a wrong password is refused, everything else may pass."""
    said = str(problem.orig).strip()
    state = getattr(problem.orig, "sqlstate", None) or ""
    if state.startswith("28") or "password authentication failed" in said or "no password supplied" in said:
        return RefusedError(concerns, "the login or the password is wrong.", "Check both and try again.")
    if "does not exist" in said:
        return RefusedError(concerns, said.splitlines()[-1], "Ask the administrator for the right URL.")
    return UnavailableError(concerns, said.splitlines()[0] if said else "it does not answer.", "It is tried again.")
