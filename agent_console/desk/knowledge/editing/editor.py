"""Writing an article: its fields at the left, how it will be read at the right."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.desk.knowledge.article_view import ArticleView
from agent_console.desk.knowledge.editing.form import ArticleForm
from agent_console.desk.knowledge.editing.presenter import EditingPresenter, content_of_texts
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import label

_PREVIEW_MS = 60


class ArticleEditor(QWidget):
    """Everything typed is kept at once; Ctrl+S makes a version of it."""

    left = Signal()

    def __init__(self, surroundings: Surroundings, presenter: EditingPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = surroundings, presenter
        theme = surroundings.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(12)
        bar = QHBoxLayout()
        back = plain_button(self.tr("Back  Esc"), theme, "arrow-left")
        back.clicked.connect(self.left)
        bar.addWidget(back)
        self._said = label("", "secondary")
        bar.addWidget(self._said)
        bar.addStretch(1)
        self.discard = button(self.tr("Discard changes"))
        self.discard.clicked.connect(self._discard)
        bar.addWidget(self.discard)
        self.save = main_button(self.tr("Save as draft  Ctrl+S"), theme, "check")
        self.save.clicked.connect(self._save)
        bar.addWidget(self.save)
        column.addLayout(bar)
        row = QHBoxLayout()
        row.setSpacing(14)
        paper = Card((16, 8, 2, 8), 0)
        self.form = ArticleForm(surroundings)
        paper.column.addWidget(self.form)
        row.addWidget(paper, 1)
        preview = Card((0, 0, 0, 0), 0)
        self.preview = ArticleView(theme, surroundings.clock)
        self.preview.setAccessibleName(self.tr("Preview"))
        preview.column.addWidget(self.preview)
        row.addWidget(preview, 1)
        column.addLayout(row, 1)
        self._soon = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._soon.timeout.connect(self._show_preview)
        self.form.typed.connect(self._typed)
        for keys, act in (("Ctrl+S", self._save), ("Escape", self.left.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.setFocusProxy(self.form)

    def show_article(self) -> None:
        """The open article, with what was typed last time."""
        self.form.show_texts(self._presenter.typed())
        self._show_preview()
        self._say()

    def _typed(self) -> None:
        self._presenter.keep(self.form.texts())
        self._soon.start()
        self._say()

    def _say(self) -> None:
        begun = self._presenter.begun
        article = self._presenter.article
        wrong = content_of_texts(article.content, self.form.texts())[1] if article else {}
        self.form.show_wrong(wrong)
        self.save.setEnabled(begun and not wrong)
        self.discard.setVisible(begun)
        self._said.setText(
            next(iter(wrong.values()), "") or (self.tr("Kept on this computer, not saved yet") if begun else "")
        )

    def _show_preview(self) -> None:
        article = self._presenter.article
        if article is None:
            return
        content, _ = content_of_texts(article.content, self.form.texts())
        text = self._presenter.text_of(content)
        if text is not None:
            self.preview.show_article(text)

    def _save(self) -> None:
        if self.save.isEnabled() and self._presenter.save():
            self.left.emit()

    def _discard(self) -> None:
        self._presenter.discard()
        self.show_article()
