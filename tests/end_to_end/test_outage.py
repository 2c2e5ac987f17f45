"""Central dies in the middle of the day: the day goes on, and all of it arrives once when central is back."""

import time
from collections.abc import Callable

from sqlalchemy import select, text

from agent_console.commands.benches.figures import summary
from agent_console.database.tables import Article, Contact
from agent_console.domain.contact import Disposition
from agent_console.domain.identifiers import new_id
from agent_console.knowledge.index import KnowledgeIndex
from agent_console.knowledge.pages import pages_of
from agent_console.operations import AddNote, AnyOperation, ClaimContact, CloseContact, SendReply, TransferContact
from agent_console.sync.station import Station
from agent_console.sync.status import Link
from tests.servers.postgres import CENTRE, WASTE, Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

ROUNDS = 30


def gestures(kept: str, moved: str) -> list[AnyOperation]:
    """One round of a day's work on two contacts."""
    return [
        ClaimContact(contact_id=kept),
        AddNote(contact_id=kept, entry_id=new_id(), text="Written in the dark."),
        SendReply(contact_id=kept, entry_id=new_id(), recipient="a@b.example", subject="Re", text="We come today."),
        CloseContact(contact_id=kept, disposition=Disposition.ANSWERED),
        ClaimContact(contact_id=moved),
        TransferContact(contact_id=moved, department_id=WASTE, expected_department=CENTRE, note="Yours, I think."),
    ]


def contacts(station: Station) -> int:
    with station.reading() as session:
        return len(session.scalars(select(Contact.id)).all())


def timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def test_an_outage_costs_colour_on_a_pill_and_nothing_else(central: Central) -> None:
    with central.owner.begin() as owner:
        owner.execute(text("DELETE FROM article"))
        row = """INSERT INTO article (id, department_id, language, title, short_answer, body, keywords, internal)
                 VALUES (:id, :waste, 'en', 'Missed collection', 'We come back within two days.', '', '[]', false)"""
        owner.execute(text(row), {"id": new_id(), "waste": WASTE})
    ids = [arrive(central) for _ in range(2 * ROUNDS)]
    maria = central.station("maria")
    until(lambda: contacts(maria) == len(ids))
    until(lambda: maria.status.link == Link.ONLINE)
    central.server.stop("immediate")
    times = [
        timed(lambda one=operation: maria.perform(one))
        for kept, moved in zip(ids[::2], ids[1::2], strict=True)
        for operation in gestures(kept, moved)
    ]
    with maria.reading() as session:
        assert session.scalars(select(Article.title)).all() == ["Missed collection"]
        found = KnowledgeIndex(pages_of(session)).search("missed coll", "en")
    assert [hit.page.title for hit in found] == ["Missed collection"]
    until(lambda: maria.status.link == Link.LOST)
    assert maria.undecided() == 6 * ROUNDS
    central.server.start()
    maria.go_online()
    until(lambda: maria.undecided() == 0, 60)
    assert maria.attention() == []
    with central.owner.connect() as owner:
        decided = owner.execute(text("SELECT outcome, count(*) FROM ledger WHERE login = 'maria' GROUP BY 1")).all()
        assert [tuple(row) for row in decided] == [("applied", 6 * ROUNDS)]
        counted = (
            "SELECT kind, delivery, count(*) FROM entry WHERE kind <> 'event' AND agent_id IS NOT NULL GROUP BY 1, 2"
        )
        assert {tuple(row) for row in owner.execute(text(counted))} == {
            ("note", None, 2 * ROUNDS),
            ("message", "queued", ROUNDS),
        }
        states = owner.execute(text("SELECT state, department_id::text, count(*) FROM contact GROUP BY 1, 2"))
        assert {tuple(row) for row in states} == {("closed", CENTRE, ROUNDS), ("waiting", WASTE, ROUNDS)}
    print(f"{len(times)} gestures without central, saved in {summary(times)}")
