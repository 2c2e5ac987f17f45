"""A folder of files becomes contacts: each message one, however often it is read, whatever state it is in."""

from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.channels.post.ocr import Recogniser
from agent_console.database.central import central_url
from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.domain.channel import Channel
from agent_console.intake.folder import Folder
from agent_console.intake.hand import Hand
from agent_console.intake.settings import FolderSettings
from tests.servers.postgres import PASSWORD, Central

MAIL = b"""From: Anna Nowak <a.nowak@example.org>
To: centre@city.example
Subject: Bins
Message-ID: <1@example.org>
Date: Mon, 23 Nov 2026 09:00:00 +0100

Our bins were not emptied.
"""

NO_OCR = Recogniser(program="no-such-program")


def hand_of(central: Central, source_id: str = "scanner") -> Hand:
    return Hand(central_url(central.server.desk_url), "intake", PASSWORD, source_id, "folder")


def folder_of(path: Path, channel: Channel | None = None) -> Folder:
    return Folder(FolderSettings(id="scanner", path=str(path), department="100", channel=channel), NO_OCR, settle=0.0)


def take(central: Central, path: Path, channel: Channel | None = None) -> int:
    hand, folder = hand_of(central), folder_of(path, channel)
    try:
        folder.once(hand)  # the first look only sees the files
        return folder.once(hand)
    finally:
        hand.close()


def contacts(central: Central) -> list[Contact]:
    with Session(central.owner) as session:
        return list(session.scalars(select(Contact).order_by(Contact.received_at)))


def test_a_mail_becomes_a_contact_with_its_text(central: Central, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL)
    take(central, tmp_path)
    (contact,) = contacts(central)
    assert (contact.channel, contact.subject, contact.sender_address) == ("email", "Bins", "a.nowak@example.org")
    with Session(central.owner) as session:
        assert "not emptied" in session.scalars(select(Entry.text).where(Entry.kind == "message")).one()
    assert (tmp_path / "done" / "a.eml").exists()


def test_the_same_file_again_is_the_same_contact(central: Central, tmp_path: Path) -> None:
    for _ in range(3):
        (tmp_path / "a.eml").write_bytes(MAIL)
        take(central, tmp_path)
    assert len(contacts(central)) == 1


def test_what_cannot_be_read_is_kept_whole_and_marked(central: Central, tmp_path: Path) -> None:
    garbage = b"%PDF-1.4\nthis is no letter"
    (tmp_path / "scan.pdf").write_bytes(garbage)
    take(central, tmp_path)
    (contact,) = contacts(central)
    assert contact.channel == "post"
    assert contact.problems
    with Session(central.owner) as session:
        (kept,) = session.scalars(select(Attachment).where(Attachment.role == "original"))
    hand = hand_of(central)
    assert hand.content(kept.sha256) == garbage
    hand.close()


def test_killed_after_recording_and_before_the_file_was_moved_nothing_doubles(central: Central, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL)
    take(central, tmp_path)
    (tmp_path / "done" / "a.eml").rename(tmp_path / "a.eml")
    take(central, tmp_path)
    assert len(contacts(central)) == 1


def test_only_one_process_works_a_source_at_a_time(central: Central) -> None:
    first, second = hand_of(central), hand_of(central)
    assert first.take_turn()
    assert not second.take_turn()
    first.close()
    assert second.take_turn()
    second.close()


def test_the_sources_page_has_what_it_needs(central: Central, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(MAIL)
    take(central, tmp_path)
    with central.owner.connect() as owner:
        row = owner.execute(text("SELECT state, received_at FROM source WHERE id = 'scanner'")).one()
    assert row.state == "working"
    assert row.received_at is not None
