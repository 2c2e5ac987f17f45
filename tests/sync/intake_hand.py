"""The hand of intake in tests: receives messages at central as the role intake does."""

import time
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, text

from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import derived_id, new_id
from agent_console.operations import AnyOperation, Envelope, ReceiveMessage, encode
from agent_console.operations.decide import Verdict, decide
from tests.servers.postgres import CENTRE, Central

STATION = derived_id("test", "intake-station")


def submit(central: Central, operation: AnyOperation) -> Verdict:
    """Have central decide ``operation`` as intake."""
    engine = central.engine("intake")
    envelope = Envelope(
        operation_id=new_id(),
        agent_id=None,
        station_id=STATION,
        claimed_at=datetime.now(UTC),
        payload=encode(operation),
    )
    with engine.connect() as connection:
        with connection.begin():
            connection.execute(text("SELECT hello(:station, 'intake', 1)"), {"station": STATION})
        verdict = decide(connection, envelope, None)
        words = list(verdict.versions)
        while wait := _poke(connection, words):
            time.sleep(wait)
            words = []
        return verdict


def _poke(connection: Connection, words: list[str]) -> float:
    with connection.begin():
        return float(connection.execute(text("SELECT poke(CAST(:words AS text[]))"), {"words": words}).scalar_one())


def message(**changes: Any) -> ReceiveMessage:
    """An e-mail to the contact centre."""
    facts: dict[str, Any] = {
        "contact_id": new_id(),
        "entry_id": new_id(),
        "channel": Channel.EMAIL,
        "department_id": CENTRE,
        "subject": "Missed collection",
        "sender_name": "Anna Nowak",
        "sender_address": "a.nowak@example.org",
        "recipient": "centre@city.example",
        "text": "Our bins were not emptied.",
        "received_at": datetime.now(UTC),
    }
    return ReceiveMessage(**(facts | changes))


def arrive(central: Central, **changes: Any) -> str:
    """A message arrives: the id of its contact."""
    operation = message(**changes)
    submit(central, operation)
    return operation.contact_id
