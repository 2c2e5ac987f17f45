"""Articles that say nearly the same, found without comparing each with each.

MinHash over shingles of five words (A. Broder, On the resemblance and containment of documents, 1997), in bands: two
articles meet in a band with a chance of 1 - (1 - s^4)^24, which is 99.96 % at a resemblance s of 0.75.
"""

import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

_SHINGLE = 5
_BANDS, _ROWS = 24, 4
_PRIME = (1 << 61) - 1
_chance = random.Random(20261123)  # noqa: S311 - the same every time
_HASHES = [(_chance.randrange(1, _PRIME), _chance.randrange(_PRIME)) for _ in range(_BANDS * _ROWS)]
_WORD = re.compile(r"\w+")


def near_duplicates(texts: Iterable[tuple[str, str]], least: float = 0.75) -> Iterator[tuple[str, str, float]]:
    """Pairs of ids of ``(id, text)`` and how much they resemble each other: shared of all shingles, 0 to 1."""
    shingles: dict[str, frozenset[int]] = {}
    buckets: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for identity, text in texts:
        found = _shingles(text)
        if not found:
            continue
        shingles[identity] = found
        for band in _bands(found):
            buckets[band].append(identity)
    seen: set[tuple[str, str]] = set()
    for together in buckets.values():
        for number, one in enumerate(together):
            for other in together[number + 1 :]:
                if (one, other) not in seen:
                    seen.add((one, other))
                    likeness = len(shingles[one] & shingles[other]) / len(shingles[one] | shingles[other])
                    if likeness >= least:
                        yield one, other, likeness


def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.lower())
    ends = max(1, len(words) - _SHINGLE + 1) if words else 0
    return frozenset(zlib.crc32(" ".join(words[n : n + _SHINGLE]).encode()) for n in range(ends))


def _bands(shingles: frozenset[int]) -> Iterator[tuple[int, ...]]:
    signature = [min((a * shingle + b) % _PRIME for shingle in shingles) for a, b in _HASHES]
    for band in range(_BANDS):
        yield (band, *signature[band * _ROWS : (band + 1) * _ROWS])
