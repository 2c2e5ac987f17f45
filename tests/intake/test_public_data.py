"""Every public mail, fax and letter goes through intake into central: as many messages come out as went in."""

from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Arrival
from agent_console.channels.entry import arrivals
from agent_console.database.central import central_url
from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.domain.channel import Channel
from agent_console.intake.hand import Hand
from tests.channels.real_data import real_files
from tests.servers.postgres import CENTRE, PASSWORD, Central

_CHANNEL = {"email": Channel.EMAIL, "fax": Channel.FAX, "post": Channel.POST}


def told(folder: str) -> list[tuple[Path, Arrival]]:
    """Every message in a folder of the public data; notes about the data are none of it."""
    found = []
    for path in real_files(folder, "**/*"):
        if path.is_file() and path.suffix.lower() not in (".md", ".xml", ".out", ".txt", ".json", ".csv", ".yml"):
            found += [(path, arrival) for arrival in arrivals(path.read_bytes(), path.name, _CHANNEL[folder])]
    return found


@pytest.mark.parametrize("folder", ["email", "fax", "post"])
@pytest.mark.timeout(300)
def test_as_many_messages_are_at_central_as_were_read(central: Central, folder: str) -> None:
    messages = told(folder)
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, f"public-{folder}", "folder")
    recorded = {hand.receive(arrival, CENTRE).entry_id for _, arrival in messages}
    again = {hand.receive(arrival, CENTRE).entry_id for _, arrival in messages[:20]}
    distinct = {arrival.source_key for _, arrival in messages}
    with Session(central.owner) as session:
        entries = set(session.scalars(select(Entry.id).where(Entry.kind == "message")))
        contacts = session.scalar(select(func.count()).select_from(Contact)) or 0
        marked = session.scalar(select(func.count()).select_from(Contact).where(Contact.problems != [])) or 0
        files = session.scalars(select(Attachment.sha256).limit(20)).all()
    for sha256 in files:
        assert hand.content(sha256) or sha256.startswith("e3b0c442")  # the hash of nothing
    hand.close()
    print(f"{folder}: {len(messages)} read, {len(distinct)} distinct, {contacts} contacts, {marked} with a problem")
    assert len(messages) > 20
    assert recorded == entries
    assert len(recorded) == len(distinct)
    assert again <= recorded
