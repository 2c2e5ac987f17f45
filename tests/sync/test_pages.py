"""Pages sorted at a desk are sorted for everybody; and nobody reads a scan by cutting it who could not see it."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from agent_console.database.tables import Attachment, Contact
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id
from agent_console.operations import CutLetter, CutPages, JoinPages, NewAttachment, SavePages
from agent_console.sync.station import Station
from tests.servers.postgres import CENTRE, WASTE, Central, agent_id
from tests.sync.convergence import seen_by, shown_by
from tests.sync.intake_hand import message, submit
from tests.sync.waiting import until

SHA256 = "ab" * 32
_LETTER = """
    INSERT INTO entry (id, contact_id, kind, direction, at, agent_id, author, text, html, event, facts, late,
                       message_id, delivery_note, recipient, job, recalled)
    VALUES (:entry, :contact, 'message', 'inbound', now(), :who, '', '', '', '', '{}', false, '', '', '', '', false)
"""
_PAGES = """
    INSERT INTO attachment (id, contact_id, entry_id, role, name, type, bytes, sha256, uploader, scanned, sheets,
                            read_in, pages_read, pages_all)
    VALUES (:id, :contact, :entry, 'page_image', '', '', 9, :hash, '', '', '', '', 0, 0)
"""


def scan(central: Central, department_id: str = CENTRE) -> tuple[str, str]:
    """A letter of four pages: its contact and its attachment."""
    file = NewAttachment(
        attachment_id=new_id(), role="page_image", name="s.pdf", type="application/pdf", bytes=9, sha256=SHA256
    )
    letter = message(channel=Channel.POST, department_id=department_id, pages=4, attachments=(file,))
    submit(central, letter)
    return letter.contact_id, file.attachment_id


def sheets(station: Station, attachment_id: str) -> str | None:
    with station.reading() as session:
        return session.scalar(select(Attachment.sheets).where(Attachment.id == attachment_id))


def test_two_desks_see_pages_sorted_cut_and_joined(central: Central) -> None:
    contact_id, ident = scan(central)
    maria, jan = central.station("maria"), central.station("jan", "other")
    until(lambda: sheets(maria, ident) == "" and sheets(jan, ident) == "")
    maria.perform(SavePages(contact_id=contact_id, attachment_id=ident, sheets="3,2,1@90,0", expected=""))
    until(lambda: sheets(jan, ident) == "3,2,1@90,0")
    letter = CutLetter(contact_id=new_id(), entry_id=new_id(), attachment_id=new_id(), sheets="1@90,0")
    jan.perform(
        CutPages(contact_id=contact_id, attachment_id=ident, expected="3,2,1@90,0", stays="3,2", letters=(letter,))
    )
    until(lambda: sheets(maria, letter.attachment_id) == "1@90,0" and sheets(maria, ident) == "3,2")
    jan.perform(JoinPages(contact_id=contact_id, attachment_id=ident, sheets="3,2,1@90,0", others=(letter.contact_id,)))
    until(lambda: sheets(maria, ident) == "3,2,1@90,0")
    with maria.reading() as session:
        assert session.get_one(Contact, letter.contact_id).merged_id == contact_id
    until(lambda: maria.undecided() == 0 and jan.undecided() == 0)
    assert maria.attention() == jan.attention() == []
    until(lambda: shown_by(maria) == seen_by(central, "maria"))


def test_nobody_reads_a_foreign_scan_by_naming_its_hash(central: Central) -> None:
    scan(central)
    mine, _ = scan(central, WASTE)
    entry, foreign = new_id(), "cd" * 32
    named = {"hash": foreign, "mine": mine, "contact": mine, "entry": entry, "id": new_id(), "who": agent_id("wanda")}
    with central.owner.begin() as owner:
        owner.execute(text("UPDATE attachment SET sha256 = :hash WHERE contact_id <> :mine"), named)
    with central.engine("wanda").connect() as connection:
        with connection.begin():
            connection.execute(text(_LETTER), named)
        with pytest.raises(DBAPIError, match="own files"), connection.begin():
            connection.execute(text(_PAGES), named)
