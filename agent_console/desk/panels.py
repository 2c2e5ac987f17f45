"""What opens over the window, and which gesture each leads to."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.articles import article_text
from agent_console.desk.call.consult_panel import ConsultPanel
from agent_console.desk.call.keys_panel import KeysPanel
from agent_console.desk.call.log_panel import LogCallPanel
from agent_console.desk.call.presenter import CallPresenter
from agent_console.desk.call.start_panel import StartCallPanel
from agent_console.desk.citizen.create_panel import CreateCitizenPanel
from agent_console.desk.citizen.erase_panel import ErasePanel
from agent_console.desk.citizen.find_panel import FindCitizenPanel
from agent_console.desk.citizen.page_presenter import CitizensPresenter
from agent_console.desk.citizen.presenter import CitizenPresenter
from agent_console.desk.contact.actions import ContactActions
from agent_console.desk.contact.case_panel import CasePanel
from agent_console.desk.contact.close_panel import ClosePanel
from agent_console.desk.contact.composer import Composer
from agent_console.desk.contact.hold_panel import HoldPanel
from agent_console.desk.contact.later_menu import LaterPanel
from agent_console.desk.contact.letter_panel import LetterPanel
from agent_console.desk.contact.letter_preview import previewed
from agent_console.desk.contact.merge_panel import MergePanel
from agent_console.desk.contact.pages_loader import ShownScan
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.contact.service_panel import NO_SERVICE, ServicePanel
from agent_console.desk.contact.sort_panel import SortPanel
from agent_console.desk.contact.sorting import save_sorted
from agent_console.desk.contact.stories import Stories
from agent_console.desk.knowledge.article_panel import ArticlePanel
from agent_console.desk.line.panel import LinePanel
from agent_console.desk.notices import Tone
from agent_console.desk.palette.panel import PalettePanel
from agent_console.desk.palette.presenter import PalettePresenter
from agent_console.desk.shortcuts import Key, ShortcutsPanel
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.panel import TransferPanel
from agent_console.desk.transfer.presenter import TransferPresenter
from agent_console.desk.widgets.overlay import Overlay
from agent_console.desk.widgets.panel import Panel
from agent_console.domain.call import CallAbility
from agent_console.domain.errors import UnavailableError
from agent_console.domain.letter import LetterFacts
from agent_console.domain.sheets import Sheets


class Panels(QObject):
    """One at a time; each leaves when its gesture has been taken."""

    line_details_wanted = Signal()

    def __init__(
        self,
        surroundings: Surroundings,
        overlay: Overlay,
        contact: ContactPresenter,
        actions: ContactActions,
        citizen: CitizenPresenter,
        calls: CallPresenter,
        transfer: TransferPresenter,
        stories: Stories,
    ) -> None:
        super().__init__(overlay)
        self._desk, self._overlay = surroundings, overlay
        self._contact, self._actions, self._citizen = contact, actions, citizen
        self._calls, self._transfer, self._stories = calls, transfer, stories

    @property
    def current(self) -> Panel | PalettePanel | None:
        """The panel that is open."""
        shown = self._overlay.content
        return shown if isinstance(shown, Panel | PalettePanel) else None

    def transfer(self, marked: str = "") -> None:
        """Pass the open contact on; ``marked`` is chosen beforehand."""
        if self._contact.details is None or self._contact.closed:
            return
        panel = TransferPanel(self._desk, self._transfer, self._contact)
        panel.passed.connect(lambda target, note: self._done(self._actions.transfer(target, note)))
        panel.referred.connect(lambda target, note: self._done(self._actions.refer_out(target, note)))
        panel.promised.connect(lambda target, opens, note: self._done(self._actions.promise(target, opens, note)))
        if marked:
            panel.picker.mark(marked)
        self._show(panel, 640, 72)

    def hold(self) -> None:
        """Put the open contact aside."""
        if self._contact.details is None or self._contact.closed:
            return
        panel = HoldPanel(self._desk)
        panel.held.connect(lambda until, reason: self._done(self._actions.hold(until, reason)))
        self._show(panel, 440)

    def close(self) -> None:
        """End the open contact."""
        details = self._contact.details
        if details is None or self._contact.closed:
            return
        panel = ClosePanel(self._desk, details)
        panel.ended.connect(lambda disposition, note: self._done(self._actions.close(disposition, note)))
        self._show(panel, 440)

    def open_case(self) -> None:
        """Open a case from the open contact."""
        details = self._contact.details
        if details is None:
            return
        panel = CasePanel(self._desk, details)
        panel.opened.connect(lambda title, service: self._done(self._actions.open_case(title, service)))
        self._show(panel, 480)

    def set_service(self) -> None:
        """Say what the open contact is about."""
        if self._contact.details is None or self._contact.closed:
            return
        panel = ServicePanel(self._desk)
        panel.chosen.connect(
            lambda service: self._done(self._actions.set_service(None if service == NO_SERVICE else service))
        )
        self._show(panel, 560)

    def merge(self) -> None:
        """Make the open contact part of another one."""
        if self._contact.details is None or self._contact.closed:
            return
        panel = MergePanel(self._desk, self._stories)
        panel.chosen.connect(lambda into: self._done(self._stories.merge(into)))
        self._show(panel, 600, 72)

    def preview_letter(self, composer: Composer) -> None:
        """Show the letter that is being written as it will be printed."""
        details = self._contact.details
        if details is None:
            return
        recipient, text = composer.letter()
        subject = self._actions.reply_subject(details)
        try:
            content = previewed(self._desk, details, recipient, subject, self._actions.signed(text))
        except UnavailableError as problem:
            self._desk.notices.say(f"{problem.reason} {problem.remedy}", Tone.WARNING)
            return
        panel = LetterPanel(self._desk, content)
        panel.sent.connect(self._overlay.dismiss)
        panel.sent.connect(composer.send_reply)
        self._show(panel, 820, 40)

    def sort_pages(self, scan: ShownScan | None) -> None:
        """Mend the order and turn of a scan's pages, or cut letters apart."""
        if scan is None or self._contact.closed:
            return
        panel = SortPanel(self._desk, scan)
        panel.sorted.connect(lambda letters: self._done(self._sorted(scan, letters)))
        self._show(panel, 900, 48)

    def _sorted(self, scan: ShownScan, letters: list[Sheets]) -> bool:
        said = self.tr("The pages are saved for everybody")
        if len(letters) > 1:
            said = self.tr("{count} contacts made of one scan").format(count=len(letters))
        return save_sorted(self._desk, scan, letters, said, self.tr("Put back together"))

    def send_later(self, composer: Composer) -> None:
        """Send what stands in the editor at a moment of one's own."""
        panel = LaterPanel(self._desk)
        panel.chosen.connect(lambda _: self._overlay.dismiss())
        panel.chosen.connect(composer.send_at)
        self._show(panel, 400)

    def find_citizen(self) -> None:
        """Link the open contact to a citizen."""
        if self._contact.details is None:
            return
        panel = FindCitizenPanel(self._desk, self._citizen)
        panel.found.connect(lambda ident: self._done(self._citizen.link(ident)))
        self._show(panel, 560)

    def create_citizen(self, *, beside_contact: bool = False, read: LetterFacts | None = None) -> None:
        """Enter a citizen; from beside a contact that is nobody's yet, its own, with what its letter says."""
        details = self._contact.details if beside_contact else None
        unknown = details if details is not None and details.citizen_id is None else None
        self._citizen.linking = unknown is not None
        panel = CreateCitizenPanel(self._desk, unknown, read)
        panel.entered.connect(lambda *given: self._done(self._citizen.create(*given)))
        self._show(panel, 440, 64)

    def erase_citizen(self, presenter: CitizensPresenter, citizen_id: str) -> None:
        """Erase a citizen at their request."""
        found = presenter.extent(citizen_id)
        if found is not None:
            panel = ErasePanel(self._desk, *found)
            panel.confirmed.connect(lambda: self._done(presenter.erase(citizen_id)))
            self._show(panel, 480)

    def log_call(self, number: str = "", *, from_contact: bool = True) -> None:
        """Keep a call that was had on another telephone."""
        details = self._contact.details if from_contact and number else None
        panel = LogCallPanel(self._desk, number, details.row.who if details is not None else "")
        citizen = details.citizen_id if details is not None else None
        panel.logged.connect(
            lambda way, called, text, ending: self._done(self._calls.log(way, called, text, ending, citizen))
        )
        self._show(panel, 440, 64)

    def consult(self) -> None:
        """Ask a colleague, or pass the open call on."""
        if self._contact.details is None:
            return
        panel = ConsultPanel(self._desk, self._calls)
        panel.asked.connect(lambda target: self._done(self._actions.command_call("consult", target)))
        panel.passed.connect(lambda target: self._done(self._actions.command_call("transfer", target)))
        self._show(panel, 560, 72)

    def keys(self) -> None:
        """Keys for a machine at the other end."""
        panel = KeysPanel(self._desk)
        panel.pressed.connect(lambda keys: self._actions.command_call("keys", keys))
        self._show(panel, 300)

    def call(self, number: str = "", *, from_contact: bool = True) -> None:
        """Call a number; where no telephone system is known, log a call."""
        if CallAbility.DIAL not in self._desk.names.book.abilities:
            self.log_call(number, from_contact=from_contact)
            return
        panel = StartCallPanel(self._desk, number)
        details = self._contact.details if from_contact and number else None
        citizen = details.citizen_id if details is not None else None
        panel.dialled.connect(lambda dialled: self._done(self._calls.start(dialled, citizen)))
        self._show(panel, 400)

    def line(self) -> None:
        """Explain the line to central."""
        panel = LinePanel(self._desk)
        panel.online_wanted.connect(self._desk.station.go_online)
        panel.offline_wanted.connect(self._desk.station.go_offline)
        panel.details_wanted.connect(self._overlay.dismiss)
        panel.details_wanted.connect(self.line_details_wanted)
        self._show(panel, 440)

    def article(self, article_id: str, district_id: str = "") -> None:
        """Read a whole article; the offices of a district come first in it."""
        with self._desk.station.reading() as session:
            text = article_text(session, article_id, self._desk.language)
        if text is not None:
            district = self._desk.names.book.district_names.get(district_id, frozenset())
            self._show(ArticlePanel(self._desk.theme, self._desk.clock, text, district), 720, 64)

    def palette(self, presenter: PalettePresenter) -> None:
        """Everything by keyboard."""
        panel = PalettePanel(self._desk.theme, presenter)
        panel.taken.connect(self._overlay.dismiss)
        panel.taken.connect(presenter.take)
        self._overlay.show_panel(panel, 640, 9)

    def shortcuts(self, keys: list[Key]) -> None:
        """Every key."""
        self._show(ShortcutsPanel(self._desk.theme, keys), 560, 72)

    def _show(self, panel: Panel, width: int, top: int = 96) -> None:
        panel.left.connect(self._overlay.dismiss)
        self._overlay.show_panel(panel, width, top)

    def _done(self, done: bool) -> None:
        if done:
            self._overlay.dismiss()
