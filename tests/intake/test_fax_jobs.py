"""Replies by fax at a real fax server: followed to their end, taken back, and said as what became of them."""

from collections.abc import Iterator

import pytest

from agent_console.database.central import central_url
from agent_console.domain.channel import Channel, Delivery
from agent_console.domain.identifiers import new_id
from agent_console.intake.couriers import FaxCourier
from agent_console.intake.hand import Hand
from agent_console.intake.outbound import Outbound
from agent_console.intake.settings import FaxServerSettings
from agent_console.operations import SendReply, WithdrawReply
from tests.intake.test_outbound import delivery, later, perform
from tests.servers.hylafax import HylaFax
from tests.servers.postgres import PASSWORD, Central
from tests.sync.intake_hand import arrive

pytestmark = pytest.mark.servers


@pytest.fixture
def outbound(central: Central, hylafax: HylaFax) -> Iterator[Outbound]:
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "outbox", "outbound")
    settings = FaxServerSettings(
        id="fax", host=hylafax.host, port=hylafax.port, login=hylafax.username, department="100", tries=2
    )
    yield Outbound(hand, {Channel.FAX: FaxCourier(settings, "")})
    hand.close()


@pytest.fixture
def sent(central: Central, outbound: Outbound) -> tuple[str, str]:
    """A reply that the fax server has: contact and entry."""
    contact_id = arrive(central, channel=Channel.FAX, sender_address="+48717220011")
    entry_id = new_id()
    perform(
        central,
        SendReply(contact_id=contact_id, entry_id=entry_id, recipient="+48717220011", subject="Bins", text="Today."),
    )
    assert outbound.send_due(later()) == 1
    return contact_id, entry_id


def job_of(central: Central, entry_id: str) -> str:
    note = delivery(central, entry_id)[1]
    assert note.startswith("fax job ")
    return note.split()[2].rstrip(":")


def test_a_fax_is_not_sent_before_the_server_has_sent_it(
    central: Central, outbound: Outbound, sent: tuple[str, str], hylafax: HylaFax
) -> None:
    assert delivery(central, sent[1])[0] == Delivery.SENDING
    assert outbound.recover() == 0
    assert outbound.follow() == 0
    assert delivery(central, sent[1])[0] == Delivery.SENDING
    assert any(f"jobid:{job_of(central, sent[1])}" in job and "maxtries:2" in job for job in hylafax.jobs())


@pytest.mark.parametrize(
    ("state", "told", "expected", "words"),
    [
        (7, "", Delivery.SENT, "sent"),
        (8, "No carrier detected", Delivery.FAILED, "No carrier detected"),
        (3, "Busy signal detected; will be retried", Delivery.SENDING, "Busy signal"),
    ],
)
def test_what_the_server_made_of_a_fax_is_shown_in_its_words(
    central: Central,
    outbound: Outbound,
    sent: tuple[str, str],
    hylafax: HylaFax,
    state: int,
    told: str,
    expected: Delivery,
    words: str,
) -> None:
    hylafax.finish(job_of(central, sent[1]), state, told)
    outbound.follow()
    delivered, note = delivery(central, sent[1])
    assert (delivered, words in note) == (expected, True), note


def test_its_author_takes_a_fax_back_out_of_the_servers_queue(
    central: Central, outbound: Outbound, sent: tuple[str, str], hylafax: HylaFax
) -> None:
    job = job_of(central, sent[1])
    perform(central, WithdrawReply(contact_id=sent[0], entry_id=sent[1]))
    assert delivery(central, sent[1])[0] == Delivery.SENDING
    assert outbound.follow() == 1
    assert delivery(central, sent[1])[0] == Delivery.WITHDRAWN
    assert not any(f"jobid:{job}\n" in found for found in hylafax.jobs())


def test_a_fax_that_left_before_it_could_be_taken_back_is_sent(
    central: Central, outbound: Outbound, sent: tuple[str, str], hylafax: HylaFax
) -> None:
    hylafax.finish(job_of(central, sent[1]), 7, "")
    perform(central, WithdrawReply(contact_id=sent[0], entry_id=sent[1]))
    assert outbound.follow() == 1
    assert delivery(central, sent[1])[0] == Delivery.SENT


def test_a_job_the_server_forgot_may_have_left(
    central: Central, outbound: Outbound, sent: tuple[str, str], hylafax: HylaFax
) -> None:
    hylafax.forget(job_of(central, sent[1]))
    assert outbound.follow() == 1
    state, note = delivery(central, sent[1])
    assert (state, "may have left" in note) == (Delivery.FAILED, True)


def test_a_fax_server_that_is_away_changes_nothing(
    central: Central, outbound: Outbound, sent: tuple[str, str], hylafax: HylaFax
) -> None:
    away = FaxServerSettings(id="fax", host=hylafax.host, port=9, login="biuro", department="100")
    outbound.couriers = {Channel.FAX: FaxCourier(away, "")}
    assert outbound.follow() == 0
    assert delivery(central, sent[1])[0] == Delivery.SENDING
