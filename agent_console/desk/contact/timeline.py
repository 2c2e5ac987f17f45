"""What happened and what was said, newest first, as sentences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.contact import AttachmentFile, TimelineEntry
from agent_console.desk.contact.files_row import FilesRow
from agent_console.desk.contact.sentences import Line, timeline_line
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import link_button
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label, set_kind

_SHOWN = 40
_LONG = 900
_REMARKS = {"bad": "bad", "ok": "ok", "warn": "warn"}


class _EntryView(QWidget):
    """One line of the story; it can be given another one, which costs far less than making a new view."""

    file_wanted = Signal(object)
    again_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._theme = surroundings.theme
        self._shown: tuple[Line, tuple[AttachmentFile, ...]] | None = None
        self._separator = line()
        self._icon = IconLabel(surroundings.theme, "note-pencil")
        self._heading, self._when = Elided("", "strong"), Elided("", "secondary")
        self._remark = label("", "caption")
        self._text = label("", wrap=True, selectable=True)
        self._whole = link_button(self.tr("Show all of it"))
        self._whole.clicked.connect(self._unfold)
        self._reason = label("", "bad", wrap=True, selectable=True)
        self._failed = self._failed_row()
        self._files: FilesRow | None = None
        self.reply: TimelineEntry | None = None
        """The reply that can be sent again, if it is one."""
        self._lay_out()

    def show_line(self, words: Line, files: tuple[AttachmentFile, ...], *, first: bool) -> None:
        """Replace what is shown; a line separates it from what is above unless it is the first."""
        self._separator.setVisible(not first)
        if (words, files) == self._shown:
            return
        self._show_files(files)
        self._shown = (words, files)
        self._icon.show_icon(words.icon, words.tint)
        self._heading.setText(words.heading)
        self._when.setText(words.when)
        self._remark.setText(words.remark)
        set_kind(self._remark, _REMARKS.get(words.remark_tint, "caption"))
        self._remark.setVisible(bool(words.remark))
        long = len(words.text) > _LONG
        self._text.setText(f"{words.text[:_LONG].rstrip()} …" if long else words.text)
        self._text.setVisible(bool(words.text))
        self._whole.setVisible(long)
        self._reason.setText(words.reason)
        self._reason.setVisible(bool(words.reason))
        self.setAccessibleName(f"{words.heading}, {words.when}")

    def offer(self, reply: TimelineEntry | None) -> None:
        """Offer to send a reply again that did not arrive; None for everything else."""
        self.reply = reply
        self._failed.setVisible(reply is not None)

    def _failed_row(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(16)
        self.again = link_button(self.tr("Send again"))
        self.again.clicked.connect(self.again_wanted)
        self.edit = link_button(self.tr("Put into the editor"))
        self.edit.clicked.connect(self.edit_wanted)
        row.addWidget(self.again)
        row.addWidget(self.edit)
        row.addStretch(1)
        whole.hide()
        return whole

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._separator)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 0, 10)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self._when, 1)
        head.addWidget(self._remark)
        self._column.addLayout(head)
        self._column.addWidget(self._text)
        self._column.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._reason)
        self._column.addWidget(self._failed)
        row.addLayout(self._column, 1)
        whole.addLayout(row)

    def _show_files(self, files: tuple[AttachmentFile, ...]) -> None:
        if self._shown is not None and files == self._shown[1]:
            return
        if self._files is not None:
            self._files.hide()
            self._files.deleteLater()
            self._files = None
        if files:
            self._files = FilesRow(self._theme, files)
            self._files.wanted.connect(self.file_wanted)
            self._column.addWidget(self._files)

    def _unfold(self) -> None:
        if self._shown is not None:
            self._text.setText(self._shown[0].text)
        self._whole.hide()


class Timeline(Card):
    """What is shown already stays in its place; only what is new or says something else is touched."""

    file_wanted = Signal(object)
    """``AttachmentFile``."""
    again_wanted = Signal(object)
    """A reply that did not arrive, to be sent as it is."""
    edit_wanted = Signal(object)
    """The same, to be changed first."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((16, 4, 16, 4), 0)
        self._desk = surroundings
        self._views: dict[str, _EntryView] = {}
        self._spare: list[_EntryView] = []
        self._all = False
        self._entries: tuple[TimelineEntry, ...] = ()
        self._sendable: frozenset[str] = frozenset()
        self._more = link_button("")
        self._more.clicked.connect(self._unfold)
        self.column.addWidget(self._more)

    def show_entries(self, entries: tuple[TimelineEntry, ...], sendable: frozenset[str] = frozenset()) -> None:
        """Newest first; the oldest of a long story are folded. Replies in ``sendable`` can be sent again."""
        self._entries, self._sendable = entries, sendable
        newest = entries[::-1]
        shown = newest if self._all else newest[:_SHOWN]
        self.setVisible(bool(shown))
        # Each view that appears would have every layout above it done again.
        self.column.setEnabled(False)
        self._place(shown)
        hidden = len(newest) - len(shown)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show %n earlier line(s)", "", hidden))
        self.column.setEnabled(True)

    def _place(self, shown: tuple[TimelineEntry, ...]) -> None:
        wanted = {entry.id for entry in shown}
        known, self._views = self._views, {}
        self._spare = [view for ident, view in known.items() if ident not in wanted] + self._spare
        for position, entry in enumerate(shown):
            words = timeline_line(entry, self._desk.names.book, self._desk.clock)
            view = self._views[entry.id] = known.get(entry.id) or self._free_view()
            view.show_line(words, entry.files, first=position == 0)
            view.offer(entry if entry.id in self._sendable else None)
            item = self.column.itemAt(position)
            if item is None or item.widget() is not view:
                self.column.insertWidget(position, view)
            view.show()
        for view in self._spare:
            view.hide()

    def _free_view(self) -> _EntryView:
        if self._spare:
            return self._spare.pop(0)  # in the order of their places: what stays where it is costs nothing
        made = _EntryView(self._desk)
        made.file_wanted.connect(self.file_wanted)
        made.again_wanted.connect(lambda: self.again_wanted.emit(made.reply))
        made.edit_wanted.connect(lambda: self.edit_wanted.emit(made.reply))
        return made

    def _unfold(self) -> None:
        self._all = True
        self.show_entries(self._entries, self._sendable)
