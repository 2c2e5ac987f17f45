"""Sources are shown at administrators' desks, tested when one asks, and intake says that it is alive."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from agent_console.channels.post.ocr import Recogniser
from agent_console.database.central import central_url
from agent_console.database.queries.sources import SourceRow, intake_alive_at, sources
from agent_console.domain.outcome import Reason
from agent_console.intake.couriers import MailProbe
from agent_console.intake.folder import Folder
from agent_console.intake.hand import Hand
from agent_console.intake.probes import Probed, Probes
from agent_console.intake.settings import FolderSettings, SmtpSettings
from agent_console.operations import AskSourceTest
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.servers.postgres import PASSWORD, Central
from tests.servers.process import free_port
from tests.sync.waiting import until


def folder(path: Path) -> Folder:
    return Folder(FolderSettings(id="scanner", path=str(path), department="100"), Recogniser())


@pytest.fixture
def hand(central: Central) -> Iterator[Hand]:
    with central.owner.begin() as owner:
        owner.exec_driver_sql("DELETE FROM source")
    opened = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "intake", "service")
    yield opened
    opened.close()


def at_work(hand: Hand, *probed: Probed) -> Probes:
    """Intake with these sources, named at central."""
    probes = Probes(probed)
    for source in probed:
        hand.name_source(source.source_id, source.kind, source.place)
    probes.once(hand)
    return probes


def seen(station: Station) -> dict[str, SourceRow]:
    with station.reading() as session:
        return {row.id: row for row in sources(session)}


def online(central: Central, login: str) -> Station:
    station = central.station(login, login)
    until(lambda: station.status.link == Link.ONLINE)
    return station


def test_an_administrator_sees_them_and_an_agent_does_not(central: Central, hand: Hand, tmp_path: Path) -> None:
    at_work(hand, folder(tmp_path))
    adam, maria = online(central, "adam"), online(central, "maria")
    until(lambda: seen(adam))
    assert seen(adam)["scanner"].place == str(tmp_path)
    assert seen(maria) == {}
    with adam.reading() as session:
        assert intake_alive_at(session) is not None


def test_a_test_that_is_asked_for_is_answered_on_the_desk(central: Central, hand: Hand, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    mail = MailProbe(SmtpSettings(host="127.0.0.1", port=free_port(), plain=True), "")
    probes = at_work(hand, folder(tmp_path), mail)
    adam = online(central, "adam")
    until(lambda: set(seen(adam)) == {"scanner", "smtp"})
    for source in ("scanner", "smtp"):
        adam.perform(AskSourceTest(source_id=source))
    assert seen(adam)["scanner"].testing
    until(lambda: adam.undecided() == 0)
    assert probes.once(hand) == 2
    until(lambda: not any(row.testing for row in seen(adam).values()))
    told = seen(adam)
    assert (told["scanner"].test_good, told["scanner"].test_said) == (True, "readable and writable, 1 files wait")
    assert not told["smtp"].test_good
    assert "does not answer" in told["smtp"].test_said
    assert probes.once(hand) == 0


def test_a_folder_that_is_gone_says_so(tmp_path: Path, central: Central, hand: Hand) -> None:
    probes = at_work(hand, folder(tmp_path / "gone"))
    adam = online(central, "adam")
    until(lambda: seen(adam))
    adam.perform(AskSourceTest(source_id="scanner"))
    until(lambda: adam.undecided() == 0)
    probes.once(hand)
    until(lambda: seen(adam)["scanner"].tested_at is not None)
    assert "No such file or directory" in seen(adam)["scanner"].test_said


def test_only_administrators_ask(central: Central, hand: Hand, tmp_path: Path) -> None:
    at_work(hand, folder(tmp_path))
    sonia = online(central, "sonia")
    until(lambda: seen(sonia))
    sonia.perform(AskSourceTest(source_id="scanner"))
    until(lambda: sonia.undecided() == 0)
    assert [item.reason for item in sonia.attention()] == [Reason.NOT_ALLOWED]


def test_an_administrator_cannot_make_up_how_a_source_is(central: Central, hand: Hand, tmp_path: Path) -> None:
    at_work(hand, folder(tmp_path))
    with pytest.raises(DBAPIError, match="permission denied"), central.engine("adam").begin() as adam:
        adam.exec_driver_sql("UPDATE source SET state = 'working'")
