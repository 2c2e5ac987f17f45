"""One PBX as intake sees it: step it, get operations; ask it, get operations."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from agent_console.channels.phone.client import PbxAddress, PbxClient
from agent_console.channels.phone.control import AmiCallControl, AskedCommand, CallControl
from agent_console.channels.phone.story import LiveCall, PhoneOperation, PhoneStory
from agent_console.domain.errors import ConsoleError
from agent_console.operations import RecordCallCommand


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Switchboard:
    """Client, story and control of one PBX; one thread may use it."""

    def __init__(
        self,
        client: PbxClient,
        story: PhoneStory,
        control: CallControl,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._client = client
        self._story = story
        self._control = control
        self._now = now

    @classmethod
    def at(cls, address: PbxAddress, story: PhoneStory, context: str = "internal") -> "Switchboard":
        """For an Asterisk."""
        client = PbxClient(address)
        return cls(client, story, AmiCallControl(client.send, story, context))

    @property
    def connected(self) -> bool:
        """Whether the PBX has let us in."""
        return self._client.connected

    @property
    def problem(self) -> ConsoleError | None:
        """What a person should be told while there is no connection."""
        return self._client.problem

    def restore(self, calls: Iterable[LiveCall]) -> None:
        """The calls that central holds as live, before the first step."""
        self._story.restore(calls)

    def ask(self, command: AskedCommand) -> list[RecordCallCommand]:
        """Begin a command; its result comes from here or from a later step."""
        return self._control.ask(command, self._now())

    def step(self, timeout: float = 0.2) -> list[PhoneOperation | RecordCallCommand]:
        """The operations of what happened within ``timeout`` seconds, in order."""
        found: list[PhoneOperation | RecordCallCommand] = []
        for message in self._client.step(timeout):
            now = self._now()
            proved = self._control.read(message)
            found += [*self._story.read(message, now), *proved]
        return [*found, *self._control.expire(self._now())]

    def close(self) -> None:
        """Log off."""
        self._client.close()
