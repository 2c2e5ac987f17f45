"""Writing one entry: the words of citizens, and the official term they lead to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from agent_console.desk.knowledge.thesaurus.entries import Entry
from agent_console.desk.knowledge.thesaurus.presenter import ThesaurusPresenter, Wrong
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button, plain_button, say
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.label import Elided, label
from agent_console.operations import Wording


class EntryForm(Card):
    """Enter keeps what is written; ``left`` where a person would rather not."""

    left = Signal()

    def __init__(self, surroundings: Surroundings, presenter: ThesaurusPresenter) -> None:
        super().__init__((16, 12, 16, 12), 6)
        self._presenter = presenter
        self._changing: Entry | None = None
        self.said = QLineEdit(placeholderText=self.tr("cut down a tree, fell a tree"))
        self.meant = QLineEdit(placeholderText=self.tr("permit for the removal of trees"))
        fields = ((self.said, self.tr("What citizens say")), (self.meant, self.tr("Official term")))
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, name in fields:
            field.setAccessibleName(name)
            field.returnPressed.connect(self._save)
            field.textChanged.connect(lambda _: self._say(None))
            cell = QVBoxLayout()
            cell.setSpacing(4)
            cell.addWidget(Elided(name, "secondary_strong"))
            cell.addWidget(field)
            row.addLayout(cell, 1)
        self.cancel = plain_button(self.tr("Cancel  Esc"))
        self.cancel.clicked.connect(self.leave)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        self.save = main_button(self.tr("Add  Enter"), surroundings.theme, "check")
        self.save.clicked.connect(self._save)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        self.column.addWidget(self.problem)
        shortcut = QShortcut(QKeySequence("Escape"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.leave)
        self.setFocusProxy(self.said)
        self.write(None)

    def write(self, entry: Entry | None) -> None:
        """Begin with ``entry``, or with nothing."""
        self._changing = entry
        for field, phrases in ((self.said, entry.said if entry else ()), (self.meant, entry.meant if entry else ())):
            field.setText(", ".join(phrases))
        say(self.save, self.tr("Add  Enter") if entry is None else self.tr("Change  Enter"))
        self.cancel.setVisible(entry is not None)

    def leave(self) -> None:
        """What is written is not wanted."""
        self.write(None)
        self.left.emit()

    def _save(self) -> None:
        wording = Wording(said=(self.said.text(),), meant=(self.meant.text(),)).tidy
        wrong = self._presenter.wrong(wording, self._changing)
        self._say(wrong)
        if wrong is not None:
            (self.said if wrong.said else self.meant).setFocus()
        elif self._presenter.save(wording, self._changing):
            self.write(None)
            self.said.setFocus()

    def _say(self, wrong: Wrong | None) -> None:
        self.problem.setText("" if wrong is None else wrong.why)
        self.problem.setVisible(wrong is not None)
        for field, blamed in ((self.said, True), (self.meant, False)):
            marked = "true" if wrong is not None and wrong.said == blamed else "false"
            if field.property("wrong") != marked:
                field.setProperty("wrong", marked)
                field.style().unpolish(field)
                field.style().polish(field)
