"""What the model has found once, told as stories."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.feed import PAGE_ROWS
from agent_console.database.rows import write_out
from agent_console.database.tables import Attachment, Contact, Entry, Outbox
from agent_console.operations import AddNote, ClaimContact, NewAttachment, SendReply, TransferContact
from agent_console.sync import engine as do
from agent_console.sync import images
from agent_console.sync.rebase import apply_page
from tests.sync.model.central import CENTRE, DEPARTMENTS, HOUSING, WASTE
from tests.sync.model.station import ModelStation
from tests.sync.model.world import World


@pytest.fixture
def world() -> Iterator[World]:
    """Maria and Jan; Jan works in two departments. One contact waits in the centre."""
    made = World(2, seed=1)
    yield made
    made.close()


def quiet(world: World, desk: ModelStation, before: type[do.Command] | None = None) -> None:  # type: ignore[valid-type]
    """Let a desk work until it has nothing to do, or until it would do ``before`` next."""
    for _ in range(100):
        upcoming = desk.runner._engine.next_command(world.clock.seconds)
        if before is not None and isinstance(upcoming, before):
            return
        if not desk.step():
            return
    raise AssertionError("it never comes to rest")


def contact_of(desk: ModelStation) -> Contact:
    with desk.station.reading() as session:
        return session.scalars(select(Contact)).one()


def note(world: World, desk: ModelStation) -> str:
    operation = AddNote(contact_id=contact_of(desk).id, entry_id=world.clock.new_id(), text="x")
    operation_id = desk.station.perform(operation)
    assert operation_id is not None
    world.saved[operation_id] = operation
    return operation_id


def test_what_was_accepted_and_not_pulled_yet_is_missed_when_central_forgets_it(world: World) -> None:
    maria = world.stations[0]
    quiet(world, maria)
    world.back_up()
    operation_id = note(world, maria)
    quiet(world, maria, before=do.Pull)
    assert operation_id in world.central.books.ledger
    world.restore()
    assert operation_id not in world.central.books.ledger
    world.drain()
    assert operation_id in world.central.books.ledger


def test_what_was_pulled_before_its_answer_came_leaves_the_queue(world: World) -> None:
    maria, jan = world.stations
    quiet(world, maria)
    quiet(world, jan)
    note(world, maria)
    world.lose_answer(0)
    maria.step()
    world.wait(5.0)
    maria.step()  # connected again; somebody else's poke lets it pull before it sends again
    maria.runner._engine.queued = False
    maria.runner._engine.heard({CENTRE}, world.clock.seconds)
    quiet(world, maria)
    maria.runner._engine.recorded()
    quiet(world, maria)
    with maria.station.reading() as session:
        assert session.scalars(select(Outbox)).all() == []
    world.drain()


def test_a_contact_passed_into_a_department_that_is_not_copied_yet_keeps_what_hangs_on_it(world: World) -> None:
    maria, jan = world.stations
    quiet(world, maria)
    quiet(world, jan, before=do.Bootstrap)
    while CENTRE not in jan.runner._engine.cursors:
        jan.step()
    assert WASTE not in jan.runner._engine.cursors, "the story needs the other department to come later"
    contact = contact_of(jan)
    jan.station.perform(TransferContact(contact_id=contact.id, department_id=WASTE, expected_department=CENTRE))
    maria.station.perform(ClaimContact(contact_id=contact.id))  # she is first: Jan's is refused
    quiet(world, maria)
    world.drain()


def test_a_department_left_while_everything_is_copied_anew_leaves_nothing_behind(world: World) -> None:
    maria, jan = world.stations
    world.back_up()
    world.arrive(0)
    quiet(world, maria)
    quiet(world, jan)
    with jan.station.reading() as session:
        assert set(session.scalars(select(Contact.department_id))) == {CENTRE}
    world.restore()
    while jan.runner._engine.cursors:
        world.wait(5.0)
        quiet(world, jan, before=do.Bootstrap)  # with no cursors nothing says any more which scope is lost
    world.move_agent(1, DEPARTMENTS.index(WASTE))
    jan.reopen()
    world.drain()
    with jan.station.reading() as session:
        assert session.scalars(select(Contact.department_id)).all() == []


def test_a_department_given_between_the_hello_and_the_copy_of_what_all_share_is_copied_too(world: World) -> None:
    jan = world.stations[1]
    world.back_up()
    world.arrive(0)
    world.arrive(1)
    quiet(world, jan)
    world.restore()
    while jan.runner._engine.cursors:
        world.wait(5.0)
        quiet(world, jan, before=do.Bootstrap)
    world.move_agent(1, DEPARTMENTS.index(HOUSING))
    world.arrive(DEPARTMENTS.index(HOUSING))
    world.drain()
    with jan.station.reading() as session:
        assert session.scalars(select(Contact.department_id)).all() == [HOUSING]


def test_what_waits_is_shown_again_where_a_lost_department_comes_back(world: World) -> None:
    jan = world.stations[1]
    quiet(world, jan)
    operation_id = note(world, jan)
    world.cut(1)
    quiet(world, jan)  # the line is found dead
    world.move_agent(1, 1)
    world.wait(70.0)
    quiet(world, jan, before=do.Push)  # the department is forgotten, and the note with it
    with jan.station.reading() as session:
        assert session.scalars(select(Contact)).all() == []
    world.move_agent(1, 0)
    world.cut(1)
    quiet(world, jan)
    world.wait(70.0)
    quiet(world, jan, before=do.Push)
    with jan.station.reading() as session:
        assert session.scalars(select(Outbox.id)).all() == [operation_id]
        assert [entry.text for entry in session.scalars(select(Entry).where(Entry.kind == "note"))] == ["x"]
    world.drain()


def test_a_department_lost_before_its_copy_was_complete_leaves_nothing_behind(world: World) -> None:
    jan = world.stations[1]
    while jan.runner._engine.next_command(world.clock.seconds) != do.Bootstrap(CENTRE):
        jan.step()
    world.crash(1, "after")
    jan.step()  # the first page is in place, and the program is killed
    assert contact_of(jan).department_id == CENTRE
    world.move_agent(1, DEPARTMENTS.index(HOUSING))
    world.drain()
    with jan.station.reading() as session:
        assert session.scalars(select(Contact)).all() == []


def test_a_department_lost_amid_a_recovery_takes_nothing_of_the_others_along(world: World) -> None:
    jan = world.stations[1]
    world.back_up()
    world.arrive(DEPARTMENTS.index(WASTE))
    quiet(world, jan)
    with jan.station.reading() as session:
        (only_here,) = session.scalars(select(Contact.id).where(Contact.department_id == WASTE))
    world.restore()
    quiet(world, jan)  # the line is found dead
    world.wait(5.0)
    quiet(world, jan, before=do.Recall)
    while CENTRE not in jan.runner._engine.cursors or jan.runner._engine._recall:
        jan.step()
    assert WASTE not in jan.runner._engine.cursors, "the story needs the other department to come later"
    world.move_agent(1, DEPARTMENTS.index(WASTE))
    jan.reopen()
    world.drain()
    assert ("contact", only_here) in world.central.books.salvage


@pytest.mark.parametrize(
    "write", [write_out, Session.flush], ids=["in the file", "in a flush, as of an operation's own"]
)
def test_what_cannot_be_replayed_hides_nothing_of_what_was_typed_beside_it(
    world: World, write: Callable[[Session], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It fails where nobody looks before: everything else is replayed all the same."""
    monkeypatch.setattr(images, "write_out", write)
    maria = world.stations[0]
    quiet(world, maria)
    note(world, maria)
    quiet(world, maria)
    here, key = contact_of(maria), world.clock.new_id()
    form = {"role": "attachment", "name": "a.pdf", "type": "application/pdf", "bytes": 3}
    file = NewAttachment(attachment_id=key, sha256="0" * 64, **form)
    reply = SendReply(
        contact_id=here.id, entry_id=world.clock.new_id(), recipient="a@b", subject="", text="Soon", attachments=(file,)
    )
    first = note(world, maria)
    operation_id = maria.station.perform(reply)
    assert operation_id is not None
    world.saved[operation_id] = reply
    last = note(world, maria)

    def hang(session: Session) -> None:
        entry = session.scalars(select(Entry.id).where(Entry.kind == "note")).one()
        session.add(Attachment(id=key, contact_id=here.id, entry_id=entry, sha256="1" * 64, **form))

    world.central.change(hang)
    page = world.central.changes(maria.runner._engine.cursors, maria.agent_id, PAGE_ROWS)
    with maria.replica.writing() as writing:
        apply_page(writing, page, world.clock.now())
    with maria.station.reading() as session:
        held = set(session.scalars(select(Outbox.id)))
        assert held == {first, last, operation_id}
        shown = set(session.scalars(select(Entry.id).where(Entry.kind == "note")))
        assert session.get_one(Attachment, key).sha256 == "1" * 64
        for one in (first, last):
            assert world.saved[one].entry_id in shown  # type: ignore[union-attr]
        assert session.get(Entry, reply.entry_id) is None
