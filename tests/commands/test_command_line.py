"""The command line: what it prints, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "ignore", "-m", "agent_console", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_help_names_every_command_and_waits_for_no_window() -> None:
    told = run("--help")
    assert told.returncode == 0
    for name in ("central", "demo", "desk", "doctor", "intake", "kb", "tour", "bench"):
        assert name in told.stdout


def test_help_of_intake_imports_no_qt() -> None:
    program = "import sys; from agent_console.commands import intake; print('PySide6' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("nonsense",), 2, "No such command"),
        (("central", "status", "nonsense"), 2, "it is no URL"),
        (("central", "status", "postgresql://db.city.example/x"), 2, "verify-full"),
        (("central", "status", "postgresql://127.0.0.1:1/x"), 1, "central:"),
        (("intake", "once", "/no/such/file.toml"), 2, "No such file"),
        (("intake", "file", "x.eml"), 2, "--central"),
        (("intake", "file", "--dry-run", "/no/such.eml"), 2, "No such file"),
        (("bench", "nonsense"), 2, "Invalid value"),
    ],
)
def test_a_failure_is_a_sentence_and_an_exit_code_never_a_traceback(
    arguments: tuple[str, ...], code: int, said: str
) -> None:
    told = run(*arguments)
    assert told.returncode == code, told.stderr
    assert said in told.stderr
    assert "Traceback" not in told.stderr


def test_bad_settings_are_named_with_their_field(tmp_path: Path) -> None:
    settings = tmp_path / "intake.toml"
    settings.write_text('[central]\nurl = "postgresql://127.0.0.1/x"\n[[folder]]\nid = "scans"\n')
    told = run("intake", "once", str(settings))
    assert told.returncode == 2
    assert "folder" in told.stderr
    assert str(settings) in told.stderr


def test_the_desk_without_a_central_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENT_CONSOLE_HOME", str(tmp_path))
    told = run("desk")
    assert told.returncode == 2
    assert "agent-console demo" in told.stderr


def test_the_knowledge_base_is_searched_and_measured(tmp_path: Path) -> None:
    found = run("kb", "search", "bin not emtied", "--json")
    assert json.loads(found.stdout.splitlines()[0])["title"] == "Bin not emptied"
    articles, queries = tmp_path / "a.jsonl", tmp_path / "q.jsonl"
    lines = [{"id": str(n), "title": t, "body": t, "language": "en"} for n, t in enumerate(("Parking permit", "Bins"))]
    articles.write_text("\n".join(map(json.dumps, lines)))
    queries.write_text(json.dumps({"query": "parking", "relevant": ["0"]}))
    figures = json.loads(run("kb", "evaluate", "--articles", str(articles), "--queries", str(queries), "--json").stdout)
    assert (figures["queries"], figures["hit@1"], figures["mrr@10"]) == (1, 1.0, 1.0)
    queries.write_text("{broken")
    told = run("kb", "evaluate", "--articles", str(articles), "--queries", str(queries))
    assert "line 1" in told.stderr


def test_the_doctor_looks_at_this_machine() -> None:
    findings = [json.loads(line) for line in run("doctor", "--json").stdout.splitlines()]
    assert {"Python", "Qt", "keyring", "data folder"} <= {finding["what"] for finding in findings}


def test_a_folder_stands_for_the_files_in_it(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.eml", "sub/a.eml"):
        (tmp_path / name).write_bytes(b"Subject: x\n\nhi\n")
    told = run("intake", "file", "--dry-run", "--json", str(tmp_path))
    assert [Path(json.loads(line)["file"]).name for line in told.stdout.splitlines()] == ["b.eml", "a.eml"]
