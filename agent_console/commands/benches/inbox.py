"""The inbox of a station with 100,000 contacts: opening, scrolling, changing the queue, counting, and memory."""

import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QListView

from agent_console.commands.benches.apart import apart, resident_mb
from agent_console.commands.benches.figures import summary
from agent_console.commands.benches.filled import Filled, add_contacts, filled_city
from agent_console.commands.benches.scene import Blocked, Scene, scene
from agent_console.database.queries.inbox import ShelfKind
from agent_console.database.queries.inbox_counts import inbox_counts
from agent_console.desk.inbox.presenter import FIRST_PAGE

PROMISED = {"open_ms": 100.0, "frame_p99_ms": 16.7, "resident_mb": 300.0}
_WHEEL = 3 * 40
"""Pixels a notch of the wheel moves the list."""


@dataclass(frozen=True)
class Frame:
    """Seconds one picture of the list took."""

    clock: float
    cpu: float


def run(contacts: int = 100_000, others: int = 5_000, openings: int = 15, frames: int = 1_000) -> dict[str, Any]:
    """``contacts`` wait in the agent's own queue, ``others`` in each of three more."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        filled = filled_city(Path(folder))
        add_contacts(filled, contacts, others)
        figures = apart(_measure, filled, contacts, openings, frames)
    return {"contacts": contacts, **figures, "promised": PROMISED}


def _measure(filled: Filled, contacts: int, openings: int, frames: int) -> dict[str, Any]:
    with scene(filled) as desk:
        began = resident_mb()
        opened, blocked = _open(desk, filled, contacts, openings)
        return {
            "open": summary(opened),
            "open_blocked_max_ms": round(max(blocked) * 1000, 1),
            "switch": summary(_switch(desk, filled, openings)),
            **_named("scroll_frame", _scroll(desk, filled, frames)),
            **_named("jump_frame", _jump(desk, frames // 4)),
            "counts": summary(_count(desk, filled, openings)),
            "resident_before_mb": began,
            "resident_mb": resident_mb(),
        }


def _queue(department_id: str) -> str:
    return f"{ShelfKind.QUEUE}:{department_id}"


def _open(desk: Scene, filled: Filled, contacts: int, times: int) -> tuple[list[float], list[float]]:
    """From an empty list to the great one, painted; and how long the window stood still until all of it was there."""
    inbox, view = desk.place.inbox, desk.place.inbox_view
    own, opened, blocked = _queue(filled.departments[0]), list[float](), Blocked()
    gaps: list[float] = []
    for _ in range(times):
        inbox.choose(ShelfKind.MINE)
        desk.settled()
        opened.append(desk.timed(lambda: inbox.choose(own), view.list.viewport()))
        blocked.start()
        desk.until(lambda: view.model.rowCount() == contacts)
        desk.settled()
        gaps += blocked.stop()
    return opened, gaps


def _switch(desk: Scene, filled: Filled, times: int) -> list[float]:
    """From one queue of ordinary length to another."""
    inbox, view, measured = desk.place.inbox, desk.place.inbox_view, list[float]()
    for turn in range(2 * times):
        queue = _queue(filled.departments[1 + turn % (len(filled.departments) - 1)])
        measured.append(desk.timed(partial(inbox.choose, queue), view.list.viewport()))
        desk.settled()
    return measured


def _named(name: str, frames: list[Frame]) -> dict[str, Any]:
    """By the clock, and by the processor: on a machine that does other things only the second tells."""
    return {name: summary([one.clock for one in frames]), f"{name}_cpu": summary([one.cpu for one in frames])}


def _scroll(desk: Scene, filled: Filled, frames: int) -> list[Frame]:
    """A notch of the wheel per frame, the whole list repainted each time."""
    inbox, view = desk.place.inbox, desk.place.inbox_view.list
    inbox.choose(_queue(filled.departments[0]))
    desk.until(lambda: len(inbox.ids) != FIRST_PAGE)
    desk.settled()
    return [_frame(view, (turn + 1) * _WHEEL) for turn in range(frames)]


def _jump(desk: Scene, frames: int) -> list[Frame]:
    """The scroll bar dragged to places nobody has been to."""
    view = desk.place.inbox_view.list
    step = view.verticalScrollBar().maximum() // max(1, frames)
    return [_frame(view, turn * step) for turn in range(frames)]


def _frame(view: QListView, position: int) -> Frame:
    began, worked = time.perf_counter(), time.thread_time()
    view.verticalScrollBar().setValue(position)
    view.viewport().repaint()
    return Frame(time.perf_counter() - began, time.thread_time() - worked)


def _count(desk: Scene, filled: Filled, times: int) -> list[float]:
    """The query behind the figures of the shelves; it runs beside the window."""
    clock, measured = desk.place.desk.clock, list[float]()
    for _ in range(times):
        began = time.perf_counter()
        with desk.station.reading() as session:
            inbox_counts(session, filled.agent_id, filled.departments, clock.day_begins(), clock.day_ends())
        measured.append(time.perf_counter() - began)
    return measured
