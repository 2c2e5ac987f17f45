"""``central erasures``: the list of erased citizens, kept outside every backup and applied again after a restore."""

import json
from pathlib import Path

import click
import msgspec
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from agent_console.database.central import central_engine, central_url, connection_error
from agent_console.database.tables import Erasure
from agent_console.domain.errors import InputError


class _Line(msgspec.Struct):
    """One erased citizen, by id alone."""

    id: str
    at: str = ""


@click.command("erasures")
@click.argument("url", metavar="URL")
@click.option(
    "--apply", "listed", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A list to apply."
)
def erasures(url: str, listed: Path | None) -> None:
    """Print the erased citizens as JSON lines of ids; or apply such a list to a central restored from a backup.

    Keep the output beside your backups. Apply it before anybody signs in to a restored central.
    """
    owner = central_engine(central_url(url))
    try:
        with Session(owner) as session, session.begin():
            if listed is None:
                for erasure in session.scalars(select(Erasure).order_by(Erasure.at)):
                    click.echo(json.dumps({"id": erasure.id, "at": erasure.at.isoformat()}))
                return
            lines = _lines(listed)
            statement = text("SELECT erase_citizen(CAST(:citizen AS uuid))")
            emptied = sum(len(session.execute(statement, {"citizen": line.id}).scalar_one()) for line in lines)
    except OperationalError as problem:
        raise connection_error(problem) from problem
    click.echo(f"{len(lines)} citizens are erased here; {emptied} records were emptied now.")


def _lines(path: Path) -> list[_Line]:
    found = []
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        if raw.strip():
            try:
                found.append(msgspec.json.decode(raw, type=_Line))
            except msgspec.DecodeError as problem:
                remedy = "Give what central erasures printed. Nothing was applied."
                raise InputError(f"{path}, line {number}", f"{problem}.", remedy) from problem
    return found
