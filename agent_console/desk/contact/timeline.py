"""What happened and what was said, newest first, as sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.contact import TimelineEntry
from agent_console.desk.contact.files_row import FilesRow
from agent_console.desk.contact.sentences import Line, timeline_line
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import link_button
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label

_SHOWN = 40
_LONG = 900


class _EntryView(QWidget):
    def __init__(self, surroundings: Surroundings, words: Line, entry: TimelineEntry, files: FilesRow | None) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(10)
        row.addWidget(IconLabel(surroundings.theme, words.icon, words.tint), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Elided(words.heading, "strong"))
        head.addWidget(Elided(words.when, "secondary"), 1)
        if words.remark:
            head.addWidget(_remark(words))
        column.addLayout(head)
        if words.text:
            self._add_text(column, words.text)
        if files is not None:
            column.addWidget(files)
        row.addLayout(column, 1)
        self.setAccessibleName(f"{words.heading}, {words.when}")
        self.entry_id = entry.id

    def _add_text(self, column: QVBoxLayout, text: str) -> None:
        short = text if len(text) <= _LONG else f"{text[:_LONG].rstrip()} …"
        body = label(short, wrap=True, selectable=True)
        column.addWidget(body)
        if short == text:
            return
        whole = link_button(self.tr("Show all of it"))

        def unfold() -> None:
            body.setText(text)
            whole.hide()

        whole.clicked.connect(unfold)
        column.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeft)


class Timeline(Card):
    """Entries are rebuilt only when they changed."""

    file_wanted = Signal(object)
    """``AttachmentFile``."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((16, 4, 16, 4), 0)
        self._desk = surroundings
        self._shown: tuple[Line, ...] = ()
        self._all = False
        self._entries: tuple[TimelineEntry, ...] = ()

    def show_entries(self, entries: tuple[TimelineEntry, ...]) -> None:
        """Newest first; the oldest of a long story are folded."""
        self._entries = entries
        newest = list(reversed(entries))
        shown = newest if self._all else newest[:_SHOWN]
        lines = tuple(timeline_line(entry, self._desk.names.book, self._desk.clock) for entry in shown)
        self.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        self._clear()
        for position, (words, entry) in enumerate(zip(lines, shown, strict=True)):
            if position:
                self.column.addWidget(line())
            files = FilesRow(self._desk.theme, entry.files) if entry.files else None
            if files is not None:
                files.wanted.connect(self.file_wanted)
            self.column.addWidget(_EntryView(self._desk, words, entry, files))
        if len(shown) < len(newest):
            more = link_button(self.tr("Show %n earlier line(s)", "", len(newest) - len(shown)))
            more.clicked.connect(self._unfold)
            self.column.addWidget(more)

    def _unfold(self) -> None:
        self._all = True
        self.show_entries(self._entries)

    def _clear(self) -> None:
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _remark(words: Line) -> QWidget:
    return label(words.remark, {"bad": "bad", "ok": "ok", "warn": "warn"}.get(words.remark_tint, "caption"))
