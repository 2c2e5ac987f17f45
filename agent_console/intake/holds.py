"""Bringing held contacts back to their owners when the time has come."""

import threading

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Contact
from agent_console.domain.contact import ContactState
from agent_console.intake.hand import Hand
from agent_console.operations import ResumeContact

_LOOK_SECONDS = 5.0


class Holds:
    """By central's clock, for the whole city."""

    kind = "holds"
    source_id = "holds"

    def once(self, hand: Hand) -> int:
        """Bring back what is due; how many."""
        with Session(hand.connection) as session, session.begin():
            due = select(Contact.id, Contact.held_until).where(
                Contact.state == ContactState.HELD, Contact.held_until <= func.clock_timestamp()
            )
            found = session.execute(due).all()
        for contact_id, until in found:
            hand.submit(ResumeContact(contact_id=contact_id, until=until))
        return len(found)

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Look until ``stop`` is set."""
        while not stop.wait(_LOOK_SECONDS):
            self.once(hand)
