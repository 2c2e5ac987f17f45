"""A station's replica as full as a bench wants it: the sample city, contacts and articles by the thousand."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from agent_console.commands.benches.many_articles import articles_like
from agent_console.database.replica import Replica
from agent_console.database.tables import Agent, Article, Citizen, Contact, Department, Entry, Membership
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.contact import ContactState, EntryKind
from agent_console.domain.identifiers import derived_id, new_id, reference
from agent_console.intake.city import load_city
from agent_console.system.resources import resource
from agent_console.system.vault import new_key

_SLICE = 5_000
_SEED = 20
_DEPARTMENTS = 4
"""Where the agent of a bench works."""


@dataclass(frozen=True)
class Filled:
    """A closed replica, and who works over it."""

    path: Path
    key: str
    agent_id: str
    departments: tuple[str, ...]
    """The agent's own first; it has the most contacts."""

    def opened(self) -> Replica:
        """The replica, to read or write."""
        return Replica.open(self.path, self.key)


def filled_city(folder: Path) -> Filled:
    """The sample city in a new replica, and an agent who works in four departments."""
    key, path = new_key(), folder / "bench.replica"
    replica = Replica.open(path, key)
    with replica.writing() as session:
        load_city(session, resource("city"), datetime.now(UTC))
        agent = session.scalars(select(Agent).where(Agent.active).order_by(Agent.extension)).first()
        assert agent is not None
        others = select(Department.id).where(Department.id != agent.department_id, Department.kind == "department")
        departments = (agent.department_id, *session.scalars(others.order_by(Department.id).limit(_DEPARTMENTS - 1)))
        for department_id in departments[1:]:
            ident = derived_id("bench", agent.id, department_id)
            session.merge(Membership(id=ident, agent_id=agent.id, department_id=department_id))
        agent_id = agent.id
    replica.close()
    return Filled(path, key, agent_id, departments)


def add_contacts(filled: Filled, own: int, others: int = 0, entries: int = 1) -> list[str]:
    """Waiting contacts with what was said in them: ``own`` in the agent's queue, ``others`` in each further queue.

    The ids of the own queue, longest waiting first.
    """
    replica, chance, ids = filled.opened(), random.Random(_SEED), list[str]()  # noqa: S311 - the same city every time
    with replica.writing() as session:
        texts = list(session.scalars(select(Article.body).order_by(Article.id)))
        people = [(row.id, row.name) for row in session.execute(select(Citizen.id, Citizen.name).order_by(Citizen.id))]
        for number, department_id in enumerate(filled.departments):
            wanted = others if number else own
            made = _Contacts(session, department_id, texts, people, chance).add(wanted, entries)
            ids = ids or made
    replica.close()
    return ids


def add_articles(filled: Filled, languages: dict[str, int]) -> None:
    """So many more articles of each language, worded like the city's own."""
    replica = filled.opened()
    with replica.writing() as session:
        for language, count in languages.items():
            own = list(session.scalars(select(Article).where(Article.language == language).order_by(Article.id)))
            for made in articles_like(own, count):
                session.add(made)
    replica.close()


class _Contacts:
    def __init__(
        self,
        session: Session,
        department_id: str,
        texts: list[str],
        people: list[tuple[str, str]],
        chance: random.Random,
    ) -> None:
        self._session, self._department_id = session, department_id
        self._texts, self._people, self._chance = texts, people, chance
        self._began = datetime.now(UTC) - timedelta(days=90)

    def add(self, count: int, entries: int) -> list[str]:
        """Write them, a slice at a time: their ids."""
        ids = [new_id() for _ in range(count)]
        for first in range(0, count, _SLICE):
            part = ids[first : first + _SLICE]
            times = {one: self._began + timedelta(seconds=30 * (first + number)) for number, one in enumerate(part)}
            self._session.execute(insert(Contact), [self._contact(one, at) for one, at in times.items()])
            rows = [self._entry(one, times[one], turn) for one in part for turn in range(entries)]
            self._session.execute(insert(Entry), rows)
        return ids

    def _contact(self, ident: str, at: datetime) -> dict[str, object]:
        citizen_id, name = self._chance.choice(self._people)
        known = self._chance.random() < 0.6
        text = self._text()
        return {
            "id": ident, "reference": reference(ident), "channel": self._chance.choice(list(Channel)),
            "direction": Direction.INBOUND, "state": ContactState.WAITING, "department_id": self._department_id,
            "origin_id": self._department_id, "citizen_id": citizen_id if known else None, "subject": text[:60],
            "preview": text[60:200], "sender_name": name, "sender_address": "somebody@example.org", "recipient": "",
            "language": "en", "pages": 0, "problems": [], "received_at": at, "updated_at": at, "transfers": 0,
        }  # fmt: skip

    def _entry(self, contact_id: str, at: datetime, turn: int) -> dict[str, object]:
        return {
            "id": new_id(), "contact_id": contact_id, "kind": EntryKind.NOTE if turn else EntryKind.MESSAGE,
            "direction": None if turn else Direction.INBOUND, "at": at + timedelta(minutes=turn),
            "text": self._text(), "html": "", "event": "", "facts": {}, "late": False, "message_id": "",
            "author": "", "delivery_note": "", "recipient": "",
        }  # fmt: skip

    def _text(self) -> str:
        return " ".join(self._chance.choice(self._texts).replace("#", "").split())[:900]
