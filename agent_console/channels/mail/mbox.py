"""A file of many messages (RFC 4155) to its messages."""

import re
from collections.abc import Iterator

_SEPARATOR = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n")


def messages(content: bytes) -> Iterator[bytes]:
    """Each message without its separator line, quoted ``From`` lines restored (the mboxrd reading)."""
    begins = list(_SEPARATOR.finditer(content))
    if not begins:
        if content.strip():
            yield content
        return
    ends = [found.start() for found in begins[1:]] + [len(content)]
    for found, end in zip(begins, ends, strict=True):
        message = content[found.end() : end]
        if message.strip():
            yield re.sub(rb"^>(>*From )", rb"\1", message, flags=re.MULTILINE)


def looks_like_mbox(content: bytes) -> bool:
    """Whether it begins with a separator line."""
    return _SEPARATOR.match(content) is not None
