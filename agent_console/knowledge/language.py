"""Which of the city's languages a text is written in."""

from agent_console.knowledge.analysis import fold, spans
from agent_console.knowledge.stop_words import STOP_WORDS

_LETTERS = {"pl": "ąćęłńśźż", "de": "äöüß"}
_READ = 3_000
_ENDINGS = {
    "pl": ("nie", "ego", "emu", "ych", "owa", "owy", "anie", "enia", "osc", "zny", "ami", "ach"),
    "de": ("ung", "keit", "heit", "lich", "isch", "schaft", "tion", "ungen", "igen", "eit"),
    "en": ("ing", "tion", "ness", "ment", "able", "ould", "ight", "ies"),
}


_NAMES = {
    "en": ("eng", "english"),
    "pl": ("pol", "polish", "polski"),
    "de": ("ger", "deu", "german", "deutsch"),
    "fr": ("fre", "fra", "french", "français"),
    "es": ("spa", "spanish", "español"),
    "it": ("ita", "italian", "italiano"),
    "nl": ("dut", "nld", "dutch", "nederlands"),
    "pt": ("por", "portuguese", "português"),
    "cs": ("cze", "ces", "czech", "čeština"),
    "sv": ("swe", "swedish", "svenska"),
    "da": ("dan", "danish", "dansk"),
    "no": ("nor", "nb", "nn", "nob", "nno", "norwegian", "norsk"),
    "fi": ("fin", "finnish", "suomi"),
    "hu": ("hun", "hungarian", "magyar"),
    "ro": ("rum", "ron", "romanian", "română"),
    "ru": ("rus", "russian", "русский"),
    "tr": ("tur", "turkish", "türkçe"),
}
_CODES = {name: code for code, names in _NAMES.items() for name in names}


def language_code(written: str) -> str:
    """Two letters for ``pl``, ``pl-PL``, ``POL`` or ``Polish``; "" where it is no language's name."""
    plain = written.strip().lower()
    code = plain.replace("_", "-").partition("-")[0]
    known = _CODES.get(plain) or _CODES.get(code)
    if known:
        return known
    return code if len(code) == 2 and code.isalpha() else ""


def language_of(text: str) -> str:
    """``en``, ``pl`` or ``de``; "" where the text is too short or too mixed to tell."""
    sample = text[:_READ]
    found = [fold(word) for _, _, word in spans(sample)]
    if not found:
        return ""
    scores = {language: _score(language, sample, found) for language in STOP_WORDS}
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    clear = scores[best] >= 1.0 and scores[best] >= 1.5 * scores[second]
    return best if clear else ""


def _score(language: str, sample: str, folded: list[str]) -> float:
    function_words = _FUNCTION_WORDS[language]
    score = float(sum(word in function_words for word in folded))
    letters = _LETTERS.get(language, "")
    score += min(sum(sample.lower().count(letter) for letter in letters), len(folded))
    endings = _ENDINGS[language]
    return score + 0.25 * sum(len(word) > 4 and word.endswith(endings) for word in folded)


def _only_here(language: str) -> frozenset[str]:
    others = {fold(word) for other, listed in STOP_WORDS.items() if other != language for word in listed}
    return frozenset(fold(word) for word in STOP_WORDS[language]) - others


_FUNCTION_WORDS = {language: _only_here(language) for language in STOP_WORDS}
"""Function words of one language that are none of another."""
