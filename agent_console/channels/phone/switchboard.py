"""One PBX as intake sees it: step it, get operations; ask it, get operations."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from agent_console.channels.phone.client import PbxAddress, PbxClient
from agent_console.channels.phone.command import AskedCommand, ControlOperation
from agent_console.channels.phone.control import AmiCallControl, CallControl
from agent_console.channels.phone.story import CONNECTED, LiveCall, PhoneOperation, PhoneStory
from agent_console.domain.call import CallAbility
from agent_console.domain.errors import ConsoleError


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
        self._pauses: dict[str, tuple[bool, str]] = {}

    @classmethod
    def at(
        cls,
        address: PbxAddress,
        story: PhoneStory,
        context: str = "internal",
        waiting: str = "",
        *,
        phones_obey: bool = True,
    ) -> "Switchboard":
        """For an Asterisk."""
        client = PbxClient(address)
        control = AmiCallControl(client.send, story, context, waiting, phones_obey=phones_obey)
        return cls(client, story, control)

    @property
    def abilities(self) -> frozenset[CallAbility]:
        """What can be asked of it."""
        return self._control.abilities

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

    def pause(self, extension: str, paused: bool, reason: str = "") -> None:
        """Whether the queues send calls to an extension; said again after each new connection."""
        if self._pauses.get(extension) != (paused, reason):
            self._pauses[extension] = (paused, reason)
            self._control.pause(extension, paused, reason)

    def ask(self, command: AskedCommand) -> list[ControlOperation]:
        """Begin a command; its result comes from here or from a later step."""
        return self._control.ask(command, self._now())

    def step(self, timeout: float = 0.2) -> list[PhoneOperation | ControlOperation]:
        """The operations of what happened within ``timeout`` seconds, in order."""
        found: list[PhoneOperation | ControlOperation] = []
        for message in self._client.step(timeout):
            now = self._now()
            proved = self._control.read(message, now)
            found += [*self._story.read(message, now), *proved]
            if message.event == CONNECTED:
                for extension, (paused, reason) in self._pauses.items():
                    self._control.pause(extension, paused, reason)
        return [*found, *self._control.expire(self._now())]

    def close(self) -> None:
        """Log off."""
        self._client.close()
