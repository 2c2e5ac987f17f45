"""A contact that was put aside comes back when its time has come, and not before."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from agent_console.database.central import central_url
from agent_console.database.tables import Contact
from agent_console.intake.hand import Hand
from agent_console.intake.holds import Holds
from agent_console.operations import HoldContact
from tests.intake.test_outbound import perform
from tests.servers.postgres import PASSWORD, Central, agent_id
from tests.sync.intake_hand import arrive


def test_it_comes_back_to_its_owner_at_its_time(central: Central) -> None:
    due, later, open_end = (arrive(central) for _ in range(3))
    now = datetime.now(UTC)
    perform(central, HoldContact(contact_id=due, until=now - timedelta(seconds=1)))
    perform(central, HoldContact(contact_id=later, until=now + timedelta(hours=1)))
    perform(central, HoldContact(contact_id=open_end))
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "holds", "holds")
    assert Holds().once(hand) == 1
    assert Holds().once(hand) == 0
    hand.close()
    with Session(central.owner) as session:
        states = {one: session.get_one(Contact, one).state for one in (due, later, open_end)}
        assert states == {due: "claimed", later: "held", open_end: "held"}
        assert session.get_one(Contact, due).owner_id == agent_id("maria")
