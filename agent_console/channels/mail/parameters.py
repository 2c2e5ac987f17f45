"""The value of a Content-Type or Content-Disposition header, as RFC 2045 and RFC 2231 write it and as senders do."""

import re
from urllib.parse import unquote_to_bytes

from agent_console.channels.mail.charset import decode
from agent_console.channels.mail.words import decode_words

_PIECE = re.compile(r'\s*;*\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))', re.DOTALL)
_CONTINUED = re.compile(r"^(.+?)\*(\d+)(\*?)$")
_LONGEST = 20_000


def split_value(value: str) -> tuple[str, dict[str, str]]:
    """The main word in lower case and its parameters, decoded; ``value`` may hold surrogate-escaped bytes.

    Of a parameter given twice the first counts.
    """
    main, _, rest = value[:_LONGEST].partition(";")
    if "=" in main:
        main, rest = "", value[:_LONGEST]
    plain: dict[str, str] = {}
    continued: dict[str, dict[int, tuple[str, bool]]] = {}
    for found in _PIECE.finditer(rest):
        name = found.group(1).lower()
        quoted, bare = found.group(2), found.group(3)
        text = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else bare.strip()
        section = _CONTINUED.match(name)
        if section:
            continued.setdefault(section.group(1), {}).setdefault(int(section.group(2)), (text, bool(section.group(3))))
        elif name.endswith("*"):
            continued.setdefault(name[:-1], {}).setdefault(0, (text, True))
        else:
            plain.setdefault(name, text)
    parameters = {name: decode_words(text) for name, text in plain.items()}
    parameters.update({name: _joined(sections) for name, sections in continued.items()})
    return " ".join(main.split()).lower(), parameters


def _joined(sections: dict[int, tuple[str, bool]]) -> str:
    charset, content = "", b""
    for place, (number, (text, encoded)) in enumerate(sorted(sections.items())):
        piece = text
        if encoded and place == 0 and number == 0 and piece.count("'") >= 2:
            charset, _, piece = piece.split("'", 2)
        raw = piece.encode("utf-8", "surrogateescape")
        content += unquote_to_bytes(raw) if encoded else raw
    return decode(content, charset)[0]
