"""Entering citizens, linking contacts to them, and keeping their data right."""

from typing import Literal

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Citizen, CitizenAlias, ContactPoint, Erasure
from agent_console.domain.addresses import email_folded, name_folded, phone_e164
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations.contact_record import record_event, take_contact
from agent_console.operations.operation import Context, Operation


class NewPoint(Struct, frozen=True, kw_only=True):
    """A way to reach a citizen that is being entered."""

    point_id: str
    kind: PointKind
    value: str


class CreateCitizen(Operation, frozen=True, kw_only=True, tag="create_citizen"):
    """Enter a citizen, and link the contact that brought them where one is named."""

    citizen_id: str
    citizen_kind: CitizenKind
    name: str
    language: str = ""
    points: tuple[NewPoint, ...] = ()
    contact_id: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """A citizen of the same name and a same contact point is the same citizen: merged, and found under both ids."""
        if session.get(Citizen, self.citizen_id) is not None:
            raise Noop
        twin = self._twin(session)
        if twin is None:
            citizen_id = self._enter(session, context)
        else:
            session.add(CitizenAlias(id=self.citizen_id, citizen_id=twin))
            citizen_id = twin
        if self.contact_id is not None:
            contact = take_contact(session, self.contact_id)
            contact.citizen_id = citizen_id
            record_event(session, contact, context, "citizen_linked", citizen=citizen_id)
        return Outcome.APPLIED if twin is None else Outcome.MERGED

    def _twin(self, session: Session) -> str | None:
        folded = [folded_point(p.kind, p.value) for p in self.points]
        return session.scalar(
            select(Citizen.id)
            .join(ContactPoint, ContactPoint.citizen_id == Citizen.id)
            .where(Citizen.name_folded == name_folded(self.name), ContactPoint.folded.in_(folded))
            .order_by(Citizen.since)
            .limit(1)
        )

    def _enter(self, session: Session, context: Context) -> str:
        session.add(
            Citizen(
                id=self.citizen_id,
                kind=self.citizen_kind,
                name=self.name,
                name_folded=name_folded(self.name),
                language=self.language,
                since=context.now,
            )
        )
        session.flush()
        for point in self.points:
            _add_point(session, point.point_id, self.citizen_id, point.kind, point.value)
        return self.citizen_id


class SeparateCitizen(Operation, frozen=True, kw_only=True, tag="separate_citizen"):
    """Say that two entries taken for one citizen are two people: the second stands for itself again."""

    alias_id: str
    name: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """With the same name and no contact points yet; contacts stay where they are until somebody links them anew."""
        if session.get(Citizen, self.alias_id) is not None:
            raise Noop
        alias = session.get(CitizenAlias, self.alias_id)
        if alias is None:
            raise Rejected(Reason.NOT_FOUND)
        first = session.get_one(Citizen, alias.citizen_id)
        session.delete(alias)
        session.flush()
        session.add(
            Citizen(
                id=self.alias_id,
                kind=first.kind,
                name=self.name,
                name_folded=name_folded(self.name),
                language=first.language,
                since=context.now,
            )
        )
        return Outcome.APPLIED


class LinkCitizen(Operation, frozen=True, kw_only=True, tag="link_citizen"):
    """Say whose contact it is; None unlinks."""

    contact_id: str
    citizen_id: str | None
    expected: str | None = None

    def apply(self, session: Session, context: Context) -> Outcome:
        """Applied where the link the author saw still stands."""
        contact = take_contact(session, self.contact_id)
        citizen_id = None if self.citizen_id is None else current_citizen(session, self.citizen_id)
        if contact.citizen_id == citizen_id:
            raise Noop
        if contact.citizen_id != self.expected:
            raise Rejected(Reason.CHANGED_MEANWHILE, field="citizen", current=contact.citizen_id or "")
        contact.citizen_id = citizen_id
        record_event(session, contact, context, "citizen_linked", citizen=citizen_id)
        return Outcome.APPLIED


class AddContactPoint(Operation, frozen=True, kw_only=True, tag="add_contact_point"):
    """A further way to reach a citizen."""

    point_id: str
    citizen_id: str
    point_kind: PointKind
    value: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """A noop where the citizen has it already, however it is spelt."""
        citizen_id = current_citizen(session, self.citizen_id)
        known = select(ContactPoint.id).where(
            ContactPoint.citizen_id == citizen_id,
            ContactPoint.folded == folded_point(self.point_kind, self.value),
        )
        if session.scalar(known) is not None:
            raise Noop
        _add_point(session, self.point_id, citizen_id, self.point_kind, self.value)
        return Outcome.APPLIED


class EditCitizen(Operation, frozen=True, kw_only=True, tag="edit_citizen"):
    """Change one field of a citizen's record."""

    citizen_id: str
    field: Literal["name", "language", "note"]
    old: str
    new: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Applied if the old value still stands, a noop if it is the new one, else kept beside it as a proposal."""
        citizen = session.get(Citizen, current_citizen(session, self.citizen_id), with_for_update=True)
        if citizen is None:
            raise Rejected(Reason.NOT_FOUND)
        current = getattr(citizen, self.field)
        if current == self.new:
            raise Noop
        if current != self.old:
            # The value itself stays out of the verdict: the ledger keeps no word of a citizen.
            raise Rejected(Reason.CHANGED_MEANWHILE, field=self.field)
        setattr(citizen, self.field, self.new)
        if self.field == "name":
            citizen.name_folded = name_folded(self.new)
        return Outcome.APPLIED


def folded_point(kind: str, value: str) -> str:
    """The one written form of a contact point that is compared."""
    if kind in (PointKind.PHONE, PointKind.FAX):
        return phone_e164(value)
    return email_folded(value) if kind == PointKind.EMAIL else name_folded(value)


def current_citizen(session: Session, citizen_id: str) -> str:
    """The id that stands for ``citizen_id`` after merges; ``Rejected`` where there is no such citizen."""
    if session.get(Citizen, citizen_id) is not None:
        return citizen_id
    alias = session.get(CitizenAlias, citizen_id)
    if alias is None:
        erased = session.get(Erasure, citizen_id) is not None
        raise Rejected(Reason.ERASED if erased else Reason.NOT_FOUND, citizen=citizen_id)
    return alias.citizen_id


def _add_point(session: Session, point_id: str, citizen_id: str, kind: str, value: str) -> None:
    folded = folded_point(kind, value)
    session.add(ContactPoint(id=point_id, citizen_id=citizen_id, kind=kind, value=value, folded=folded))
