"""What the engine does next, without network, clock or threads."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.sync import engine as do
from agent_console.sync.engine import SyncEngine


def connected(**cursors: int) -> SyncEngine:
    engine = SyncEngine(random.Random(7), cursors=dict(cursors))
    engine.greeted(dict(cursors), 0.0)
    engine.drained()
    engine.told(0.0)
    return engine


def test_it_first_connects() -> None:
    assert SyncEngine().next_command(0.0) == do.Connect()


def test_after_the_greeting_it_copies_the_directory_before_the_contacts() -> None:
    engine = SyncEngine()
    engine.greeted({"centre": 4, "shared": 9, "citizens": 2}, 0.0)
    order = []
    while isinstance(command := engine.next_command(0.0), do.Bootstrap):
        order.append(command.scope)
        engine.bootstrapped(command.scope, 9)
    assert order == ["shared", "citizens", "centre"]


def test_a_scope_the_agent_lost_is_forgotten() -> None:
    engine = SyncEngine(cursors={"shared": 1, "housing": 3})
    engine.greeted({"shared": 1}, 0.0)
    assert engine.next_command(0.0) == do.Forget("housing")
    engine.forgotten("housing")
    assert engine.cursors == {"shared": 1}


def test_a_scope_whose_copy_was_not_complete_is_forgotten_when_it_is_lost() -> None:
    engine = SyncEngine(cursors={"shared": 1})
    engine.greeted({"shared": 1}, 0.0, held={"shared", "housing"})
    assert engine.next_command(0.0) == do.Forget("housing")
    engine.forgotten("housing")
    assert engine.cursors == {"shared": 1}


def test_a_lost_scope_is_forgotten_although_its_changes_are_no_longer_kept() -> None:
    engine = SyncEngine(cursors={"shared": 1, "housing": 3})
    engine.greeted({"shared": 1}, 0.0, stale={"housing"})
    assert engine.next_command(0.0) == do.Forget("housing")


def test_a_word_that_central_has_kept_is_sent_after_a_new_hello_too() -> None:
    engine = connected(centre=1)
    engine.poked(0.0, wait=0.1)
    engine.greeted({"centre": 1}, 0.05)
    assert engine.next_command(0.2) == do.Poke(())


def test_a_gesture_is_pushed_at_once_and_poked_after() -> None:
    engine = connected(centre=1)
    engine.recorded()
    assert engine.next_command(1.0) == do.Push()
    engine.pushed({"centre": 2}, 1.0)
    engine.drained()
    assert engine.next_command(1.0) == do.Poke(("centre",))
    engine.poked(1.0)
    engine.heard({"centre"}, 1.05)
    assert engine.next_command(1.05) == do.Wait(pytest.approx(do.OWN_SECONDS - 0.05)), "it is shown already"
    assert engine.next_command(1.0 + do.OWN_SECONDS) == do.Pull()


def test_pokes_are_kept_apart() -> None:
    engine = connected(centre=1)
    engine.pushed({"centre": 2}, 1.0)
    engine.poked(1.0)
    engine.pulled({"centre": 2}, 1.0, more=False)
    engine.pushed({"centre": 3}, 1.0)
    engine.pulled({"centre": 3}, 1.0, more=False)
    assert engine.next_command(1.01) == do.Wait(1.0 + do.POKE_SECONDS - 1.01)
    assert engine.next_command(1.1) == do.Poke(("centre",))


def test_a_long_queue_does_not_blind_the_agent() -> None:
    engine = connected(centre=1)
    engine.recorded()
    engine.heard({"centre"}, 0.0)
    now = 0.0
    while engine.next_command(now) == do.Push():
        engine.pushed({}, now)
        now += 0.01
    assert now <= do.PUSH_SECONDS + 0.02
    assert engine.next_command(now) == do.Pull()


def test_what_is_written_every_moment_does_not_put_off_what_others_did() -> None:
    engine, now = connected(centre=1), 1.0
    while engine.next_command(now) != do.Pull():
        engine.recorded()
        assert engine.next_command(now) == do.Push()
        engine.pushed({"centre": 2}, now)
        engine.drained()
        engine.poked(now)
        now += 0.7 * do.OWN_SECONDS
        assert now < 1.0 + 2 * do.OWN_SECONDS


def test_nor_does_what_is_written_faster_than_it_is_sent() -> None:
    engine, now = connected(centre=1), 0.0
    engine.heard({"centre"}, now)
    engine.recorded()
    while engine.next_command(now) != do.Pull():
        engine.pushed({}, now)
        engine.drained()
        engine.recorded()
        now += 0.01
        assert now < do.PUSH_SECONDS + 0.02


def test_a_console_too_old_to_be_shown_anything_sends_all_it_has() -> None:
    engine = connected(centre=1)
    engine.may_pull = False
    engine.recorded()
    engine.heard({"centre"}, 0.0)
    for second in range(100):
        assert engine.next_command(float(second)) == do.Push()
        engine.pushed({}, float(second))


def test_between_two_pulls_it_sends_half_of_what_each_replays() -> None:
    engine = connected(centre=1)
    engine.pulled({"centre": 2}, 4.0, more=False, queued=60)
    engine.recorded()
    engine.heard({"centre"}, 4.0)
    now, sent = 4.0, 0
    while engine.next_command(now) == do.Push():
        engine.pushed({}, now)
        sent, now = sent + 1, now + 0.25
    assert sent == 30


def test_where_sending_is_slow_it_looks_all_the_same() -> None:
    engine = connected(centre=1)
    engine.pulled({"centre": 2}, 4.0, more=False, queued=60)
    engine.recorded()
    engine.heard({"centre"}, 4.0)
    now = 4.0
    while engine.next_command(now) == do.Push():
        now += 1.0
    assert now - 4.0 == do.PUSH_MOST


def test_lost_pokes_are_made_up_for_by_polling() -> None:
    engine = connected(centre=1)
    waits = do.POLL_SECONDS * (1 + do.POLL_SPREAD)
    engine.told(waits)
    assert engine.next_command(waits) == do.Pull()


def test_a_dead_line_is_tried_again_ever_later_but_within_half_a_minute() -> None:
    engine = SyncEngine(random.Random(1))
    for _ in range(50):
        engine.failed(0.0)
        assert 0 < engine.retry_at <= do.RETRY_MOST


@pytest.mark.parametrize("away", [0.5, 5.0, 60.0, 3600.0])
@pytest.mark.parametrize("stations", [20, 200, 2000])
def test_a_fleet_that_lost_central_at_one_moment_comes_back_without_a_storm(stations: int, away: float) -> None:
    """Each dials by its own chance alone; a server that is down refuses at once, one that is back accepts."""
    dialled: list[float] = []
    back: list[float] = []
    for number in range(stations):
        engine = connected(centre=1)
        engine.chance = random.Random(number)
        engine.told(0.0, stations)
        engine.failed(0.0)
        while engine.retry_at < away:
            dialled.append(engine.retry_at)
            engine.failed(engine.retry_at)
        dialled.append(engine.retry_at)
        back.append(engine.retry_at - away)
    busiest = max(Counter(int(moment) for moment in dialled).values())
    tries = len(dialled) / stations
    print(f"{stations} stations, away {away} s: {tries:.1f} tries, busiest second {busiest}, back in {max(back):.1f} s")
    assert max(back) <= do.RETRY_MOST
    assert busiest <= 2 * do.CONNECTS_PER_SECOND
    assert tries <= 7 + away / (0.2 * do.RETRY_MOST)


def test_the_more_people_there_are_the_less_often_all_ask_who_is_there() -> None:
    engine = connected(centre=1)
    engine.told(0.0, 1500)
    engine.heard({"here"}, 1.0)
    assert engine.next_command(14.9) != do.TellHere()
    assert engine.next_command(15.0) == do.TellHere()


def test_words_that_central_collects_are_asked_for_again() -> None:
    engine = connected(centre=1)
    engine.pushed({"waste": 3}, 0.0)
    assert engine.next_command(0.0) == do.Poke(("waste",))
    engine.poked(0.0, 0.08)
    assert engine.next_command(0.05) == do.Wait(pytest.approx(0.03))
    assert engine.next_command(0.08) == do.Poke(())
    engine.poked(0.08)
    assert isinstance(engine.next_command(0.09), do.Wait)


def test_a_refusal_is_not_retried_until_a_person_acts() -> None:
    engine = SyncEngine()
    engine.refused()
    assert isinstance(engine.next_command(1e9), do.Wait)
    engine.go(online=True)
    assert engine.next_command(1e9) == do.Connect()


def test_after_a_slow_pull_it_takes_together_what_comes_meanwhile_and_sends_at_once() -> None:
    engine = connected(centre=1)
    engine.heard({"centre"}, 1.0)
    assert engine.next_command(1.0) == do.Pull()
    engine.pulled({"centre": 2}, 1.05, more=False, took=0.05)
    engine.heard({"centre"}, 1.06)
    rested = 1.05 + 0.05 * do.REST_SHARE
    assert engine.next_command(1.06) == do.Wait(rested - 1.06)
    engine.recorded()
    assert engine.next_command(1.07) == do.Push()
    engine.drained()
    assert engine.next_command(rested) == do.Pull()
    engine.pulled({"centre": 3}, 2.0, more=True, took=0.05)
    assert engine.next_command(2.0) == do.Pull(), "a backlog is fetched without a rest"
    engine.pulled({"centre": 4}, 30.0, more=False, took=28.0)
    engine.heard({"centre"}, 30.0)
    assert engine.next_command(30.0 + do.REST_MOST) == do.Pull(), "however slow central is"


def test_files_come_last() -> None:
    engine = connected(centre=1)
    engine.want_file("a" * 64)
    engine.heard({"centre"}, 0.0)
    assert engine.next_command(0.0) == do.Pull()
    engine.pulled({"centre": 2}, 0.0, more=False)
    assert engine.next_command(0.0) == do.FetchFile("a" * 64)


EVENTS = st.sampled_from(
    ["record", "push", "drain", "pull", "hear", "fail", "greet", "go_off", "go_on", "poke", "move"]
)


@settings(max_examples=300)
@given(st.lists(EVENTS, max_size=60), st.integers(0, 2**16))
def test_whatever_happened_queued_work_goes_out_once_the_line_is_back(events: list[str], seed: int) -> None:
    engine = SyncEngine(random.Random(seed), cursors={"shared": 1, "centre": 1})
    now = 0.0
    for event in events:
        now += 0.5
        happen(engine, event, now)
    engine.recorded()
    engine.go(online=True)
    for _ in range(200):
        command = engine.next_command(now)
        if command == do.Push():
            return
        now += carry_out(engine, command, now)
    raise AssertionError("the outbox never drained")


def happen(engine: SyncEngine, event: str, now: float) -> None:
    actions = {
        "record": engine.recorded,
        "push": lambda: engine.pushed({"centre": 3}, now),
        "drain": engine.drained,
        "pull": lambda: engine.pulled({"centre": 3}, now, more=False),
        "hear": lambda: engine.heard({"centre", "here"}, now),
        "fail": lambda: engine.failed(now),
        "greet": lambda: engine.greeted({"shared": 1, "centre": 2}, now),
        "go_off": lambda: engine.go(online=False),
        "go_on": lambda: engine.go(online=True),
        "poke": lambda: engine.poked(now),
        "move": lambda: engine.moved(now),
    }
    actions[event]()


def carry_out(engine: SyncEngine, command: do.Command, now: float) -> float:
    """Let a command succeed; how long it took."""
    match command:
        case do.Connect():
            engine.greeted({"shared": 1, "centre": 2}, now)
        case do.Pull():
            engine.pulled(dict.fromkeys(engine.cursors, 9), now, more=False)
        case do.Bootstrap(scope):
            engine.bootstrapped(scope, 9)
        case do.Forget(scope):
            engine.forgotten(scope)
        case do.Poke():
            engine.poked(now)
        case do.TellHere():
            engine.told(now)
        case do.Wait(seconds):
            return seconds
    return 0.01
