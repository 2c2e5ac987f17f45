"""What was read from a file or folder: its articles, or everything that is wrong with it."""

from collections import Counter
from dataclasses import dataclass, field

from agent_console.knowledge.problem import Problem
from agent_console.knowledge.written import WrittenArticle


@dataclass
class Reading:
    """Filled by one format's reader. Where there are problems, nothing of it may be used."""

    articles: list[WrittenArticle] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What the person should know, though nothing is wrong."""
    rows: Counter[str] = field(default_factory=Counter)
    """How many rows of each table, or files, were read."""

    def refuse(self, file: str, line: int, field: str, reason: str, remedy: str = "") -> None:
        """Keep a problem."""
        self.problems.append(Problem(file, line, field, reason, remedy))


@dataclass(frozen=True)
class Wish:
    """What the person who imports says about the files."""

    language: str = ""
    """Of articles whose file does not tell it; "" is found out from the text."""
    columns: tuple[tuple[str, str], ...] = ()
    """Our field and the column it is read from, for tables with headings of their own."""
