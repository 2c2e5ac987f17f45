"""What the PBX tells, as operations: a call waits, rings, is answered, is passed on, ends; no I/O."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from agent_console.channels.phone.ami import Message
from agent_console.channels.phone.lines import Line, Lines
from agent_console.channels.plain import one_line
from agent_console.domain.addresses import phone_e164
from agent_console.domain.identifiers import derived_id
from agent_console.operations import AnswerCall, EndCall, HoldCall, QueueCall, RequeueCall, RingCall, UnansweredCall

CONNECTED = "AgentConsoleConnected"
"""Made by the client after each login, before it lists channels and queues anew."""

PhoneOperation = QueueCall | RequeueCall | RingCall | UnansweredCall | AnswerCall | HoldCall | EndCall


@dataclass
class LiveCall:
    """A call with a citizen that is not over. ``caller`` is the uid of the citizen's channel."""

    contact_id: str
    call_key: str
    caller: str
    extension: str = ""
    """Where somebody talks with the citizen; "" before."""
    answered_at: datetime | None = None
    ringing: frozenset[str] = frozenset()
    desk: str = ""
    """For a call that an agent began: the uid of the channel to the agent's own telephone."""
    held: bool = False
    """Whether the telephone at ``extension`` lets the citizen wait."""


class PhoneStory:
    """Follows every call that enters one of the queues in ``departments`` (queue → department id).

    ``pbx_id`` names the PBX: with the call's own key (Asterisk: Linkedid) it gives the contact's id, so that a call
    told twice is one contact. ``extensions`` maps devices to extensions, ``country`` is what national numbers are
    read in. Queues that are not listed belong to ``default_department``, or, where that is None, to nobody.
    """

    def __init__(
        self,
        pbx_id: str,
        departments: Mapping[str, str],
        extensions: Mapping[str, str] | None = None,
        default_department: str | None = None,
        country: str = "PL",
    ) -> None:
        self.lines = Lines(dict(extensions or {}))
        self._pbx_id = pbx_id
        self._departments = dict(departments)
        self._default = default_department
        self._country = country
        self._calls: dict[str, LiveCall] = {}
        self._begun: dict[str, LiveCall] = {}
        """Calls that agents began, by the uid of their own telephone's channel."""
        self._waiting: dict[str, Message] = {}
        self._missing: set[str] = set()

    def restore(self, calls: Iterable[LiveCall]) -> None:
        """Calls that were live when intake stopped; those the PBX no longer lists end at the next connection.

        Of a call that nobody has answered, ``extension`` is where it rang: that it rings there is told anew.
        """
        for call in calls:
            if call.answered_at is None:
                call.extension = ""
            if call.desk:
                self._begun.setdefault(call.desk, call)
                continue
            self._calls.setdefault(call.caller or call.call_key, call)

    def call(self, contact_id: str) -> LiveCall | None:
        """The live call of a contact, or None."""
        return next((call for call in self._every_call() if call.contact_id == contact_id), None)

    def begin(self, contact_id: str, uid: str) -> None:
        """An agent calls somebody: ``uid`` is what the channel to the agent's telephone will have."""
        self._begun[uid] = LiveCall(contact_id, uid, "", desk=uid)

    def desk_line(self, call: LiveCall) -> Line | None:
        """The channel of whoever talks with the citizen of ``call``; among several the one last told of."""
        heard = self.lines.partners(call.caller)
        return next((line for line in heard if self.lines.extension(line) == call.extension), next(iter(heard), None))

    def contact_id(self, call_key: str) -> str:
        """The contact of a call."""
        return derived_id("call", self._pbx_id, call_key)

    def read(self, message: Message, now: datetime) -> list[PhoneOperation]:
        """The operations that an event brings; an event that concerns no call of a queue brings none."""
        if message.event == CONNECTED:
            self._begin_listing()
            return []
        self.lines.read(message)
        if self._listing:
            return self._listed_one(message, now)
        match message.event:
            case "QueueCallerJoin":
                found = self._queued(message, message.get("Queue"))
            case "AgentCalled" | "DialBegin":
                found = self._rings(message)
            case "AgentRingNoAnswer" | "DialEnd":
                found = self._unanswered(message)
            case "BridgeEnter":
                found = self._answered(message, now)
            case "Hold" | "Unhold":
                found = self._holds(message)
            case "Hangup":
                found = self._ended(message, now)
            case _:
                found = []
        return found

    def _every_call(self) -> list[LiveCall]:
        """Each once."""
        calls = {call.contact_id: call for call in (*self._calls.values(), *self._begun.values())}
        return list(calls.values())

    def _begin_listing(self) -> None:
        self.lines.clear()
        self._waiting.clear()
        self._missing = {"CoreShowChannelsComplete", "QueueStatusComplete"}

    @property
    def _listing(self) -> bool:
        return bool(self._missing)

    def _listed_one(self, message: Message, now: datetime) -> list[PhoneOperation]:
        if message.event == "QueueEntry":
            self._waiting[message.get("Uniqueid")] = message
        self._missing.discard(message.event)
        return [] if self._listing else self._reconciled(now)

    def _queued(self, message: Message, queue: str) -> list[PhoneOperation]:
        uid, key = message.get("Uniqueid"), message.get("Linkedid") or message.get("Uniqueid")
        department = self._departments.get(queue, self._default)
        again = self._calls.get(uid)
        if again is not None and again.extension and department is not None:
            again.extension, again.ringing = "", frozenset()
            return [RequeueCall(contact_id=again.contact_id, department_id=department, queue=queue)]
        known = uid in self._calls or any(call.call_key == key for call in self._calls.values())
        if not uid or department is None or known:
            return []
        call = LiveCall(self.contact_id(key), key, uid)
        self._calls[uid] = call
        number = phone_e164(message.get("CallerIDNum"), self._country)
        name = one_line(message.get("CallerIDName"), 100)
        return [
            QueueCall(
                contact_id=call.contact_id,
                call_key=key,
                department_id=department,
                number=number,
                caller_name="" if name == message.get("CallerIDNum") or not number else name,
                queue=queue,
            )
        ]

    def _rings(self, message: Message) -> list[PhoneOperation]:
        begun = self._begun.get(message.get("Uniqueid"))
        if begun is not None:
            return self._reaches(begun, message)
        call = self._calls.get(message.get("Uniqueid"))
        extension = self._extension(message)
        if call is None or call.extension == extension or not extension or extension in call.ringing:
            return []
        call.ringing |= {extension}
        return [RingCall(contact_id=call.contact_id, extension=extension)]

    def _reaches(self, call: LiveCall, message: Message) -> list[PhoneOperation]:
        """The telephone of the agent was picked up, and the other side is being rung."""
        uid, desk = message.get("DestUniqueid"), self.lines.get(call.desk)
        if not uid or call.answered_at is not None or desk is None:
            return []
        first = not call.caller
        call.caller = uid
        self._calls[uid] = call
        return [RingCall(contact_id=call.contact_id, extension=self.lines.extension(desk))] if first else []

    def _unanswered(self, message: Message) -> list[PhoneOperation]:
        call = self._calls.get(message.get("Uniqueid"))
        extension = self._extension(message)
        if call is None or extension not in call.ringing or message.get("DialStatus") == "ANSWER":
            return []
        call.ringing -= {extension}
        return [UnansweredCall(contact_id=call.contact_id, extension=extension)]

    def _answered(self, message: Message, now: datetime) -> list[PhoneOperation]:
        """Being in one bridge is talking; ``AgentConnect`` comes before it and not after transfers."""
        line = self.lines.get(message.get("Uniqueid"))
        if line is None:
            return []
        found: list[PhoneOperation] = []
        for one in (line, *self.lines.partners(line.uid)):
            call = self._calls.get(one.uid)
            if call is not None:
                found += self._connected(call, now)
        return found

    def _connected(self, call: LiveCall, now: datetime) -> list[PhoneOperation]:
        heard = [self.lines.extension(line) for line in self.lines.partners(call.caller)]
        if not heard or call.extension in heard:
            return []
        return self._talks(call, heard[0], now)

    def _talks(self, call: LiveCall, extension: str, now: datetime) -> list[PhoneOperation]:
        if not extension or extension == call.extension:
            return []
        call.extension, call.held = extension, False
        call.answered_at = call.answered_at or now
        call.ringing = frozenset()
        return [AnswerCall(contact_id=call.contact_id, extension=extension)]

    def _holds(self, message: Message) -> list[PhoneOperation]:
        """Told of the channel whose telephone holds; a citizen who lets us wait changes nothing."""
        line = self.lines.get(message.get("Uniqueid"))
        if line is None or line.uid in self._calls:
            return []
        heard = [self._calls.get(one.uid) for one in self.lines.partners(line.uid)]
        call = next((one for one in heard if one is not None and one.answered_at is not None), None)
        held = message.event == "Hold"
        if call is None or call.held == held:  # the PBX also says that of lines it passes on
            return []
        call.held = held
        return [HoldCall(contact_id=call.contact_id, held=held)]

    def _ended(self, message: Message, now: datetime) -> list[PhoneOperation]:
        uid = message.get("Uniqueid")
        call = self._calls.get(uid) or self._begun.get(uid)
        if call is None:
            return []
        other = call.caller if uid == call.desk else call.desk
        if self.lines.get(other) is not None and (call.answered_at is None) == (uid != call.desk):
            # One number of several did not answer, or the agent who called has passed the citizen on.
            self._calls.pop(uid, None)
            self._begun.pop(uid, None)
            return []
        return self._over(call, now)

    def _over(self, call: LiveCall, now: datetime) -> list[PhoneOperation]:
        self._calls = {uid: other for uid, other in self._calls.items() if other is not call}
        self._begun = {uid: other for uid, other in self._begun.items() if other is not call}
        talked = int((now - call.answered_at).total_seconds()) if call.answered_at else 0
        return [EndCall(contact_id=call.contact_id, talked_seconds=max(talked, 0))]

    def _extension(self, message: Message) -> str:
        interface = message.get("Interface") or message.get("DestChannel")
        return self.lines.extension_of(interface)

    def _reconciled(self, now: datetime) -> list[PhoneOperation]:
        """After a new connection: end what is gone, begin what was missed, and note who talks by now."""
        found: list[PhoneOperation] = []
        for call in list(self._begun.values()):
            found += self._reconciled_begun(call, now)
        for uid, call in list(self._calls.items()):
            if call.desk:
                continue
            line = self.lines.get(call.caller) or self._caller_line(call.call_key)
            if line is None:
                found += self._over(call, now)
            elif line.uid != uid or call.caller != uid:
                del self._calls[uid]
                call.caller = line.uid
                self._calls[line.uid] = call
        for message in self._waiting.values():
            line = self.lines.get(message.get("Uniqueid"))
            if line is not None:
                found += self._queued(_with_link(message, line), message.get("Queue"))
        for call in list(self._calls.values()):
            found += self._connected(call, now)
        return found

    def _reconciled_begun(self, call: LiveCall, now: datetime) -> list[PhoneOperation]:
        linked = [line for line in self.lines if line.linked == call.call_key and line.uid != call.desk]
        other = self.lines.get(call.caller) or next(iter([*self.lines.partners(call.desk), *linked]), None)
        if other is None:
            return [] if self.lines.get(call.desk) is not None else self._over(call, now)
        call.caller = other.uid
        self._calls[other.uid] = call
        return []

    def _caller_line(self, call_key: str) -> Line | None:
        """A call's key is the uid of the channel it began with; the citizen's, where the citizen called."""
        return self.lines.get(call_key)


def _with_link(message: Message, line: Line) -> Message:
    return Message((*message.fields, ("Linkedid", line.linked or line.uid)))
