"""What a contact may belong to: a case the citizen has open, or another contact about the same."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from agent_console.database.tables import Case, Contact, Entry
from agent_console.domain.addresses import name_folded
from agent_console.domain.contact import OPEN_STATES

_REFERENCE = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z])")
_MOST = 2
_WEIGHT = 5
"""Letters of a word that says what a message is about."""
_RECENT = timedelta(days=60)

Why = Literal["barcode", "names_it", "same_service", "same_person", "same_address"]
"""Strongest first: a barcode on a page says its number; its number stands in the text; the same citizen and service;
the same citizen; the same address."""

_ORDER: tuple[Why, ...] = ("barcode", "names_it", "same_service", "same_person", "same_address")


@dataclass(frozen=True)
class Story:
    """A case or contact this one may belong to, and why it is thought so."""

    id: str
    kind: Literal["case", "contact"]
    reference: str
    title: str
    why: Why


def stories_for(session: Session, contact_id: str) -> list[Story]:
    """At most two, the likeliest first; none for a contact that belongs somewhere already."""
    contact = session.get(Contact, contact_id)
    if contact is None or contact.case_id is not None or contact.merged_id is not None:
        return []
    named = _references(session, contact)
    cases = _cases(session, contact, named)
    # A contact of a case that is proposed would propose the same a second time.
    found = [*cases, *_contacts(session, contact, named, {story.id for story in cases})]
    return sorted(found, key=lambda story: (_ORDER.index(story.why), story.kind != "case"))[:_MOST]


def _references(session: Session, contact: Contact) -> dict[str, Why]:
    wanted = select(Entry.text, Entry.facts).where(Entry.contact_id == contact.id, Entry.direction == "inbound")
    said = session.execute(wanted).all()
    text = "\n".join([contact.subject, *(row.text for row in said)]).upper()
    named: dict[str, Why] = dict.fromkeys(_REFERENCE.findall(text), "names_it")
    named |= dict.fromkeys((str(code) for row in said for code in row.facts.get("codes", ())), "barcode")
    named.pop(contact.reference, None)
    return named


def _cases(session: Session, contact: Contact, named: dict[str, Why]) -> list[Story]:
    belongs: list[ColumnElement[bool]] = [Case.reference.in_(named)]
    if contact.citizen_id is not None:
        belongs.append(Case.citizen_id == contact.citizen_id)
    cases = session.scalars(select(Case).where(Case.state == "open", or_(*belongs)).order_by(Case.opened_at.desc()))
    return [Story(case.id, "case", case.reference, case.title, _why(case, contact, named)) for case in cases]


def _contacts(session: Session, contact: Contact, named: dict[str, Why], cases: set[str]) -> list[Story]:
    belongs: list[ColumnElement[bool]] = [Contact.reference.in_(named)]
    if contact.citizen_id is not None:
        belongs.append(Contact.citizen_id == contact.citizen_id)
    if contact.sender_address:
        belongs.append(Contact.sender_address == contact.sender_address)
    wanted = select(Contact).where(
        Contact.id != contact.id,
        Contact.state.in_(OPEN_STATES),
        Contact.merged_id.is_(None),
        Contact.received_at > contact.received_at - _RECENT,
        or_(*belongs),
        or_(Contact.case_id.is_(None), Contact.case_id.not_in(cases)),
    )
    listed = session.scalars(wanted.order_by(Contact.received_at.desc()).limit(20)).all()
    found = [one for one in listed if one.reference in named or _alike(one, contact)]
    return [
        Story(one.id, "contact", one.reference, one.subject or one.preview, _why(one, contact, named)) for one in found
    ]


def _alike(other: Contact, contact: Contact) -> bool:
    """Whether they name the same service or share a word of weight: one address may write about many things."""
    if contact.service_id is not None and other.service_id == contact.service_id:
        return True
    return bool(_words(other) & _words(contact))


def _words(contact: Contact) -> set[str]:
    return {word for word in name_folded(f"{contact.subject} {contact.preview}").split() if len(word) >= _WEIGHT}


def _why(other: Case | Contact, contact: Contact, named: dict[str, Why]) -> Why:
    if other.reference in named:
        return named[other.reference]
    if contact.citizen_id is not None and other.citizen_id == contact.citizen_id:
        same = contact.service_id is not None and other.service_id == contact.service_id
        return "same_service" if same else "same_person"
    return "same_address"
