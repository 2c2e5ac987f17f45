"""``simulate``: a fleet of stations at work against a real central, while things break."""

import json
import random
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from agent_console.commands.fleet.city import FleetCity
from agent_console.commands.fleet.faults import NAMES, OF_SERVER, Faults
from agent_console.commands.fleet.fleet import Fleet
from agent_console.commands.fleet.server import cpu_seconds
from agent_console.database.central import central_engine, central_url
from agent_console.database.embedded import Embedded, embedded
from agent_console.domain.errors import InputError

if sys.platform != "win32":
    import resource

DRAIN_SECONDS = 300.0
CONVERGE_SECONDS = 40.0


@click.command("simulate")
@click.option("--stations", type=click.IntRange(2, 2000), default=20, show_default=True)
@click.option("--minutes", type=click.FloatRange(0.05), default=1.0, show_default=True, help="Of work; then it rests.")
@click.option(
    "--rate", type=click.FloatRange(0.1), default=5.0, show_default=True, help="Gestures per second, together."
)
@click.option("--faults", default="", help=f"Comma-separated, in this order, repeats allowed: {', '.join(NAMES)}.")
@click.option("--seed", type=int, default=1, show_default=True)
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
    as_json: bool,
    central: str | None,
) -> None:
    """Let stations work, break things, and count: exit code 1 where anything is lost, twice, or not the same."""
    plan = [name.strip() for name in faults.split(",") if name.strip()]
    _check(plan, central)
    figures = simulate(stations, minutes * 60, rate, plan, seed, central)
    if as_json:
        click.echo(json.dumps(figures))
    else:
        for name, value in figures.items():
            click.echo(f"{name.replace('_', ' '):<26}{value}")
    whole = not figures["lost"] and not figures["duplicated"] and figures["converged"] == stations
    context.exit(0 if whole else 1)


def _check(plan: list[str], central: str | None) -> None:
    unknown = [name for name in plan if name not in NAMES]
    if unknown:
        raise InputError(f"fault {unknown[0]!r}", "there is none of that name.", f"Known: {', '.join(NAMES)}.")
    if central is not None and any(name in OF_SERVER for name in plan):
        raise InputError("faults", "a central of somebody else is not stopped.", "Leave --central out.")


def simulate(
    stations: int, seconds: float, rate: float, plan: list[str], seed: int, central: str | None = None
) -> dict[str, Any]:
    """Run it; the figures. Times in milliseconds unless the name says otherwise."""
    _allow_files(stations)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="agent-console-fleet-")))
        folder.chmod(0o755)
        server = embedded(folder / "central") if central is None else None
        if server is not None:
            stack.callback(server.stop, "immediate")
        owner = central_engine(central_url(central or server.url))  # type: ignore[union-attr]
        desk_url = central_url(server.desk_url) if server is not None else owner.url.set(username=None, password=None)
        began = time.monotonic()
        fleet = Fleet(FleetCity.make(owner, desk_url, stations, seed), folder / "stations", seed)
        stack.callback(fleet.close)
        fleet.wait_online()
        signed_in = time.monotonic() - began
        faults = Faults(owner, f"sim{seed}\\_%", server, fleet.stations, random.Random(seed))  # noqa: S311
        before = _cpu(server)
        fleet.work(seconds, rate, faults, plan)
        drained, queued = fleet.rest(DRAIN_SECONDS)
        # A server that was started again begins to count anew.
        used = _cpu(server) - before if before is not None and not set(plan) & {"crash", "kill", "outage"} else None
        figures = fleet.figures(queued)
        equal = fleet.converged(CONVERGE_SECONDS)
    per_operation = round(used * 1000 / max(1, figures["saved"]), 2) if used is not None else None
    return {
        "stations": stations,
        "seconds": round(seconds, 1),
        "rate_per_second": rate,
        "seed": seed,
        "faults": faults.counts,
        **figures,
        "converged": equal,
        "seconds_to_sign_in": round(signed_in, 1),
        "seconds_to_drain": round(drained, 1),
        "server_cpu_ms_per_operation": per_operation,
    }


def _cpu(server: Embedded | None) -> Any:
    return cpu_seconds(server) if server is not None else None


def _allow_files(stations: int) -> None:
    """Each station has its replica, its line and its wake-up: more files than a shell allows."""
    if sys.platform == "win32":
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 1000 + 60 * stations), most))
