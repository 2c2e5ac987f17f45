"""``intake file`` from the outside."""

import json
from pathlib import Path

from click.testing import CliRunner

from agent_console.channels.arrival import Arrival
from agent_console.commands.intake_file import file_command
from tests.channels.real_data import real_files


def test_a_dry_run_prints_one_object_for_each_message(tmp_path: Path) -> None:
    box = tmp_path / "box.mbox"
    box.write_bytes(
        b"From x 2026\nFrom: =?utf-8?Q?=C5=BBak?= <z@example.org>\n\none\n\nFrom x 2026\nTo: b@example.org\n\ntwo\n"
    )
    done = CliRunner().invoke(file_command(), ["--dry-run", "--json", str(box)])
    first, second = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 0
    assert first["file"] == str(box) and first["channel"] == "email" and first["text"] == "one"
    assert first["from"] == {"name": "Żak", "address": "z@example.org"}
    assert second["to"] == ["b@example.org"] and second["problems"] == ["no_sender"]
    assert set(second["attachments"][0]) >= {"name", "type", "bytes", "sha256"}


def test_broken_input_is_no_failure(tmp_path: Path) -> None:
    broken = tmp_path / "scan.pdf"
    broken.write_bytes(b"%PDF-1.4 broken")
    done = CliRunner().invoke(file_command(), ["--dry-run", "--json", "--channel", "fax", str(broken)])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["problems"] == ["unreadable"]


def test_a_path_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    good = tmp_path / "a.eml"
    good.write_bytes(b"From: a@example.org\n\nx")
    done = CliRunner().invoke(file_command(), ["--dry-run", "--json", str(tmp_path / "none.eml"), str(good)])
    assert done.exit_code == 2
    assert "none.eml: No such file or directory" in done.stderr
    assert json.loads(done.stdout)["text"] == "x"


def test_without_dry_run_a_central_is_asked_for(tmp_path: Path) -> None:
    done = CliRunner().invoke(file_command(), [str(tmp_path / "a.eml")])
    assert done.exit_code == 2 and "--central URL" in done.stderr


def test_with_a_central_each_arrival_is_recorded(tmp_path: Path) -> None:
    seen: list[tuple[str, str]] = []

    def record(url: str, arrival: Arrival, path: Path) -> str:
        seen.append((url, arrival.text))
        return "applied"

    message = tmp_path / "a.eml"
    message.write_bytes(b"From: a@example.org\n\nx")
    done = CliRunner().invoke(file_command(record), ["--central", "postgresql://central", str(message)])
    assert (done.exit_code, done.stdout, seen) == (0, "applied\n", [("postgresql://central", "x")])


def test_every_public_message_is_printed() -> None:
    files = [*real_files("email/mime4j/core", "*.msg"), *real_files("email/ruby-mail", "*.eml")]
    done = CliRunner().invoke(file_command(), ["--dry-run", "--json", *map(str, files)])
    printed = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert {line["file"] for line in printed} == set(map(str, files))
