"""``simulate``: a fleet of stations at work against a real central, while things break."""

import json
import os
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any

import click

from agent_console.commands.fleet.city import FleetCity
from agent_console.commands.fleet.crew import Crew
from agent_console.commands.fleet.faults import NAMES, OF_SERVER, Faults
from agent_console.commands.fleet.fleet import Tally
from agent_console.commands.fleet.server import cpu_seconds, make_room
from agent_console.commands.fleet.verdict import calls, central_now, verdict
from agent_console.database.central import central_engine, central_url
from agent_console.database.embedded import Embedded, embedded
from agent_console.domain.errors import InputError

if sys.platform != "win32":
    import resource

ONLINE_SECONDS = 600.0
DRAIN_SECONDS = 1800.0
CONVERGE_SECONDS = 40.0
PER_PROCESS = 33
"""Stations that a process carries without the threads of Python waiting for each other."""
PER_PROCESSOR = 3
"""Processes: more of them only take the processor away from each other in the middle of their work."""
FIRST = 8
"""Contacts per department to begin with."""


@dataclass(frozen=True)
class Plan:
    """What is simulated."""

    stations: int
    seconds: float
    rate: float
    faults: tuple[str, ...]
    seed: int
    backlog: int = 0
    processes: int = 1
    light: bool = False
    converge: bool = True
    warm_up: float = 0.0
    """Seconds; a connection is slow until central has planned what it asks."""


@click.command("simulate")
@click.option("--stations", type=click.IntRange(2, 2000), default=20, show_default=True)
@click.option("--minutes", type=click.FloatRange(0.0), default=1.0, show_default=True, help="Of work; then it rests.")
@click.option(
    "--rate", type=click.FloatRange(0.1), default=5.0, show_default=True, help="Gestures per second, together."
)
@click.option("--faults", default="", help=f"Comma-separated, in this order, repeats allowed: {', '.join(NAMES)}.")
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--warm-up", type=click.FloatRange(0.0), default=0.0, help="Minutes of work before anything is timed.")
@click.option("--backlog", type=click.IntRange(0), default=0, help="Gestures per station in an outage before the work.")
@click.option("--processes", type=click.IntRange(1, 64), help="That carry the stations; by default one per 33.")
@click.option("--light", is_flag=True, help="Replicas without encryption that do not wait for the disk.")
@click.option("--unchecked", is_flag=True, help="Do not compare the replicas at the end.")
@click.option("--json", "as_json", is_flag=True)
@click.option(
    "--central", metavar="URL", help="A test central's owner; without it an embedded one is made and removed."
)
@click.pass_context
def command(
    context: click.Context,
    *,
    stations: int,
    minutes: float,
    rate: float,
    faults: str,
    seed: int,
    warm_up: float,
    backlog: int,
    processes: int | None,
    light: bool,
    unchecked: bool,
    as_json: bool,
    central: str | None,
) -> None:
    """Let stations work, break things, and count: exit code 1 where anything is lost, twice, or not the same."""
    listed = tuple(name.strip() for name in faults.split(",") if name.strip())
    _check(listed, backlog, central)
    carried = processes or max(1, min(PER_PROCESSOR * (os.cpu_count() or 1), stations // PER_PROCESS))
    plan = Plan(stations, minutes * 60, rate, listed, seed, backlog, carried, light, not unchecked, warm_up * 60)
    figures = simulate(plan, central)
    if as_json:
        click.echo(json.dumps(figures))
    else:
        for name, value in figures.items():
            click.echo(f"{name.replace('_', ' '):<36}{value}")
    whole = not figures["lost"] and not figures["duplicated"] and figures["converged"] in (stations, None)
    context.exit(0 if whole else 1)


def _check(faults: tuple[str, ...], backlog: int, central: str | None) -> None:
    unknown = [name for name in faults if name not in NAMES]
    if unknown:
        raise InputError(f"fault {unknown[0]!r}", "there is none of that name.", f"Known: {', '.join(NAMES)}.")
    if central is not None and (backlog or any(name in OF_SERVER for name in faults)):
        raise InputError("faults", "a central of somebody else is not stopped.", "Leave --central out.")


def simulate(plan: Plan, central: str | None = None) -> dict[str, Any]:
    """Run it; the figures. Times in milliseconds unless the name says otherwise."""
    _allow_files(plan.stations)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="agent-console-fleet-")))
        folder.chmod(0o755)
        server = embedded(folder / "central") if central is None else None
        if server is not None:
            stack.callback(server.stop, "immediate")
            make_room(server, plan.stations)
        owner = central_engine(central_url(central or server.url))  # type: ignore[union-attr]
        desk_url = central_url(server.desk_url) if server is not None else owner.url.set(username=None, password=None)
        city = FleetCity.make(owner, desk_url, plan.stations, plan.seed)
        city.fill(FIRST)
        began, moment = central_now(owner), time.monotonic()
        crew = Crew(city, folder / "stations", min(plan.processes, len(city.departments)), light=plan.light)
        stack.callback(crew.close)
        crew.ready()
        crew.ask("wait_online", ONLINE_SECONDS)
        signed_in = time.monotonic() - moment
        outage = _outage(plan, crew, server) if plan.backlog and server is not None else {}
        earlier = _warm_up(plan, crew)
        before, moment = _cpu(server), time.monotonic()
        faults = Faults(owner, f"sim{plan.seed}\\_%", server, lambda share: sum(crew.ask("part", share)))
        if plan.seconds:
            crew.ask("begin_work", plan.seconds, plan.rate / len(crew))
            faults.happen(plan.faults, plan.seconds)
            crew.ask("end_work")
        worked = time.monotonic() - moment
        crew.ask("rest", DRAIN_SECONDS)
        drained = time.monotonic() - moment - worked
        # A server that was started again begins to count anew.
        used = (
            _cpu(server) - before if before is not None and not set(plan.faults) & {"crash", "kill", "outage"} else None
        )
        tally: Tally = reduce(add, crew.ask("tally"))
        figures = verdict(owner, tally, began)
        equal = sum(crew.ask("converged", CONVERGE_SECONDS)) if plan.converge else None
    made = figures["saved"] - earlier
    return {
        "stations": plan.stations,
        "processes": len(crew),
        "light": plan.light,
        "seconds": round(worked, 1),
        "rate_per_second": plan.rate,
        "seed": plan.seed,
        "faults": faults.counts,
        **figures,
        "saved_per_second": round(made / plan.seconds, 1) if plan.seconds else None,
        "converged": equal,
        "seconds_to_sign_in": round(signed_in, 1),
        "seconds_to_drain": round(drained, 1),
        "server_cpu_ms_per_operation": round(used * 1000 / made, 2) if used is not None and made else None,
        **(calls(tally.dialled, plan.stations) | outage),
    }


def _warm_up(plan: Plan, crew: Crew) -> int:
    """Work that is not timed; how many operations were saved until its end."""
    if plan.warm_up:
        crew.ask("begin_work", plan.warm_up, plan.rate / len(crew))
        crew.ask("end_work")
        crew.ask("rest", DRAIN_SECONDS)
        crew.ask("forget_waits")
    return sum(len(tally.saved) for tally in crew.ask("tally"))


def _outage(plan: Plan, crew: Crew, server: Embedded) -> dict[str, Any]:
    """Central is away while everybody works on; then everybody comes back when its own engine says so."""
    server.stop("fast")
    crew.ask("pile_up", plan.backlog)
    waiting = sum(tally.queued for tally in crew.ask("tally"))
    server.start()
    back = time.monotonic()
    crew.ask("rest", DRAIN_SECONDS, False)
    seconds = time.monotonic() - back
    tally: Tally = reduce(add, crew.ask("tally"))
    since = [moment for moment in tally.dialled if moment >= back]
    return {
        "backlog_operations": waiting,
        "backlog_seconds_until_all_in": round(seconds, 1),
        "backlog_operations_per_second": round((waiting - tally.queued) / seconds, 1),
        "backlog_still_queued": tally.queued,
        "backlog_server_cpu_ms_per_operation": round(cpu_seconds(server) * 1000 / max(1, waiting), 2),
        **{f"backlog_{name}": value for name, value in calls(since, plan.stations).items()},
    }


def _cpu(server: Embedded | None) -> Any:
    return cpu_seconds(server) if server is not None else None


def _allow_files(stations: int) -> None:
    """Each station has its replica, its line and its wake-up: more files than a shell allows."""
    if sys.platform == "win32":
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 1000 + 60 * stations), most))
