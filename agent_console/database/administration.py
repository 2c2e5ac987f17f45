"""What an administrator does to central: create and migrate it, add people and services to it."""

import uuid
from pathlib import Path

from alembic import command
from alembic.config import Config
from psycopg import sql
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from agent_console.database import schema
from agent_console.database.base import Base
from agent_console.database.central import connection_error, driver_of
from agent_console.database.tables import Agent, Setting
from agent_console.domain.errors import InputError, RefusedError
from agent_console.domain.people import Role

CENTRAL_METADATA = Base.metadata

_MIGRATION_LOCK = 0x0C0_4501E
"""Advisory lock: two administrators migrating at once take turns."""

OLDEST_SERVER = 150000
"""``server_version_num`` of PostgreSQL 15: MERGE, and column lists that RLS respects."""


def migrate(owner: Engine) -> None:
    """Bring central's schema, roles, functions and policies up to date. Repeatable; all or nothing."""
    try:
        with owner.begin() as connection:
            _require_version(connection)
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
            command.upgrade(_alembic(connection), "head")
            for part in schema.PARTS:
                driver_of(connection).execute(schema.statements(part).encode())
            _set_epoch(connection)
    except OperationalError as problem:
        raise connection_error(problem) from problem


def _require_version(connection: Connection) -> None:
    version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    if version < OLDEST_SERVER:
        reason = f"PostgreSQL {version // 10000} is too old."
        raise InputError("central", reason, "Use PostgreSQL 15 or newer.")


def _alembic(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def _set_epoch(connection: Connection) -> None:
    # A new central has a new epoch: stations that knew another one must not believe their cursors.
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        if session.get(Setting, "central") is None:
            session.add(Setting(id="central", value={"epoch": str(uuid.uuid4())}))
            session.commit()


def add_login(owner: Engine, login: str, password: str, role: Role) -> None:
    """Create or change the database login of a person or service: in its one group role, with its password."""
    if not login.isidentifier() or login.startswith(("pg_", "console_")) or not login.islower():
        raise InputError(f"login {login!r}", "a login is small letters, digits and _.", "Choose another one.")
    if not password:
        raise InputError(f"login {login!r}", "it needs a password.", "Give one.")
    with owner.begin() as connection:
        driver = driver_of(connection)
        # Hashed here: the words of the statement may end up in the server's log.
        verifier = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256").decode()
        known = connection.execute(
            text("SELECT rolsuper FROM pg_roles WHERE rolname = :login"), {"login": login}
        ).scalar_one_or_none()
        if known:
            raise RefusedError(f"login {login!r}", "it is a superuser.", "Choose another one.")
        verb = "CREATE" if known is None else "ALTER"
        statement = "{verb} ROLE {login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD {verifier}"
        driver.execute(
            sql.SQL(statement).format(verb=sql.SQL(verb), login=sql.Identifier(login), verifier=sql.Literal(verifier))
        )
        for other in Role:
            group = sql.Identifier(f"console_{other}")
            if other == role:
                driver.execute(sql.SQL("GRANT {} TO {}").format(group, sql.Identifier(login)))
            elif known is not None:
                driver.execute(sql.SQL("REVOKE {} FROM {}").format(group, sql.Identifier(login)))


def add_agent(owner: Engine, agent: Agent, password: str) -> None:
    """Enter a person in the directory, or change the entry, and give the login its password."""
    add_login(owner, agent.login, password, Role(agent.role))
    with Session(owner) as session:
        session.merge(agent)
        session.commit()


def remove_agent(owner: Engine, login: str) -> None:
    """Take the login away at once; the person's name stays on what they wrote."""
    with owner.begin() as connection:
        driver = driver_of(connection)
        driver.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(sql.Identifier(login)))
        connection.execute(text("UPDATE agent SET active = false WHERE login = :login"), {"login": login})
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = :login"), {"login": login}
        )
