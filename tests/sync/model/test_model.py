"""Everything that can happen to a few stations, in any order, found by Hypothesis; a failing run replays exactly.

``CONSOLE_MODEL_STEPS`` sets the length of the long walk (100,000 of a night); each step is followed by every check of
``World.check``, each walk of a hundred steps by a drain that must come to rest with everybody equal.
"""

import os
import random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.sync.model.walk import walk
from tests.sync.model.world import GESTURES, World

STEPS = int(os.environ.get("CONSOLE_MODEL_STEPS", "300"))
WALK = 100

DESK, PICK = st.integers(0, 4), st.integers(0, 11)


class City(RuleBasedStateMachine):
    """The rules: who may do what, and what may break."""

    world: World

    @initialize(stations=st.integers(2, 5), seed=st.integers(0, 1 << 16))
    def begin(self, stations: int, seed: int) -> None:
        self.world = World(stations, seed)

    @rule(desk=DESK, kind=st.sampled_from(GESTURES), pick=PICK)
    def gesture(self, desk: int, kind: str, pick: int) -> None:
        self.world.gesture(desk, kind, pick)

    @rule(desk=DESK, times=st.sampled_from([1, 1, 2, 6]))
    def step(self, desk: int, times: int) -> None:
        self.world.step(desk, times)

    @rule(seconds=st.sampled_from([0.1, 1.0, 20.0, 70.0]))
    def wait(self, seconds: float) -> None:
        self.world.wait(seconds)

    @rule(pick=PICK, slowly=st.booleans())
    def arrive(self, pick: int, slowly: bool) -> None:
        (self.world.arrive_slowly if slowly else self.world.arrive)(pick)

    @rule()
    def commit_what_paused(self) -> None:
        self.world.go_on()

    @rule()
    def courier(self) -> None:
        self.world.courier()

    @rule(desk=DESK, how=st.sampled_from(["cut", "lose_answer", "part", "reopen", "damage", "poison"]))
    def trouble_at_a_desk(self, desk: int, how: str) -> None:
        getattr(self.world, how)(desk)

    @rule(desk=DESK, moment=st.sampled_from(["before", "within", "after"]))
    def crash(self, desk: int, moment: str) -> None:
        self.world.crash(desk, moment)

    @rule(how=st.sampled_from(["deafen", "double", "stop_central", "back_up", "restore"]))
    def trouble_everywhere(self, how: str) -> None:
        getattr(self.world, how)()

    @rule(hours=st.sampled_from([-9000, -5, 0, 72]))
    def clock_steps(self, hours: int) -> None:
        self.world.step_clock(hours)

    @rule(desk=DESK, pick=PICK)
    def move_agent(self, desk: int, pick: int) -> None:
        self.world.move_agent(desk, pick)

    @invariant()
    def everything_holds(self) -> None:
        if hasattr(self, "world"):
            self.world.check()

    def teardown(self) -> None:
        if hasattr(self, "world"):
            try:
                self.world.drain()
            finally:
                self.world.close()


TestCity = City.TestCase
TestCity.settings = settings(
    max_examples=max(8, STEPS // 100),
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize="CONSOLE_MODEL_STEPS" not in os.environ,
)


def test_a_long_walk() -> None:
    first = random.Random().randrange(1 << 30) if "CONSOLE_MODEL_STEPS" in os.environ else 1
    walked = 0
    for seed in range(first, first + max(1, STEPS // WALK)):
        try:
            walked += sum(walk(seed, WALK).values())
        except BaseException as problem:
            problem.add_note(f"again: walk({seed}, {WALK})")
            raise
    print(f"{walked} steps from seed {first}")


def test_the_same_seed_walks_the_same_way() -> None:
    assert walk(7, 60) == walk(7, 60)


def test_the_usual_cursor_is_caught_by_the_same_walk() -> None:
    """Numbers of a sequence, taken before commit: what commits late is skipped, and the model must see it."""
    with pytest.raises(AssertionError, match=r"missing|too many|is "):
        for seed in range(40):
            walk(seed, 80, naive=True)
