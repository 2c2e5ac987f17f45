"""What the PBX tells, as operations: a call waits, rings, is answered, is passed on, ends; no I/O."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from agent_console.channels.phone.ami import Message
from agent_console.channels.phone.lines import Line, Lines
from agent_console.channels.plain import one_line
from agent_console.domain.addresses import phone_e164
from agent_console.domain.identifiers import derived_id
from agent_console.operations import AnswerCall, EndCall, QueueCall, RingCall, UnansweredCall

CONNECTED = "AgentConsoleConnected"
"""Made by the client after each login, before it lists channels and queues anew."""

PhoneOperation = QueueCall | RingCall | UnansweredCall | AnswerCall | EndCall


@dataclass
class LiveCall:
    """A call of a citizen that is not over. ``caller`` is the uid of the citizen's channel."""

    contact_id: str
    call_key: str
    caller: str
    extension: str = ""
    """Where somebody talks with the citizen; "" before."""
    answered_at: datetime | None = None
    ringing: frozenset[str] = frozenset()


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
        self._waiting: dict[str, Message] = {}
        self._missing: set[str] = set()

    def restore(self, calls: Iterable[LiveCall]) -> None:
        """Calls that were live when intake stopped; those the PBX no longer lists end at the next connection.

        Of a call that nobody has answered, ``extension`` is where it rang: that it rings there is told anew.
        """
        for call in calls:
            if call.answered_at is None:
                call.extension = ""
            self._calls.setdefault(call.caller or call.call_key, call)

    def call(self, contact_id: str) -> LiveCall | None:
        """The live call of a contact, or None."""
        return next((call for call in self._calls.values() if call.contact_id == contact_id), None)

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
            case "Hangup":
                found = self._ended(message, now)
            case _:
                found = []
        return found

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
        call = self._calls.get(message.get("Uniqueid"))
        extension = self._extension(message)
        if call is None or call.extension == extension or not extension or extension in call.ringing:
            return []
        call.ringing |= {extension}
        return [RingCall(contact_id=call.contact_id, extension=extension)]

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
        call.extension = extension
        call.answered_at = call.answered_at or now
        call.ringing = frozenset()
        return [AnswerCall(contact_id=call.contact_id, extension=extension)]

    def _ended(self, message: Message, now: datetime) -> list[PhoneOperation]:
        call = self._calls.get(message.get("Uniqueid"))
        return self._over(call, now) if call else []

    def _over(self, call: LiveCall, now: datetime) -> list[PhoneOperation]:
        self._calls = {uid: other for uid, other in self._calls.items() if other is not call}
        talked = int((now - call.answered_at).total_seconds()) if call.answered_at else 0
        return [EndCall(contact_id=call.contact_id, talked_seconds=max(talked, 0))]

    def _extension(self, message: Message) -> str:
        interface = message.get("Interface") or message.get("DestChannel")
        return self.lines.extension_of(interface)

    def _reconciled(self, now: datetime) -> list[PhoneOperation]:
        """After a new connection: end what is gone, begin what was missed, and note who talks by now."""
        found: list[PhoneOperation] = []
        for uid, call in list(self._calls.items()):
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

    def _caller_line(self, call_key: str) -> Line | None:
        """A call's key is the uid of the channel it began with; the citizen's, where the citizen called."""
        return self.lines.get(call_key)


def _with_link(message: Message, line: Line) -> Message:
    return Message((*message.fields, ("Linkedid", line.linked or line.uid)))
