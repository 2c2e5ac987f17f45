"""The supervisors' rules: listed, written, put in order, taken away, and tried on a text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from agent_console.database.queries.routing_rules import RuleRow, routing_rules
from agent_console.desk.gestures import Undo
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.suggester import Suggester, Suggestion
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Role
from agent_console.operations import RemoveRoutingRule, SaveRoutingRule, SetDutyDesk
from agent_console.routing.facts import RuleFact
from agent_console.routing.question import Question
from agent_console.routing.rules import Rules
from agent_console.sync.status import Changed


@dataclass(frozen=True)
class Tried:
    """What would happen to a text: the rule that decides, or what routing would offer."""

    rule: RuleRow | None
    phrase: str
    suggestions: tuple[Suggestion, ...]


class RulesPresenter(QObject):
    """``changed`` after the rules were read again, ``tried`` with a ``Tried``."""

    changed = Signal()
    tried = Signal(object)

    def __init__(self, surroundings: Surroundings, suggester: Suggester) -> None:
        super().__init__()
        self._desk, self._suggester = surroundings, suggester
        self.rules: list[RuleRow] = []
        surroundings.bridge.changed.connect(self._hear)
        surroundings.gestures.performed.connect(self._done)

    @property
    def offered(self) -> bool:
        """Whether this agent's role has the page."""
        return Role(self._desk.station.agent.role).rules_routing

    def refresh(self) -> None:
        """Read the rules again."""
        with self._desk.station.reading() as session:
            self.rules = routing_rules(session)
        self.changed.emit()

    def save(self, rule: RuleRow) -> bool:
        """Write it, as a new one at the end where its id is ""."""
        before = next((one for one in self.rules if one.id == rule.id), None)
        if before is None:
            rule = replace(rule, id=new_id(), position=max((one.position for one in self.rules), default=0) + 1)
            back = Undo(RemoveRoutingRule(rule_id=rule.id), self.tr("The rule is gone again"))
            return self._desk.gestures.perform(_saving(rule), self.tr("The rule counts from now on"), back)
        undone = Undo(_saving(before), self.tr("The rule is as it was"))
        return self._desk.gestures.perform(_saving(rule), self.tr("The rule was changed"), undone)

    def remove(self, rule: RuleRow) -> None:
        """Take it away; it can be put back for a while."""
        back = Undo(RemoveRoutingRule(rule_id=rule.id, removed=False), self.tr("The rule counts again"))
        self._desk.gestures.perform(RemoveRoutingRule(rule_id=rule.id), self.tr("The rule was taken away"), back)

    def move(self, rule: RuleRow, step: int) -> None:
        """Look at it one place earlier (-1) or later (1)."""
        at = self.rules.index(rule)
        other = at + step
        if not 0 <= other < len(self.rules):
            return
        order = list(self.rules)
        order[at], order[other] = order[other], order[at]
        for position, one in enumerate(order, 1):
            if one.position != position:
                self._desk.gestures.perform(_saving(replace(one, position=position)))

    def set_duty_desk(self, department_id: str) -> None:
        """Another department is on duty, or none where it is ""."""
        before = self._desk.names.book.duty_desk
        if department_id == before:
            return
        back = Undo(SetDutyDesk(department_id=before or None), self.tr("The duty desk is as it was"))
        said = self.tr("Nobody is on duty")
        if department_id:
            said = self.tr("{department} is on duty").format(department=self._desk.names.book.department(department_id))
        self._desk.gestures.perform(SetDutyDesk(department_id=department_id or None), said, back)

    def target_name(self, rule: RuleRow) -> str:
        """Where it sends contacts."""
        book = self._desk.names.book
        return book.department(rule.department_id) or book.partner(rule.partner_id)

    def try_text(self, text: str) -> None:
        """What would happen to ``text``; answered by ``tried``."""
        self._desk.reader.forget("rule-trial")
        if not text.strip():
            self.tried.emit(Tried(None, "", ()))
            return
        question = Question(text)
        found = Rules(map(_fact, self.rules)).deciding(question, None)
        if found is not None:
            rule = next(one for one in self.rules if one.id == found[0].id)
            self.tried.emit(Tried(rule, found[1], ()))
            return
        self._desk.reader.ask("rule-trial", lambda: self._suggester.answer(question), self._suggested)

    def _suggested(self, suggestions: Sequence[Suggestion]) -> None:
        self.tried.emit(Tried(None, "", tuple(suggestions)))

    def _hear(self, changed: Changed) -> None:
        if changed.everything or "routing_rule" in changed.tables:
            self.refresh()

    def _done(self, operation: object) -> None:
        if isinstance(operation, SaveRoutingRule | RemoveRoutingRule):
            self.refresh()


def _saving(rule: RuleRow) -> SaveRoutingRule:
    return SaveRoutingRule(
        rule_id=rule.id,
        position=rule.position,
        phrases=rule.phrases,
        service_id=rule.service_id,
        district_id=rule.district_id,
        department_id=rule.department_id,
        partner_id=rule.partner_id,
    )


def _fact(rule: RuleRow) -> RuleFact:
    target = rule.department_id or rule.partner_id or ""
    return RuleFact(rule.id, target, rule.phrases, rule.service_id, rule.district_id)
