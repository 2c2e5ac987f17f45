"""What the ledger says of everything the stations called saved."""

from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, text

from agent_console.commands.benches.figures import summary
from agent_console.commands.fleet.fleet import Tally
from agent_console.domain.outcome import Outcome

_DECIDED = text("SELECT operation_id::text AS id, outcome, reason FROM ledger WHERE operation_id = ANY (:saved)")

_WRITTEN = text("""
    SELECT count(*) FROM entry
    WHERE agent_id = ANY (:agents) AND at >= :began AND (kind = 'note' OR kind = 'message' AND direction = 'outbound')
""")


def central_now(owner: Engine) -> datetime:
    """Central's clock."""
    with owner.connect() as connection:
        now: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        return now


def verdict(owner: Engine, tally: Tally, began: datetime) -> dict[str, Any]:
    """Saved, decided, lost, duplicated; the ledger's word for each."""
    with owner.connect() as connection:
        decided = connection.execute(_DECIDED, {"saved": tally.saved}).all()
        written = connection.execute(_WRITTEN, {"agents": tally.agents, "began": began}).scalar_one()
    applied = {row.id for row in decided if row.outcome == Outcome.APPLIED}
    expected = len(applied.intersection(tally.texts))
    return {
        "saved": len(tally.saved),
        "refused_at_the_desk": tally.refused,
        "outcomes": dict(Counter(row.outcome for row in decided)),
        "reasons": dict(Counter(row.reason for row in decided if row.reason)),
        "lost": len(tally.saved) - len(decided) - tally.queued + max(0, expected - written),
        "duplicated": max(0, written - expected),
        "queued": tally.queued,
        "visible_elsewhere": (summary(tally.waits) if tally.waits else {}) | {"measured": len(tally.waits)},
    }


def calls(dialled: list[float], stations: int) -> dict[str, float]:
    """How often the stations tried to connect: per station, and in the busiest second."""
    busiest = Counter(int(moment) for moment in dialled)
    return {
        "connections_per_station": round(len(dialled) / stations, 1),
        "connections_in_the_busiest_second": max(busiest.values(), default=0),
    }
