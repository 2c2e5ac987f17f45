"""What the sender wrote this time, apart from what an earlier message said and from the signature."""

import re
from dataclasses import dataclass

_VERBS = (
    r"wrote|writes|schrieb|schrieb am|geschrieben|napisał|napisała|napisał\(a\)|napisano|pisze|a écrit|écrit|escribió|"
    r"ha scritto|schreef|geschreven|skrev|skrev følgende|escreveu|написал|написала|написав|пишет|пише|写道|寫道"
)
_ATTRIBUTION = re.compile(
    rf"^.{{0,200}}(?:\b(?:{_VERBS})(?!\w).{{0,120}}|<\s*[^<>\s]+@[^<>\s]+>\s*|(?:写道|寫道)\s*)[:：]$", re.IGNORECASE
)
_OPENING = re.compile(r"^\s*((on|at|am|le|el|il|op|den|em|w dniu|dnia|dne|kl|в|у)\b|\d|.{1,80}<)", re.IGNORECASE)
"""How an attribution begins that goes on on the next line."""

_GMT = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d GMT[+-]\d\d:\d\d .{1,100}$")
_ADDRESSED = re.compile(r"^\d{4}.*<\S+@\S+>$")
_QUOTE = re.compile(r"^\s*[>|]")
_WRAPPED_END = re.compile(rf"^\s*>\s*(?:\b(?:{_VERBS})\b\s*)?[:：]\s*$", re.IGNORECASE)
"""The end of an attribution whose address was wrapped before its closing bracket."""

_DATED_OR_ADDRESSED = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}|\d{1,2}/\d{1,2}|@\S+\.")
_SEPARATOR = re.compile(
    r"^[\s>*_]*-{2,}\s*(original message|forwarded message|original|ursprüngliche nachricht|originalnachricht|"
    r"weitergeleitete nachricht|oryginalna wiadomość|wiadomość oryginalna|wiadomość przekazana dalej|"
    r"message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|"
    r"oorspronkelijk bericht|ursprungligt meddelande|mensagem original|исходное сообщение)\s*-*[\s*_]*$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^[\s>*_]*(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|od|wysłano|data|do|dw|temat|"
    r"de|envoyé|date|à|objet|enviado|para|asunto|da|inviato|a|oggetto|van|verzonden|aan|onderwerp|från|skickat|"
    r"till|ämne|fra|sendt|til|emne|от|кому|тема|дата|отправлено)\s*[*_]*\s*:[*_]*(\s|$)",
    re.IGNORECASE,
)
_SENDER = re.compile(r"^[\s>*_]*(from|von|od|de|da|van|från|fra|от)\s*[*_]*\s*:", re.IGNORECASE)
_SIGNATURE = re.compile(r"^\s*(--|—|––|ᐧ)\s*$")
_RULE = re.compile(r"^\s*([-_=~*#+–—])\1{1,}\s*$|^\s*ᐧ\s*$")
_DEVICE = re.compile(
    r"^[\s(<\[]*((sent|enviado|envoyé|inviato|verzonden|wysłan[eoy]|gesendet|skickat|sendt|отправлено)\b.{0,80}|"
    r"(von meinem|from my|diese nachricht wurde von)\b.{0,120}|someone from mobile|從我的 .{1,20} 傳送|"
    r"get \[?outlook for .*|(wiadomość )?wysłan[ao] z .{1,80})$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Folded:
    """``words`` is what is new; ``quoted`` the rest, to be shown on demand. Together nothing is lost."""

    words: str
    quoted: str


def fold(text: str) -> Folded:
    """Divide a message; where nothing new can be told apart, all of it is ``words``."""
    lines = text.split("\n")
    cut = next((place for place in range(len(lines)) if _begins_quotation(lines, place)), len(lines))
    kept = _without_tail(lines[:cut])
    if any(line.strip() for line in kept):
        return Folded("\n".join(kept).strip(), "\n".join(lines[len(kept) :]).strip("\n"))
    below = _below_quotation(lines, cut)
    return Folded("\n".join(below).strip(), "\n".join(lines[: len(lines) - len(below)])) if below else Folded(text, "")


def _begins_quotation(lines: list[str], place: int) -> bool:
    line = lines[place]
    if _SIGNATURE.match(line) and place:
        return True
    if _SEPARATOR.match(line):
        return True
    if _SENDER.match(line):
        return sum(bool(_HEADER.match(one)) for one in lines[place : place + 8]) >= 3
    return _is_attribution(lines, place)


def _is_attribution(lines: list[str], place: int) -> bool:
    """One line, or up to four that an e-mail program has wrapped."""
    joined = ""
    for line in lines[place : place + 6]:
        wrapped = joined and _WRAPPED_END.match(line)
        if not line.strip() or (_QUOTE.match(line) and not wrapped):
            return False
        joined = f"{joined} {line.strip()}".strip()
        if len(joined) > 320:
            return False
        if joined.endswith((":", "：")) or _GMT.match(joined):
            if joined != lines[place].strip() and not _OPENING.match(lines[place]):
                return False
            said = _GMT.match(joined) or _ATTRIBUTION.match(joined)
            return bool(said) and bool(_DATED_OR_ADDRESSED.search(joined))
    return False


def _without_tail(lines: list[str]) -> list[str]:
    """Without quoted lines, rules and lines of devices at the end."""
    end = len(lines)
    while end and (
        not lines[end - 1].strip()
        or _RULE.match(lines[end - 1])
        or _DEVICE.match(lines[end - 1].strip())
        or _QUOTE.match(lines[end - 1])
        or (end < len(lines) and _ADDRESSED.match(lines[end - 1]))
    ):
        end -= 1
    return lines[:end]


def _below_quotation(lines: list[str], cut: int) -> list[str]:
    """The sender's words where they stand below what they answer."""
    last = max((place for place, line in enumerate(lines) if _QUOTE.match(line)), default=-1)
    below = lines[last + 1 :] if last > cut else []
    found = next((place for place in range(len(below)) if _begins_quotation(below, place)), len(below))
    return below if any(line.strip() for line in below[:found]) else []
