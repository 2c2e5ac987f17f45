"""A small fleet at work while things break; the same command runs longer ones."""

import json
import os

import pytest
from click.testing import CliRunner

from agent_console.commands.simulate import command
from agent_console.domain.errors import InputError

MINUTES = os.environ.get("CONSOLE_FLEET_MINUTES", "0.15")


def test_a_fleet_loses_nothing_and_agrees_in_the_end() -> None:
    options = ["--stations", "6", "--minutes", MINUTES, "--rate", "12", "--faults", "cut,crash,offline,kill", "--json"]
    result = CliRunner().invoke(command, options, catch_exceptions=False)
    figures = json.loads(result.output)
    print(figures)
    assert result.exit_code == 0
    assert figures["saved"] > 30
    assert (figures["lost"], figures["duplicated"], figures["queued"], figures["converged"]) == (0, 0, 0, 6)
    assert figures["faults"].keys() == {"cut", "crash", "offline", "kill"}


def test_a_fault_of_an_unknown_name_is_refused() -> None:
    with pytest.raises(InputError, match="earthquake"):
        CliRunner().invoke(command, ["--faults", "earthquake"], catch_exceptions=False)


def test_a_central_of_somebody_else_is_not_stopped() -> None:
    with pytest.raises(InputError, match="not stopped"):
        CliRunner().invoke(
            command, ["--faults", "kill", "--central", "postgresql://localhost/x"], catch_exceptions=False
        )
