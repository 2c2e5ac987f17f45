"""The telephone exchange as a source: what it tells becomes operations, what desks ask becomes commands."""

import threading
import time
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.channels.phone.client import PbxAddress, PbxClient
from agent_console.channels.phone.control import AskedCommand
from agent_console.channels.phone.story import LiveCall, PhoneStory
from agent_console.channels.phone.switchboard import Switchboard
from agent_console.database.tables import Agent, Call, CallCommand
from agent_console.domain.contact import CallState
from agent_console.domain.errors import UnavailableError
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.settings import PbxSettings

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
        try:
            while not stop.is_set():
                for operation in board.step(_STEP_SECONDS):
                    hand.submit(operation)
                if hand.heard() or time.monotonic() >= look_at:
                    look_at = time.monotonic() + _LOOK_SECONDS
                    self._obey(hand, board)
                    shown = self._show(hand, board, shown)
        finally:
            board.close()

    def _board(self, hand: Hand) -> Switchboard:
        settings = self._settings
        queues = {queue: department_id(hand, wanted) for queue, wanted in settings.queues.items()}
        story = PhoneStory(settings.id, queues, settings.devices, country=settings.country)
        return Switchboard.at(self._address, story, settings.context)

    @property
    def _address(self) -> PbxAddress:
        return PbxAddress(self._settings.host, self._settings.login, self._secret, self._settings.port)

    def _live_calls(self, hand: Hand) -> list[LiveCall]:
        with Session(hand.connection) as session, session.begin():
            rows = session.scalars(select(Call).where(Call.state.in_(_LIVE))).all()
            return [LiveCall(r.id, r.call_key, "", r.extension, r.answered_at) for r in rows]

    def _obey(self, hand: Hand, board: Switchboard) -> None:
        for command in self._asked(hand):
            for result in board.ask(command):
                hand.submit(result)

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
