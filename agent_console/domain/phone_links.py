"""``tel:``, ``sip:`` and ``callto:`` links, and numbers in what people write."""

import html
import re
from urllib.parse import unquote

import phonenumbers

from agent_console.domain.addresses import phone_e164

SCHEMES = ("tel", "sip", "sips", "callto")
_LONGEST = 200
_DIALABLE = re.compile(r"^\+?[0-9*#]{1,20}$")
_SEPARATORS = re.compile(r"[\s().\-/\u00a0\u2010-\u2015]")


def linked_number(link: str, country: str = "PL") -> str:
    """What ``link`` would have dialled: E.164, or an extension's digits; "" for anything that is no number.

    RFC 3966 (``tel``) and RFC 3261 (``sip``): parameters after ``;``, headers after ``?`` and the host after ``@`` are
    left out. Letters, several numbers and service codes with ``*`` or ``#`` are refused: a link must never do more
    than call somebody.
    """
    scheme, colon, rest = link.strip()[:_LONGEST].partition(":")
    if not colon or scheme.lower() not in SCHEMES:
        return ""
    user = re.split(r"[;?@]", unquote(rest).removeprefix("//"), maxsplit=1)[0]
    bare = _SEPARATORS.sub("", user)
    if not re.fullmatch(r"\+?[0-9]{1,20}", bare):
        return ""
    return dialable(bare, country)


def dialable(typed: str, country: str = "PL") -> str:
    """What is dialled for what a person typed; "" for what is no number."""
    bare = _SEPARATORS.sub("", typed.strip())
    if not _DIALABLE.fullmatch(bare):
        return ""
    return bare if re.search(r"[*#]", bare) else phone_e164(bare, country)


def text_with_links(text: str, country: str = "PL") -> str:
    """``text`` as HTML whose telephone numbers are ``tel:`` links; "" where there is none.

    Only valid numbers count, so that dates, amounts and file references stay words.
    """
    parts, last = [], 0
    for match in phonenumbers.PhoneNumberMatcher(text[:100_000], country):
        number = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        parts.append(html.escape(text[last : match.start]))
        parts.append(f'<a href="tel:{number}">{html.escape(match.raw_string)}</a>')
        last = match.end
    if not parts:
        return ""
    parts.append(html.escape(text[last:]))
    return '<div style="white-space: pre-wrap">' + "".join(parts) + "</div>"
