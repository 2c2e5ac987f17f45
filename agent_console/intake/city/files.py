"""Reading the city's files and checking that they fit together, before anything is written."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from agent_console.domain.errors import InputError
from agent_console.domain.hours import Hours
from agent_console.intake.city.shapes import (
    AgentLine,
    CitizenLine,
    CityFile,
    DepartmentLine,
    DistrictLine,
    HistoryLine,
    PartnerLine,
    ServiceLine,
    TemplateLine,
    Week,
)

Read = TypeVar("Read")


class CityFiles:
    """Everything in ``folder``; ``InputError`` names the file, the line or field, and what to do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.city = self._read("city.json", CityFile)
        self.districts = self._read("districts.json", list[DistrictLine])
        self.departments = self._read("departments.json", list[DepartmentLine])
        self.partners = self._read("partners.json", list[PartnerLine])
        self.agents = self._read("agents.json", list[AgentLine])
        self.services = self._read("services.json", list[ServiceLine])
        self.templates = self._read("templates.json", list[TemplateLine])
        self.citizens = self._read("citizens.json", list[CitizenLine])
        self.history = self._read("history.json", list[HistoryLine])
        self._check()

    def _read(self, name: str, kind: type[Read]) -> Read:
        path = self.folder / name
        try:
            raw = path.read_bytes()
        except OSError as problem:
            raise InputError(str(path), f"it cannot be read ({problem.strerror}).", "Give the city's folder.") from None
        try:
            return msgspec.json.decode(raw, type=kind)
        except msgspec.ValidationError as problem:
            raise InputError(str(path), f"{problem}.", "Correct that field.") from None
        except msgspec.DecodeError as problem:
            raise InputError(f"{path}, line {_line(raw, problem)}", f"{problem}.", "Correct the JSON there.") from None

    def _check(self) -> None:
        districts = self._slugs("districts.json", [line.slug for line in self.districts])
        departments = self._slugs("departments.json", [line.slug for line in self.departments])
        services = self._slugs("services.json", [line.slug for line in self.services])
        citizens = self._slugs("citizens.json", [line.slug for line in self.citizens])
        self._slugs("agents.json", [line.login for line in self.agents])
        for number, department in enumerate(self.departments):
            earlier = [line.slug for line in self.departments[:number]]
            self._known("departments.json", number, "parent", department.parent, earlier)
            self._hours("departments.json", number, department.hours)
            for district in department.districts:
                self._known("departments.json", number, "districts", district, districts)
        for number, partner in enumerate(self.partners):
            self._hours("partners.json", number, partner.hours)
        for number, agent in enumerate(self.agents):
            for slug in (agent.department, *agent.further_departments):
                self._known("agents.json", number, "department", slug, departments)
        for number, service in enumerate(self.services):
            self._known("services.json", number, "department", service.department, departments)
        for number, citizen in enumerate(self.citizens):
            self._known("citizens.json", number, "district", citizen.district, districts)
        for number, past in enumerate(self.history):
            self._known("history.json", number, "service", past.service, services)
            self._known("history.json", number, "department", past.department, departments)
            self._known("history.json", number, "transferred_from", past.transferred_from, departments)
            self._known("history.json", number, "citizen", past.citizen, citizens)

    def _slugs(self, name: str, slugs: Sequence[str]) -> set[str]:
        seen: set[str] = set()
        for number, slug in enumerate(slugs):
            if slug in seen:
                raise InputError(f"{self.folder / name}, `$[{number}]`", f"'{slug}' is there twice.", "Rename one.")
            seen.add(slug)
        return seen

    def _known(self, name: str, number: int, field: str, slug: str | None, known: Iterable[str]) -> None:
        if slug is not None and slug not in known:
            where = f"{self.folder / name}, `$[{number}].{field}`"
            raise InputError(where, f"there is no '{slug}'.", "Name one that its file lists (before it, for a parent).")

    def _hours(self, name: str, number: int, hours: Week) -> None:
        try:
            Hours.read(hours)
        except ValueError as problem:
            where = f"{self.folder / name}, `$[{number}].hours`"
            raise InputError(where, f"{problem}.", 'Write {"0": ["08:00-16:00"], …}, 0 for Monday.') from None


def _line(raw: bytes, problem: msgspec.DecodeError) -> int:
    position = "".join(c for c in str(problem).rpartition("byte ")[2] if c.isdigit())
    return raw[: int(position)].count(b"\n") + 1 if position else raw.count(b"\n") + 1
