"""Articles as files: a few ``name: value`` lines between ``---`` lines, then Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from agent_console.domain.errors import InputError

_FENCE = "---"
_KNOWN = ("title", "short_answer", "keywords", "review_date", "internal")


@dataclass(frozen=True)
class ArticleText:
    """One article as written by an editor."""

    title: str
    short_answer: str
    keywords: tuple[str, ...]
    review_date: date | None
    internal: bool
    body: str
    """Markdown."""


def read_article(text: str, name: str) -> ArticleText:
    """The article in ``text``; ``name`` is its file's, for the report of an ``InputError``."""
    lines = text.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != _FENCE:
        raise InputError(
            f"{name}, line 1", "the article does not begin with '---'.", "Begin with ---, then title lines."
        )
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        raise InputError(name, "the second '---' is missing.", "Close the title lines with a line of three dashes.")
    fields = _fields(enumerate(lines[1:end], 2), name)
    for needed in ("title", "short_answer"):
        if not fields.get(needed, ("", 0))[0]:
            raise InputError(f"{name}, line {end + 1}", f"'{needed}' is missing.", f"Add a line '{needed}: …'.")
    return ArticleText(
        title=fields["title"][0],
        short_answer=fields["short_answer"][0],
        keywords=tuple(word for part in fields.get("keywords", ("", 0))[0].split(",") if (word := part.strip())),
        review_date=_day(*fields.get("review_date", ("", 0)), name),
        internal=_yes(*fields.get("internal", ("", 0)), name),
        body="\n".join(lines[end + 1 :]).strip() + "\n",
    )


def _fields(lines: Iterable[tuple[int, str]], name: str) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for number, line in lines:
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        key = key.strip()
        if not colon or key not in _KNOWN:
            raise InputError(f"{name}, line {number}", f"'{key}' is no known field.", f"Use {', '.join(_KNOWN)}.")
        if key in found:
            raise InputError(f"{name}, line {number}", f"'{key}' is given twice.", "Keep one of them.")
        found[key] = (value.strip(), number)
    return found


def _day(written: str, number: int, name: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise InputError(f"{name}, line {number}", f"'{written}' is no date.", "Write it as 2027-03-31.") from None


def _yes(written: str, number: int, name: str) -> bool:
    if written not in ("", "true", "false"):
        raise InputError(f"{name}, line {number}", f"'{written}' is neither true nor false.", "Write true or false.")
    return written == "true"
