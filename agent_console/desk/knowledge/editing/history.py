"""The versions of an article, and what one changed against another."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from agent_console.database.queries.editing import Version
from agent_console.desk.knowledge.editing.comparison import FieldChange, compare
from agent_console.desk.knowledge.editing.presenter import EditingPresenter
from agent_console.desk.knowledge.field_words import STATE_TINTS, field_name, state_name
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import label
from agent_console.desk.widgets.table import Column, Table


class HistoryView(QWidget):
    """A version is compared with the one before it, or with the newest."""

    left = Signal()

    def __init__(self, surroundings: Surroundings, presenter: EditingPresenter) -> None:
        super().__init__()
        self._desk, self._presenter = surroundings, presenter
        self._versions: list[Version] = []
        self._marked: Version | None = None
        self._with_newest = False
        theme = surroundings.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(12)
        bar = QHBoxLayout()
        back = plain_button(self.tr("Back  Esc"), theme, "arrow-left")
        back.clicked.connect(self.left)
        bar.addWidget(back)
        self._said = label("", "strong")
        bar.addWidget(self._said)
        bar.addStretch(1)
        self.against = button(self.tr("Compare with the newest"))
        self.against.setCheckable(True)
        self.against.toggled.connect(self._turn)
        bar.addWidget(self.against)
        self.restore = button(self.tr("Bring this version back"), theme, "arrow-counter-clockwise")
        self.restore.clicked.connect(self._bring_back)
        bar.addWidget(self.restore)
        column.addLayout(bar)
        row = QHBoxLayout()
        row.setSpacing(14)
        listed = Card((0, 4, 0, 4), 0)
        self.table = Table(theme, self._columns(), self.tr("Versions"))
        self.table.marked.connect(self._show)
        listed.column.addWidget(self.table)
        listed.setFixedWidth(theme.px(520))
        row.addWidget(listed)
        paper = Card((0, 0, 0, 0), 0)
        self.changes = QTextBrowser()
        self.changes.setProperty("bare", "true")
        self.changes.setFrameShape(QFrame.Shape.NoFrame)
        self.changes.setOpenLinks(False)
        self.changes.document().setDocumentMargin(20)
        self.changes.setAccessibleName(self.tr("Changes"))
        paper.column.addWidget(self.changes)
        row.addWidget(paper, 1)
        column.addLayout(row, 1)
        shortcut = QShortcut(QKeySequence("Escape"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.left)
        theme.changed.connect(lambda: self._show(self._marked))
        self.setFocusProxy(self.table)

    def show_article(self) -> None:
        """The versions of the open article."""
        article = self._presenter.article
        self._versions = self._presenter.versions()
        self._said.setText(article.content.title if article else "")
        self.table.rows.show_rows(self._versions)
        if self._versions:
            self.table.selectRow(0)
            self._show(self._versions[0])
        else:
            self._show(None)

    def _columns(self) -> list[Column]:
        clock = self._desk.clock
        return [
            Column(self.tr("No."), 48, lambda v: str(v.number), lambda _: "dim", right=True),
            Column(self.tr("Who"), 0, lambda v: v.author or self.tr("from a file"), strong=True),
            Column(self.tr("When"), 150, lambda v: clock.said(v.at), lambda _: "dim"),
            Column(self.tr("State"), 140, lambda v: state_name(v.state), lambda v: STATE_TINTS[v.state][1]),
        ]

    def _turn(self, newest: bool) -> None:
        self._with_newest = newest
        self._show(self._marked)

    def _show(self, version: Version | None) -> None:
        self._marked = version
        newest = self._versions[0] if self._versions else None
        self.restore.setEnabled(version is not None and version is not newest)
        if version is None:
            self.changes.setHtml("")
            return
        number = self._versions.index(version)
        older = self._versions[number + 1 :]
        # Steps from draft to published change no word: what is told is what changed before them.
        before = next((one for one in older if one.content != version.content), None)
        old, new = (version, newest) if self._with_newest and newest is not None else (before, version)
        if old is None:
            self.changes.setHtml(self._paper(self.tr("The first version"), [], version))
            return
        assert new is not None
        heading = self.tr("From version {old} to version {new}").format(old=old.number, new=new.number)
        self.changes.setHtml(self._paper(heading, compare(old.content, new.content), version))

    def _paper(self, heading: str, changes: list[FieldChange], version: Version) -> str:
        theme = self._desk.theme
        dim = theme.color("dim").name()
        who = version.author or self.tr("from a file")
        facts = f"{html.escape(who)} · {html.escape(self._desk.clock.said(version.at))}"
        parts = [f"<h3>{html.escape(heading)}</h3><p style='color:{dim}'>{facts}</p>"]
        if version.comment:
            parts.append(f"<p><i>{html.escape(version.comment)}</i></p>")
        for change in changes:
            parts.append(f"<p style='color:{dim}; margin-top:14px'>{html.escape(field_name(change.field))}</p>")
            parts.append(
                "<p style='line-height:130%'>" + "".join(self._piece(*piece) for piece in change.pieces) + "</p>"
            )
        if not changes:
            nothing = self.tr("Nothing in the text is different.")
            parts.append(f"<p>{html.escape(nothing)}</p>")
        return "".join(parts)

    def _piece(self, kind: str, text: str) -> str:
        theme = self._desk.theme
        shown = html.escape(text).replace("\n", "<br>")
        if kind == "same":
            return shown
        ground, ink = ("bad_soft", "bad") if kind == "out" else ("ok_soft", "ok")
        line = "line-through" if kind == "out" else "none"
        colours = f"background-color:{theme.color(ground).name()}; color:{theme.color(ink).name()}"
        return f"<span style='{colours}; text-decoration:{line}'>{shown}</span>"

    def _bring_back(self) -> None:
        if self._marked is not None and self._presenter.bring_back(self._marked):
            self.left.emit()
