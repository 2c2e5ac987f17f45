"""What the city's telephone system can do, for the desks to show no more than that."""

from sqlalchemy.orm import Session

from agent_console.database.tables import Setting
from agent_console.domain.call import TELEPHONE
from agent_console.domain.outcome import Noop, Outcome
from agent_console.operations.operation import Context, Operation


class DescribeTelephone(Operation, frozen=True, kw_only=True, tag="describe_telephone"):
    """Intake says what the adapter and the PBX behind it can do."""

    abilities: tuple[str, ...]
    """Words of ``domain.call.CallAbility``, sorted."""

    def apply(self, session: Session, context: Context) -> Outcome:
        """Written only where it is something else."""
        value = {"abilities": list(self.abilities)}
        setting = session.get(Setting, TELEPHONE)
        if setting is None:
            session.add(Setting(id=TELEPHONE, value=value))
        elif setting.value == value:
            raise Noop
        else:
            setting.value = value
        return Outcome.APPLIED
