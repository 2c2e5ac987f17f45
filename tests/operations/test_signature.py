"""Who may write what under a department's replies."""

import pytest

from agent_console.domain.outcome import Reason
from agent_console.operations import SetSignature
from agent_console.sync.status import Link
from tests.servers.postgres import CENTRE, WASTE, Central
from tests.sync.waiting import until


@pytest.mark.parametrize(
    ("login", "department", "refused"),
    [("sonia", CENTRE, []), ("sonia", WASTE, [Reason.NOT_ALLOWED]), ("maria", CENTRE, [Reason.NOT_ALLOWED])],
)
def test_supervisors_write_that_of_their_own_departments(
    central: Central, login: str, department: str, refused: list[str]
) -> None:
    station = central.station(login, login)
    until(lambda: station.status.link == Link.ONLINE)
    station.perform(SetSignature(department_id=department, language="en", old="", new=f"{login} {department}"))
    until(lambda: station.undecided() == 0)
    assert [item.reason for item in station.attention()] == refused
    with central.owner.begin() as owner:
        owner.exec_driver_sql("DELETE FROM setting WHERE id LIKE 'signature:%%'")
