"""Forgetting changes that every station has long seen, so that the change log does not grow for ever."""

import threading

from sqlalchemy import text
from sqlalchemy.orm import Session

from agent_console.database.tables import Setting
from agent_console.intake.hand import Hand

KEPT_DAYS = 45
"""Unless the setting ``change_log`` says otherwise: {"days": 45}. A replica is locked after 30 days without central."""
_LOOK_SECONDS = 3600.0


class Pruning:
    """Once a day is enough; looking once an hour finds the day's beginning."""

    kind = "pruning"
    source_id = "pruning"

    def once(self, hand: Hand) -> int:
        """Forget what is old enough; how many changes."""
        with Session(hand.connection) as session, session.begin():
            setting = session.get(Setting, "change_log")
            days = int(setting.value["days"]) if setting is not None else KEPT_DAYS
            return int(session.execute(text("SELECT prune_changes(:days)"), {"days": days}).scalar_one())

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Look until ``stop`` is set."""
        self.once(hand)
        while not stop.wait(_LOOK_SECONDS):
            self.once(hand)
