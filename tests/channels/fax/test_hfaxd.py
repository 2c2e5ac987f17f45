"""Faxes out of and into a real HylaFAX."""

import pytest

from agent_console.channels.fax.hfaxd import FaxServer, HfaxdAddress
from agent_console.channels.fax.tiff import read
from agent_console.domain.errors import InputError, RefusedError, UnavailableError
from tests.channels.fax.test_tiff import fax
from tests.servers.hylafax import HylaFax
from tests.servers.process import free_port

pytestmark = pytest.mark.servers


@pytest.fixture
def server(hylafax: HylaFax) -> FaxServer:
    found = FaxServer(HfaxdAddress(hylafax.host, hylafax.username, port=hylafax.port))
    found.connect()
    return found


def test_a_received_fax_is_listed_fetched_and_read(hylafax: HylaFax, server: FaxServer) -> None:
    content = fax(2)
    hylafax.receive("fax000000001.tif", content)
    (found,) = server.received()
    assert (found.name, found.bytes, found.pages) == ("fax000000001.tif", len(content), 2)
    fetched = server.fetch(found.name)
    assert fetched == content
    assert read(fetched).sender.address == "+48224430200"
    server.close()


def test_a_fax_is_queued_and_can_be_taken_back(hylafax: HylaFax, server: FaxServer) -> None:
    job = server.submit("+48 22 123-45-67", fax(1), 'Odpowiedź "7"\r\nJKILL')
    assert server.job(job).state == "waiting"
    assert any("number:+48221234567" in written for written in hylafax.jobs())
    assert server.withdraw(job)
    assert server.job(job).state == "failed"
    server.close()


@pytest.mark.parametrize("number", ["", "none", "22 12a", "+", "1" * 30])
def test_what_is_no_number_is_not_queued(server: FaxServer, number: str) -> None:
    with pytest.raises(InputError):
        server.submit(number, fax(1))
    server.close()


def test_a_fax_that_is_not_there_and_a_job_nobody_knows_are_refused(server: FaxServer) -> None:
    with pytest.raises(RefusedError):
        server.fetch("fax999999999.tif")
    assert server.job("999999").state == "unknown"
    assert not server.withdraw("999999")
    server.close()


def test_a_server_that_does_not_answer_may_be_tried_again() -> None:
    with pytest.raises(UnavailableError):
        FaxServer(HfaxdAddress("127.0.0.1", "biuro", port=free_port(), timeout=1)).connect()
