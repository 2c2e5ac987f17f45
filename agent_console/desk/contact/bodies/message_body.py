"""A message as text or as HTML that loads nothing and runs nothing."""

from typing import Any

import nh3
from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from agent_console.desk.theme import Theme
from agent_console.domain.phone_links import SCHEMES, text_with_links

_TAGS = {
    *("a", "abbr", "b", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "hr", "i"),
    *("li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead"),
    *("tr", "u", "ul"),
}
_ATTRIBUTES = {"a": {"href"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"}, "ol": {"start"}}

_SCHEMES = {"http", "https", "mailto", *SCHEMES}


class MessageBody(QTextBrowser):
    """As high as its text; colours and letters are the window's, not the sender's."""

    link_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._source = ("", "")
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Message"))
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(lambda url: self.link_pressed.emit(url.toString()))
        theme.changed.connect(self._render)

    def show_message(self, text: str, html: str) -> None:
        """HTML where there is any, else the text."""
        if (text, html) != self._source:
            self._source = (text, html)
            self._render()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Nothing is ever fetched: no picture, no style sheet, no tracking pixel."""
        return None

    def sizeHint(self) -> QSize:
        """The whole message."""
        return QSize(400, self._height())

    def minimumSizeHint(self) -> QSize:
        """It never scrolls inside itself."""
        return QSize(80, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _height(self) -> int:
        document: QTextDocument = self.document()
        document.setTextWidth(max(80, self.viewport().width()))
        return int(document.size().height()) + 4

    def _render(self) -> None:
        text, html = self._source
        theme = self._theme
        colours = f"a {{ color: {theme.tokens.accent}; }} blockquote {{ color: {theme.tokens.dim}; }}"
        self.document().setDefaultStyleSheet(f"{colours} p {{ margin: 0 0 8px 0; }}")
        if html:
            self.setHtml(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES))
        elif linked := text_with_links(text):
            self.setHtml(linked)
        else:
            self.setPlainText(text)
        self.updateGeometry()
