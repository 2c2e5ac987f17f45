"""Percentiles of measured times."""

from collections.abc import Sequence


def percentile(times: Sequence[float], share: float) -> float:
    """The time that ``share`` (0…1) of all stay below; nearest rank, in the unit given."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def summary(times: Sequence[float]) -> dict[str, float]:
    """Median, 99th percentile and maximum of seconds, in milliseconds."""
    return {
        "p50_ms": round(percentile(times, 0.50) * 1000, 3),
        "p99_ms": round(percentile(times, 0.99) * 1000, 3),
        "max_ms": round(max(times) * 1000, 3),
    }
