"""An article as it is read: the short answer first, then everything."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from agent_console.database.queries.articles import ArticleText
from agent_console.desk.clock import Clock
from agent_console.desk.knowledge.field_words import field_name, hours_words, open_words, reached_words
from agent_console.desk.knowledge.full_text import below_title
from agent_console.desk.theme import NAME, SECONDARY, STRONG, Theme
from agent_console.desk.words import language_name
from agent_console.domain.article import SECTIONS
from agent_console.domain.office import Office
from agent_console.knowledge.nearest import nearest_first

_MEASURE = 700
"""Longer lines are hard to read; where the window is narrower, they end with it."""
_FIRST = 3
_UNFOLD = "offices"
"""The link that shows all of them."""


class ArticleView(QTextBrowser):
    """Markdown in the window's own letters; loads nothing."""

    def __init__(self, theme: Theme, clock: Clock, *, facts: bool = True) -> None:
        """``facts``: whether owner, service and language stand under the title."""
        super().__init__()
        self._theme, self._clock, self._facts = theme, clock, facts
        self._article: ArticleText | None = None
        self._district: Collection[str] = ()
        self._unfolded = False
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(20)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        theme.changed.connect(self._render)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Nothing is fetched."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines as long as there is room for, and no longer than the eye can follow."""
        super().resizeEvent(event)
        width = min(self._theme.px(_MEASURE), self.viewport().width())
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def show_article(self, article: ArticleText, district: Collection[str] = ()) -> None:
        """Replace what is shown; offices of ``district``, as ``Office.lies_in`` takes it, come first."""
        if self._article is None or article.id != self._article.id:
            self._unfolded = False
        self._article, self._district = article, district
        self._render()

    def _follow(self, link: QUrl) -> None:
        if link.toString() == _UNFOLD:
            self._unfolded = True
            self._render()

    def _render(self) -> None:
        article = self._article
        if article is None:
            return
        parts = [f"# {_plain(article.title)}"]
        if self._facts:
            parts.append(" · ".join(_plain(fact) for fact in self._known(article) if fact))
        parts.append(f"**{_plain(article.short_answer)}**" if article.short_answer.strip() else "")
        parts += [below_title(article), *self._sections(article)]
        place = self.verticalScrollBar().value()
        self.setMarkdown("\n\n".join(part for part in parts if part))
        self._space()
        self.verticalScrollBar().setValue(place)

    def _known(self, article: ArticleText) -> list[str]:
        facts = [article.department, article.service, language_name(article.language)]
        if article.internal:
            facts.append(self.tr("for colleagues only"))
        if article.review_date is not None:
            facts.append(self.tr("to be reviewed {day}").format(day=self._clock.calendar(article.review_date)))
        return facts

    def _sections(self, article: ArticleText) -> Iterator[str]:
        for name in SECTIONS[:-1]:
            lines = getattr(article.content, name)
            if lines:
                yield "\n".join([f"## {field_name(name)}", "", *(f"- {line}" for line in lines)])
        offices = list(self._offices(article.content.offices))
        if offices:
            yield "\n".join([f"## {field_name('offices')}", "", *(f"- {office}" for office in offices)])
            rest = len(article.content.offices) - len(offices)
            if rest:
                more = self.tr("%n more office(s)", "", rest)
                yield f"[{_plain(more)}]({_UNFOLD})"
        elif article.owner is not None:
            yield f"## {field_name('offices')}\n\n- {self._told(article.owner)}"

    def _offices(self, lines: Collection[str]) -> Iterator[str]:
        """The nearest and those open now first; what cannot be read comes last, as it is written."""
        read, unread = list[Office](), list[str]()
        for line in lines:
            try:
                read.append(Office.read(line))
            except ValueError:
                unread.append(_plain(line))
        ranked = nearest_first(read, self._district, self._clock.local(self._clock.now()))
        told = [*map(self._told, ranked), *unread]
        # One alone is not worth a link.
        yield from told if self._unfolded or len(told) <= _FIRST + 1 else told[:_FIRST]

    def _told(self, office: Office) -> str:
        now, week = open_words(office, self._clock), hours_words(office)
        first = f"**{_plain(office.name)}**" + (f" · {now}" if now else "")
        rest = [part for part in (reached_words(office), week) if part]
        return " · ".join([first, *map(_plain, rest)])

    def _space(self) -> None:
        """Markdown comes without air: headings of two sizes, and room between paragraphs."""
        theme, document = self._theme, self.document()
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            end = block.position() + block.length() - 1
            form = block.blockFormat()
            level, listed = form.headingLevel(), block.textList() is not None
            letters = QTextCharFormat()
            if level:
                letters.setFont(theme.font(NAME if level == 1 else STRONG))
            elif block.blockNumber() == 1 and self._facts:
                letters.setFont(theme.font(SECONDARY))
                letters.setForeground(theme.color("dim"))
            form.setTopMargin(theme.px(14) if level > 1 else 0)
            form.setBottomMargin(theme.px(2 if listed else (4 if level else 8)))
            form.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(form)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            # A heading's own format carries a relative size that a merge cannot take away.
            if level:
                cursor.setCharFormat(letters)
            else:
                cursor.mergeCharFormat(letters)
            block = block.next()


def _plain(text: str) -> str:
    """With what Markdown would take for marks shown as it is."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)
