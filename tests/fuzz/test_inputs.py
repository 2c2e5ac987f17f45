"""Inputs that once broke something never do again; and the fuzzers themselves run."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

INPUTS = Path(__file__).parent / "inputs"


def inputs() -> list[tuple[str, Path]]:
    return [(target, path) for target in sorted(TARGETS) for path in sorted((INPUTS / target).glob("*"))]


@pytest.mark.parametrize(("target", "path"), inputs(), ids=lambda value: getattr(value, "name", value))
def test_what_broke_something_once_is_read(target: str, path: Path) -> None:
    TARGETS[target](path.read_bytes())


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_a_fuzzer_runs(target: str, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris not installed: pip install agent-console[fuzz]")
    command = [sys.executable, "-m", "tests.fuzz.run", target, str(tmp_path), "-runs=300"]
    ended = subprocess.run(command, cwd=INPUTS.parents[2], capture_output=True, timeout=100, check=False)
    assert ended.returncode == 0, ended.stderr[-2000:]
