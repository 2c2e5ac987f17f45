"""When something was said: central's clock decides, and where the writer's own differs both are shown."""

from datetime import UTC, datetime, timedelta

import pytest

from agent_console.database.queries.contact import TimelineEntry
from agent_console.database.queries.directory import Directory
from agent_console.desk.clock import Clock
from agent_console.desk.contact.sentences import timeline_line
from agent_console.domain.channel import Channel
from agent_console.domain.contact import EntryKind

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def note(claimed):
    return TimelineEntry(
        id="1", contact_id="2", channel=Channel.EMAIL, kind=EntryKind.NOTE, direction=None, at=AT, claimed_at=claimed,
        agent_id="3", author="", text="She called.", html="", event="", facts={}, late=False, delivery=None,
        delivery_note="", recipient="", origin_id="4",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("claimed", "said"),
    [
        (AT - timedelta(seconds=50), "today 09:00"),
        (AT - timedelta(hours=1, minutes=5), "written today 07:55, arrived today 09:00"),
        (AT + timedelta(minutes=7), "today 09:00, by a clock that is 7 min ahead"),
        (None, "today 09:00"),
    ],
)
def test_a_clock_that_differs_is_shown(qapp, claimed, said):
    clock = Clock("UTC", "en", lambda: AT + timedelta(hours=1))
    assert timeline_line(note(claimed), Directory(), clock).when == said
