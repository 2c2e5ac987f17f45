"""Bytes of a message to text, whatever character set they claim."""

import codecs
import re

_MEANT = {
    "ascii": "utf-8",
    "us-ascii": "utf-8",
    "ansi_x3.4-1968": "utf-8",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext",
    "x-mac-roman": "mac_roman",
    "x-mac-ce": "mac_latin2",
    "cp-850": "cp850",
    "x-cp1250": "cp1250",
    "unicode-1-1-utf-7": "utf-7",
}
"""What senders mean by a name, after the WHATWG Encoding Standard: the superset that is really in use."""

_NO_TEXT = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
"""Python codecs that are no character set of a message; some take quadratic time."""

_MULTIBYTE = re.compile(r"utf|2022|euc|gb|big5|932|949|jis", re.IGNORECASE)
_GUESSES = ("cp1250", "iso-8859-2", "cp1252")
_LIKELY = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßÄÖÜ„”“’–—§€…°«»")


def decode(content: bytes, charset: str) -> tuple[str, bool]:
    """The text, and whether the character set had to be guessed because the declared one does not fit.

    ``charset`` is what the message declares, or "".
    """
    declared = python_codec(charset)
    for codec in _strict_order(content, declared):
        try:
            return content.decode(codec), bool(charset) and declared is None
        except (UnicodeDecodeError, ValueError):
            continue
    if declared and _MULTIBYTE.search(declared):
        text = content.decode(declared, "replace")
        if text.count("\ufffd") * 20 <= len(text):
            return text, True
    return guess(content), True


def python_codec(charset: str) -> str | None:
    """The codec for a declared character set; None where there is none that makes text."""
    name = charset.strip().strip("\"'").lower()
    name = _MEANT.get(name, name)
    try:
        codec = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    textual: bool = getattr(codec, "_is_text_encoding", True)
    return codec.name if textual and codec.name not in _NO_TEXT else None


def guess(content: bytes) -> str:
    """The reading with most Polish and German letters and fewest control characters."""
    readings = [content.decode(codec, "replace") for codec in _GUESSES]
    return max(readings, key=_likelihood)


def _strict_order(content: bytes, declared: str | None) -> list[str]:
    if content.startswith(codecs.BOM_UTF8):
        return ["utf-8-sig"]
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and declared is None:
        return ["utf-16"]
    if declared == "cp1252":
        # Latin 1 is the default of broken senders: what is valid UTF-8 beyond ASCII is hardly ever anything else
        return ["utf-8", "cp1252"]
    return [*([declared] if declared else ()), "utf-8"]


def _likelihood(text: str) -> int:
    sample = text[:20_000]
    odd = sum(1 for c in sample if "\x80" <= c <= "\x9f" or c == "\ufffd")
    return sum(1 for c in sample if c in _LIKELY) - 3 * odd
