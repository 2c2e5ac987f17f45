"""One signed-in agent's window, wired: the place that knows which presenter serves which page, top to bottom."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from agent_console.desk.attention.presenter import AttentionPresenter
from agent_console.desk.attention.view import AttentionView
from agent_console.desk.call.presenter import CallPresenter
from agent_console.desk.call.ringing_card import RingingCard
from agent_console.desk.call.wrap_up import WrapUp
from agent_console.desk.citizen.card import CitizenCardView
from agent_console.desk.citizen.presenter import CitizenPresenter
from agent_console.desk.commands import commands_of
from agent_console.desk.contact.actions import ContactActions
from agent_console.desk.contact.bodies.call_card import CallCard
from agent_console.desk.contact.drafts import NOTE, REPLY, Drafts
from agent_console.desk.contact.more import fill_more
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.contact.side import SidePanel
from agent_console.desk.contact.stories import Stories
from agent_console.desk.contact.story_bar import StoryBar
from agent_console.desk.contact.view import ContactView
from agent_console.desk.inbox.presenter import InboxPresenter
from agent_console.desk.inbox.view import InboxView
from agent_console.desk.keys import inbox_keys, knowledge_keys, window_keys
from agent_console.desk.knowledge.counting import SearchCounting
from agent_console.desk.knowledge.panel import AnswersPanel
from agent_console.desk.knowledge.presenter import Answer, AnswersPresenter
from agent_console.desk.learned import Learned
from agent_console.desk.line.presenter import LinePresenter
from agent_console.desk.line.view import LineView
from agent_console.desk.notices import Tone
from agent_console.desk.palette.presenter import PalettePresenter
from agent_console.desk.panels import Panels
from agent_console.desk.settings.presenter import SettingsPresenter
from agent_console.desk.shortcuts import bind
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.presenter import PARTNER, TransferPresenter
from agent_console.desk.transfer.suggester import Suggester, Suggestion
from agent_console.desk.window import Window
from agent_console.desk.word_index import WordIndex
from agent_console.desk.workplace_pages import Pages
from agent_console.domain.call import CallAbility
from agent_console.domain.contact import CallState, ContactState

_FIRST_PAINT_MS = 60
"""By then the window has been painted for the first time."""


class Workplace(QObject):
    """Presenters and views of one window, all reachable by name."""

    def __init__(
        self, surroundings: Surroundings, learned: Learned, settings: SettingsPresenter, leave: Callable[[], None]
    ) -> None:
        super().__init__()
        self.desk = surroundings
        self.learned = learned
        self.settings = settings
        station = surroundings.station
        self.drafts = Drafts(station, self)
        self.suggester = Suggester(station, surroundings.names, surroundings.clock, learned)
        self.inbox = InboxPresenter(surroundings)
        self.word_index = WordIndex(surroundings)
        self.contact = ContactPresenter(surroundings, self.drafts, self.suggester)
        self.actions = ContactActions(surroundings, self.contact, learned, lambda: settings.current.signature)
        self.stories = Stories(surroundings, self.contact)
        self.citizen = CitizenPresenter(surroundings)
        self.answers = AnswersPresenter(surroundings, learned, learned)
        self.counting = SearchCounting(surroundings)
        self.calls = CallPresenter(surroundings)
        self.wrap_up = WrapUp(surroundings)
        self.line = LinePresenter(surroundings)
        self.attention = AttentionPresenter(surroundings, self.drafts)
        self.palette = PalettePresenter(
            surroundings, learned, lambda: commands_of(self, contact_open=self._contact_seen)
        )
        self.window = Window(surroundings)
        transfer = TransferPresenter(surroundings, self.suggester)
        self.panels = Panels(
            surroundings,
            self.window.overlay,
            self.contact,
            self.actions,
            self.citizen,
            self.calls,
            transfer,
            self.stories,
        )
        self._make_inbox_page()
        self.window.add_page("attention", lambda: AttentionView(surroundings, self.attention))
        self.window.add_page("line", lambda: self.line_view)
        self.pages = Pages(surroundings, learned, settings, self.panels, self.citizen, self.drafts, self.suggester)
        self.pages.place(self.window)
        self.ringing = RingingCard(surroundings, self.calls, self.window.ground)
        everywhere, here = window_keys(self), inbox_keys(self)
        there = knowledge_keys(lambda: self.pages.answers_view) if self.pages.articles.editing.allowed else []
        bind(everywhere, self.window, self._free)
        bind(here, self.window, lambda: self._free() and self.window.page == "inbox")
        bind(there, self.window, lambda: self._free() and self.window.page == "answers")
        self.keys = [*everywhere[:-2], *here, *there, *everywhere[-2:]]
        self._own(
            self.inbox,
            self.word_index,
            self.contact,
            self.citizen,
            self.answers,
            self.counting,
            self.calls,
            self.wrap_up,
            self.attention,
            self.palette,
            self.line,
            self.pages,
        )
        self._connect(leave)
        self._connect_calls(self.contact_view.body.call)
        self._connect_paper(self.contact_view)
        self._connect_stories(self.contact_view.stories)
        self._count_searches()
        self.inbox.start()
        self.inbox_view.focus_list()
        self._painted = QTimer(self, singleShot=True, interval=_FIRST_PAINT_MS)
        self._painted.timeout.connect(self._go_on)
        self._painted.start()

    @cached_property
    def line_view(self) -> LineView:
        """How it stands with central; made when it is first looked at, as the other pages are."""
        return LineView(self.desk, self.line)

    def open_contact(self, contact_id: str) -> None:
        """Show a contact on the inbox page."""
        self.open_page("inbox")
        self.contact.open(contact_id)
        self.inbox_view.select(contact_id)

    def open_citizen(self, citizen_id: str) -> None:
        """Show a citizen on their page."""
        self.open_page("citizens")
        self.pages.citizens.show(citizen_id)

    def open_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.window.overlay.dismiss()
        self.window.show_page(name)
        self.pages.refresh(name)

    def open_palette(self) -> None:
        """Search, or a command."""
        self.panels.palette(self.palette)

    def open_shortcuts(self) -> None:
        """Every key."""
        self.panels.shortcuts(self.keys)

    def undo(self) -> None:
        """Take back what was just done, while its notice is shown."""
        self.window.toasts.act_on_newest()

    def main_action(self) -> None:
        """Claim, take up again, or open again: what the contact's state calls for."""
        details = self.contact.details
        if details is None:
            return
        if details.row.state == ContactState.CLOSED:
            self.actions.reopen()
        elif details.row.state == ContactState.HELD and self.contact.mine:
            self.actions.resume()
        elif not self.contact.mine:
            self.actions.claim()

    def pass_on(self, suggestion: Suggestion) -> None:
        """One press transfers, the note that was begun travels along; where routing is unsure, it asks first."""
        if not suggestion.certain or suggestion.partner:
            self.panels.transfer(f"{PARTNER}{suggestion.target_id}" if suggestion.partner else suggestion.target_id)
            return
        contact_id = self.contact.contact_id or ""
        note = self.drafts.text(contact_id, NOTE)
        if self.actions.transfer(suggestion.target_id, note) and note:
            self.drafts.forget(contact_id, NOTE)
            self.contact_view.composer.reload()

    def insert(self, answer: Answer, whole: bool = False) -> None:
        """An answer, or the ``whole`` article, into the editor; what is for colleagues only never goes into a reply."""
        composer = self.contact_view.composer
        if answer.internal and composer.mode == REPLY:
            words = self.tr("“{title}” is for colleagues only and does not go into a reply.")
            self.desk.notices.say(words.format(title=answer.title), Tone.WARNING)
            return
        composer.insert(self.answers.full_text(answer) if whole else answer.short_answer)
        self.answers.use(answer)

    def search_answers(self) -> None:
        """The keyboard to the answers."""
        self.contact_view.side.show_answers()
        self.answers_panel.focus_search()

    def toggle_caller(self) -> None:
        """Hold the caller, or take them back."""
        call = self.contact.details.call if self.contact.details else None
        able = CallAbility.HOLD in self.desk.names.book.abilities
        if able and call is not None and call.state in (CallState.TALKING, CallState.HELD):
            self.actions.command_call("hold" if call.state == CallState.TALKING else "resume")

    def hang_up(self) -> None:
        """End the call."""
        call = self.contact.details.call if self.contact.details else None
        if call is not None and call.state.live:
            self.actions.command_call("hang_up")

    def stop(self) -> None:
        """Hand over what is typed and stop listening."""
        self._painted.stop()
        self.drafts.flush()
        self.counting.settle()
        self.counting.hand_over()
        self.desk.station.look_at(None)
        self.desk.bridge.close()
        self.desk.reader.close()

    def let_go(self) -> None:
        """The window goes."""
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def _say_unread(self, key: str) -> None:
        del key
        self.desk.notices.say(self.tr("Something could not be read. It has been written down."), Tone.PROBLEM)

    def _go_on(self) -> None:
        """What the first picture can do without; learning needs the interpreter for itself."""
        self.attention.refresh()
        self.calls.look()
        self.learned.start()
        self.word_index.start()

    def _own(self, *presenters: QObject) -> None:
        """Presenters end with the workplace, and their timers with them."""
        for presenter in presenters:
            presenter.setParent(self)

    @property
    def _contact_seen(self) -> bool:
        return self.contact.details is not None and self.window.page == "inbox"

    def _citizen_called(self) -> str | None:
        return self.contact.details.citizen_id if self.contact.details is not None else None

    def _free(self) -> bool:
        return not self.window.overlay.isVisible()

    def _make_inbox_page(self) -> None:
        self.inbox_view = InboxView(self.desk, self.inbox)
        self.answers_panel = AnswersPanel(self.desk, self.answers)
        self.citizen_card = CitizenCardView(self.desk, self.citizen)
        side = SidePanel(self.citizen_card, self.answers_panel)
        self.contact_view = ContactView(self.desk, self.contact, self.actions, side)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.inbox_view)
        row.addWidget(self.contact_view, 1)
        self.window.add_page("inbox", lambda: page)

    def _count_searches(self) -> None:
        self.answers.searched.connect(
            lambda words, best: self.counting.search(words, self.answers.language, found=bool(best))
        )
        self.answers.used.connect(self.counting.pick)
        self.answers_panel.article_wanted.connect(self.counting.pick)
        self.contact.switching.connect(self.counting.settle)

    def _connect_calls(self, card: CallCard) -> None:
        card.dialled.connect(lambda number: self.calls.start(number, self._citizen_called()))
        card.consult_wanted.connect(self.panels.consult)
        card.keys_wanted.connect(self.panels.keys)
        card.wrap_up.follow(self.wrap_up)
        self.wrap_up.presence_wanted.connect(self.window.top_bar.set_presence)

    def _connect_paper(self, view: ContactView) -> None:
        view.composer.preview_wanted.connect(lambda: self.panels.preview_letter(view.composer))
        view.pages.sort_wanted.connect(lambda: self.panels.sort_pages(view.scan))

    def _connect_stories(self, bar: StoryBar) -> None:
        self.stories.found.connect(bar.show_stories)
        bar.taken.connect(self.stories.take)
        bar.declined.connect(self.stories.decline)
        bar.opened.connect(self.open_contact)
        self.stories.citizen_wanted.connect(lambda read: self.panels.create_citizen(beside_contact=True, read=read))

    def _connect(self, leave: Callable[[], None]) -> None:
        window, view = self.window, self.contact_view
        window.folded.connect(lambda narrow, _: self.inbox_view.fold(narrow))
        window.folded.connect(view.fold)
        window.closing.connect(self.drafts.flush)
        window.rail.chosen.connect(self.open_page)
        window.top_bar.palette_wanted.connect(self.open_palette)
        window.top_bar.line_wanted.connect(self.panels.line)
        self.panels.line_details_wanted.connect(lambda: self.open_page("line"))
        window.top_bar.shortcuts_wanted.connect(self.open_shortcuts)
        window.top_bar.sign_out_wanted.connect(leave)
        self.inbox.opened.connect(self.contact.open)
        self.word_index.complete.connect(self.inbox.search_again)
        self.inbox.page_wanted.connect(self.open_page)
        for signal in (self.attention.opened, self.palette.contact_chosen, self.calls.started):
            signal.connect(self.open_contact)
        self.ringing.open_wanted.connect(self.open_contact)
        self.pages.contact_wanted.connect(self.open_contact)
        self.palette.citizen_chosen.connect(self.open_citizen)
        self.citizen_card.history_wanted.connect(self.open_citizen)
        self.learned.ready.connect(self.pages.articles.changed)
        self.palette.article_chosen.connect(self.panels.article)
        self.contact.shown.connect(self.citizen.show_details)
        for signal in (self.contact.shown, self.contact.hints.changed):
            signal.connect(lambda *_: self.answers.follow(self.contact.details, self.contact.hints.noted))
        self.contact.switching.connect(self.answers_panel.clear_search)
        self.answers_panel.insert_wanted.connect(self.insert)
        self.desk.reader.failed.connect(self._say_unread)
        self.answers_panel.article_wanted.connect(lambda ident: self.panels.article(ident, self.answers.district))
        self.citizen_card.create_wanted.connect(lambda: self.panels.create_citizen(beside_contact=True))
        self.citizen_card.find_wanted.connect(self.panels.find_citizen)
        self.learned.ready.connect(self.contact.suggest_again)
        self.learned.ready.connect(self.answers.again)
        self.answers.searched.connect(self.contact.hints.search)
        self.answers.picked.connect(self.contact.hints.choose)
        self.contact.switching.connect(view.suggestions.expect_others)
        view.suggestions.chosen.connect(self.pass_on)
        view.call_wanted.connect(self.panels.call)
        view.composer.later_wanted.connect(lambda: self.panels.send_later(view.composer))
        view.header.transfer_wanted.connect(self.panels.transfer)
        view.header.hold_wanted.connect(self.panels.hold)
        view.header.close_wanted.connect(self.panels.close)
        menu = QMenu(view.header.more)
        menu.aboutToShow.connect(
            lambda: fill_more(menu, self.desk.theme, self.contact, self.actions, self.stories, self.panels)
        )
        view.header.more.setMenu(menu)
