"""Files that agents attach: on their own lane, resumable, readable only once they are proven to be whole."""

import hashlib
import os

import pytest
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from agent_console.database.tables import CHUNK_BYTES, Attachment, Contact, FileChunk, Upload
from agent_console.domain.identifiers import new_id
from agent_console.operations import NewAttachment, SendReply, WithdrawReply
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.servers.postgres import WASTE, Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until


def file_of(station: Station, data: bytes) -> NewAttachment:
    sha256 = station.keep_file(data)
    return NewAttachment(
        attachment_id=new_id(),
        role="attachment",
        name="form.pdf",
        type="application/pdf",
        bytes=len(data),
        sha256=sha256,
    )


def reply(contact_id: str, *files: NewAttachment) -> SendReply:
    return SendReply(
        contact_id=contact_id,
        entry_id=new_id(),
        recipient="a.nowak@example.org",
        subject="Re: form",
        text="Here it is.",
        attachments=files,
    )


def at_central(central: Central, sha256: str) -> bytes | None:
    with Session(central.owner) as session:
        pieces = session.scalars(select(FileChunk.data).where(FileChunk.sha256 == sha256).order_by(FileChunk.number))
        return b"".join(pieces) or None


@pytest.fixture
def maria(central: Central) -> tuple[Station, str]:
    contact_id = arrive(central)
    station = central.station("maria")

    def here() -> bool:
        with station.reading() as session:
            return session.get(Contact, contact_id) is not None

    until(here)
    return station, contact_id


def test_a_file_of_several_pieces_arrives_whole_and_is_read_at_another_desk(
    central: Central, maria: tuple[Station, str]
) -> None:
    station, contact_id = maria
    data = os.urandom(2 * CHUNK_BYTES + 1000)
    file = file_of(station, data)
    station.perform(reply(contact_id, file))
    until(lambda: at_central(central, file.sha256) == data)
    jan = central.station("jan", "other")
    until(lambda: jan.status.link == Link.ONLINE)
    jan.want_file(file.sha256)
    until(lambda: jan.file(file.sha256) == data)
    with station.reading() as session:
        assert session.get(Upload, file.sha256) is None
    with central.owner.connect() as owner:
        assert owner.execute(text("SELECT count(*) FROM upload_chunk")).scalar_one() == 0


def test_it_goes_on_after_an_outage_with_the_next_piece(central: Central, maria: tuple[Station, str]) -> None:
    station, contact_id = maria
    data = os.urandom(4 * CHUNK_BYTES)
    station.go_offline()
    until(lambda: station.status.link == Link.OFFLINE)
    file = file_of(station, data)
    station.perform(reply(contact_id, file))
    assert station.file(file.sha256) == data
    station.go_online()
    until(lambda: _pieces(central) >= 1)
    with central.owner.begin() as owner:
        owner.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'maria'"))
    station.go_online()
    until(lambda: at_central(central, file.sha256) == data)


def _pieces(central: Central) -> int:
    with central.owner.connect() as owner:
        both = text("SELECT (SELECT count(*) FROM upload_chunk) + count(*) FROM file_chunk")
        return int(owner.execute(both).scalar_one())


def test_a_reply_taken_back_leaves_its_file_on_the_computer(central: Central, maria: tuple[Station, str]) -> None:
    station, contact_id = maria
    station.go_offline()
    until(lambda: station.status.link == Link.OFFLINE)
    file = file_of(station, b"a form")
    sent = reply(contact_id, file)
    station.perform(sent)
    station.perform(WithdrawReply(contact_id=contact_id, entry_id=sent.entry_id))
    assert station.file(file.sha256) == b"a form"


class TestAttacks:
    """With Wanda's own password, from another department, and no console."""

    def foreign(self, central: Central, maria: tuple[Station, str]) -> str:
        station, contact_id = maria
        file = file_of(station, b"somebody's medical report")
        station.perform(reply(contact_id, file))
        until(lambda: at_central(central, file.sha256) is not None)
        return file.sha256

    def attach(self, central: Central, sha256: str, size: int, uploader: str = "wanda") -> None:
        contact_id = arrive(central, department_id=WASTE)
        with central.engine("wanda").begin() as wanda:
            entry = new_id()
            wanda.execute(
                text("""INSERT INTO entry (id, contact_id, kind, direction, at, agent_id, author, text, html, event,
                        facts, late, message_id, delivery, delivery_note, recipient)
                        VALUES (:entry, :contact, 'message', 'outbound', now(), current_agent(), '', 'x', '', '', '{}',
                        false, '', 'queued', '', 'a@b.example')"""),
                {"entry": entry, "contact": contact_id},
            )
            wanda.execute(
                text("""INSERT INTO attachment (id, contact_id, entry_id, role, name, type, bytes, sha256, uploader)
                        VALUES (:id, :contact, :entry, 'attachment', 'x', 'text/plain', :bytes, :sha, :uploader)"""),
                {
                    "id": new_id(),
                    "contact": contact_id,
                    "entry": entry,
                    "bytes": size,
                    "sha": sha256,
                    "uploader": uploader,
                },
            )

    def test_naming_a_hash_does_not_open_the_file(self, central: Central, maria: tuple[Station, str]) -> None:
        sha256 = self.foreign(central, maria)
        self.attach(central, sha256, 25)
        with central.engine("wanda").connect() as wanda:
            seen = wanda.execute(text("SELECT count(*) FROM file_chunk WHERE sha256 = :sha"), {"sha": sha256})
            assert seen.scalar_one() == 0

    def test_a_wrong_content_is_not_taken_for_it(self, central: Central, maria: tuple[Station, str]) -> None:
        sha256 = self.foreign(central, maria)
        self.attach(central, sha256, 25)
        with pytest.raises(DBAPIError, match="not the one"), central.engine("wanda").begin() as wanda:
            self.send(wanda, sha256, b"x" * 25)
        assert at_central(central, sha256) == b"somebody's medical report"

    def test_nobody_attaches_in_somebody_elses_name(self, central: Central, maria: tuple[Station, str]) -> None:
        sha256 = self.foreign(central, maria)
        with pytest.raises(DBAPIError):
            self.attach(central, sha256, 25, uploader="maria")
        with pytest.raises(DBAPIError):
            self.attach(central, sha256, 25, uploader="")

    def test_nothing_is_stored_that_no_reply_names(self, central: Central) -> None:
        with pytest.raises(DBAPIError, match="no attachment"), central.engine("wanda").begin() as wanda:
            self.send(wanda, hashlib.sha256(b"rubbish").hexdigest(), b"rubbish")

    def test_what_another_one_sends_under_the_same_hash_spoils_nothing(
        self, central: Central, maria: tuple[Station, str]
    ) -> None:
        station, contact_id = maria
        data = b"the right content!!!"
        sha256 = hashlib.sha256(data).hexdigest()
        self.attach(central, sha256, 2 * CHUNK_BYTES)
        with central.engine("wanda").begin() as wanda:
            self.send(wanda, sha256, b"w" * CHUNK_BYTES)
        file = file_of(station, data)
        station.perform(reply(contact_id, file))
        until(lambda: at_central(central, sha256) == data)

    @staticmethod
    def send(connection: Connection, sha256: str, data: bytes) -> None:
        asked = {"sha": sha256, "data": data}
        connection.execute(text("SELECT take_chunk(:sha, 0, :data)"), asked)


def test_attachments_of_replies_name_their_uploader(central: Central, maria: tuple[Station, str]) -> None:
    station, contact_id = maria
    file = file_of(station, b"a form")
    station.perform(reply(contact_id, file))
    until(lambda: station.undecided() == 0)
    with Session(central.owner) as session:
        (kept,) = session.scalars(select(Attachment))
        assert (kept.uploader, kept.name, kept.sha256) == ("maria", "form.pdf", file.sha256)
