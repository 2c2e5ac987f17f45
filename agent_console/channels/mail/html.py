"""Hostile HTML to HTML that is safe to show, and to plain text."""

import html
import re
from html.parser import HTMLParser

import nh3

LONGEST = 2_000_000

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "div"),
    *("dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "ol", "p", "pre"),
    *("q", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead"),
    *("tr", "tt", "u", "ul"),
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align"},
    "ol": {"start"},
    "font": {"color"},
}
_SPACED = {"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "table", "ul"}
_BLOCKS = _SPACED | {"br", "caption", "center", "dd", "div", "dt", "hr", "li", "tr", "tbody", "thead", "tfoot"}


_UNCLOSED = {"p", "li", "td", "th", "tr", "br", "hr", "img", "meta", "link", "input", "option", "dd", "dt", "col"}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*(/?)>")
_MOST_WORK = 3_000_000
"""Deepest nesting times number of tags: the work of a standard HTML parser, which is quadratic for hostile pages."""


def too_complex(source: str) -> bool:
    """Whether cleaning ``source`` would take too long; then only its words are kept."""
    depth, deepest, tags = 0, 0, 0
    for found in _TAG.finditer(source[:LONGEST]):
        tags += 1
        if found.group(2).lower() not in _UNCLOSED and not found.group(3):
            depth = max(depth - 1, 0) if found.group(1) else depth + 1
            deepest = max(deepest, depth)
    return deepest * tags > _MOST_WORK


def clean(source: str) -> str:
    """The safe part of ``source``: no scripts, styles, forms, pictures, frames; nothing that is fetched when shown."""
    if too_complex(source):
        return from_plain(html.unescape(_TAG.sub(" ", source[:LONGEST])).strip())
    return nh3.clean(
        source[:LONGEST],
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags={"script", "style", "title", "template", "noscript"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    ).strip()


def text_of(safe: str) -> str:
    """What a reader sees of clean HTML: lines for blocks, a dash for list items, ``>`` for quotations."""
    reader = _Reader()
    reader.feed(safe)
    reader.close()
    lines = [line.rstrip() for line in "".join(reader.pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def from_plain(text: str) -> str:
    """Plain text as HTML, line by line."""
    return "<p>" + html.escape(text).replace("\n", "<br>") + "</p>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._quotes = 0
        self._kept = 0
        self._link: str | None = None
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "blockquote":
            self._quotes = min(self._quotes + 1, 10)
        if tag == "pre":
            self._kept += 1
        if tag in _BLOCKS:
            self._break(2 if tag in _SPACED else 1, forced=tag == "br")
        if tag == "li":
            self._say("- ")
        if tag in ("td", "th") and not self._at_line_start():
            self._say(" ")
        if tag == "a":
            self._link, self._label = dict(attrs).get("href"), ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            target = self._link.removeprefix("mailto:").removeprefix("tel:")
            if target.strip("/") not in self._label:
                self._say(f" ({target})")
            self._link = None
        if tag == "blockquote":
            self._quotes = max(self._quotes - 1, 0)
        if tag == "pre":
            self._kept = max(self._kept - 1, 0)
        if tag in _BLOCKS and tag != "br":
            self._break(2 if tag in _SPACED else 1)

    def handle_data(self, data: str) -> None:
        self._label += data
        if self._kept:
            for place, line in enumerate(data.split("\n")):
                if place:
                    self._break(1, forced=True)
                self._say(line)
            return
        words = re.sub(r"[ \t\r\n\xa0]+", " ", data)
        self._say(words.lstrip() if self._at_line_start() else words)

    def _at_line_start(self) -> bool:
        return not self.pieces or self.pieces[-1].endswith(("\n", " "))

    def _say(self, text: str) -> None:
        if text and self._quotes and (not self.pieces or self.pieces[-1].endswith("\n")):
            self.pieces.append("> " * self._quotes)
        if text:
            self.pieces.append(text)

    def _break(self, lines: int, forced: bool = False) -> None:
        if not self.pieces:
            return
        tail = "".join(self.pieces[-3:])
        missing = lines - (len(tail) - len(tail.rstrip("\n")))
        if forced or missing > 0:
            self.pieces.append("\n" * (lines if forced else missing))
