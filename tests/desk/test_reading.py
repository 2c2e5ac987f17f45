"""Reads beside the window."""

import threading

import pytest

from agent_console.desk.pacing import Pace
from agent_console.desk.reading import Reader


@pytest.fixture
def reader(qapp):
    made = Reader()
    yield made
    made.close()


class Gate:
    """A query that lasts until it is let through, and notes what was asked of it."""

    def __init__(self) -> None:
        self.began: list[str] = []
        self._open = threading.Event()

    def query(self, what: str):
        def run() -> str:
            self.began.append(what)
            self._open.wait(10)
            return what

        return run

    def open(self) -> None:
        self._open.set()


def test_only_the_newest_of_the_questions_that_wait_is_asked(reader, qtbot):
    gate, heard = Gate(), []
    for what in ("first", "second", "third"):
        reader.ask("list", gate.query(what), heard.append)
    qtbot.waitUntil(lambda: gate.began == ["first"])
    gate.open()
    qtbot.waitUntil(lambda: heard == ["third"])
    assert gate.began == ["first", "third"]


def test_one_question_does_not_wait_for_that_of_another_key(reader, qtbot):
    gate, heard = Gate(), []
    reader.ask("list", gate.query("slow"), heard.append)
    reader.ask("counts", lambda: "quick", heard.append)
    qtbot.waitUntil(lambda: heard == ["quick"])
    gate.open()
    qtbot.waitUntil(lambda: heard == ["quick", "slow"])


def test_what_was_forgotten_while_it_waited_is_not_asked(reader, qtbot):
    gate, heard = Gate(), []
    reader.ask("list", gate.query("first"), heard.append)
    qtbot.waitUntil(lambda: gate.began == ["first"])
    reader.ask("list", gate.query("second"), heard.append)
    reader.forget("list")
    gate.open()
    reader.ask("list", gate.query("third"), heard.append)
    qtbot.waitUntil(lambda: heard == ["third"])
    assert gate.began == ["first", "third"]


def test_a_question_is_asked_after_one_that_failed(reader, qtbot):
    gate, heard = Gate(), []

    def broken() -> None:
        gate.query("broken")()
        raise ValueError("broken")

    reader.ask("list", broken, heard.append)
    qtbot.waitUntil(lambda: gate.began == ["broken"])
    reader.ask("list", gate.query("second"), heard.append)
    gate.open()
    qtbot.waitUntil(lambda: heard == ["second"])


def test_much_that_changes_is_due_once(qapp, qtbot):
    pace, due = Pace(qapp), []
    pace.due.connect(lambda: due.append(True))
    for _ in range(100):
        pace.want()
    qtbot.waitUntil(lambda: due == [True])
    qtbot.wait(20)
    assert due == [True]
