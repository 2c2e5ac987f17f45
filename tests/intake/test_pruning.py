"""Old changes are forgotten; a station that was away longer copies its scopes anew and lacks nothing."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from agent_console.database.central import central_url
from agent_console.database.tables import Contact, Setting
from agent_console.intake.hand import Hand
from agent_console.intake.pruning import Pruning
from agent_console.sync.status import Link
from tests.servers.postgres import PASSWORD, Central
from tests.sync.convergence import seen_by, shown_by
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until


def prune(central: Central) -> int:
    hand = Hand(central_url(central.server.desk_url), "intake", PASSWORD, "pruning", "pruning")
    try:
        return Pruning().once(hand)
    finally:
        hand.close()


def days_pass(central: Central, days: int) -> None:
    with central.owner.begin() as owner:
        owner.execute(text("UPDATE scope_day SET day = day - CAST(:days AS integer)"), {"days": days})


def changes(central: Central) -> int:
    with central.owner.connect() as owner:
        return int(owner.execute(text("SELECT count(*) FROM change")).scalar_one())


def test_only_what_is_older_than_the_days_kept_is_forgotten(central: Central) -> None:
    arrive(central)
    assert prune(central) == 0
    old = changes(central)
    days_pass(central, 44)
    arrive(central)
    assert prune(central) == 0
    days_pass(central, 2)
    arrive(central)
    assert prune(central) == old
    assert changes(central) > 0
    assert prune(central) == 0


def test_the_administrator_says_for_how_long(central: Central) -> None:
    with Session(central.owner) as session, session.begin():
        session.merge(Setting(id="change_log", value={"days": 2}))
    try:
        arrive(central)
        prune(central)
        days_pass(central, 3)
        assert prune(central) > 0
    finally:
        with central.owner.begin() as owner:
            owner.execute(text("DELETE FROM setting WHERE id = 'change_log'"))


def test_who_was_away_too_long_copies_anew_and_lacks_nothing(central: Central) -> None:
    maria = central.station("maria")
    first = arrive(central)
    until(lambda: maria.status.link == Link.ONLINE)
    maria.go_offline()
    until(lambda: maria.status.link == Link.OFFLINE)
    later = [arrive(central) for _ in range(3)]
    prune(central)
    days_pass(central, 50)
    assert prune(central) > 0
    maria.go_online()
    until(lambda: shown_by(maria) == seen_by(central, "maria"))
    with maria.reading() as session:
        assert all(session.get(Contact, contact) is not None for contact in [first, *later])
