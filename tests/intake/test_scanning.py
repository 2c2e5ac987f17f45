"""Files go through a real virus scanner, and what it finds is given to administrators alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from agent_console.channels.arrival import Arrival, Part, Party
from agent_console.channels.clamd import Clamd
from agent_console.database.central import central_url
from agent_console.database.tables import Attachment
from agent_console.domain.channel import Channel
from agent_console.intake.hand import Hand, Scanner
from agent_console.intake.scanning import Scanning
from agent_console.intake.settings import ClamdSettings
from agent_console.operations import RecordScan
from tests.intake.test_outbound import attached, delivery, later, outbound, postbox  # noqa: F401
from tests.servers.clamd import VIRUS, ClamAv, run_clamd
from tests.servers.postgres import CENTRE, PASSWORD, Central
from tests.sync.intake_hand import arrive

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def clamav() -> Iterator[ClamAv]:
    with run_clamd() as server:
        yield server


def hand(central: Central, scanner: Scanner | None = None) -> Hand:
    return Hand(central_url(central.server.desk_url), "intake", PASSWORD, "info", "mailbox", scanner)


def letter(*contents: bytes) -> Arrival:
    parts = tuple(Part("attachment", f"{place}.pdf", "application/pdf", each) for place, each in enumerate(contents))
    return Arrival("letter", Channel.EMAIL, "Files", Party("Anna", "a@example.org"), text="Here.", parts=parts)


def verdicts(central: Central) -> list[str]:
    with Session(central.owner) as session:
        return list(session.scalars(select(Attachment.scanned).order_by(Attachment.name)))


def readable(central: Central, login: str) -> int:
    with central.engine(login).connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM file_chunk")).scalar_one())


def test_what_comes_in_is_scanned_before_a_desk_can_have_it(central: Central, clamav: ClamAv) -> None:
    with central.owner.begin() as owner:
        owner.exec_driver_sql("DELETE FROM file_chunk")
    intake = hand(central, Clamd(clamav.socket))
    intake.receive(letter(b"clean words", VIRUS), CENTRE)
    intake.close()
    assert verdicts(central) == ["clean", f"infected {clamav.name}"]
    assert (readable(central, "maria"), readable(central, "sonia"), readable(central, "adam")) == (1, 1, 2)


def test_without_its_scanner_mail_comes_in_and_is_scanned_later(
    central: Central, clamav: ClamAv, tmp_path: Path
) -> None:
    with central.owner.begin() as owner:
        owner.exec_driver_sql("DELETE FROM file_chunk")
    intake = hand(central, Clamd(str(tmp_path / "away")))
    intake.receive(letter(b"clean words", VIRUS), CENTRE)
    assert verdicts(central) == ["", ""]
    scanning = Scanning(ClamdSettings(clamav.socket))
    assert scanning.probe().startswith("ClamAV ")
    assert scanning.once(intake) == 2
    assert scanning.once(intake) == 0
    intake.close()
    assert verdicts(central) == ["clean", f"infected {clamav.name}"]
    assert readable(central, "maria") == 1


def test_nobody_at_a_desk_calls_a_file_clean(central: Central, clamav: ClamAv) -> None:
    intake = hand(central, Clamd(clamav.socket))
    intake.receive(letter(VIRUS), CENTRE)
    intake.close()
    for login in ("maria", "adam"):
        with pytest.raises(DBAPIError, match="permission denied"), central.engine(login).begin() as desk:
            desk.execute(text("UPDATE attachment SET scanned = 'clean'"))


def test_a_reply_with_a_virus_does_not_leave(central: Central, outbound, postbox) -> None:  # type: ignore[no-untyped-def]  # noqa: F811
    entry_id, sha256 = attached(central, arrive(central), VIRUS)
    with central.engine("maria").begin() as maria:
        maria.execute(text("SELECT take_chunk(:sha, 0, :data)"), {"sha": sha256, "data": VIRUS})
    outbound.hand.submit(RecordScan(sha256=sha256, scanned="infected City.Test"))
    assert outbound.send_due(later()) == 0
    assert delivery(central, entry_id) == ("failed", "the virus scanner found something in its attachments.")
    assert postbox[0].messages == []
