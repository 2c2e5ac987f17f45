"""What the desk needs of the rest of the program, by shape: a station, the way in, answers and routing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

from agent_console.database.tables import Agent
from agent_console.domain.people import Presence
from agent_console.knowledge.hit import Hit
from agent_console.knowledge.only import EVERYTHING, Only
from agent_console.operations import AnyOperation
from agent_console.routing.question import Question
from agent_console.routing.suggestion import Suggestion
from agent_console.sync.details import LineDetails
from agent_console.sync.line_test import Check
from agent_console.sync.status import AttentionItem, Changed, Person, Status
from agent_console.sync.stored_file import StoredFile


class StationPort(Protocol):
    """One signed-in agent's replica and its line to central (``sync.station.Station``)."""

    @property
    def agent(self) -> Agent:
        """Who is signed in."""

    @property
    def departments(self) -> tuple[str, ...]:
        """Where the agent works, the own department first."""

    @property
    def status(self) -> Status:
        """How the line is."""

    @property
    def here(self) -> tuple[Person, ...]:
        """Who is at a desk now."""

    @property
    def lasting(self) -> bool:
        """Whether the replica outlives the program."""

    @property
    def presence(self) -> Presence:
        """Whether the agent can take work."""

    def reading(self) -> AbstractContextManager[Session]:
        """A consistent snapshot of the replica, from any thread."""

    def perform(self, operation: AnyOperation) -> str | None:
        """Apply and keep a gesture; None where it was already so; ``Rejected`` where it cannot be."""

    def save_draft(self, contact_id: str, editor: str, text: str) -> None:
        """Keep what stands in an editor; "" forgets it."""

    def draft(self, contact_id: str, editor: str) -> str:
        """What stood in an editor."""

    def attention(self) -> list[AttentionItem]:
        """What was not applied as meant."""

    def dismiss(self, operation_id: str) -> None:
        """Take one item off that list."""

    def undecided(self) -> int:
        """How many gestures central has not confirmed."""

    def on_change(self, listener: Callable[[Changed], None]) -> Callable[[], None]:
        """Hear of changed rows, from any thread; returns how to stop."""

    def on_status(self, listener: Callable[[Status], None]) -> Callable[[], None]:
        """Hear of the line, from any thread."""

    def on_here(self, listener: Callable[[tuple[Person, ...]], None]) -> Callable[[], None]:
        """Hear of people, from any thread."""

    def look_at(self, contact_id: str | None) -> None:
        """Tell the others which contact is open here."""

    def set_presence(self, presence: Presence, reason: str = "") -> None:
        """Tell the others whether the agent can take work."""

    def go_offline(self) -> None:
        """Work without the line until told otherwise."""

    def go_online(self) -> None:
        """Take the line up again, or try at once."""

    def index_words(self) -> bool:
        """Take some of what is new into the index of words; whether there is more to do."""

    def file(self, sha256: str) -> bytes | None:
        """A file's whole content where it is on this machine."""

    def open_file(self, sha256: str) -> StoredFile | None:
        """A whole content on this machine to read here and there."""

    def keep_file(self, data: bytes) -> str:
        """Keep a file an agent adds to a draft; its hash."""

    def give_up_file(self, sha256: str) -> None:
        """It was taken off its draft."""

    def want_file(self, sha256: str) -> None:
        """Have a file fetched soon."""

    def details(self) -> LineDetails:
        """How the line and the copy are, from any thread."""

    def check_line(self) -> Iterator[Check]:
        """Test the line step by step; waits for the network."""

    def close(self) -> None:
        """Stop, and close the replica."""


class DoorwayPort(Protocol):
    """Where an agent signs in (``sync.sign_in.Doorway``)."""

    @property
    def last_login(self) -> str:
        """Who signed in here last; ""."""

    @property
    def central_name(self) -> str:
        """Where central is, for people."""

    def sign_in(self, login: str, password: str) -> StationPort:
        """``RefusedError``, ``UnavailableError`` or ``DamagedError`` where it cannot be."""


class AnswersPort(Protocol):
    """The knowledge base (``knowledge.KnowledgeIndex``)."""

    def search(self, query: str, language: str, limit: int, only: Only = EVERYTHING) -> Sequence[Hit]:
        """Articles for words an agent types; best first."""

    def suggest_for(self, text: str, language: str, limit: int) -> Sequence[Hit]:
        """Articles for what a contact says; best first."""


class KnowledgePort(AnswersPort, Protocol):
    """The knowledge base of a desk that may have opened a moment ago."""

    @property
    def has_read(self) -> bool:
        """Whether the articles have been read; nothing is found before."""


class RoutingPort(Protocol):
    """Who answers a question (``routing.Router``)."""

    def suggest(self, question: Question, now: datetime, limit: int) -> Sequence[Suggestion]:
        """The right departments and partners, likeliest first; the present department is not among them."""

    def district(self, question: Question) -> str:
        """The id of the district a question is about: of a street it names, else of the citizen; ""."""

    def learned(self, text: str, department_id: str, language: str = "", service_id: str | None = None) -> None:
        """A person passed a contact on: remember where to."""
