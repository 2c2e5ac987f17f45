"""A whole city of the model: what may happen in it, and what must hold after everything that happens."""

import logging
import random
from collections import Counter
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.rows import key_column
from agent_console.database.tables import (
    REPLICATED,
    Agent,
    Attention,
    Citizen,
    Contact,
    Entry,
    Membership,
    Outbox,
    Sent,
    Touch,
)
from agent_console.domain.channel import Channel, Delivery
from agent_console.domain.contact import Disposition
from agent_console.domain.outcome import Outcome, Rejected
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations import (
    AddNote,
    AnyOperation,
    ClaimContact,
    CloseContact,
    CreateCitizen,
    EditCitizen,
    HoldContact,
    NewPoint,
    ReceiveMessage,
    RecordDelivery,
    ReleaseContact,
    ReopenContact,
    SendReply,
    TakeBackContact,
    TransferContact,
    decode,
)
from agent_console.sync.status import Link
from tests.sync.model.central import DEPARTMENTS, ModelCentral
from tests.sync.model.clock import ModelClock
from tests.sync.model.known import Known
from tests.sync.model.station import Crashed, ModelStation, Network

DRAIN_STEPS = 4000
"""More steps than any queue of a run can need: whoever is not done then is stuck."""

GESTURES = ("claim", "release", "note", "transfer", "take back", "reply", "hold", "close", "reopen", "edit", "create")


class World(logging.Handler):
    """Two to five stations, a central, and everything that can happen to them. ``seed`` decides all chance in it."""

    def __init__(self, stations: int, seed: int, *, naive: bool = False) -> None:
        super().__init__(logging.ERROR)
        self.defects: list[str] = []
        self._around = ExitStack()
        self.clock, self.chance = ModelClock(), random.Random(seed)
        self._around.enter_context(self.clock.instead())
        self._listen_for_defects()
        self.network = Network()
        self.central = ModelCentral(self.clock, random.Random(seed), naive=naive)
        people = ("maria", "jan", "wanda", "hugo", "olga")[:stations]
        self.stations = [
            ModelStation(number, login, self.central, self.network, self.clock, seed)
            for number, login in enumerate(people)
        ]
        self.saved: dict[str, AnyOperation | None] = {}
        """Everything a screen called saved."""
        self.lost_fairly: set[str] = set()
        """Of that, what no disk held any more when central forgot it."""
        self.sent: Counter[str] = Counter()
        """Replies that left the city, by entry."""
        self._backup = self.central.backup()
        self._backup_sent = set(self.sent)
        self.restores = 0
        self._known = Known()
        self.arrive(0)

    def _listen_for_defects(self) -> None:
        log = logging.getLogger("agent_console.sync")
        log.addHandler(self)
        self._around.callback(log.removeHandler, self)

    def emit(self, record: logging.LogRecord) -> None:
        """Whatever the sync thread survived although nobody expected it."""
        if record.exc_info:
            self.defects.append(f"{record.getMessage()}: {record.exc_info[1]!r}")

    def close(self) -> None:
        """Put the machine's own time back."""
        for station in self.stations:
            station.runner.dispose()
        self._around.close()

    def _of(self, number: int) -> ModelStation:
        return self.stations[number % len(self.stations)]

    # -- what people do ------------------------------------------------------------------------------------------

    def gesture(self, number: int, kind: str, pick: int) -> None:
        """Somebody does something with one of the contacts their screen shows."""
        desk = self._of(number)
        with desk.station.reading() as session:
            contacts = list(session.scalars(select(Contact).order_by(Contact.id)))
            citizens = list(session.scalars(select(Citizen).order_by(Citizen.id)))
            contact = contacts[pick % len(contacts)] if contacts else None
            citizen = citizens[pick % len(citizens)] if citizens else None
            operation = self._operation(kind, contact, citizen, pick)
        if operation is not None:
            self._perform(desk, operation)

    def _perform(self, desk: ModelStation, operation: AnyOperation) -> None:
        try:
            operation_id = desk.station.perform(operation)
        except Rejected:
            return
        except Crashed:
            self._learn_what_was_saved(desk)
            return
        if operation_id is not None:
            self.saved[operation_id] = operation

    def _learn_what_was_saved(self, desk: ModelStation) -> None:
        """Killed around the commit of a gesture: it is saved if the disk says so, and then it must not be lost."""
        desk.reopen()
        with desk.station.reading() as session:
            for row in session.scalars(select(Outbox)):
                self.saved.setdefault(row.id, _decoded(row.payload))

    def _operation(self, kind: str, contact: Contact | None, citizen: Citizen | None, pick: int) -> AnyOperation | None:
        if kind == "create":
            point = NewPoint(point_id=self.clock.new_id(), kind=PointKind.EMAIL, value=f"c{pick % 3}@example.org")
            return CreateCitizen(
                citizen_id=self.clock.new_id(), citizen_kind=CitizenKind.PERSON, name=f"Citizen {pick % 3}",
                points=(point,), contact_id=contact.id if contact and pick % 2 else None,
            )  # fmt: skip
        if kind == "edit":
            new = f"note {pick % 4}"
            return citizen and EditCitizen(citizen_id=citizen.id, field="note", old=citizen.note, new=new)
        return contact and self._about(kind, contact, pick)

    def _about(self, kind: str, contact: Contact, pick: int) -> AnyOperation:
        ident, target = contact.id, DEPARTMENTS[pick % 3]
        match kind:
            case "claim":
                return ClaimContact(contact_id=ident)
            case "release":
                return ReleaseContact(contact_id=ident)
            case "transfer":
                return TransferContact(
                    contact_id=ident, department_id=target, expected_department=contact.department_id,
                    note="Yours." if pick % 2 else "",
                )  # fmt: skip
            case "take back":
                return TakeBackContact(contact_id=ident, department_id=contact.department_id)
            case "reply":
                return SendReply(
                    contact_id=ident, entry_id=self.clock.new_id(), recipient="a@b", subject="", text="Soon"
                )
            case "hold":
                return HoldContact(contact_id=ident, until=None)
            case "close":
                return CloseContact(
                    contact_id=ident, disposition=Disposition.ANSWERED, note="Done." if pick % 2 else ""
                )
            case "reopen":
                return ReopenContact(contact_id=ident)
            case _:
                return AddNote(contact_id=ident, entry_id=self.clock.new_id(), text=f"note {pick}")

    def _message(self, department_id: str) -> ReceiveMessage:
        return ReceiveMessage(
            contact_id=self.clock.new_id(), entry_id=self.clock.new_id(), channel=Channel.EMAIL,
            department_id=department_id, subject="Bins", sender_name="Anna", sender_address="anna@example.org",
            recipient="centre@city.example", text="Not emptied.", received_at=self.clock.central(),
        )  # fmt: skip

    def arrive(self, pick: int) -> None:
        """A citizen writes."""
        if self.network.up:
            self.network.poke(set(self.central.submit(self._message(DEPARTMENTS[pick % 3]))))

    def arrive_slowly(self, pick: int) -> None:
        """A citizen writes, and the transaction pauses before its commit."""
        if self.network.up:
            department = DEPARTMENTS[pick % 3]
            self.network.poke(set(self.central.go_on()))
            self.central.pause(self._message(department), (department,))

    def go_on(self) -> None:
        """The transaction that paused commits."""
        if self.network.up:
            self.network.poke(set(self.central.go_on()))

    def courier(self) -> None:
        """Intake sends the replies that wait, each once: it says so before, and again after."""
        if not self.network.up:
            return
        with self.central.session() as session:
            waiting = select(Entry).where(Entry.delivery == Delivery.QUEUED).order_by(Entry.id)
            queued = [(entry.id, entry.contact_id) for entry in session.scalars(waiting)]
        for entry_id, contact_id in queued:
            for delivery in (Delivery.SENDING, Delivery.SENT):
                record = RecordDelivery(contact_id=contact_id, entry_id=entry_id, delivery=delivery)
                self.network.poke(set(self.central.submit(record)))
            self.sent[entry_id] += 1

    # -- what goes wrong -----------------------------------------------------------------------------------------

    def step(self, number: int, times: int = 1) -> None:
        """The sync thread of a station goes on."""
        for _ in range(times):
            self._of(number).step()

    def wait(self, seconds: float) -> None:
        """Nothing happens for a while."""
        self.clock.seconds += seconds

    def cut(self, number: int) -> None:
        """One line ends; it can be dialled again."""
        self._of(number).trouble.lose = "before"

    def lose_answer(self, number: int) -> None:
        """Central does the next thing asked, and the answer is lost."""
        self._of(number).trouble.lose = "after"

    def part(self, number: int) -> None:
        """A station is away, or comes back."""
        trouble = self._of(number).trouble
        trouble.away = not trouble.away

    def deafen(self) -> None:
        """Pokes are lost from now on, or heard again."""
        self.network.deaf = not self.network.deaf

    def double(self) -> None:
        """Everything is delivered twice from now on, or once again."""
        self.network.twice = not self.network.twice

    def crash(self, number: int, moment: str) -> None:
        """The program is killed at its next write."""
        self._of(number).trouble.crash = moment

    def reopen(self, number: int) -> None:
        """The program is killed between two writes."""
        self._of(number).reopen()

    def damage(self, number: int) -> None:
        """A replica becomes unreadable and is made anew with what its journal holds."""
        desk = self._of(number)
        if not self.network.up:
            return  # without central there is nobody to sign in to
        with desk.station.reading() as session:
            here = {*session.scalars(select(Outbox.id)), *session.scalars(select(Sent.id))}
        journalled = {row.id for row in desk.station._journal.entries()}  # type: ignore[union-attr]
        desk.trouble.crash = ""
        desk.damage()
        # Known and written down: what the sync thread had not journalled yet goes with the file; and so does what
        # central had accepted, where central has forgotten it too.
        self.lost_fairly |= here - journalled - self.central.books.ledger.keys()

    def poison(self, number: int) -> None:
        """An operation that nobody understands is in the queue."""
        desk = self._of(number)
        desk.trouble.crash = ""
        row = Outbox(id=self.clock.new_id(), agent_id=desk.agent_id, contact_id=None, payload=b'{"kind":"no such"}')
        row.claimed_at, row.protocol = self.clock.now(), 1
        with desk.replica.writing() as session:
            session.add(row)
        self.saved[row.id] = None
        desk.runner.recorded(row)

    def step_clock(self, hours: int) -> None:
        """The stations' clocks are wrong."""
        self.clock.skew = timedelta(hours=hours)

    def move_agent(self, number: int, pick: int) -> None:
        """An agent works elsewhere from now on."""
        if not self.network.up:
            return
        agent_id, department = self._of(number).agent_id, DEPARTMENTS[pick % 3]
        before = self.central.departments_of(agent_id)

        def change(session: Session) -> None:
            session.get_one(Agent, agent_id).department_id = department
            for membership in session.scalars(select(Membership).where(Membership.agent_id == agent_id)):
                session.delete(membership)

        versions = self.central.change(change)
        self.central.left(agent_id, before - self.central.departments_of(agent_id))
        self.network.poke(set(versions))

    def stop_central(self) -> None:
        """Central goes down, or comes up again."""
        self.network.cut()
        self.network.up = not self.network.up
        self.central.restart()

    def back_up(self) -> None:
        """Somebody takes a backup."""
        if self.network.up:
            self._backup, self._backup_sent = self.central.backup(), set(self.sent)

    def restore(self) -> None:
        """Central is put back to its backup, and nobody is told."""
        self.network.cut()
        self.central.restore(self._backup)
        self.restores += 1
        ledger = self.central.books.ledger.keys()
        held = set().union(*map(self._held_by, self.stations))
        self.lost_fairly |= {one for one in self.saved if one not in ledger and one not in held}
        # What had been queued when the copy was made looks unsent again: intake's own journal is not modelled here.
        with self.central.session() as session:
            again = session.scalars(select(Entry).where(Entry.delivery.is_not(None))).all()
            for entry in again:
                if entry.delivery in (Delivery.QUEUED, Delivery.SENDING) and self.sent[entry.id]:
                    self.sent[entry.id] -= 1

    def _held_by(self, desk: ModelStation) -> set[str]:
        return self._known.of(("held", desk.number), desk.state, lambda: self._look_what_is_held(desk))

    def _look_what_is_held(self, desk: ModelStation) -> set[str]:
        with desk.station.reading() as session:
            return {*session.scalars(select(Outbox.id)), *session.scalars(select(Sent.id))}

    # -- what must hold ------------------------------------------------------------------------------------------

    def check(self) -> None:
        """After every step: the numbers are those of the contract (resources/handbook/promises.md)."""
        assert not self.defects, self.defects
        self._nothing_saved_is_lost()
        self._effects_are_those_of_the_ledger()
        self._no_reply_leaves_twice()
        for desk in self.stations:
            self._own_work_is_shown(desk)
            self._whoever_has_caught_up_shows_central(desk)

    def _nothing_saved_is_lost(self) -> None:
        """(1), (11): in the ledger, which knows each id once, or still held by somebody."""
        missing = self.saved.keys() - self.central.books.ledger.keys() - self.lost_fairly
        for desk in self.stations if missing else ():
            missing -= self._held_by(desk)
            with desk.station.reading() as session:
                missing -= set(session.scalars(select(Attention.operation_id)))
        assert not missing, f"lost: {missing}"

    def _effects_are_those_of_the_ledger(self) -> None:
        """(2), (9): every note of an accepted operation is there, and none without one."""
        self._known.of("effects", self.central.state, self._compare_effects_and_ledger)

    def _compare_effects_and_ledger(self) -> None:
        expected = set()
        for line in self.central.books.ledger.values():
            operation = _decoded(line.payload)
            if isinstance(operation, AddNote | SendReply) and line.verdict.outcome in (Outcome.APPLIED, Outcome.MERGED):
                expected.add(operation.entry_id)
        with self.central.session() as session:
            written = (Entry.kind == "note") | (Entry.delivery.is_not(None))
            there = {entry.id for entry in session.scalars(select(Entry).where(written)) if not _derived(entry)}
        assert there == expected, f"missing {expected - there}, from nowhere {there - expected}"

    def _no_reply_leaves_twice(self) -> None:
        """(8)"""
        assert max(self.sent.values(), default=0) <= 1, self.sent

    def _own_work_is_shown(self, desk: ModelStation) -> None:
        """(6): a note typed here is on this screen until central has said no."""
        self._known.of(("own work", desk.number), desk.state, lambda: self._look_for_own_work(desk))

    def _look_for_own_work(self, desk: ModelStation) -> None:
        with desk.station.reading() as session:
            for row in session.scalars(select(Outbox).where(Outbox.outcome.is_(None))):
                operation = _decoded(row.payload)
                if isinstance(operation, AddNote) and session.get(Contact, operation.contact_id) is not None:
                    assert session.get(Entry, operation.entry_id) is not None, f"{row.id} flickered away"

    def _whoever_has_caught_up_shows_central(self, desk: ModelStation) -> None:
        """(3), (4), (5), (7): with nothing undecided, and cursors at the newest versions, the replica is central's."""
        engine = desk.runner._engine
        if engine._rebuilding or engine._recall or engine.cursors != self.central.scopes_of(desk.agent_id):
            return
        link = desk.runner._link
        if self.restores and (link is None or link.broken):
            return  # it has not been told yet that history was lost
        with desk.station.reading() as session:
            if session.scalars(select(Outbox.number).limit(1)).first() is not None:
                return
        self._same(desk)

    def _same(self, desk: ModelStation) -> None:
        shown, seen = self._shown(desk), self.central.rows_for(desk.agent_id)
        for table, rows in seen.items():
            assert shown[table] == rows, f"{desk.agent_id}, {table}: {_difference(shown[table], rows)}"

    def _shown(self, desk: ModelStation) -> dict[str, dict[str, dict[str, Any]]]:
        return self._known.of(("shown", desk.number), desk.state, lambda: self._look_at(desk))

    def _look_at(self, desk: ModelStation) -> dict[str, dict[str, dict[str, Any]]]:
        found: dict[str, dict[str, dict[str, Any]]] = {}
        with desk.station.reading() as session:
            for model in REPLICATED:
                table: Any = model.__table__
                rows = [dict(row) for row in session.execute(select(table)).mappings()]
                found[table.name] = {str(row[key_column(table)]): row for row in rows}
        return found

    # -- and in the end ------------------------------------------------------------------------------------------

    def heal(self) -> None:
        """Everything works again."""
        self.network.up, self.network.deaf, self.network.twice = True, False, False
        self.go_on()
        for desk in self.stations:
            desk.trouble.away, desk.trouble.lose, desk.trouble.crash = False, "", ""

    def drain(self) -> None:
        """(12), (13), (14): everybody finishes, whatever was before; then everybody shows what they may read."""
        self.heal()
        for _ in range(3):
            self._run_until_quiet()
            self.wait(90.0)  # the longest wait before a line is dialled again, and more than one poll
        for desk in self.stations:
            assert desk.station.status.link == Link.ONLINE, f"{desk.agent_id}: {desk.station.status}"
            with desk.station.reading() as session:
                assert session.scalars(select(Outbox)).all() == [], f"{desk.agent_id} did not drain"
                assert session.scalars(select(Touch)).all() == []
            self._same(desk)
        self.check()
        undecided = self.saved.keys() - self.central.books.ledger.keys() - self.lost_fairly
        assert not undecided, f"saved and never decided: {undecided}"

    def _run_until_quiet(self) -> None:
        for _ in range(DRAIN_STEPS):
            busy = [desk.step() for desk in self.stations]
            if not any(busy):
                return
        raise AssertionError("it never comes to rest")


def _decoded(payload: bytes) -> AnyOperation | None:
    try:
        return decode(payload)
    except Exception:
        return None


def _derived(entry: Entry) -> bool:
    """Notes that travel inside another operation have names of their own (version 5)."""
    return entry.id[14] == "5"


def _difference(shown: dict[str, Any], seen: dict[str, Any]) -> str:
    changed = [
        f"{key}.{name}: {value!r} is {seen[key][name]!r}"
        for key in shown.keys() & seen.keys()
        for name, value in shown[key].items()
        if seen[key][name] != value
    ]
    return f"too many {sorted(shown.keys() - seen.keys())}, missing {sorted(seen.keys() - shown.keys())}, {changed}"
