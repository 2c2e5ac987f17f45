"""Writing a note or a reply: every keystroke is kept for the contact it was typed for."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLineEdit, QMenu, QWidget

from agent_console.database.queries.contact import ContactDetails
from agent_console.database.queries.directory import ReplyTemplate, templates
from agent_console.desk.contact.actions import ContactActions
from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.desk.contact.editor import Editor
from agent_console.desk.contact.envelope import as_sent, one_line, recipient_line
from agent_console.desk.contact.fill import filled
from agent_console.desk.contact.later_menu import fill_later
from agent_console.desk.contact.outgoing_row import OutgoingRow, refusal
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.notices import Tone
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import icon_button, main_button, plain_button, say, shorten
from agent_console.desk.widgets.card import Card, line
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.segmented import Segmented
from agent_console.domain.channel import Channel

_MARGINS = 28
"""At the left and the right of the foot."""


class Composer(Card):
    """``mode`` is ``note`` or ``reply``; each has its own draft per contact."""

    preview_wanted = Signal()
    """A person wants to see the letter as it will be printed."""
    later_wanted = Signal()
    """A person wants to choose the moment themselves."""

    def __init__(self, surroundings: Surroundings, presenter: ContactPresenter, actions: ContactActions) -> None:
        super().__init__((14, 12, 14, 12), 8)
        self._desk, self._presenter, self._actions = surroundings, presenter, actions
        self.mode = NOTE
        self._details: ContactDetails | None = None
        self._spare = 0
        """Room that the quiet action gives up in a narrow column."""
        self._proposed = ""
        """The recipient as the window filled it in: what a person typed instead is kept."""
        theme = surroundings.theme
        self._address = self._address_row()
        self.column.addWidget(self._address)
        self.editor = Editor(theme)
        self.column.addWidget(self.editor)
        self.files = OutgoingRow(theme)
        self.files.removed.connect(self._remove_file)
        self.files.hide()
        self.column.addWidget(self.files)
        self.setAcceptDrops(True)
        self._make_foot()
        self.editor.textChanged.connect(self._keep)
        self.editor.sent.connect(self._send)
        self.editor.left.connect(presenter.drafts.flush)
        presenter.drafts.saved.connect(self._say_saved)
        shorten(self.templates, True)  # until it is shown, the least it needs is what counts

    def show_details(self, details: ContactDetails) -> None:
        """Another contact brings its own drafts; the same one keeps what stands in the editor."""
        other = self._details is None or self._details.row.id != details.row.id
        self._details = details
        allowed = self._actions.can_reply()
        self.modes.allow(REPLY, allowed)
        proposed = recipient_line(details)
        if other or self._recipient.text() == self._proposed != proposed:
            self.address_to(proposed)
        self._proposed = proposed
        if other:
            drafts = self._presenter.drafts
            replying = allowed and bool(drafts.text(details.row.id, REPLY) or not drafts.text(details.row.id, NOTE))
            paper = details.row.channel == Channel.POST
            self._to.setText(self.tr("Letter to") if paper else self.tr("To"))
            self._address_line.setStretchFactor(self._recipient, 2 if paper else 1)
            self.choose(REPLY if replying else NOTE)

    def choose(self, mode: str) -> None:
        """Write a note or a reply."""
        self._presenter.drafts.flush()
        self.mode = mode
        self.modes.choose(mode)
        replying = mode == REPLY
        self._address.setVisible(replying)
        self.attach.setVisible(self._takes_files)
        self.later.setVisible(replying)
        paper = self._details is not None and self._details.row.channel == Channel.POST
        self.preview.setVisible(replying and paper)
        placeholder = self.tr("Answer the citizen") if replying else self.tr("What should colleagues know?")
        self.editor.setPlaceholderText(placeholder)
        self.editor.setAccessibleName(placeholder)
        self._make_room()
        self.reload()

    def reload(self) -> None:
        """Show what is kept for this contact and mode."""
        if self._details is None:
            return
        text = self._presenter.drafts.text(self._details.row.id, self.mode)
        self.files.show_files(self._actions.files.of(self._details.row.id) if self._takes_files else ())
        self.editor.show_text(text)
        self._subject.setText(self._actions.reply_subject(self._details))
        self._saved.setText(self.tr("Saved on this computer") if text else self.tr("Ctrl+Enter sends"))
        self._allow_sending(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow column words are few, the subject makes room for the recipient, and the foot has two lines."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._say_all()
        whole = self.templates.sizeHint().width()
        tight = self._across() > self.width()
        shorten(self.templates, True)
        self._spare = 0 if tight else whole - self.templates.sizeHint().width()
        shorten(self.templates, tight)
        self._subject.setVisible(not tight)
        self._between.setVisible(not tight)
        if tight:
            self.modes.say(NOTE, self.tr("Note"))
            if self.mode == REPLY:
                say(self.send, self.tr("Send"))
        stacked = tight and self._across() > self.width()
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)

    def _say_all(self) -> None:
        shorten(self.templates, False)
        self.modes.say(NOTE, self.tr("Note, only inside"))
        say(self.send, self.tr("Send reply") if self.mode == REPLY else self.tr("Add note"))

    def _across(self) -> int:
        """How wide it is with its foot in one line."""
        parts = (self.modes, self.attach, self.templates, self.preview, self.later, self.send)
        shown = [part.sizeHint().width() for part in parts if not part.isHidden()]
        return sum(shown) + 8 * len(shown) + _MARGINS

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to the reply; what cannot be added is said with its reason."""
        if self._details is None or not self._takes_files:
            return
        for refused in self._actions.files.add(self._details.row.id, paths):
            self._desk.notices.say(refusal(refused), Tone.WARNING)
        self.files.show_files(self._actions.files.of(self._details.row.id))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from the desktop may be dropped on a reply."""
        if self._takes_files and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are added."""
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    @property
    def _takes_files(self) -> bool:
        return self.mode == REPLY and self._details is not None and self._details.row.channel == Channel.EMAIL

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach files"))
        self.add_files([Path(name) for name in chosen])

    def _remove_file(self, sha256: str) -> None:
        if self._details is not None:
            self._actions.files.remove(self._details.row.id, sha256)
            self.files.show_files(self._actions.files.of(self._details.row.id))

    def minimumSizeHint(self) -> QSize:
        """What it needs once the quiet action is only an icon."""
        size = super().minimumSizeHint()
        return QSize(size.width() - self._spare, size.height())

    def insert(self, text: str) -> None:
        """Write an answer at the cursor."""
        self.editor.insert(text)

    def address_to(self, recipient: str) -> None:
        """Another recipient; lines of an envelope stand beside each other."""
        self._recipient.setText(one_line(recipient))
        self._recipient.setCursorPosition(0)

    def type(self, text: str) -> None:
        """As if typed."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.insertPlainText(text)

    def _make_foot(self) -> None:
        theme = self._desk.theme
        left, right = QHBoxLayout(), QHBoxLayout()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for row in (left, right, self._foot):
            row.setSpacing(8)
        note, reply = self.tr("Note, only inside"), self.tr("Reply")
        self.modes = Segmented(theme, [(NOTE, note, "warn_soft", "warn"), (REPLY, reply, "accent_soft", "accent")])
        self.modes.chosen.connect(self.choose)
        left.addWidget(self.modes)
        self._saved = Elided("", "caption", whole=True)
        left.addWidget(self._saved, 1)
        right.addStretch(0)
        self.templates = plain_button(self.tr("Templates"), theme, "text-aa")
        self.templates.setMenu(QMenu(self))
        self.templates.menu().aboutToShow.connect(self._fill_templates)
        self.attach = icon_button(theme, "paperclip", self.tr("Attach files"))
        self.attach.clicked.connect(self._choose_files)
        right.addWidget(self.attach)
        right.addWidget(self.templates)
        self.preview = icon_button(theme, "eye", self.tr("Look at the letter"))
        self.preview.clicked.connect(self.preview_wanted)
        right.addWidget(self.preview)
        self.later = icon_button(theme, "clock", self.tr("Send later"))
        self.later.setMenu(QMenu(self))
        self.later.menu().aboutToShow.connect(self._fill_later)
        right.addWidget(self.later)
        self.send = main_button("")
        self.send.clicked.connect(self._send)
        right.addWidget(self.send)
        self._foot.addLayout(left, 1)
        self._foot.addLayout(right)
        self.column.addLayout(self._foot)

    def _address_row(self) -> QWidget:
        whole = QWidget()
        row = self._address_line = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._to = label(self.tr("To"), "dim")
        row.addWidget(self._to)
        self._recipient = QLineEdit()
        self._recipient.setProperty("bare", "true")
        self._recipient.setAccessibleName(self.tr("Recipient"))
        row.addWidget(self._recipient, 1)
        self._between = line("vertical")
        row.addWidget(self._between)
        self._subject = Elided("", "dim")
        row.addWidget(self._subject, 1)
        return whole

    def _keep(self) -> None:
        if self._details is None:
            return
        text = self.editor.toPlainText()
        self._presenter.drafts.keep(self._details.row.id, self.mode, text)
        self._allow_sending(text)
        self._saved.setText(self.tr("Saving …"))

    def _say_saved(self, editor: str) -> None:
        if editor == self.mode:
            kept = bool(self.editor.toPlainText())
            self._saved.setText(self.tr("Saved on this computer") if kept else self.tr("Ctrl+Enter sends"))

    def _allow_sending(self, text: str) -> None:
        for pressed in (self.send, self.later, self.preview):
            pressed.setEnabled(bool(text.strip()))

    def _fill_later(self) -> None:
        fill_later(self.later.menu(), self._desk.clock, self.send_at, self.later_wanted.emit)

    def send_at(self, moment: datetime) -> None:
        """Send the reply at a moment to come (UTC)."""
        text = self.editor.toPlainText()
        if not text.strip() or self._details is None or self.mode != REPLY:
            return
        self._presenter.drafts.flush()
        if self._actions.reply(text, as_sent(self._details, self._recipient.text()), moment):
            self.reload()

    def letter(self) -> tuple[str, str]:
        """Recipient and words of the letter as they would be sent."""
        if self._details is None:
            return "", ""
        return as_sent(self._details, self._recipient.text()), self.editor.toPlainText()

    def send_reply(self) -> None:
        """As if its button were pressed."""
        self._send()

    def _send(self) -> None:
        text = self.editor.toPlainText()
        if not text.strip() or self._details is None:
            return
        self._presenter.drafts.flush()
        replying, recipient = self.mode == REPLY, as_sent(self._details, self._recipient.text())
        if self._actions.reply(text, recipient) if replying else self._actions.note(text):
            self.reload()

    def _fill_templates(self) -> None:
        menu = self.templates.menu()
        menu.clear()
        if self._details is None:
            return
        language = self._details.language or self._desk.language
        with self._desk.station.reading() as session:
            ready = templates(session, self._details.row.channel, language)
        for template in ready:
            action = menu.addAction(template.title)
            action.triggered.connect(lambda _=False, template=template: self._use(template))
        if not ready:
            menu.addAction(self.tr("No templates yet")).setEnabled(False)

    def _use(self, template: ReplyTemplate) -> None:
        if self._details is not None:
            self.insert(filled(template.body, self._details, self._desk))
