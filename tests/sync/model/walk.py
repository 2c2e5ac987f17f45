"""Chance takes the steps: the same city as the state machine's, without the machine's cost, for long runs."""

import random
from collections import Counter

from tests.sync.model.world import GESTURES, World


def walk(seed: int, steps: int, *, naive: bool = False) -> Counter[str]:
    """So many steps from ``seed`` on, everything checked after each, drained at the end; what happened how often."""
    chance = random.Random(seed)
    world = World(chance.randint(2, 5), seed, naive=naive)
    done: Counter[str] = Counter()
    try:
        for _ in range(steps):
            name = chance.choices(list(SHARES), list(SHARES.values()))[0]
            _ONE[name](world, chance)
            done[name] += 1
            world.check()
        world.drain()
    finally:
        world.close()
    return done


def _desk(chance: random.Random) -> int:
    return chance.randrange(5)


_ONE = {
    "gesture": lambda w, c: w.gesture(_desk(c), c.choice(GESTURES), c.randrange(12)),
    "step": lambda w, c: w.step(_desk(c), c.choice((1, 1, 2, 6))),
    "wait": lambda w, c: w.wait(c.choice((0.1, 1.0, 20.0, 70.0))),
    "arrive": lambda w, c: w.arrive(c.randrange(3)),
    "arrive slowly": lambda w, c: w.arrive_slowly(c.randrange(3)),
    "go on": lambda w, _: w.go_on(),
    "courier": lambda w, _: w.courier(),
    "cut": lambda w, c: w.cut(_desk(c)),
    "lose answer": lambda w, c: w.lose_answer(_desk(c)),
    "part": lambda w, c: w.part(_desk(c)),
    "deafen": lambda w, _: w.deafen(),
    "double": lambda w, _: w.double(),
    "crash": lambda w, c: w.crash(_desk(c), c.choice(("before", "within", "after"))),
    "reopen": lambda w, c: w.reopen(_desk(c)),
    "damage": lambda w, c: w.damage(_desk(c)),
    "poison": lambda w, c: w.poison(_desk(c)),
    "step clock": lambda w, c: w.step_clock(c.choice((-9000, -5, 0, 0, 72))),
    "move agent": lambda w, c: w.move_agent(_desk(c), c.randrange(3)),
    "stop central": lambda w, _: w.stop_central(),
    "back up": lambda w, _: w.back_up(),
    "restore": lambda w, _: w.restore(),
}

SHARES = dict.fromkeys(_ONE, 1.0) | {
    "gesture": 30, "step": 45, "wait": 6, "arrive": 4, "arrive slowly": 2, "go on": 2, "courier": 2, "cut": 2,
    "lose answer": 3, "part": 2, "crash": 2, "reopen": 1, "damage": 0.3, "restore": 0.4, "stop central": 0.6,
}  # fmt: skip
"""How often each, in parts of their sum."""
