"""What is wrong in a file somebody gave, so that they find it: file, line, field, reason."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from agent_console.domain.errors import InputError


@dataclass(frozen=True)
class Problem:
    """One thing that must be put right before anything of the file is taken."""

    file: str
    line: int
    """From 1; 0 where the file as a whole is meant."""
    field: str
    """The column or heading; ""."""
    reason: str
    """What is said of the field, or a whole sentence where there is none."""
    remedy: str = ""

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        field = f"'{self.field}'" if self.field else ""
        return " ".join(f"{place}: {field} {self.reason} {self.remedy}".split())

    def as_facts(self) -> dict[str, object]:
        """For ``--json``."""
        return asdict(self)


def refuse(problems: Sequence[Problem]) -> None:
    """``InputError`` with the first, where there are any."""
    if problems:
        first = problems[0]
        place = f"{first.file}, line {first.line}" if first.line else first.file
        field = f"'{first.field}' " if first.field else ""
        raise InputError(place, f"{field}{first.reason}", first.remedy)
