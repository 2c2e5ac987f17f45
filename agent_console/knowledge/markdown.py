"""An article's Markdown as plain text for a reply, and as HTML that cannot do harm.

Understood: headings (#), lists (-, *, 1.), paragraphs, **bold**, *emphasis* and [links](https://…). Everything else,
HTML included, is shown as the characters it is.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_BULLET = re.compile(r"\s*[-*+]\s+(.*)$")
_NUMBER = re.compile(r"\s*(\d{1,9})[.)]\s+(.*)$")
_LINK = re.compile(r"\[([^\]\n]+)\]\(([^()\s]+)\)")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![\w*])")


@dataclass(frozen=True)
class _Block:
    kind: str
    """``h1`` … ``h6``, ``ul``, ``ol`` or ``p``."""
    text: str
    number: int = 0


def plain_text(markdown: str) -> str:
    """Text for a letter or an e-mail: no marks, lists with dashes, links with their address behind."""
    paragraphs = []
    for kind, blocks in groupby(_blocks(markdown), key=lambda block: block.kind):
        lines = [_plain_line(block) for block in blocks]
        paragraphs.append(("\n" if kind in ("ul", "ol") else "\n\n").join(lines))
    return "\n\n".join(paragraphs)


def safe_html(markdown: str) -> str:
    """HTML with nothing in it but headings, lists, paragraphs, bold, emphasis and http(s) links."""
    parts = []
    for kind, blocks in groupby(_blocks(markdown), key=lambda block: block.kind):
        if kind in ("ul", "ol"):
            items = "".join(f"<li>{_inline_html(block.text)}</li>" for block in blocks)
            parts.append(f"<{kind}>{items}</{kind}>")
        else:
            parts += [f"<{kind}>{_inline_html(block.text)}</{kind}>" for block in blocks]
    return "\n".join(parts)


def _blocks(markdown: str) -> Iterator[_Block]:
    paragraph: list[str] = []
    for line in [*markdown.splitlines(), ""]:
        block = _marked(line)
        if block is None and line.strip():
            paragraph.append(line.strip())
            continue
        if paragraph:
            yield _Block("p", " ".join(paragraph))
            paragraph = []
        if block is not None:
            yield block


def _marked(line: str) -> _Block | None:
    if heading := _HEADING.match(line):
        return _Block(f"h{len(heading[1])}", heading[2])
    if bullet := _BULLET.match(line):
        return _Block("ul", bullet[1])
    if number := _NUMBER.match(line):
        return _Block("ol", number[2], int(number[1]))
    return None


def _plain_line(block: _Block) -> str:
    text = block.text
    if "[" in text:
        text = _LINK.sub(lambda m: m[1] if m[1] == m[2] else f"{m[1]} ({m[2]})", text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", _BOLD.sub(r"\1", text))
    if block.kind == "ul":
        return f"- {text}"
    return f"{block.number}. {text}" if block.kind == "ol" else text


def _inline_html(text: str) -> str:
    pieces, end = [], 0
    for found in _LINK.finditer(text):
        pieces.append(_marks_html(text[end : found.start()]))
        if re.match(r"https?://", found[2], re.IGNORECASE):
            pieces.append(f'<a href="{html.escape(found[2])}">{_marks_html(found[1])}</a>')
        else:
            pieces.append(_marks_html(found.group()))
        end = found.end()
    pieces.append(_marks_html(text[end:]))
    return "".join(pieces)


def _marks_html(text: str) -> str:
    escaped = html.escape(text)
    return _EMPHASIS.sub(r"<em>\1</em>", _BOLD.sub(r"<strong>\1</strong>", escaped))
