"""Who may say which department is on duty."""

import pytest

from agent_console.domain.outcome import Reason, Rejected
from agent_console.operations import SetDutyDesk
from agent_console.sync.status import Link
from tests.servers.postgres import WASTE, Central
from tests.sync.waiting import until


@pytest.mark.parametrize(("login", "refused"), [("sonia", []), ("maria", [Reason.NOT_ALLOWED])])
def test_supervisors_say_who_is_on_duty(central: Central, login: str, refused: list[str]) -> None:
    station = central.station(login, login)
    until(lambda: station.status.link == Link.ONLINE)
    if refused:
        with pytest.raises(Rejected) as problem:
            station.perform(SetDutyDesk(department_id=WASTE))
        assert problem.value.reason == Reason.NOT_ALLOWED
        return
    station.perform(SetDutyDesk(department_id=WASTE))
    until(lambda: station.undecided() == 0)
    assert station.attention() == []
    with central.owner.begin() as owner:
        found = owner.exec_driver_sql("SELECT value ->> 'department' FROM setting WHERE id = 'duty_desk'").scalar()
        owner.exec_driver_sql("DELETE FROM setting WHERE id = 'duty_desk'")
    assert found == WASTE
