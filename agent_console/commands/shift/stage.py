"""Where the shift is played: a sample city of its own, messages that arrive when the script says, a telephone."""

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.channels.entry import arrivals
from agent_console.channels.post.ocr import Recogniser
from agent_console.database.tables import Agent
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import derived_id, new_id
from agent_console.domain.people import Role
from agent_console.intake.city import city_id
from agent_console.intake.hand import Hand
from agent_console.intake.readings import Readings
from agent_console.intake.sample.city import INTAKE_LOGIN, sample_city
from agent_console.intake.scans import Scans
from agent_console.operations import AnswerCall, EndCall, QueueCall, RingCall
from agent_console.sync.sign_in import Doorway
from agent_console.system.vault import MemoryVault

MARIA, JAN = "mkowalska", "jweber"


class Stage:
    """A city in ``folder``; every method talks to the real central as the part it plays would."""

    def __init__(self, folder: Path, files: Path) -> None:
        self._folder, self._files = folder, files
        self.city = sample_city(folder / "city", files)
        self.hand = Hand(self.city.url, INTAKE_LOGIN, self.city.password(INTAKE_LOGIN), "stage", "stage")
        self._vault = MemoryVault()
        self._recogniser = Recogniser()
        self.centre = city_id("department", "contact-centre")

    def doorway(self, machine: str) -> Doorway:
        """The way in from one desk's machine."""
        return Doorway(self.city.url, self._folder / machine, self._vault)

    def password(self, login: str) -> str:
        """Anybody's password."""
        return self.city.password(login)

    def login_in(self, department: str) -> str:
        """Somebody who works in this department."""
        with Session(self.city.owner()) as session:
            wanted = select(Agent.login).where(Agent.department_id == city_id("department", department))
            return session.scalars(wanted.order_by(Agent.login).limit(1)).one()

    def login_as(self, role: Role) -> str:
        """Somebody in this role."""
        with Session(self.city.owner()) as session:
            return session.scalars(select(Agent.login).where(Agent.role == role).order_by(Agent.login).limit(1)).one()

    def arrive(self, path: str, department: str = "contact-centre", channel: Channel | None = None) -> str:
        """A file of the city's traffic comes in: the id of its contact."""
        file = self._files / "traffic" / path
        scans = Scans(self.hand, city_id("department", department), self._recogniser)
        (arrival,) = arrivals(file.read_bytes(), file.name, channel)
        scans.take(arrival)
        Readings(self._recogniser).once(self.hand)
        return derived_id("contact", self.hand.source_id, arrival.source_key)

    def call(self, number: str, name: str, extension: str) -> str:
        """Somebody calls the contact centre, and it rings at ``extension``."""
        contact_id = new_id()
        self.hand.submit(
            QueueCall(
                contact_id=contact_id,
                call_key=contact_id,
                department_id=self.centre,
                number=number,
                caller_name=name,
                queue="contact-centre",
            )
        )
        self.hand.submit(RingCall(contact_id=contact_id, extension=extension))
        return contact_id

    def answer(self, contact_id: str, extension: str) -> None:
        """The agent picks up."""
        self.hand.submit(AnswerCall(contact_id=contact_id, extension=extension))

    def hang_up(self, contact_id: str) -> None:
        """The call is over."""
        self.hand.submit(EndCall(contact_id=contact_id, talked_seconds=150))

    def name_sources(self) -> None:
        """The city's sources as intake would show them: all at work but for the telephone system."""
        for ident, kind, place, problem in (
            ("intake", "service", "", ""),
            ("info", "mailbox", "info@riverford.example at imap.riverford.example, INBOX", ""),
            ("fax", "fax", "intake at fax.riverford.example:4559", ""),
            ("scanner", "folder", "/srv/scans/town-hall", ""),
            ("pbx", "pbx", "console at pbx.riverford.example:5038", "PBX pbx.riverford.example:5038: does not answer."),
        ):
            # A connection of its own: the shift's has died with the outage.
            hand = Hand(self.city.url, INTAKE_LOGIN, self.city.password(INTAKE_LOGIN), ident, kind)
            hand.name_source(ident, kind, place)
            if problem:
                hand.save_problem(problem)
            else:
                hand.save_mark({}, received=True)
            hand.poke_administration()
            hand.close()

    def cut(self) -> None:
        """Central is gone, as in a power cut."""
        self.city.server.stop("immediate")

    def mend(self) -> None:
        """Central is back."""
        self.city.server.start()

    def close(self) -> None:
        """Everything off."""
        self.hand.close()
        self.city.server.stop("immediate")
