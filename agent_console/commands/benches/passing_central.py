"""A central of its own for a bench, gone when it has measured."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agent_console.commands.fleet.city import FleetCity
from agent_console.commands.fleet.server import make_room
from agent_console.database.central import central_engine, central_url
from agent_console.database.embedded import Embedded, embedded


@contextmanager
def passing_central(people: int, stations: int = 0) -> Iterator[tuple[Path, Embedded, FleetCity]]:
    """Its folder, its server, and a city with so many people; with ``stations`` there is room for their connections."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = embedded(folder / "central")
        try:
            if stations:
                make_room(server, stations)
            owner = central_engine(central_url(server.url))
            yield folder, server, FleetCity.make(owner, central_url(server.desk_url), people, 1)
        finally:
            server.stop("immediate")
