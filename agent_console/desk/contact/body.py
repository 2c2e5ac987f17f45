"""What the citizen sent: a message, pages, or a call; exactly one of them is shown."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.contact import AttachmentFile, ContactDetails
from agent_console.desk.contact.bodies.call_card import CallCard
from agent_console.desk.contact.bodies.message_body import MessageBody
from agent_console.desk.contact.files_row import FilesRow
from agent_console.desk.contact.pages_loader import scan_of
from agent_console.desk.contact.seal import seal_of
from agent_console.desk.contact.seal_row import SealRow
from agent_console.desk.contact.sentences import timeline_line
from agent_console.desk.icons import icon
from agent_console.desk.notices import Notice, Tone
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.words import problem_words
from agent_console.domain.phone_links import linked_number


class MessageCard(Card):
    """The newest message of the citizen, whole; under the pages of a scan, what a machine read of them, folded."""

    file_wanted = Signal(object)
    call_wanted = Signal(str)
    folded = Signal()
    """Folded or unfolded: the pages have more or less room."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((16, 12, 16, 12), 8)
        self._desk = surroundings
        head = QHBoxLayout()
        head.setSpacing(8)
        self._icon = IconLabel(surroundings.theme, "envelope-simple")
        self._heading = Elided("", "strong")
        self._when = Elided("", "secondary")
        head.addWidget(self._icon)
        head.addWidget(self._heading)
        head.addWidget(self._when, 1)
        self.unfold = plain_button(self.tr("Recognised text"), surroundings.theme, "caret-down")
        self.unfold.setProperty("small", "true")
        self.unfold.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.unfold.clicked.connect(self._turn)
        head.addWidget(self.unfold)
        self.column.addLayout(head)
        self.seal = SealRow(surroundings.theme)
        self.column.addWidget(self.seal)
        self._details: ContactDetails | None = None
        self._unfolded = False
        """The agent's choice, kept while the window lives."""
        self._without_pages = ""
        """A contact whose scan cannot be shown: its text is all there is."""
        self._subject = label("", "title", wrap=True, selectable=True)
        self.column.addWidget(self._subject)
        self._problem = label("", "warn", wrap=True)
        self.column.addWidget(self._problem)
        self.body = MessageBody(surroundings.theme)
        self.body.link_pressed.connect(self._ask_link)
        self.column.addWidget(self.body)
        self._files: QWidget | None = None
        self._files_of: tuple[AttachmentFile, ...] = ()

    def show_message(self, details: ContactDetails) -> bool:
        """False where there is nothing to show: the citizen has written nothing here."""
        entry, self._details = details.received, details
        if entry is None:
            return False
        words = timeline_line(entry, self._desk.names.book, self._desk.clock)
        self._icon.show_icon(words.icon, words.tint)
        self._heading.setText(words.heading)
        self._when.setText(words.when)
        self.seal.show_seal(seal_of(entry))
        self._subject.setText(details.row.subject)
        problems = " · ".join(problem_words(problem) for problem in details.row.problems)
        problems = problems or self._reading(entry.files)
        self._problem.setText(problems)
        self._problem.setVisible(bool(problems))
        self.body.show_message(entry.text, entry.html)
        self._show_files(entry.files)
        self._fold()
        return True

    def _reading(self, files: tuple[AttachmentFile, ...]) -> str:
        unread = next((file for file in files if file.pages_read < file.pages_all), None)
        if unread is None:
            return ""
        words = self.tr("Text recognition: page {page} of {pages}")
        return words.format(page=unread.pages_read + 1, pages=unread.pages_all)

    @property
    def folded_away(self) -> bool:
        """Whether only one line is shown, because the pages say the same."""
        return self._under_pages and not self._unfolded

    def know_pages(self, *, shown: bool) -> None:
        """Whether the scan's pages can be seen."""
        if self._details is not None:
            self._without_pages = "" if shown else self._details.row.id
            self._fold()

    @property
    def _under_pages(self) -> bool:
        details = self._details
        shown = details is not None and details.received is not None and scan_of(details) is not None
        return shown and details is not None and details.row.id != self._without_pages

    def _turn(self) -> None:
        self._unfolded = not self._unfolded
        self._fold()

    def _fold(self) -> None:
        details = self._details
        if details is None or details.received is None:
            return
        entry, folded = details.received, self.folded_away
        written = bool(entry.text or entry.html)
        self.unfold.setVisible(self._under_pages and written)
        self.unfold.setIcon(icon(self._desk.theme, "caret-down" if folded else "caret-up", "dim"))
        said = self.tr("Show the recognised text") if folded else self.tr("Fold the recognised text")
        self.unfold.setToolTip(said)
        self.unfold.setAccessibleDescription(said)
        self._subject.setVisible(bool(details.row.subject) and not folded)
        self.body.setVisible(written and not folded)
        if self._files is not None:
            self._files.setVisible(not folded)
        self.folded.emit()

    def _show_files(self, files: tuple[AttachmentFile, ...]) -> None:
        if files == self._files_of:
            return
        self._files_of = files
        if self._files is not None:
            self._files.hide()
            self._files.deleteLater()
            self._files = None
        if any(file.role != "original" for file in files):
            row = FilesRow(self._desk.theme, files)
            row.wanted.connect(self.file_wanted)
            self._files = row
            self.column.addWidget(row)

    def _ask_link(self, address: str) -> None:
        number = linked_number(address, str(self._desk.names.book.city.get("country", "PL")))
        if number:
            self.call_wanted.emit(number)
            return
        text = self.tr("The link leads to {address}").format(address=address[:80])
        self._desk.notices.post(
            Notice(text, Tone.WARNING, self.tr("Open it"), lambda: _open(address), 12.0),
        )


class Body(QWidget):
    """A message card and a call card above the timeline."""

    file_wanted = Signal(object)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.call = CallCard(surroundings)
        self.call.hide()  # until a contact is open all its keys would claim their room
        self.message = MessageCard(surroundings)
        self.message.file_wanted.connect(self.file_wanted)
        column.addWidget(self.call)
        column.addWidget(self.message)

    def show_details(self, details: ContactDetails) -> None:
        """The call's card for a call, the message for everything written."""
        self.call.setVisible(details.call is not None)
        if details.call is not None:
            self.call.show_call(details, details.call)
        shown = self.message.show_message(details)
        self.message.setVisible(shown)
        self.setVisible(shown or details.call is not None)


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
