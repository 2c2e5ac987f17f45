"""Joining contacts that are one matter, parting what is two, and putting them into their case."""

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.contact import ContactDetails
from agent_console.database.queries.contact_rows import contact_rows
from agent_console.database.queries.inbox import Shelf, ShelfKind, contact_ids
from agent_console.database.queries.stories import Story, stories_for
from agent_console.desk.contact.letter_reading import Reading, read_letter
from agent_console.desk.contact.presenter import ContactPresenter
from agent_console.desk.gestures import Undo
from agent_console.desk.icons import CHANNEL_ICONS
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.picker import Choice
from agent_console.domain.channel import Direction
from agent_console.domain.identifiers import new_id
from agent_console.operations import LinkCase, LinkCitizen, MergeContact, RejoinContact, SplitContact, UnmergeContact

_LISTED = 30
_READ = "stories"


class Stories(QObject):
    """``found`` carries what the open contact may belong to, and what a letter says of itself."""

    found = Signal(list)
    """``Story`` and, last, a ``Reading``."""
    citizen_wanted = Signal(object)
    """The ``LetterFacts`` of a sender who is to be entered."""

    def __init__(self, surroundings: Surroundings, presenter: ContactPresenter) -> None:
        super().__init__(presenter)
        self._desk, self._presenter = surroundings, presenter
        self._declined: set[tuple[str, str]] = set()
        self._about: str | None = None
        presenter.shown.connect(self._look)

    def take(self, story: Story | Reading) -> bool:
        """Put the open contact where it belongs; a letter to who sent it."""
        if isinstance(story, Reading):
            return self._take_sender(story)
        return self.link_case(story.id) if story.kind == "case" else self.merge(story.id)

    def decline(self, story: Story | Reading) -> None:
        """Do not propose it again for this contact."""
        details = self._presenter.details
        if details is not None:
            self._declined.add((details.row.id, story.id))
            self._look(details)

    def link_case(self, case_id: str | None) -> bool:
        """Into a case, or out of it."""
        details = self._presenter.details
        if details is None:
            return False
        before = details.case_id
        said = self.tr("Put into the case") if case_id else self.tr("Taken out of the case")
        back = LinkCase(contact_id=details.row.id, case_id=before, expected=case_id)
        operation = LinkCase(contact_id=details.row.id, case_id=case_id, expected=before)
        return self._desk.gestures.perform(operation, said, Undo(back, self.tr("Taken back")))

    def merge(self, into_id: str) -> bool:
        """The open contact becomes part of another one."""
        details = self._presenter.details
        if details is None:
            return False
        undo = Undo(UnmergeContact(contact_id=details.row.id), self.tr("Separate again"))
        operation = MergeContact(contact_id=details.row.id, into_id=into_id)
        return self._desk.gestures.perform(operation, self.tr("Merged; its words are read there, too"), undo)

    def unmerge(self) -> bool:
        """It stands for itself again."""
        details = self._presenter.details
        if details is None or details.merged_id is None:
            return False
        return self._desk.gestures.perform(UnmergeContact(contact_id=details.row.id), self.tr("Separate again"))

    def can_split(self, details: ContactDetails) -> bool:
        """Whether the newest message could be a contact of its own."""
        return len(_inbound(details)) > 1

    def split(self) -> bool:
        """The newest message of the citizen becomes a contact of its own."""
        details = self._presenter.details
        if details is None or details.received is None or not self.can_split(details):
            return False
        new, entry = new_id(), details.received.id
        back = RejoinContact(contact_id=details.row.id, entry_id=entry, new_contact_id=new)
        operation = SplitContact(contact_id=details.row.id, entry_id=entry, new_contact_id=new)
        said = self.tr("The last message is a contact of its own now")
        return self._desk.gestures.perform(operation, said, Undo(back, self.tr("Put back together")))

    def choices(self, words: str) -> list[Choice]:
        """Open contacts that the open one could be merged into: the likely ones, or those that mention ``words``."""
        details, desk = self._presenter.details, self._desk
        if details is None:
            return []
        with desk.station.reading() as session:
            if words.strip():
                shelf = Shelf(ShelfKind.CHANNEL, desk.station.agent.id, desk.station.departments, words=words)
                ids = contact_ids(session, shelf, limit=_LISTED)
            else:
                ids = [story.id for story in stories_for(session, details.row.id) if story.kind == "contact"]
            rows = contact_rows(session, ids, desk.language)
        return [
            Choice(
                row.id,
                " · ".join(part for part in (row.who, row.subject or row.preview) if part),
                f"{row.reference} · {row.department} · {desk.clock.said(row.received_at)}",
                CHANNEL_ICONS[row.channel],
            )
            for row in (rows[one] for one in ids if one in rows and one != details.row.id)
        ]

    def _look(self, details: ContactDetails | None) -> None:
        contact_id = details.row.id if details is not None and not self._presenter.closed else None
        other, self._about = contact_id != self._about, contact_id
        if details is None or contact_id is None:
            self._desk.reader.forget(_READ)
            self.found.emit([])
            return
        station, came = self._desk.station, self._desk.clock.local(details.row.received_at).date()
        ours = self._ours()

        def query() -> list[Story | Reading]:
            with station.reading() as session:
                reading = read_letter(session, details, came, ours)
                return [*stories_for(session, contact_id), *([reading] if reading is not None else [])]

        if other:
            # At once: those of another contact must not be taken for this one, and the page is laid out but once.
            self._desk.reader.forget(_READ)
            self._offer(query())
        else:
            self._desk.reader.ask(_READ, query, self._offer)

    def _offer(self, stories: list[Story | Reading]) -> None:
        self.found.emit([story for story in stories if (self._about, story.id) not in self._declined])

    def _ours(self) -> list[str]:
        return [self._desk.names.city, *(one.name for one in self._desk.names.book.departments.values())]

    def _take_sender(self, reading: Reading) -> bool:
        details = self._presenter.details
        if details is None or details.citizen_id is not None:
            return False
        if reading.match is None:
            self.citizen_wanted.emit(reading.facts)
            return True
        linked = LinkCitizen(contact_id=details.row.id, citizen_id=reading.match.id, expected=None)
        back = LinkCitizen(contact_id=details.row.id, citizen_id=None, expected=reading.match.id)
        return self._desk.gestures.perform(linked, self.tr("Linked"), Undo(back, self.tr("No longer linked")))


def _inbound(details: ContactDetails) -> list[str]:
    return [
        entry.id
        for entry in details.timeline
        if entry.contact_id == details.row.id and entry.direction == Direction.INBOUND
    ]
