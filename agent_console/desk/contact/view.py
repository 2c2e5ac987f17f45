"""The contact page: who, where to, what was sent, what happened, what to answer; citizen and answers beside."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from agent_console.database.queries.contact import AttachmentFile, ContactDetails, TimelineEntry
from agent_console.desk.contact.actions import ContactActions
from agent_console.desk.contact.bodies.page_source import Pages
from agent_console.desk.contact.bodies.pages_view import PagesView
from agent_console.desk.contact.body import Body
from agent_console.desk.contact.composer import Composer
from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.desk.contact.failed import sendable_again
from agent_console.desk.contact.header import ContactHeader
from agent_console.desk.contact.pages_loader import PagesLoader, ShownScan
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.contact.side import SidePanel
from agent_console.desk.contact.story_bar import StoryBar
from agent_console.desk.contact.suggestions import SuggestionsCard
from agent_console.desk.contact.timeline import Timeline
from agent_console.desk.notices import Tone
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.otherwise import Otherwise
from agent_console.desk.transfer.suggester import Suggestion
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.domain.files import is_program, virus
from agent_console.domain.people import Role

_GAP = 12
_GUTTER = 14
_STORY = 80
_ONE_LINE, _BELOW_PAGES = 48, 128
_TIGHT = 1100
"""Pixels of the window at plain letters below which the side panel gives up what it can."""
_NO_LIMIT = 16_777_215
"""Qt's own largest height (QWIDGETSIZE_MAX)."""


class ContactView(QWidget):
    """Shows what the presenter says; parts are reachable by name for whoever drives the window."""

    call_wanted = Signal(str)

    def __init__(
        self, surroundings: Surroundings, presenter: ContactPresenter, actions: ContactActions, side: SidePanel
    ) -> None:
        super().__init__()
        self._desk, self._presenter, self._actions = surroundings, presenter, actions
        self.header = ContactHeader(surroundings)
        self.otherwise = Otherwise(surroundings.theme, surroundings.clock, presenter.suggester)
        self.suggestions = SuggestionsCard(surroundings.theme, self.otherwise)
        self.stories = StoryBar(surroundings)
        self.pages = PagesView(surroundings.theme, surroundings.reader)
        self.body = Body(surroundings)
        self.timeline = Timeline(surroundings)
        self.composer = Composer(surroundings, presenter, actions)
        self.side = side
        self._empty = Empty(surroundings.theme, "hand-pointing")
        self._loader = PagesLoader(surroundings, self.pages.pixels_across)
        self._stack = QStackedLayout(self)
        self._page = QWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)
        self._lay_out()
        self._connect()
        self._say_empty()

    def fold(self, narrow: bool, low: bool) -> None:
        """Smaller windows: the side panel becomes tabs, suggestions lose their reasons."""
        self.side.fold(narrow or low)
        px = self._desk.theme.px
        tight = narrow and self.window().width() < px(_TIGHT)
        self.side.setFixedWidth(px(232 if tight else 264 if narrow else 294) + _GUTTER)
        self.header.fold(narrow)
        self.suggestions.fold(low)

    @property
    def scan(self) -> ShownScan | None:
        """The contact's scan, where its pages are shown."""
        return self._loader.scan

    def write(self, mode: str) -> None:
        """The keyboard to the editor of a note or a reply."""
        if mode == NOTE or self._actions.can_reply():
            self.composer.choose(mode)
            self.composer.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._page)
        row.setContentsMargins(14, 14, 0, 14)
        row.setSpacing(0)
        centre = self._centre = QVBoxLayout()
        centre.setSpacing(_GAP)
        centre.addWidget(_inset(self.header, self.stories, self.suggestions))
        self._pages_box = _inset(self.pages)
        self._pages_box.hide()
        centre.addWidget(self._pages_box, 3)
        self._scroll = ScrollColumn(_GAP, self.tr("What was said and done"), _GUTTER)
        self._scroll.column.addWidget(self.body)
        self._scroll.column.addWidget(self.timeline)
        self._scroll.column.addStretch(1)
        self._scroll.setMinimumHeight(_STORY)
        centre.addWidget(self._scroll, 2)
        centre.addWidget(_inset(self.composer))
        row.addLayout(centre, 1)
        row.addWidget(self.side)
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        presenter, actions = self._presenter, self._actions
        presenter.shown.connect(self._show)
        presenter.suggested.connect(self.suggestions.show_suggestions)
        presenter.suggested.connect(self._offer_otherwise)
        presenter.suggested.connect(self._order_tabs)
        self.otherwise.promised.connect(actions.promise)
        self.otherwise.duty_wanted.connect(actions.transfer)
        presenter.people_changed.connect(self.header.show_people)
        self.header.claim_wanted.connect(actions.claim)
        self.header.resume_wanted.connect(actions.resume)
        self.header.reopen_wanted.connect(actions.reopen)
        self.body.call.commanded.connect(actions.command_call)
        self.body.call.call_wanted.connect(self.call_wanted)
        self.body.message.call_wanted.connect(self.call_wanted)
        self.body.call.wrap_up.ended.connect(actions.close)
        self.body.file_wanted.connect(self._open_file)
        self.timeline.file_wanted.connect(self._open_file)
        self.timeline.again_wanted.connect(actions.send_again)
        self.timeline.edit_wanted.connect(self._edit_reply)
        self._loader.loaded.connect(self._show_pages)
        self._loader.absent.connect(self._hide_pages)
        self.body.message.folded.connect(self._share_room)
        self._loader.waiting.connect(self._say_waiting)
        self.pages.save_wanted.connect(self._save_file)

    def _show(self, details: ContactDetails | None) -> None:
        self._stack.setCurrentWidget(self._page if details is not None else self._empty)
        if details is None:
            self._loader.follow(None)
            return
        self.header.show_details(details)
        self.body.show_details(details)
        received = details.received
        rest = tuple(e for e in details.timeline if received is None or e.id != received.id)
        self.timeline.show_entries(rest, sendable_again(details))
        self.composer.show_details(details)
        self._loader.follow(details)

    def _offer_otherwise(self, suggestions: list[Suggestion]) -> None:
        details = self._presenter.details
        first = suggestions[0] if suggestions else None
        if first is None or first.partner or details is None:
            self.otherwise.hide()
            return
        spoken = details.call is not None
        self.otherwise.follow(first.target_id, first.name, details.row.department_id, spoken=spoken)

    def _order_tabs(self) -> None:
        # Cards made later would come last of all; Tab goes the way the eye does.
        before: QWidget = self.header.more
        for card in self.suggestions.cards:
            QWidget.setTabOrder(before, card)
            before = card

    def _edit_reply(self, reply: TimelineEntry) -> None:
        self._actions.put_into_editor(reply)
        self.write(REPLY)
        self.composer.address_to(reply.recipient)

    def _open_file(self, file: AttachmentFile) -> None:
        if virus(file.scanned) and self._desk.station.agent.role != Role.ADMINISTRATOR:
            words = self.tr("{name} is withheld: it carries a virus").format(name=file.name)
            self._desk.notices.say(words, Tone.WARNING)
        elif PagesLoader.can_show(file):
            self._loader.show_file(file)
        else:
            self._save(file)

    def _show_pages(self, pages: Pages, name: str) -> None:
        self._pages_box.setVisible(bool(pages.sizes))
        self.body.message.know_pages(shown=bool(pages.sizes))
        if pages.sizes:
            sortable = self._loader.scan is not None and not self._presenter.closed
            self.pages.show_pages(pages, name, self._loader.sheets, sortable=sortable)
            return
        locked = pages.problem == "encrypted"
        words = self.tr("{name} is locked with a password") if locked else self.tr("{name} cannot be shown")
        self._desk.notices.say(words.format(name=name), Tone.WARNING)

    def _save_file(self) -> None:
        if self._loader.file is not None:
            self._save(self._loader.file)

    def _save(self, file: AttachmentFile) -> None:
        content = self._desk.station.file(file.sha256)
        if content is None:
            self._desk.station.want_file(file.sha256)
            self._say_waiting()
            return
        if not self._sure(file):
            return
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), Path(file.name).name)
        if chosen:
            Path(chosen).write_bytes(content)
            self._desk.notices.say(self.tr("Saved as {name}").format(name=Path(chosen).name))

    def _sure(self, file: AttachmentFile) -> bool:
        """A file that is run, or that carries a virus, is not saved by mistake."""
        if not virus(file.scanned) and not is_program(file.name, file.type):
            return True
        words = self.tr("{name} is a program.") if not virus(file.scanned) else self.tr("{name} carries a virus.")
        asked = QMessageBox(QMessageBox.Icon.Warning, self.tr("Save a copy"), words.format(name=file.name), parent=self)
        asked.setInformativeText(self.tr("Whoever opens it lets its author do what they like on that computer."))
        save = asked.addButton(self.tr("Save it nevertheless"), QMessageBox.ButtonRole.DestructiveRole)
        asked.setDefaultButton(asked.addButton(QMessageBox.StandardButton.Cancel))
        asked.exec()
        return asked.clickedButton() is save

    def _hide_pages(self) -> None:
        self._pages_box.hide()
        self._share_room()

    def _share_room(self) -> None:
        """Pages take what they can get; the story below them keeps two or three lines, and its bar for the rest."""
        paged = not self._pages_box.isHidden()
        folded = paged and self.body.message.folded_away
        self._centre.setStretchFactor(self._pages_box, 1 if folded else 3)
        self._centre.setStretchFactor(self._scroll, 0 if folded else 2)
        px = self._desk.theme.px
        self._scroll.setMinimumHeight(px(_ONE_LINE) if folded else _STORY)
        self._scroll.setMaximumHeight(px(_BELOW_PAGES) if folded else _NO_LIMIT)

    def _say_waiting(self) -> None:
        self._hide_pages()
        self.body.message.know_pages(shown=False)
        self._desk.notices.say(self.tr("The file is being fetched"), Tone.PLAIN)

    def _say_empty(self) -> None:
        self._empty.say(self.tr("No contact is open"), self.tr("Choose one on the left, or press Ctrl+K."))


def _inset(*cards: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, _GUTTER, 0)
    column.setSpacing(_GAP)
    for card in cards:
        column.addWidget(card)
    return whole
