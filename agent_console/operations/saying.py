"""What citizens say for an official term, word by word as the city's editors add it to the thesaurus."""

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Saying
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.spelling import words_folded
from agent_console.operations.article_record import require_editor
from agent_console.operations.operation import Context, Operation


class Wording(Struct, frozen=True, kw_only=True):
    """Who says one of ``said`` may mean any of ``meant``."""

    said: tuple[str, ...]
    meant: tuple[str, ...]

    @property
    def tidy(self) -> "Wording":
        """One space between words, and nothing twice."""
        return Wording(said=_once(self.said), meant=_once(self.meant))

    @property
    def leads_on(self) -> bool:
        """Whether something is said, something is meant, and nothing means itself."""
        said, meant = ({words_folded(phrase) for phrase in phrases} for phrases in (self.said, self.meant))
        return bool(said and meant) and said.isdisjoint(meant)


class SaveSaying(Operation, frozen=True, kw_only=True, tag="save_saying"):
    """Add an entry to the city's thesaurus, or change the one whose wording is still ``expected``."""

    saying_id: str
    language: str
    wording: Wording
    expected: Wording | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is so, also by another entry; two editors never write over each other."""
        require_editor(session, context)
        wanted = self.wording.tidy
        if not wanted.leads_on:
            raise Rejected(Reason.LEADS_NOWHERE)
        row = session.get(Saying, self.saying_id, with_for_update=True)
        if any(_wording(one) == wanted for one in _counting(session, self.language)):
            raise Noop
        if row is None:
            if self.expected is not None:
                raise Rejected(Reason.NOT_FOUND)
            row = Saying(id=self.saying_id, language=self.language, removed=False)
            session.add(row)
        elif row.removed or _wording(row) != self.expected or row.language != self.language:
            raise Rejected(Reason.CHANGED_MEANWHILE)
        row.said, row.meant = list(wanted.said), list(wanted.meant)
        row.agent_id, row.at = str(context.agent_id), context.now
        return Outcome.APPLIED


class RemoveSaying(Operation, frozen=True, kw_only=True, tag="remove_saying"):
    """Take an entry whose wording is still ``expected`` out of the city's thesaurus, or put it back."""

    saying_id: str
    expected: Wording
    removed: bool = True

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where it is so."""
        require_editor(session, context)
        row = session.get(Saying, self.saying_id, with_for_update=True)
        if row is None:
            raise Rejected(Reason.NOT_FOUND)
        if row.removed == self.removed:
            raise Noop
        if _wording(row) != self.expected:
            raise Rejected(Reason.CHANGED_MEANWHILE)
        row.removed, row.agent_id, row.at = self.removed, str(context.agent_id), context.now
        return Outcome.APPLIED


def _counting(session: Session, language: str) -> Iterable[Saying]:
    return session.scalars(select(Saying).where(Saying.language == language, Saying.removed.is_(False)))


def _wording(row: Saying) -> Wording:
    return Wording(said=tuple(row.said), meant=tuple(row.meant))


def _once(phrases: Iterable[str]) -> tuple[str, ...]:
    """The first spelling of each counts; a comma parts phrases wherever it stands."""
    found: dict[str, str] = {}
    for phrase in ",".join(phrases).split(","):
        if words := words_folded(phrase):
            found.setdefault(words, " ".join(phrase.split()))
    return tuple(found.values())
