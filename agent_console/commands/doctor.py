"""``doctor``: what this machine has and lacks for the console."""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import click
import keyring

from agent_console.channels.post.ocr import Recogniser
from agent_console.database.central import central_engine, central_url, connection_error
from agent_console.domain.errors import ConsoleError
from agent_console.intake.service import IntakeService
from agent_console.intake.settings import read_settings
from agent_console.system.paths import Paths
from agent_console.system.resources import resource
from agent_console.system.vault import Vault


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    what: str
    good: bool
    said: str
    remedy: str = ""


@click.command("doctor")
@click.option("--central", metavar="URL", help="Also see whether this central answers.")
@click.option("--intake", type=click.Path(dir_okay=False, path_type=Path), help="Also test every source of this TOML.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_context
def command(context: click.Context, *, central: str | None, intake: Path | None, as_json: bool) -> None:
    """Look at this machine; exit code 1 where something the desk needs is missing."""
    findings = [*_findings(central), *_sources(intake)]
    for finding in findings:
        if as_json:
            click.echo(json.dumps(finding.__dict__))
        else:
            click.echo(f"{'ok  ' if finding.good else 'LOOK'} {finding.what}: {finding.said} {finding.remedy}".rstrip())
    context.exit(0 if all(finding.good for finding in findings) else 1)


def _findings(central: str | None) -> Iterator[Finding]:
    yield Finding("Python", True, sys.version.split()[0])
    yield Finding("Qt", True, version("PySide6-Essentials"))
    yield _keyring()
    yield _folder()
    yield Finding("packaged files", resource("city").exists(), str(resource("city")))
    languages = Recogniser().languages
    yield Finding("text recognition", True, ", ".join(languages) or "none; scans are shown without their text")
    yield Finding("disk", _free() > 1 << 30, f"{_free() >> 20} MiB free", "" if _free() > 1 << 30 else "Make room.")
    if central is not None:
        yield _central(central)


def _sources(settings: Path | None) -> Iterator[Finding]:
    if settings is None:
        return
    for source in IntakeService(read_settings(settings), Vault()).probed:
        try:
            yield Finding(source.source_id, True, f"{source.place}: {source.probe()}")
        except ConsoleError as problem:
            yield Finding(source.source_id, False, f"{problem.concerns} {problem.reason}", problem.remedy)


def _keyring() -> Finding:
    vault, name = Vault(), "doctor"
    kept = vault.put(name, "x") and vault.get(name) == "x"
    vault.forget(name)
    backend = type(keyring.get_keyring()).__name__
    remedy = "Unlock or install the system's keyring; until then the replica lasts only until the program ends."
    return Finding("keyring", kept, backend, "" if kept else remedy)


def _folder() -> Finding:
    folder = Paths.of_user().data
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "doctor").write_text("x")
        (folder / "doctor").unlink()
    except OSError as problem:
        return Finding("data folder", False, f"{folder}: {problem.strerror}.", "Give this user the right to write.")
    return Finding("data folder", True, str(folder))


def _free() -> int:
    return shutil.disk_usage(next(p for p in [Paths.of_user().data, *Paths.of_user().data.parents] if p.exists())).free


def _central(written: str) -> Finding:
    try:
        engine = central_engine(central_url(written))
        with engine.connect() as connection:
            return Finding("central", True, f"PostgreSQL {connection.exec_driver_sql('SHOW server_version').scalar()}")
    except ConsoleError as problem:
        return Finding("central", False, problem.reason, problem.remedy)
    except Exception as problem:
        told = connection_error(problem) if hasattr(problem, "orig") else None  # type: ignore[arg-type]
        return Finding("central", False, told.reason if told else str(problem), told.remedy if told else "")
