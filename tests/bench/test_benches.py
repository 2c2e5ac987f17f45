"""Every bench runs from end to end and says what it measured; how long anything takes is no matter here."""

import os
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec

import pytest
from click.testing import CliRunner

from agent_console.commands import console
from agent_console.commands.bench import command

pytestmark = pytest.mark.bench

SMALL = {
    "start": {"contacts": 5, "rounds": 1},
    "inbox": {"contacts": 300, "others": 150, "openings": 2, "frames": 8},
    "answers": {"articles": 30, "queries": 2},
    "verdicts": {"stations": 2, "seconds": 0.5},
    "contact": {"contacts": 40, "opened": 3, "gestures": 2, "rows": 20},
}
KEYS = {
    "start": {"desk_s", "bare_s", "qt_alone_s", "ratio", "libraries"},
    "inbox": {"open", "open_blocked_max_ms", "switch", "scroll_frame", "jump_frame", "counts", "resident_mb"},
    "answers": {"painted", "search", "sqlite_fts5", "ratio_p50", "ratio_p99", "keystrokes"},
    "verdicts": {"operations_per_second", "outcomes", "server_cpu_ms_per_operation", "senders", "processors"},
    "contact": {"open", "claim", "note", "blocked_looking_on", "blocked_working"},
}


@pytest.mark.parametrize("name", sorted(SMALL))
def test_a_bench_says_what_it_measured_and_what_is_promised(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    figures = import_module(f"agent_console.commands.benches.{name}").run(**SMALL[name])
    assert KEYS[name] | {"promised"} <= set(figures)


def test_every_bench_can_be_asked_for_by_name() -> None:
    name = next(one for one in command.params if one.name == "name")
    assert set(SMALL) <= set(name.type.choices)
    assert all(find_spec(f"agent_console.commands.benches.{one}") for one in name.type.choices)


def test_help_names_every_command_without_importing_qt() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from agent_console.commands import console; "
        "answer = CliRunner().invoke(console, ['--help']); print(answer.output); "
        "sys.exit(answer.exit_code or any(name.startswith('PySide6') for name in sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, env=dict(os.environ)
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "desk" in answer.stdout


def test_help_says_of_a_command_what_the_command_says_of_itself() -> None:
    listed = " ".join(CliRunner().invoke(console, ["--help"]).output.split())
    for name in ("bench", "doctor", "kb"):
        own = " ".join((console.get_command(None, name).help or "").split())
        said = listed.split(f" {name} ", 1)[1]
        assert said.split(".")[0][:20] == own[:20]
