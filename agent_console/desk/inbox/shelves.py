"""The parts of the inbox an agent can choose: own work, queues, channels."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agent_console.database.queries.inbox import Shelf, ShelfKind
from agent_console.database.queries.inbox_counts import Counts
from agent_console.desk.clock import Clock
from agent_console.desk.icons import CHANNEL_ICONS
from agent_console.desk.names import Names
from agent_console.desk.ports import StationPort
from agent_console.desk.words import channel_name
from agent_console.domain.channel import Channel

ATTENTION, OUTGOING = "attention", "outgoing"
"""Shelves that are pages of their own."""


@dataclass(frozen=True)
class ShelfEntry:
    """A line beside the list; a heading has no key."""

    key: str
    text: str
    icon: str = ""
    count: int = 0
    tint: str = "dim"
    short: str = ""
    """Shown where there is no room for ``text``."""


def shelf_entries(station: StationPort, names: Names, counts: Counts, attention: int, lost: int) -> list[ShelfEntry]:
    """Headings and shelves, top to bottom."""
    translate = QCoreApplication.translate
    mine = translate("Shelves", "Mine")
    entries = [
        ShelfEntry("", translate("Shelves", "My work")),
        ShelfEntry(ShelfKind.MINE, translate("Shelves", "Assigned to me"), "user", counts.mine, short=mine),
        ShelfEntry(ShelfKind.DUE_TODAY, translate("Shelves", "Due today"), "clock", counts.due_today),
        ShelfEntry(
            ATTENTION,
            translate("Shelves", "Needs attention"),
            "warning-circle",
            attention,
            "bad" if attention else "dim",
        ),
        ShelfEntry(OUTGOING, translate("Shelves", "Outgoing"), "paper-plane-tilt", lost, "bad" if lost else "dim"),
        ShelfEntry("", translate("Shelves", "Queues")),
    ]
    for ident in station.departments:
        known = names.book.departments.get(ident)
        if known is not None:
            count = counts.queues.get(ident, 0)
            entries.append(ShelfEntry(f"{ShelfKind.QUEUE}:{ident}", known.name, known.icon, count, short=known.short))
    entries.append(ShelfEntry("", translate("Shelves", "Channels")))
    for channel in Channel:
        count = counts.channels.get(channel, 0)
        key = f"{ShelfKind.CHANNEL}:{channel}"
        entries.append(ShelfEntry(key, channel_name(channel), CHANNEL_ICONS[channel], count))
    return entries


def shelf_of(key: str, station: StationPort, clock: Clock) -> Shelf:
    """What a key lists."""
    kind, _, rest = key.partition(":")
    agent, departments = station.agent.id, station.departments
    if kind == ShelfKind.QUEUE:
        return Shelf(ShelfKind.QUEUE, agent, (rest,))
    if kind == ShelfKind.CHANNEL:
        return Shelf(ShelfKind.CHANNEL, agent, departments, channel=Channel(rest))
    if kind == ShelfKind.DUE_TODAY:
        return Shelf(ShelfKind.DUE_TODAY, agent, departments, day_ends=clock.day_ends())
    return Shelf(ShelfKind.MINE, agent, departments)
