"""Which department or partner answers a contact, how sure that is, and why."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from agent_console.domain.hours import Hours
from agent_console.routing import replica
from agent_console.routing.calibration import BEFORE, Fit, fit_to
from agent_console.routing.catalogue import Catalogue
from agent_console.routing.evidence import OFFICE, Evidence
from agent_console.routing.facts import DistrictFact, Example, PageFact, RuleFact, ServiceFact, TargetFact
from agent_console.routing.memory import Memory
from agent_console.routing.question import Question
from agent_console.routing.rules import Rules
from agent_console.routing.streets import Place, Streets
from agent_console.routing.suggestion import Reason, Suggestion
from agent_console.system.breath import Breath, no_breath

CERTAIN = 0.6
"""Below this confidence the desk asks rather than offers."""
_WORTH_SAYING = 0.15
"""An article less like the question than this is no reason."""


class Router:
    """Learns from the catalogue and from past contacts, on the station; answers in a few milliseconds."""

    def __init__(
        self,
        memory: Memory,
        services: Iterable[ServiceFact],
        targets: Iterable[TargetFact],
        districts: Iterable[DistrictFact],
        zone: ZoneInfo,
        fit: Fit,
        rules: Iterable[RuleFact] = (),
    ) -> None:
        self._memory = memory
        self._services = {service.id: service for service in services}
        self._targets = {target.id: target for target in targets}
        self._offices = {district: target.id for target in self._targets.values() for district in target.office_of}
        self._streets = Streets(districts)
        self._zone = zone
        self._fit = fit
        self._rules = Rules(rules)

    @classmethod
    def learn(
        cls,
        examples: Sequence[Example],
        services: Sequence[ServiceFact],
        pages: Sequence[PageFact],
        departments: Sequence[TargetFact],
        partners: Sequence[TargetFact],
        districts: Sequence[DistrictFact] = (),
        zone: ZoneInfo | None = None,
        rules: Sequence[RuleFact] = (),
        *,
        at_once: bool = False,
        breath: Breath = no_breath,
    ) -> "Router":
        """From facts; ``examples`` oldest first. Confidence is calibrated on a part of them kept out.

        ``at_once``: within a second, by counted words alone, for the while until all of it is learned. ``breath`` is
        called again and again meanwhile.
        """
        targets = [*departments, *partners]
        alias = {target.id: OFFICE for target in targets if target.office_of}
        catalogue = Catalogue(pages, targets, alias, breath)

        def remembering(some: Iterable[Example], places: bool) -> Memory:
            memory = Memory(catalogue, services, targets, alias, places, breath)
            memory.learn_all(list(some), apart=not at_once)
            return memory

        fit = BEFORE if at_once else fit_to(examples, remembering, alias, breath)
        memory = remembering(examples, fit.places)
        return cls(memory, services, targets, districts, zone or ZoneInfo("UTC"), fit, rules)

    @classmethod
    def of(
        cls, session: Session, language: str = "en", *, at_once: bool = False, breath: Breath = no_breath
    ) -> "Router":
        """From the replica; ``language`` is that of the facts in reasons."""
        return cls.learn(
            replica.examples(session, breath),
            replica.services(session, language),
            replica.pages(session, breath),
            replica.departments(session),
            replica.partners(session, language),
            replica.districts(session, language),
            replica.time_zone(session),
            replica.rules(session),
            at_once=at_once,
            breath=breath,
        )

    def suggest(self, question: Question, now: datetime, limit: int = 3) -> list[Suggestion]:
        """The likeliest targets, best first; their confidences add up to 1 at most. [] where nothing speaks at all.

        What a supervisor ruled is the only one then.
        """
        place = self._place(question)
        ruled = self._ruled(question, place, now)
        if ruled is not None:
            return [ruled]
        evidence = self._memory.evidence(question)
        known = self._fit.chances(evidence)
        chances = {target: chance for target, chance in known.items() if target in evidence.named}
        if OFFICE in chances:
            share = chances.pop(OFFICE)
            office = self._offices.get(place.district_id) if place else None
            if office is not None:
                chances[office] = share
        chances.pop(question.department_id or "", None)
        ranked = sorted((t for t in chances if t in self._targets), key=lambda target: -chances[target])
        return [self._suggestion(target, chances[target], question, evidence, place, now) for target in ranked[:limit]]

    def district(self, question: Question) -> str:
        """The id of the district a question is about: of a street it names, else of the citizen; ""."""
        place = self._place(question)
        return place.district_id if place is not None else ""

    def ruling(self, question: Question) -> str | None:
        """The id of the rule that decides, if any does."""
        place = self._place(question)
        found = self._rules.deciding(question, place.district_id if place else question.district_id)
        return found[0].id if found is not None else None

    def _ruled(self, question: Question, place: Place | None, now: datetime) -> Suggestion | None:
        found = self._rules.deciding(question, place.district_id if place else question.district_id)
        target = self._targets.get(found[0].target_id) if found is not None else None
        if found is None or target is None or target.id == question.department_id:
            return None
        rule, phrase = found
        service = self._services.get(rule.service_id or "")
        facts = {"phrase": phrase, "service": service.name if service else ""}
        facts["district"] = place.district if place is not None and rule.district_id else ""
        reasons = (Reason("supervisors_rule", facts), *self._opening(target, now))
        return Suggestion(target.id, target.kind, 1.0, True, reasons)

    def learned(self, text: str, department_id: str, language: str = "", service_id: str | None = None) -> None:
        """A person passed a contact on, or answered it: remember who it was for (a partner's id serves as well)."""
        self._memory.learn(Example(text, language, department_id, service_id))

    def _place(self, question: Question) -> Place | None:
        named = self._streets.place_in(question.text)
        if named is not None and named.street:
            return named
        lives = self._streets.place_in(question.address, address=True) if question.address else None
        known = self._streets.district(question.district_id) if question.district_id else None
        return named or (lives if lives and lives.street else None) or known or lives

    def _suggestion(
        self, target_id: str, chance: float, question: Question, evidence: Evidence, place: Place | None, now: datetime
    ) -> Suggestion:
        target = self._targets[target_id]
        reasons = [*self._merits(target, question, evidence, place), *self._opening(target, now)]
        tried = target_id in question.tried
        if tried:
            reasons.insert(0, Reason("had_it_before", {}))
        return Suggestion(target_id, target.kind, chance, chance >= CERTAIN and not tried, tuple(reasons))

    def _merits(
        self, target: TargetFact, question: Question, evidence: Evidence, place: Place | None
    ) -> Iterable[Reason]:
        voice = OFFICE if target.office_of else target.id
        service = self._services.get(question.service_id or "")
        if service is not None and service.department_id == target.id:
            yield Reason("owns_service", {"service": service.name})
        if place is not None and place.district_id in target.office_of:
            if place.street:
                yield Reason("street_in_district", {"street": place.street, "district": place.district})
            else:
                yield Reason("lives_in_district", {"district": place.district})
        likeness, title = evidence.articles.get(voice, (0.0, ""))
        if likeness >= _WORTH_SAYING and target.kind == "partner":
            yield Reason("answers_for", {"about": target.about})
        elif likeness >= _WORTH_SAYING:
            yield Reason("owns_article", {"article": title})
        if evidence.similar[voice]:
            counts = {"count": str(evidence.similar[voice]), "total": str(evidence.similar.total())}
            yield Reason("similar_contacts", counts)

    def _opening(self, target: TargetFact, now: datetime) -> Iterable[Reason]:
        hours = Hours.read(target.hours)
        local = now.astimezone(self._zone)
        closes = hours.open_until(local)
        if closes is not None:
            yield Reason("open_until", {"time": f"{closes:%H:%M}"})
        elif (opens := hours.opens_next(local)) is not None:
            yield Reason("closed_opens", {"time": f"{opens:%H:%M}", "day": opens.date().isoformat()})
