"""What a replica shows and what its login may read at central, row by row."""

from agent_console.commands.fleet.convergence import Rows, rows_of, shown_by
from tests.servers.postgres import Central

__all__ = ["Rows", "rows_of", "seen_by", "shown_by"]


def seen_by(central: Central, login: str) -> Rows:
    """Every row that ``login`` may SELECT at central."""
    with central.engine(login).connect() as connection:
        return rows_of(connection)
