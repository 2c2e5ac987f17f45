"""Testing sources when an administrator asks: the same connection as at work, without taking anything in."""

import logging
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol, runtime_checkable

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from agent_console.database.tables import Source
from agent_console.domain.errors import ConsoleError
from agent_console.intake.hand import Hand

log = logging.getLogger(__name__)

_LOOK_SECONDS = 1.0
HEARTBEAT_SECONDS = 60.0


@runtime_checkable
class Probed(Protocol):
    """A source that can be tested."""

    @property
    def source_id(self) -> str:
        """Its name in the settings."""

    @property
    def kind(self) -> str:
        """What it is: ``mailbox``, ``folder``, ``fax``, ``pbx`` or ``smtp``."""

    @property
    def place(self) -> str:
        """Where it is, for people."""

    def probe(self) -> str:
        """Connect as at work, and what was found, in English; ``ConsoleError`` where that fails."""


class Probes:
    """Carries out what was asked for; its own row tells that intake is alive."""

    kind = "service"
    source_id = "intake"

    def __init__(self, sources: Sequence[Probed]) -> None:
        self._sources = {source.source_id: source for source in sources}
        self._beat_at: datetime | None = None

    @property
    def sources(self) -> list[Probed]:
        """What can be tested."""
        return list(self._sources.values())

    def once(self, hand: Hand) -> int:
        """Test what was asked for; how many."""
        self._beat(hand)
        asked = self._asked(hand)
        for source_id in asked:
            self._test(hand, self._sources[source_id])
        return len(asked)

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Look until ``stop`` is set."""
        for source in self._sources.values():
            hand.name_source(source.source_id, source.kind, source.place)
        while not stop.is_set():
            self.once(hand)
            stop.wait(_LOOK_SECONDS)

    def _beat(self, hand: Hand) -> None:
        now = datetime.now(UTC)
        if self._beat_at is None or (now - self._beat_at).total_seconds() >= HEARTBEAT_SECONDS:
            hand.save_mark({})
            self._beat_at = now

    def _asked(self, hand: Hand) -> list[str]:
        with Session(hand.connection) as session, session.begin():
            waiting = or_(Source.tested_at.is_(None), Source.tested_at < Source.asked_at)
            found = session.scalars(select(Source.id).where(Source.asked_at.is_not(None), waiting)).all()
        return [source_id for source_id in found if source_id in self._sources]

    def _test(self, hand: Hand, source: Probed) -> None:
        try:
            good, said = True, source.probe()
        except ConsoleError as problem:
            good, said = False, str(problem)
        except Exception as problem:  # a defect of a test must not end all tests
            log.exception("testing %s failed", source.source_id)
            good, said = False, f"{type(problem).__name__}: a defect; details are in intake's log."
        with Session(hand.connection) as session, session.begin():
            now = session.scalar(select(Source.asked_at).where(Source.id == source.source_id)) or datetime.now(UTC)
            told = {"tested_at": max(now, datetime.now(UTC)), "test_good": good, "test_said": said[:500]}
            session.execute(update(Source).where(Source.id == source.source_id).values(**told))
        hand.poke_administration()
