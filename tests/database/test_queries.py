"""Reads of the replica: order, paging by key, counts, and search."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from agent_console.database.queries.calls import ringing_calls
from agent_console.database.queries.cases import find_cases
from agent_console.database.queries.citizens import citizen_card, find_citizens, likely_citizens
from agent_console.database.queries.contact import contact_details
from agent_console.database.queries.contact_rows import contact_rows, contacts_of_citizen
from agent_console.database.queries.dashboard import dashboard
from agent_console.database.queries.directory import directory, templates
from agent_console.database.queries.inbox import Order, Shelf, ShelfKind, contact_count, contact_ids, mark_of
from agent_console.database.queries.inbox_counts import inbox_counts
from agent_console.database.replica import Replica
from agent_console.database.tables import Agent, Citizen, Contact, ContactPoint, Department, District, Service, Template
from agent_console.domain.channel import Channel
from agent_console.domain.contact import CallState, ContactState, Disposition, EntryKind
from agent_console.domain.identifiers import new_id
from agent_console.operations import (
    AddNote,
    AnswerCall,
    ClaimContact,
    CloseContact,
    Context,
    EndCall,
    HoldContact,
    OpenCase,
    Operation,
    QueueCall,
    ReceiveMessage,
    RingCall,
    TransferContact,
)

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOURS = {"0": ["08:00-16:00"]}


class City:
    """Two departments, one agent, one citizen."""

    def __init__(self, replica: Replica) -> None:
        self.replica = replica
        self.centre, self.waste, self.agent, self.anna, self.service, self.district = (new_id() for _ in range(6))
        with replica.writing() as session:
            session.add(District(id=self.district, name={"en": "Old Town", "pl": "Stare Miasto"}, streets=[]))
            for ident, name in ((self.centre, "Contact centre"), (self.waste, "Waste")):
                names = {"en": name, "pl": f"{name} pl"}
                session.add(
                    Department(
                        id=ident,
                        kind="department",
                        name=names,
                        short=names,
                        icon="ph.recycle",
                        extension="100",
                        phone="",
                        email="",
                        fax="",
                        hours=HOURS,
                        districts=[],
                    )
                )
            session.flush()
            session.add(
                Agent(
                    id=self.agent,
                    login="jan",
                    name="Jan Weber",
                    role="agent",
                    department_id=self.centre,
                    extension="102",
                    languages=["en"],
                )
            )
            session.add(
                Service(id=self.service, department_id=self.waste, name={"en": "Collection"}, keywords={}, due_days=3)
            )
            session.add(
                Citizen(
                    id=self.anna,
                    kind="person",
                    name="Anna Żółć",
                    name_folded="anna zolc",
                    district_id=self.district,
                    since=NOW - timedelta(days=900),
                )
            )
            session.flush()
            session.add(
                ContactPoint(
                    id=new_id(), citizen_id=self.anna, kind="phone", value="+48601100200", folded="+48601100200"
                )
            )
            session.add(Template(id=new_id(), channel="any", title={"en": "Received"}, body={"en": "Dear {name}"}))
            session.add(Template(id=new_id(), channel="fax", title={"en": "Fax only"}, body={"en": "…"}))

    def apply(self, operation: Operation, at: datetime = NOW, agent: bool = True) -> None:
        with self.replica.writing() as session:
            author = self.agent if agent else None
            context = Context(operation_id=new_id(), agent_id=author, now=at, claimed_at=at, central=True)
            operation.apply(session, context)

    def mail(self, ago: timedelta, subject: str = "", department: str = "", name: str = "Maria Lis") -> str:
        ident = new_id()
        message = ReceiveMessage(
            contact_id=ident,
            entry_id=new_id(),
            channel=Channel.EMAIL,
            department_id=department or self.centre,
            subject=subject,
            sender_name=name,
            sender_address="m.lis@example.org",
            recipient="",
            text="Words",
            received_at=NOW - ago,
        )
        self.apply(message, NOW - ago, agent=False)
        return ident

    def call(self, ago: timedelta, number: str = "+48601100200") -> str:
        ident = new_id()
        queued = QueueCall(contact_id=ident, call_key=ident, department_id=self.centre, number=number)
        self.apply(queued, NOW - ago, agent=False)
        return ident

    def due(self, contact_id: str, at: datetime) -> None:
        with self.replica.writing() as session:
            session.get_one(Contact, contact_id).due_at = at

    def shelf(self, kind: ShelfKind = ShelfKind.QUEUE, **more) -> Shelf:
        departments = more.pop("departments", (self.centre,))
        return Shelf(kind, self.agent, departments, **more)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    replica = Replica.open(tmp_path / "queries.replica", "7e" * 32)
    yield City(replica)
    replica.close()


def ids_of(city: City, shelf: Shelf) -> list[str]:
    with city.replica.reading() as session:
        return contact_ids(session, shelf)


@pytest.mark.parametrize("order", list(Order))
def test_paging_by_key_gives_the_same_order_as_reading_everything(city, order):
    for number in range(23):
        ident = city.mail(timedelta(minutes=number % 7), f"No {number}")
        if number % 3 == 0:
            city.due(ident, NOW + timedelta(hours=number % 5))
    shelf = city.shelf(order=order)
    whole = ids_of(city, shelf)
    paged: list[str] = []
    with city.replica.reading() as session:
        while True:
            after = mark_of(session, shelf, paged[-1]) if paged else None
            page = contact_ids(session, shelf, after, 5)
            if not page:
                break
            paged += page
    assert paged == whole
    assert len(set(whole)) == 23


def test_the_longest_waiting_comes_first_and_newest_first_is_its_reverse(city):
    old, new = city.mail(timedelta(hours=3)), city.mail(timedelta(hours=1))
    assert ids_of(city, city.shelf()) == [old, new]
    assert ids_of(city, city.shelf(order=Order.NEWEST)) == [new, old]


def test_what_is_due_soonest_comes_first_and_what_is_never_due_last(city):
    never, late, soon = city.mail(timedelta()), city.mail(timedelta()), city.mail(timedelta())
    city.due(late, NOW + timedelta(days=2))
    city.due(soon, NOW + timedelta(hours=1))
    assert ids_of(city, city.shelf(order=Order.DUE)) == [soon, late, never]


def test_a_live_call_stands_before_everything_and_an_ended_one_does_not(city):
    city.mail(timedelta(hours=5))
    live, over = city.call(timedelta(minutes=1)), city.call(timedelta(minutes=2), "+48600000001")
    city.apply(EndCall(contact_id=over), agent=False)
    assert ids_of(city, city.shelf())[0] == live
    assert ids_of(city, city.shelf()).index(over) > 0


def test_a_queue_shows_what_waits_and_a_filter_shows_the_rest(city):
    waiting, mine, over = (city.mail(timedelta(minutes=n)) for n in (3, 2, 1))
    city.apply(ClaimContact(contact_id=mine))
    city.apply(CloseContact(contact_id=over, disposition=Disposition.ANSWERED))
    assert ids_of(city, city.shelf()) == [waiting]
    assert ids_of(city, city.shelf(states=(ContactState.CLOSED,))) == [over]
    assert ids_of(city, city.shelf(ShelfKind.MINE)) == [mine]


def test_due_today_holds_mine_and_nobody_s_but_no_colleague_s(city):
    tonight = NOW + timedelta(hours=6)
    nobodys, later, mine = (city.mail(timedelta(minutes=n)) for n in (3, 2, 1))
    for ident in (nobodys, mine):
        city.due(ident, tonight)
    city.due(later, tonight + timedelta(days=1))
    city.apply(ClaimContact(contact_id=mine))
    shelf = city.shelf(ShelfKind.DUE_TODAY, day_ends=NOW + timedelta(hours=11))
    assert set(ids_of(city, shelf)) == {nobodys, mine}


@pytest.mark.parametrize(
    ("words", "found"),
    [("lamp", True), ("LAMP street", True), ("lamp missing", False), ("lis", True), ("100%", False), ("_", False)],
)
def test_a_search_wants_every_word_and_takes_none_for_a_pattern(city, words, found):
    city.mail(timedelta(), "Street lamp out")
    assert bool(ids_of(city, city.shelf(words=words))) is found


def test_a_search_finds_a_citizen_without_the_accents_and_by_part_of_the_number(city):
    ident = city.call(timedelta())
    assert ids_of(city, city.shelf(words="zolc")) == [ident]
    assert ids_of(city, city.shelf(words="100200")) == [ident]


def test_counts_agree_with_the_lists(city):
    city.mail(timedelta(hours=1))
    mine = city.mail(timedelta(hours=2))
    city.mail(timedelta(days=3), department=city.waste)
    city.call(timedelta(minutes=1))
    city.apply(ClaimContact(contact_id=mine))
    departments = (city.centre, city.waste)
    with city.replica.reading() as session:
        counts = inbox_counts(session, city.agent, departments, NOW - timedelta(hours=12), NOW + timedelta(hours=12))
        for department, count in counts.queues.items():
            assert contact_count(session, city.shelf(departments=(department,))) == count
        for channel, count in counts.channels.items():
            shelf = city.shelf(ShelfKind.CHANNEL, departments=departments, channel=channel)
            assert contact_count(session, shelf) == count
    assert counts.mine == 1
    assert counts.queues == {city.centre: 2, city.waste: 1}
    assert counts.today == 3


def test_a_row_names_the_citizen_before_the_sender_before_the_number(city):
    known, unknown = city.call(timedelta()), city.call(timedelta(), "+48601222333")
    mail = city.mail(timedelta())
    with city.replica.reading() as session:
        rows = contact_rows(session, [known, unknown, mail, new_id()], "pl")
    assert rows[known].who == "Anna Żółć"
    assert rows[unknown].who == "+48 601 222 333"
    assert rows[mail].who == "Maria Lis"
    assert rows[mail].department == "Contact centre pl"
    assert len(rows) == 3


def test_details_tell_the_whole_story_of_a_case_but_only_their_own_events(city):
    first, second = city.mail(timedelta(days=1), "Bin"), city.mail(timedelta(), "Bin again")
    city.apply(OpenCase(case_id=(case := new_id()), contact_id=first, title="Bin forgotten", service_id=city.service))
    city.apply(AddNote(contact_id=first, entry_id=new_id(), text="Route 7 broke down"))
    with city.replica.writing() as session:
        session.get_one(Contact, second).case_id = case
    with city.replica.reading() as session:
        details = contact_details(session, second, "en")
    assert details is not None
    assert (details.case_title, details.case_open) == ("Bin forgotten", True)
    told = {(entry.kind, entry.text) for entry in details.timeline}
    assert (EntryKind.NOTE, "Route 7 broke down") in told
    assert not any(entry.kind == EntryKind.EVENT and entry.contact_id == first for entry in details.timeline)
    assert details.received is not None
    assert details.received.contact_id == second


def test_details_of_a_contact_that_left_are_none(city):
    with city.replica.reading() as session:
        assert contact_details(session, new_id(), "en") is None


def test_a_call_tells_what_the_exchange_said_last(city):
    ident = city.call(timedelta(minutes=2))
    city.apply(RingCall(contact_id=ident, extension="102"), agent=False)
    with city.replica.reading() as session:
        ringing = ringing_calls(session, "102")
        assert [call.who for call in ringing] == ["Anna Żółć"]
        assert ringing_calls(session, "999") == []
        assert ringing_calls(session, "") == []
    city.apply(AnswerCall(contact_id=ident, extension="102"), agent=False)
    with city.replica.reading() as session:
        assert ringing_calls(session, "102") == []
        details = contact_details(session, ident, "en")
    assert details is not None
    assert details.call is not None
    assert details.call.state == CallState.TALKING


def test_likely_citizens_agree_by_number_before_name(city):
    with city.replica.reading() as session:
        assert [(m.name, m.why) for m in likely_citizens(session, "", "601 100 200")] == [("Anna Żółć", "point")]
        assert [(m.name, m.why) for m in likely_citizens(session, "anna zolc", "")] == [("Anna Żółć", "name")]
        assert likely_citizens(session, "Nobody Here", "x@y.example") == []


def test_a_citizen_is_found_by_name_number_and_shown_with_history(city):
    ident = city.call(timedelta())
    with city.replica.reading() as session:
        assert [row.name for row in find_citizens(session, "zolc 601100", "en")] == ["Anna Żółć"]
        assert find_citizens(session, "zolc 999999", "en") == []
        card = citizen_card(session, city.anna, "pl")
        assert [row.id for row in contacts_of_citizen(session, city.anna, "en")] == [ident]
    assert card is not None
    assert (card.contacts, card.district) == (1, "Stare Miasto")


def test_cases_are_listed_by_due_time_for_who_has_or_opened_them(city):
    contact = city.mail(timedelta())
    city.apply(OpenCase(case_id=new_id(), contact_id=contact, title="Bin", service_id=city.service))
    with city.replica.reading() as session:
        for departments in ((city.waste,), (city.centre,)):
            found = find_cases(session, departments, "bin", "en", open_only=True)
            assert [(row.title, row.service, row.contacts) for row in found] == [("Bin", "Collection", 1)]
        assert find_cases(session, (city.waste,), "other", "en", open_only=True) == []
        assert find_cases(session, (new_id(),), "", "en", open_only=True) == []


def test_the_dashboard_counts_what_waits_is_in_work_and_held(city):
    oldest = city.mail(timedelta(hours=30))
    claimed, held, over = (city.mail(timedelta(hours=n)) for n in (1, 2, 3))
    city.apply(ClaimContact(contact_id=claimed))
    city.apply(HoldContact(contact_id=held))
    city.apply(CloseContact(contact_id=over, disposition=Disposition.ANSWERED))
    with city.replica.reading() as session:
        figures = dashboard(session, (city.centre, city.waste), NOW - timedelta(hours=12))
        received = session.scalar(select(Contact.received_at).where(Contact.id == oldest))
    queue = figures.queues[0]
    assert (queue.total, queue.in_work, queue.held, queue.oldest) == (1, 1, 1, received)
    assert (sum(figures.received_today.values()), figures.closed_today) == (3, 1)
    assert figures.queues[1].oldest is None


def test_what_was_passed_back_to_where_it_came_in_is_counted(city):
    once, twice = city.mail(timedelta(hours=1)), city.mail(timedelta(hours=2))
    for contact in (once, twice):
        city.apply(TransferContact(contact_id=contact, department_id=city.waste, expected_department=city.centre))
    city.apply(TransferContact(contact_id=twice, department_id=city.centre, expected_department=city.waste))
    with city.replica.reading() as session:
        assert dashboard(session, (city.centre,), NOW - timedelta(hours=12)).returned_today == 1
        assert dashboard(session, (city.waste,), NOW - timedelta(hours=12)).returned_today == 0


def test_names_come_in_the_agent_s_language_and_fall_back_to_english(city):
    with city.replica.reading() as session:
        book = directory(session, "pl")
        ready = templates(session, Channel.EMAIL, "pl")
    assert book.department(city.waste) == "Waste pl"
    assert book.service(city.service) == "Collection"
    assert (book.person(city.agent), book.department(None)) == ("Jan Weber", "")
    assert [template.title for template in ready] == ["Received"]
