"""Where a contact can go: suggestions first, then every department and partner, searchable."""

from agent_console.desk.surroundings import Surroundings
from agent_console.desk.transfer.suggester import Suggester, Suggestion
from agent_console.desk.widgets.picker import Choice
from agent_console.domain.addresses import name_folded

PARTNER = "partner:"
"""Prefix of a partner's key; a department's key is its id."""


class TransferPresenter:
    """Choices for what is typed."""

    def __init__(self, surroundings: Surroundings, suggester: Suggester) -> None:
        self._desk, self._suggester = surroundings, suggester
        self.suggester = suggester

    def choices(
        self, words: str, suggestions: list[Suggestion], here: str, headings: tuple[str, str, str]
    ) -> list[Choice]:
        """Suggested, departments, partners, each under its heading; the present department is left out."""
        suggested = [self._suggested(one) for one in suggestions if self._fits(one.name, words)]
        known = {choice.key for choice in suggested}
        book, say = self._desk.names.book, self._suggester.open_words
        departments = [
            Choice(one.id, one.name, self._manned(one.id, one.extension, say(one.hours)), one.icon)
            for one in sorted(book.departments.values(), key=lambda one: name_folded(one.name))
            if one.id != here and one.id not in known and self._fits(f"{one.name} {one.short}", words)
        ]
        partners = [
            Choice(PARTNER + one.id, one.name, f"{one.about} · {say(one.hours)}", "handshake")
            for one in sorted(book.partners.values(), key=lambda one: name_folded(one.name))
            if PARTNER + one.id not in known and self._fits(f"{one.name} {one.about}", words)
        ]
        groups = zip(headings, (suggested, departments, partners), strict=True)
        return [line for heading, group in groups if group for line in (Choice("", heading), *group)]

    def _suggested(self, one: Suggestion) -> Choice:
        known = self._desk.names.book.departments.get(one.target_id)
        icon = known.icon if known else "handshake"
        key = f"{PARTNER}{one.target_id}" if one.partner else one.target_id
        return Choice(key, one.name, one.reasons, icon, f"{one.percent} %" if one.percent else "", "accent")

    def _manned(self, department_id: str, *told: str) -> str:
        staffing = self._suggester.staffing
        present = staffing.present_words(staffing.of_department(department_id))
        return " · ".join(part for part in (*told, present) if part)

    @staticmethod
    def _fits(name: str, words: str) -> bool:
        folded = name_folded(name)
        return all(word in folded for word in name_folded(words).split())
