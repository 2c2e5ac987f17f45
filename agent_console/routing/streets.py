"""The district a text or an address names by its street, or by its own name."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from agent_console.routing.facts import DistrictFact
from agent_console.routing.words import fold, stems

_TOKEN = re.compile(r"[^\W\d_]+")
_STREET_MARKS = frozenset(["ul", "ulica", "ulicy", "ulice", "al", "aleja", "alei", "pl", "plac", "placu", "os"])


@dataclass(frozen=True)
class Place:
    """Where a contact is about; ``street`` is "" where only the district was named."""

    street: str
    district_id: str
    district: str


class Streets:
    """Every street of the city and the district it lies in."""

    def __init__(self, districts: Iterable[DistrictFact]) -> None:
        self._by_first: defaultdict[str, list[tuple[tuple[str, ...], bool, Place]]] = defaultdict(list)
        self._districts: dict[str, Place] = {}
        for district in districts:
            self._districts[district.id] = Place("", district.id, district.name)
            for street in district.streets:
                self._enter(street, Place(street, district.id, district.name), named=False)
            for name in district.names:
                self._enter(name, self._districts[district.id], named=True)

    def district(self, district_id: str) -> Place | None:
        """The district of that id."""
        return self._districts.get(district_id)

    def place_in(self, text: str, address: bool = False) -> Place | None:
        """The first street named in ``text``, else the first district.

        A Polish street of one word counts after "ul." only, unless the text is an address: it may be any adjective.
        """
        tokens = [fold(token) for token in _TOKEN.findall(text)]
        keys = [_key(token) for token in tokens]
        found: list[Place] = []
        for position, key in enumerate(keys):
            for wanted, marked, place in self._by_first.get(key, ()):
                if tuple(keys[position : position + len(wanted)]) != wanted:
                    continue
                if marked and not address and (position == 0 or tokens[position - 1] not in _STREET_MARKS):
                    continue
                found.append(place)
        return next((place for place in found if place.street), found[0] if found else None)

    def _enter(self, name: str, place: Place, named: bool) -> None:
        tokens = [fold(token) for token in _TOKEN.findall(name)]
        bare = tokens[1:] if tokens and tokens[0] in _STREET_MARKS else tokens
        marked = not named and len(bare) == 1 and len(bare) < len(tokens)
        keys = tuple(_key(token) for token in bare)
        if keys:
            self._by_first[keys[0]].append((keys, marked, place))


def _key(token: str) -> str:
    found = stems(token, "pl")
    return found[0] if found else token
