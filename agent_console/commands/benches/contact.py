"""A press on a row until the contact is painted, a gesture until the page shows it, and a window that never stands."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_console.commands.benches.apart import apart
from agent_console.commands.benches.busy_line import BusyLine
from agent_console.commands.benches.figures import summary
from agent_console.commands.benches.filled import Filled, add_contacts, filled_city
from agent_console.commands.benches.scene import Blocked, Scene, scene
from agent_console.database.queries.inbox import ShelfKind
from agent_console.desk.contact.actions import NOTE

PROMISED = {"gui_blocked_ms": 50.0}
_ENTRIES = 6
_GESTURE_EVERY = 0.15
"""Seconds between two gestures of an agent who is in a hurry."""


def run(contacts: int = 20_000, opened: int = 120, gestures: int = 60, rows: int = 5_000) -> dict[str, Any]:
    """Every contact has six entries; ``rows`` come in while the agent goes on working."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        filled = filled_city(Path(folder))
        ids = add_contacts(filled, contacts, entries=_ENTRIES)
        return {**apart(_measure, filled, ids, opened, gestures, rows), "promised": PROMISED}


def _measure(filled: Filled, ids: Sequence[str], opened: int, gestures: int, rows: int) -> dict[str, Any]:
    with scene(filled) as desk:
        desk.place.inbox.choose(f"{ShelfKind.QUEUE}:{filled.departments[0]}")
        desk.settled()
        figures = {"open": summary(_open(desk, opened)), **_gestures(desk, gestures)}
        return {**figures, **_while_pages_come(desk, ids[-rows:])}


def _open(desk: Scene, times: int) -> list[float]:
    """Pressing one row after the other, with the mouse."""
    view, measured = desk.place.inbox_view.list, list[float]()
    for turn in range(times):
        index = view.model().index(turn + 1, 0)  # the first is open already
        view.scrollTo(index)
        desk.rest(0.12)
        spot = view.visualRect(index).center()

        def press(spot: Any = spot) -> None:
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

        measured.append(desk.timed(press, desk.place.contact_view.header))
    return measured


def _gestures(desk: Scene, times: int) -> dict[str, Any]:
    """Claiming and giving back, and a note: until the page shows it."""
    place, header = desk.place, desk.place.contact_view.header
    claims, notes = list[float](), list[float]()
    for turn in range(times):
        desk.rest(0.12)
        act: Callable[[], object] = place.actions.release if turn % 2 else place.actions.claim
        claims.append(desk.timed(act, header))
    place.contact_view.write(NOTE)
    for turn in range(times):
        place.contact_view.composer.type(f"Note {turn}: the citizen calls again tomorrow.")
        desk.rest(0.12)
        notes.append(desk.timed(place.contact_view.composer.send.click, place.contact_view.timeline))
    return {"claim": summary(claims), "note": summary(notes)}


def _while_pages_come(desk: Scene, ids: Sequence[str]) -> dict[str, Any]:
    """The gaps in the GUI thread's beat while pages are put in place, first looking on, then working."""
    quiet = _gaps(desk, ids, lambda: None)
    turn = iter(range(1_000_000))

    def work() -> None:
        (desk.place.actions.release if next(turn) % 2 else desk.place.actions.claim)()

    busy = _gaps(desk, ids, work)
    return {"blocked_looking_on": summary(quiet), "blocked_working": summary(busy), "rows": len(ids)}


def _gaps(desk: Scene, ids: Sequence[str], work: Callable[[], None]) -> list[float]:
    blocked, line = Blocked(), BusyLine(desk.replica, desk.station, ids)
    desk.settled()
    blocked.start()
    line.start()
    while line.is_alive():
        desk.rest(_GESTURE_EVERY)
        work()
    line.join()
    desk.settled()
    return blocked.stop()
