"""Running a measurement in a process of its own: nothing of what prepared it is in its memory or its caches."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_STATUS = Path("/proc/self/status")


def apart(measure: Callable[..., T], *given: object) -> T:
    """What ``measure`` returns in a fresh interpreter; it and ``given`` must be picklable."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, *given).result()


def resident_mb() -> float | None:
    """The memory this process holds now, in MB of 1,000,000 bytes; None where the system does not tell."""
    if not _STATUS.exists():
        return None
    line = next(one for one in _STATUS.read_text(encoding="ascii").splitlines() if one.startswith("VmRSS"))
    return round(int(line.split()[1]) * 1024 / 1e6, 1)
