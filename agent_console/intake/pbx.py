"""The telephone exchange as a source: what it tells becomes operations, what desks ask becomes commands."""

import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.channels.phone.client import PbxAddress, PbxClient
from agent_console.channels.phone.command import AskedCommand
from agent_console.channels.phone.story import LiveCall, PhoneStory
from agent_console.channels.phone.switchboard import Switchboard
from agent_console.database.tables import Agent, Call, CallCommand, Contact, Here
from agent_console.domain.call import CallAbility
from agent_console.domain.channel import Direction
from agent_console.domain.contact import CallState
from agent_console.domain.errors import UnavailableError
from agent_console.domain.people import Presence
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.settings import PbxSettings
from agent_console.operations import AnyOperation, DescribeTelephone

_STEP_SECONDS = 0.1
_LOOK_SECONDS = 5.0
"""Asked commands are poked; this is for lost pokes."""

_PROBE_SECONDS = 10.0
_TELL_SECONDS = 60.0
"""That the line stands is told so often; a problem at once."""

_LIVE = [state for state in CallState if state.live]


class Pbx:
    """One Asterisk."""

    kind = "pbx"

    def __init__(self, settings: PbxSettings, secret: str) -> None:
        self.source_id = settings.id
        self._settings = settings
        self._secret = secret
        self._tell_at = 0.0
        self._poke_at = 0.0
        """When words that central collects are to be sent; 0 where none wait."""

    @property
    def place(self) -> str:
        """Login and host."""
        return f"{self._settings.login} at {self._settings.host}:{self._settings.port}"

    def probe(self) -> str:
        """Log in on a connection of its own."""
        client = PbxClient(self._address)
        until = time.monotonic() + _PROBE_SECONDS
        try:
            while not client.connected and client.problem is None and time.monotonic() < until:
                client.step(0.2)
            if client.problem is not None:
                raise client.problem
            if not client.connected:
                raise UnavailableError(self.place, "does not answer in time.", "Look whether its manager is on.")
            return "logged in"
        finally:
            client.close()

    def once(self, hand: Hand) -> int:  # noqa: ARG002 - the shape of every source
        """Nothing: calls happen when they happen."""
        return 0

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Listen and obey until ``stop`` is set."""
        board = self._board(hand)
        board.restore(self._live_calls(hand))
        look_at = 0.0
        shown = ""
        told: frozenset[CallAbility] | None = None
        try:
            while not stop.is_set():
                self._keep(hand, board.step(self._step_seconds()))
                if hand.heard() or time.monotonic() >= look_at:
                    look_at = time.monotonic() + _LOOK_SECONDS
                    self._obey(hand, board)
                    self._pause(hand, board)
                    told = self._describe(hand, board, told)
                    shown = self._show(hand, board, shown)
        finally:
            board.close()

    def _keep(self, hand: Hand, operations: Sequence[AnyOperation]) -> None:
        """Record what happened and tell the desks, without waiting where central collects words: a call rings now."""
        scopes: set[str] = set()
        for operation in operations:
            scopes |= set(hand.decide(operation).versions)
        if scopes or (self._poke_at and time.monotonic() >= self._poke_at):
            wait = hand.poke_soon(scopes)
            self._poke_at = time.monotonic() + wait if wait else 0.0

    def _step_seconds(self) -> float:
        return max(0.001, min(_STEP_SECONDS, self._poke_at - time.monotonic())) if self._poke_at else _STEP_SECONDS

    def _board(self, hand: Hand) -> Switchboard:
        settings = self._settings
        queues = {queue: department_id(hand, wanted) for queue, wanted in settings.queues.items()}
        story = PhoneStory(settings.id, queues, settings.devices, country=settings.country)
        return Switchboard.at(
            self._address, story, settings.context, settings.waiting, phones_obey=settings.phones_obey
        )

    @property
    def _address(self) -> PbxAddress:
        return PbxAddress(self._settings.host, self._settings.login, self._secret, self._settings.port)

    def _live_calls(self, hand: Hand) -> list[LiveCall]:
        with Session(hand.connection) as session, session.begin():
            wanted = select(Call, Contact.direction).join(Contact, Contact.id == Call.id).where(Call.state.in_(_LIVE))
            return [
                LiveCall(
                    call.id,
                    call.call_key,
                    "",
                    call.extension,
                    call.answered_at,
                    desk=call.call_key if direction == Direction.OUTBOUND else "",
                    held=call.state == CallState.HELD,
                )
                for call, direction in session.execute(wanted)
                if direction == Direction.INBOUND or call.answered_at or not self._asked_for(session, call.call_key)
            ]

    @staticmethod
    def _asked_for(session: Session, command_id: str) -> bool:
        """Whether a call that an agent wants is still to be begun."""
        command = session.get(CallCommand, command_id)
        return command is not None and command.state == "asked"

    def _obey(self, hand: Hand, board: Switchboard) -> None:
        for command in self._asked(hand):
            self._keep(hand, board.ask(command))

    def _pause(self, hand: Hand, board: Switchboard) -> None:
        """Who is not available gets no call from a queue; who has lost the line to central stays as they were."""
        with Session(hand.connection) as session, session.begin():
            wanted = (
                select(Agent.extension, Here.presence, Here.reason)
                .join(Agent, Agent.id == Here.agent_id)
                .where(Agent.extension != "", Here.at > text("clock_timestamp() - interval '60 seconds'"))
            )
            here = session.execute(wanted).all()
        if board.connected and CallAbility.PAUSE in board.abilities:
            for extension, presence, reason in here:
                board.pause(extension, presence != Presence.AVAILABLE, reason or presence)

    def _describe(
        self, hand: Hand, board: Switchboard, told: frozenset[CallAbility] | None
    ) -> frozenset[CallAbility] | None:
        """Tell the desks what the telephone system can do, once it has said."""
        if not board.connected or board.abilities == told:
            return told
        hand.submit(DescribeTelephone(abilities=tuple(sorted(board.abilities))))
        return board.abilities

    def _asked(self, hand: Hand) -> list[AskedCommand]:
        with Session(hand.connection) as session, session.begin():
            wanted = (
                select(CallCommand, Agent.extension)
                .join(Agent, Agent.id == CallCommand.agent_id)
                .where(CallCommand.state == "asked")
                .order_by(CallCommand.at)
            )
            return [
                AskedCommand(row.id, row.contact_id, row.action, row.target, extension, row.at)
                for row, extension in session.execute(wanted)
            ]

    def _show(self, hand: Hand, board: Switchboard, shown: str) -> str:
        problem = str(board.problem) if board.problem else ""
        if problem:
            hand.save_problem(problem)
        elif shown or (board.connected and time.monotonic() >= self._tell_at):
            self._tell_at = time.monotonic() + _TELL_SECONDS
            hand.save_mark({"connected_at": datetime.now(UTC).isoformat()})
        return problem
