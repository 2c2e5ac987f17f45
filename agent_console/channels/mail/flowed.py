"""Paragraphs out of text that was wrapped for the way (RFC 3676, ``format=flowed``)."""

import re

_QUOTES = re.compile(r"^>*")


def unflowed(text: str, drops_blanks: bool = False) -> str:
    """Lines that end in a blank joined with the next one of the same quotation depth; the signature line ends all."""
    out: list[list[str]] = []
    depth_before, open_line = 0, False
    for line in text.replace("\r\n", "\n").split("\n"):
        quotes = _QUOTES.match(line)
        depth = len(quotes.group(0)) if quotes else 0
        words = line[depth:] if depth else line.removeprefix(" ")
        ends_open = words.endswith(" ") and words != "-- "
        said = words[:-1] if ends_open and drops_blanks else words
        if open_line and depth == depth_before and words != "-- ":
            out[-1].append(said.removeprefix(" ") if depth else said)
        else:
            out.append([line[:depth], said])
        depth_before, open_line = depth, ends_open
    return "\n".join("".join(pieces) for pieces in out)
