"""What stands under every reply of a department, per language; its supervisors write it."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Department, Setting
from agent_console.domain.outcome import Noop, Outcome, Reason, Rejected
from agent_console.operations.operation import Context, Operation

PREFIX = "signature:"
"""Of the ids of settings: then the department's id."""


class SetSignature(Operation, frozen=True, kw_only=True, tag="set_signature"):
    """Change a department's signature in one language; with fields in braces, as templates have them."""

    department_id: str
    language: str
    old: str
    new: str

    def apply(self, session: Session, context: Context) -> Outcome:
        """Applied where the old text still stands."""
        if session.get(Department, self.department_id) is None:
            raise Rejected(Reason.NOT_FOUND)
        setting = session.get(Setting, PREFIX + self.department_id, with_for_update=True)
        texts: dict[str, str] = dict(setting.value) if setting is not None else {}
        current = texts.get(self.language, "")
        if current == self.new:
            raise Noop
        if current != self.old:
            raise Rejected(Reason.CHANGED_MEANWHILE, field="signature", current=current)
        texts = {**texts, self.language: self.new}
        if setting is None:
            session.add(Setting(id=PREFIX + self.department_id, value=texts))
        else:
            setting.value = texts
        return Outcome.APPLIED


def signature_of(session: Session, department_id: str, language: str) -> str:
    """The department's signature in ``language``, else in any; "" where it has none."""
    setting = session.get(Setting, PREFIX + department_id)
    texts = setting.value if setting is not None else {}
    return str(texts.get(language) or next((text for text in texts.values() if text), ""))
