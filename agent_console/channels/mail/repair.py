"""Small mends of a message's bytes before the standard parser sees them, each for a fault that is often met."""

import re

_FOLDED_BOUNDARY = re.compile(rb'(boundary="[^"\r\n]{1,200})\r?\n[ \t]+([^"\r\n]{0,200}")', re.IGNORECASE)
_FIELD = re.compile(rb"^([!-9;-~]+)[ \t]*:")
_BOUNDARY_LINE = re.compile(r"^--(\S[^\r\n]{0,200}?)[ \t]*\r?\n(?=Content-[A-Za-z-]+:)", re.MULTILINE | re.IGNORECASE)
_LONGEST_HEADER = 1_000_000


def repaired(content: bytes) -> bytes:
    """With a boundary that is folded in its quotes on one line, and with the first header block mended."""
    content = _FOLDED_BOUNDARY.sub(rb"\1 \2", content)
    blank = re.search(rb"\r?\n\r?\n", content[:_LONGEST_HEADER])
    if blank is None:
        return content
    lines = content[: blank.start()].splitlines(keepends=True)
    return b"".join(_mended(lines)) + content[blank.start() :]


def guessed_boundary(text: str) -> str:
    """The line that seems to divide a multipart body whose declared boundary never occurs; "" where none does."""
    found = _BOUNDARY_LINE.search(text)
    return found.group(1) if found else ""


def _mended(lines: list[bytes]) -> list[bytes]:
    """Blanks before a colon go (RFC 5322 section 4.5.3); a stray line gets a name of its own."""
    fields = [bool(_FIELD.match(line)) for line in lines]
    last = max((place for place, field in enumerate(fields) if field), default=-1)
    mended = []
    for place, line in enumerate(lines):
        if fields[place]:
            mended.append(_FIELD.sub(rb"\1:", line))
        elif place and place < last and not line.startswith((b" ", b"\t", b"From ")):
            mended.append(b"X-Unparsed: " + line)
        else:
            mended.append(line)
    return mended
