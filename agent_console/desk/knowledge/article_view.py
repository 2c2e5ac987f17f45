"""An article as it is read: the short answer first, then everything."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser

from agent_console.database.queries.articles import ArticleText
from agent_console.desk.theme import NAME, SECONDARY, STRONG, Theme
from agent_console.desk.words import language_name


class ArticleView(QTextBrowser):
    """Markdown in the window's own letters; loads nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: ArticleText | None = None
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Article"))
        self.document().setDocumentMargin(20)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(theme.px(700))
        theme.changed.connect(self._render)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002
        """Nothing is fetched."""
        return None

    def show_article(self, article: ArticleText) -> None:
        """Replace what is shown."""
        self._article = article
        self._render()

    def _render(self) -> None:
        article = self._article
        if article is None:
            return
        facts = [article.department, article.service, language_name(article.language)]
        if article.internal:
            facts.append(self.tr("for colleagues only"))
        if article.review_date is not None:
            facts.append(self.tr("to be reviewed {day}").format(day=article.review_date.isoformat()))
        head = " · ".join(fact for fact in facts if fact)
        self.setMarkdown(f"# {article.title}\n\n{head}\n\n**{article.short_answer}**\n\n{_body(article)}")
        self._space()

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
            elif block.blockNumber() == 1:
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


def _body(article: ArticleText) -> str:
    """Without a first heading that repeats the title."""
    first, _, rest = article.body.strip().partition("\n")
    return rest if first.startswith("# ") else article.body.strip()
