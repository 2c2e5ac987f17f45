"""The few words that the program itself puts on a letter, in the language the letter is written in."""

from dataclasses import dataclass
from datetime import datetime

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "en": "January February March April May June July August September October November December",
}


@dataclass(frozen=True)
class LetterWords:
    """Labels of the information block, and of further pages."""

    reference: str
    contact: str
    email: str
    date: str
    page: str
    """With ``{page}`` and ``{pages}``."""
    answer: str
    """Below the barcode."""


_WORDS = {
    "en": LetterWords(
        "Our reference", "Your contact", "E-mail", "Date", "Page {page} of {pages}",
        "Please return with your answer"
    ),
    "de": LetterWords(
        "Unser Zeichen", "Ansprechperson", "E-Mail", "Datum", "Seite {page} von {pages}",
        "Bitte mit Ihrer Antwort zurücksenden"
    ),
    "pl": LetterWords(
        "Nasz znak", "Sprawę prowadzi", "E-mail", "Data", "Strona {page} z {pages}",
        "Prosimy odesłać z odpowiedzią"
    ),
}  # fmt: skip


def words_in(language: str) -> LetterWords:
    """English where the language is another one."""
    return _WORDS.get(language[:2], _WORDS["en"])


def day_in(language: str, at: datetime) -> str:
    """As a letter writes it: 23 November 2026, 23. November 2026, 23 listopada 2026."""
    known = language[:2] if language[:2] in _MONTHS else "en"
    month = _MONTHS[known].split()[at.month - 1]
    return f"{at.day}{'.' if known == 'de' else ''} {month} {at.year}"
