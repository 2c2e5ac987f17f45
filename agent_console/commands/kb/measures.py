"""How good a ranking is, over a city's own queries."""

import math
import time
from collections.abc import Callable, Sequence
from typing import Any

from agent_console.commands.benches.figures import percentile

Rank = Callable[[str], Sequence[str]]
"""A query's ids, best first."""

_DEPTH = 10


def measures(rank: Rank, queries: Sequence[tuple[str, frozenset[str]]]) -> dict[str, Any]:
    """hit@1, hit@3, mrr@10, ndcg@10 and the time of a query, over (query, ids that answer it)."""
    ranks: list[int | None] = []
    gains, times = [], []
    for query, relevant in queries:
        began = time.perf_counter()
        found = rank(query)[:_DEPTH]
        times.append(time.perf_counter() - began)
        ranks.append(next((place for place, found_id in enumerate(found, 1) if found_id in relevant), None))
        gains.append(_ndcg([found_id in relevant for found_id in found], len(relevant)))
    count = max(1, len(queries))
    return {
        "queries": len(queries),
        "hit@1": round(sum(rank == 1 for rank in ranks) / count, 4),
        "hit@3": round(sum(rank is not None and rank <= 3 for rank in ranks) / count, 4),
        "mrr@10": round(sum(1 / rank for rank in ranks if rank) / count, 4),
        "ndcg@10": round(sum(gains) / count, 4),
        "p50_ms": round(percentile(times, 0.5) * 1000, 3) if times else None,
        "p99_ms": round(percentile(times, 0.99) * 1000, 3) if times else None,
    }


def _ndcg(found: list[bool], relevant: int) -> float:
    """Normalised discounted cumulative gain with binary relevance (Järvelin and Kekäläinen 2002), at ten."""
    gain = sum(hit / math.log2(place + 1) for place, hit in enumerate(found, 1))
    ideal = sum(1 / math.log2(place + 1) for place in range(1, min(_DEPTH, relevant) + 1))
    return gain / ideal if ideal else 0.0
