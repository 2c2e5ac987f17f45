"""Gets the pages of a contact's letter or fax: from this machine, or as soon as they have been fetched."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.contact import AttachmentFile, ContactDetails
from agent_console.desk.contact.bodies.page_source import Pages, draw_first, open_pages
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.channel import Channel, Direction
from agent_console.domain.sheets import Sheets, as_scanned, read_sheets

_PAGED = ("application/pdf", "image/tiff", "image/png", "image/jpeg")


@dataclass(frozen=True)
class ShownScan:
    """A scan whose pages are shown."""

    contact_id: str
    file: AttachmentFile
    pages: Pages
    sheets: Sheets


class PagesLoader(QObject):
    """``follow`` a contact; pages or the reason for their absence come as signals."""

    loaded = Signal(object, str)
    """``Pages`` and the file's name."""
    waiting = Signal()
    absent = Signal()
    """There is nothing to show: no pages, or not yet."""

    def __init__(self, surroundings: Surroundings, across: Callable[[], int]) -> None:
        """``across`` says how many pixels wide a page is going to be drawn."""
        super().__init__()
        self._desk, self._across = surroundings, across
        self._file: AttachmentFile | None = None
        self._have: tuple[str, Pages] | None = None
        self._contact_id = ""

    @property
    def file(self) -> AttachmentFile | None:
        """The file whose pages are shown."""
        return self._file

    @property
    def sheets(self) -> Sheets:
        """Which pages of the file are shown, and how."""
        count = len(self._have[1].sizes) if self._have is not None else 0
        return _sheets(self._file.sheets if self._file is not None else "", count)

    @property
    def scan(self) -> ShownScan | None:
        """The contact's own scan, where that is what is shown: its pages can be sorted."""
        file, have = self._file, self._have
        if file is None or have is None or have[0] != file.sha256 or file.role != "page_image":
            return None
        return ShownScan(self._contact_id, file, have[1], self.sheets)

    def follow(self, details: ContactDetails | None) -> None:
        """Show the scan of a letter or fax; an e-mail's attachments wait until they are asked for."""
        file = scan_of(details) if details is not None else None
        self._contact_id = details.row.id if details is not None else ""
        if file is None:
            self._file, self._have = None, None
            self.absent.emit()
            return
        self.show_file(file)

    def show_file(self, file: AttachmentFile) -> None:
        """Open one file."""
        other = self._file is None or self._file.sha256 != file.sha256
        self._file = file
        if self._have is not None and self._have[0] == file.sha256:
            self.loaded.emit(self._have[1], file.name)
            return
        if other:
            self.absent.emit()
        station, across = self._desk.station, self._across()

        def query() -> Pages | None:
            content = station.open_file(file.sha256)
            if content is None:
                return None
            pages = open_pages(content, file.type)
            shown = _sheets(file.sheets, len(pages.sizes))
            return draw_first(pages, shown[0].number, across) if shown else pages

        self._desk.reader.ask("pages", query, lambda pages: self._opened(file, pages))

    @staticmethod
    def can_show(file: AttachmentFile) -> bool:
        """Whether a file has pages."""
        return file.type in _PAGED

    def _opened(self, file: AttachmentFile, pages: Pages | None) -> None:
        if self._file is None or self._file.sha256 != file.sha256:
            return
        if pages is None:
            self._desk.station.want_file(file.sha256)
            self.waiting.emit()
            return
        self._have = (file.sha256, pages)
        self.loaded.emit(pages, file.name)


def _sheets(noted: str, count: int) -> Sheets:
    """Damaged notes show everything as scanned."""
    try:
        sheets = read_sheets(noted, count)
    except ValueError:
        return as_scanned(count)
    return tuple(sheet for sheet in sheets if sheet.number < count) or as_scanned(count)


def scan_of(details: ContactDetails) -> AttachmentFile | None:
    """The newest scan or fax of a contact that came on paper."""
    if details.row.channel not in (Channel.POST, Channel.FAX):
        return None
    came = [entry for entry in details.timeline if entry.contact_id == details.row.id]
    own = [file for entry in came if entry.direction == Direction.INBOUND for file in entry.files]
    scans = [file for file in own if file.role == "page_image"] or [file for file in own if file.type in _PAGED]
    return scans[-1] if scans else None
