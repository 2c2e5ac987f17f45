"""``central``: create, migrate and look after the PostgreSQL."""

import json
import os
import secrets
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from agent_console.commands.erasures import erasures
from agent_console.database.administration import add_agent, add_login, migrate, remove_agent
from agent_console.database.central import central_engine, central_url, connection_error
from agent_console.database.promise import promise
from agent_console.database.tables import Agent, Contact, Ledger, Scope, Station
from agent_console.domain.errors import InputError
from agent_console.domain.identifiers import derived_id
from agent_console.domain.people import Role
from agent_console.intake.city import load_city
from agent_console.intake.departments import find_department

_URL = click.argument("url", metavar="URL")


@click.group("central")
def command() -> None:
    """Create, migrate and look after central. URL is its owner's: postgresql://owner@host/database."""


@command.command("init")
@_URL
@click.option("--city", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Fill it from this folder.")
def init(url: str, city: Path | None) -> None:
    """Create everything, or bring it up to date. Repeatable."""
    owner = central_engine(central_url(url))
    migrate(owner)
    click.echo("Schema, roles and policies are up to date.")
    if city is not None:
        with Session(owner) as session, session.begin():
            counts = load_city(session, city, datetime.now(UTC))
        click.echo(f"{counts.departments} departments, {counts.services} services, {counts.articles} articles.")


@command.command("migrate")
@_URL
def migrate_command(url: str) -> None:
    """Bring an existing central up to date."""
    migrate(central_engine(central_url(url)))
    click.echo("Central is up to date.")


@command.command("add-agent")
@_URL
@click.argument("login")
@click.option("--name", help="As colleagues and citizens see it. Needed for a new agent.")
@click.option("--role", type=click.Choice([role.value for role in Role if role != Role.INTAKE]), default="agent")
@click.option("--department", help="Id, extension or English name. Needed for a new agent.")
@click.option("--extension", default="", help="The agent's telephone.")
@click.option("--language", "languages", multiple=True, help="en, pl or de; may be given more than once.")
def add(
    *,
    url: str,
    login: str,
    name: str | None,
    role: str,
    department: str | None,
    extension: str,
    languages: tuple[str, ...],
) -> None:
    """Enter an agent and make their database login.

    The password is read from AGENT_CONSOLE_NEW_PASSWORD; without it one is made and printed once.
    """
    owner = central_engine(central_url(url))
    with Session(owner) as session:
        agent = session.scalar(select(Agent).where(Agent.login == login))
        if agent is None:
            if not name or not department:
                raise InputError(f"agent {login!r}", "a new agent needs a name and a department.", "Give both.")
            agent = Agent(
                id=derived_id("agent", login), login=login, name=name, active=True, languages=[], extension=""
            )
            agent.department_id = find_department(session, department)
        agent.role = role
        agent.extension = extension or agent.extension
        agent.languages = list(languages) or agent.languages
        session.expunge_all()
    password, made = _password()
    add_agent(owner, agent, password)
    click.echo(f"{login} can sign in as {role}." + (f" Password: {password}" if made else ""))


@command.command("remove-agent")
@_URL
@click.argument("login")
def remove(url: str, login: str) -> None:
    """Take an agent's login away at once."""
    remove_agent(central_engine(central_url(url)), login)
    click.echo(f"{login} can no longer sign in.")


@command.command("add-intake")
@_URL
@click.argument("login", default="intake")
def add_intake(url: str, login: str) -> None:
    """Make the login of the intake service."""
    password, made = _password()
    add_login(central_engine(central_url(url)), login, password, Role.INTAKE)
    click.echo(f"{login} is intake's login." + (f" Password: {password}" if made else ""))


command.add_command(erasures)


@command.command("status")
@_URL
@click.option("--json", "as_json", is_flag=True)
def status(url: str, as_json: bool) -> None:
    """What central holds and who has been there."""
    facts = _facts(central_engine(central_url(url)))
    if as_json:
        click.echo(json.dumps(facts))
        return
    for name, value in facts.items():
        click.echo(f"{name.replace('_', ' '):<28}{value}")


def _facts(owner: Engine) -> dict[str, object]:
    try:
        with Session(owner) as session:
            counted = {
                "agents": select(func.count()).select_from(Agent).where(Agent.active),
                "contacts": select(func.count()).select_from(Contact),
                "contacts_open": select(func.count()).select_from(Contact).where(Contact.state != "closed"),
                "operations": select(func.count()).select_from(Ledger),
                "operations_rejected": select(func.count()).select_from(Ledger).where(Ledger.outcome == "rejected"),
                "operations_poison": select(func.count()).select_from(Ledger).where(Ledger.outcome == "poison"),
                "scopes": select(func.count()).select_from(Scope),
                "stations": select(func.count()).select_from(Station),
            }
            facts: dict[str, object] = {name: session.scalar(statement) for name, statement in counted.items()}
            facts["server"] = session.scalar(text("SHOW server_version"))
            facts["schema"] = session.scalar(text("SELECT version_num FROM alembic_version"))
            facts["bytes"] = session.scalar(text("SELECT pg_database_size(current_database())"))
            seen = session.scalar(select(func.max(Station.seen_at)))
            facts["last_station"] = seen.isoformat() if seen else None
            given = promise(session.connection())
            facts["mode"], facts["promise"] = given.mode, given.words
            return facts
    except OperationalError as problem:
        raise connection_error(problem) from problem


def _password() -> tuple[str, bool]:
    given = os.environ.get("AGENT_CONSOLE_NEW_PASSWORD")
    return (given, False) if given else (secrets.token_urlsafe(15), True)
