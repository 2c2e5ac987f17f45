"""``intake file``: take in files by hand, or only say what they would become."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from agent_console.channels.arrival import Arrival
from agent_console.channels.entry import arrivals
from agent_console.channels.post.ocr import Recogniser
from agent_console.domain.channel import Channel

Record = Callable[[str, Arrival, Path], str]
"""Records an arrival at the central of this URL and says what became of it, in one line."""

_CHANNELS = [Channel.EMAIL.value, Channel.FAX.value, Channel.POST.value]


def file_command(record: Record | None = None) -> click.Command:
    """The command; ``record`` carries out what ``--central`` asks for."""

    @click.command("file")
    @click.option("--dry-run", is_flag=True, help="Only print what the files would become.")
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON object per message.")
    @click.option("--channel", type=click.Choice(_CHANNELS), help="What the files are, instead of telling by content.")
    @click.option("--central", metavar="URL", help="Where to record the contacts.")
    @click.option("--ocr/--no-ocr", default=True, help="Recognise the text of scans that have none (on).")
    @click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH…")
    @click.pass_context
    def file(
        context: click.Context,
        *,
        dry_run: bool,
        as_json: bool,
        channel: str | None,
        central: str | None,
        ocr: bool,
        paths: tuple[Path, ...],
    ) -> None:
        """Take in messages from files: e-mail (also mbox), fax (TIFF) and scanned letters (PDF, pictures)."""
        if not dry_run and (central is None or record is None):
            raise click.UsageError("Say where to record the contacts with --central URL, or use --dry-run.")
        recogniser = Recogniser() if ocr else None
        unreadable = False
        for path in _files(paths):
            try:
                content = path.read_bytes()
            except OSError as problem:
                click.echo(f"{path}: {problem.strerror or problem}. Check the path and its permissions.", err=True)
                unreadable = True
                continue
            for found in arrivals(content, path.name, Channel(channel) if channel else None):
                arrival = _recognised(found, recogniser)
                if not dry_run and central is not None and record is not None:
                    click.echo(record(central, arrival, path))
                else:
                    click.echo(_as_json(path, arrival) if as_json else _as_line(path, arrival))
        context.exit(2 if unreadable else 0)

    return file


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The paths, a folder as all the files in it, in order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(inside for inside in path.rglob("*") if inside.is_file())
        else:
            yield path


def described(path: Path, arrival: Arrival) -> dict[str, Any]:
    """What ``--json`` prints of one message."""
    return {
        "file": str(path),
        "channel": arrival.channel.value,
        "subject": arrival.subject,
        "from": {"name": arrival.sender.name, "address": arrival.sender.address},
        "to": list(arrival.recipients),
        "received_at": arrival.received_at.isoformat() if arrival.received_at else None,
        "text": arrival.text,
        "pages": arrival.pages,
        "automatic": arrival.automatic,
        "message_id": arrival.message_id,
        "references": list(arrival.references),
        "attachments": [
            {"role": part.role, "name": part.name, "type": part.type, "bytes": part.bytes, "sha256": part.sha256}
            for part in arrival.parts
        ],
        "problems": list(arrival.problems),
    }


def _recognised(arrival: Arrival, recogniser: Recogniser | None) -> Arrival:
    scan = next((part for part in arrival.parts if part.role == "page_image"), None)
    if recogniser is None or scan is None or arrival.text.strip():
        return arrival
    read = recogniser.recognise(scan)
    return replace(arrival, text=read.text, problems=(*arrival.problems, *read.problems))


def _as_json(path: Path, arrival: Arrival) -> str:
    return json.dumps(described(path, arrival), ensure_ascii=False)


def _as_line(path: Path, arrival: Arrival) -> str:
    sender = arrival.sender.name or arrival.sender.address or "?"
    problems = f"  [{', '.join(arrival.problems)}]" if arrival.problems else ""
    return f"{path}: {arrival.channel} · {sender} · {arrival.subject or arrival.text[:60]!r}{problems}"
