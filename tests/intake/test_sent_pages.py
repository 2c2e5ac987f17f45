"""A letter that was printed is kept with its reply, exactly as the citizen has it; desks know the letterhead."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.central import central_url
from agent_console.database.tables import Attachment, Setting
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id
from agent_console.intake.couriers import PrintCourier
from agent_console.intake.hand import Hand
from agent_console.intake.letterhead import Letterhead
from agent_console.intake.outbound import Outbound
from agent_console.intake.settings import PrintSettings
from agent_console.intake.show_letterhead import ShowLetterhead
from agent_console.operations import LETTERHEAD, SendReply
from tests.intake.test_outbound import delivery, perform
from tests.servers.postgres import PASSWORD, Central
from tests.sync.intake_hand import arrive


def hand_of(central: Central, source_id: str) -> Hand:
    return Hand(central_url(central.server.desk_url), "intake", PASSWORD, source_id, source_id)


def test_the_printed_pages_hang_on_the_reply(central: Central, tmp_path: Path) -> None:
    contact_id, entry_id = arrive(central, channel=Channel.POST, sender_address="Orchard Lane 14"), new_id()
    text = "We come today."
    perform(
        central,
        SendReply(contact_id=contact_id, entry_id=entry_id, recipient="Anna\nLane 1", subject="Bins", text=text),
    )
    hand = hand_of(central, "outbox")
    outbound = Outbound(hand, {Channel.POST: PrintCourier(PrintSettings(path=str(tmp_path)))})
    assert outbound.send_due(datetime.now(UTC) + timedelta(seconds=30)) == 1
    (printed,) = tmp_path.iterdir()
    assert delivery(central, entry_id) == ("sent", f"printed as {printed.name}")
    with Session(central.owner) as session:
        kept = session.scalars(select(Attachment).where(Attachment.entry_id == entry_id)).one()
        assert (kept.name, kept.role, kept.type) == (printed.name, "attachment", "application/pdf")
    assert hand.content(kept.sha256) == printed.read_bytes()
    hand.close()


def test_desks_know_what_stands_on_letters(central: Central, tmp_path: Path) -> None:
    settings = PrintSettings(path=str(tmp_path), organisation="City of Riverford", place="Riverford")
    hand = hand_of(central, "letterhead")
    for _ in range(2):
        ShowLetterhead(settings).once(hand)
    hand.close()
    with Session(central.owner) as session:
        assert Letterhead.read(session.get_one(Setting, LETTERHEAD).value) == Letterhead.of(settings)
