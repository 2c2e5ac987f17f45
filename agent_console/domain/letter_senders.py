"""Who wrote a letter and where they live, from the block of name, street and town that letters begin with."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agent_console.domain.letter_dates import is_dated
from agent_console.domain.letter_numbers import letter_number
from agent_console.domain.spelling import words_folded

_TOWN = re.compile(
    r"(?:(?:pl|d|de)[- ])?(?:\d{2}-\d{3}|\d{5})\s+[^\W\d_].{1,40}|(?:.{2,40}\s)?[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}",
    re.IGNORECASE,
)
"""``50-001 Wrocław``, ``38440 Wolfsburg``, ``London N22 8LE``."""
_STREET = re.compile(
    r"(?:(?:ul|al|os|pl)\.\s*)?[^\W\d_][\w .'’-]{1,40}\s\d{1,4}\s?[a-z]?(?:\s?[/-]\s?\d{1,4}[a-z]?)?(?:\s+m\.?\s*\d+)?"
    r"|(?:(?:flat|apt)\.?\s*\d+\w?,?\s+)?\d{1,4}[a-z]?\s[^\W\d_][\w .'’-]{2,40}",
    re.IGNORECASE,
)
"""``ul. Polna 3/4``, ``Hauptstraße 12 a``, ``12 Polna Street``."""
_NAME = re.compile(
    r"(?:(?:dr|prof|inż|mgr)\.\s+)*[^\W\d_a-z][\w.'’-]*(?:\s+(?:von|van|der|de|zu|und|and|i|&|[^\W\d_a-z][\w.'’&-]*)){1,5}"
)
_TITLES = re.compile(r"^(?:herrn?|frau|familie|pani?|państwo|mrs?|ms|miss)\.?\s+", re.IGNORECASE)
_TO_WHOM = re.compile(r"^(?:an|an die|an das|an den|to|do|sz\.?\s?p\.?|szanown\w+)\b[ :]*", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:urzad|gmina|miasto|rathaus|stadt|stadtverwaltung|\w*amt|buergeramt|burgerservice|council|city of|town hall"
    r"|office of|department|referat|wydzial|abteilung|magistrat|prezydent|burmistrz|bezirk\w*)\b"
)
_ENDS = re.compile(
    r"(?:mit freundlichen gru(?:ss|e)\w*|mit freundlichem gruss|freundliche gru\w+|hochachtungsvoll|viele gru\w+"
    r"|z powazaniem|z wyrazami szacunku|lacze wyrazy szacunku|pozdrawiam"
    r"|yours (?:sincerely|faithfully|truly)|(?:kind|best|warm) regards|sincerely)[,.!]?"
)
_TELLING = 5
"""Letters from which a name is one, and not part of others."""
_LONGEST_END = 60
_SIGNED_WITHIN = 4
"""Lines after the closing in which a name may stand."""


@dataclass(frozen=True)
class Sender:
    """``address`` is one line, parts with a comma between; both may be ""."""

    name: str = ""
    address: str = ""


def letter_sender(head: Sequence[str], lines: Sequence[str], ours: Iterable[str] = ()) -> Sender:
    """The sender from the pieces of a letter's ``head``, else the name below the closing among all its ``lines``.

    ``ours`` are names of the city and its departments: whoever bears one is written to, and does not write.
    """
    own = [words_folded(name) for name in ours if len(name) >= _TELLING]
    block = next((found for found in _blocks(head) if not _to_us(found, own)), None)
    signed = next(_signatures(lines), "")
    if block is None:
        return Sender(signed if not _is_office(signed, own) else "")
    name = _TITLES.sub("", block[0])
    return Sender(name or signed, ", ".join(block[1:3]))


def _blocks(head: Sequence[str]) -> Iterator[tuple[str, str, str, str]]:
    """Name or "", street, town, and the line before the name."""
    for at, cell in enumerate(head):
        if not _TOWN.fullmatch(cell) or at == 0 or not _STREET.fullmatch(head[at - 1]):
            continue
        before = head[at - 2] if at >= 2 else ""
        name = before if _plausible(before) else ""
        yield name, head[at - 1], cell, " ".join(head[max(0, at - 5) : at - 1])


def _plausible(cell: str) -> bool:
    return bool(_NAME.fullmatch(_TITLES.sub("", cell))) and not is_dated(cell) and letter_number(cell) is None


def _to_us(block: tuple[str, str, str, str], own: Sequence[str]) -> bool:
    name, _, _, above = block
    return _is_office(above, own) or bool(_TO_WHOM.match(name) or _TO_WHOM.match(above))


def _is_office(words: str, own: Sequence[str]) -> bool:
    plain = words_folded(words)
    return bool(_OFFICE.search(plain)) or any(name in plain for name in own)


def _signatures(lines: Sequence[str]) -> Iterator[str]:
    for at, line in enumerate(lines):
        if len(line) <= _LONGEST_END and _ENDS.fullmatch(words_folded(line)):
            below = lines[at + 1 : at + 1 + _SIGNED_WITHIN]
            yield from (name for name in below if _plausible(name))
