"""What central promises of work it has accepted, in the mode it runs in now."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

_MODE = text("""
    SELECT current_setting('synchronous_standby_names') AS wanted, current_setting('synchronous_commit') AS waits,
           current_setting('fsync')::boolean AND current_setting('full_page_writes')::boolean AS durable,
           pg_is_in_recovery() AS standby,
           (SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming') AS following,
           (SELECT count(*) FROM pg_stat_replication
            WHERE state = 'streaming' AND sync_state IN ('sync', 'quorum')) AS confirming
""")

_WAITING = ("on", "remote_apply", "remote_write")


@dataclass(frozen=True)
class Promise:
    """``mode`` is ``synchronous``, ``asynchronous``, ``alone``, ``waiting``, ``standby`` or ``nothing``."""

    mode: str
    words: str


def promise(connection: Connection) -> Promise:
    """As central is set up and connected at this moment; needs a role that may read pg_stat_replication."""
    row = connection.execute(_MODE).one()
    if row.standby:
        return Promise("standby", "This server is a standby: it accepts no work. Ask the one it follows.")
    if not row.durable or row.waits == "off":
        words = "Accepted work may be lost in a crash: fsync, full_page_writes or synchronous_commit is off."
        return Promise("nothing", words)
    wanted = bool(row.wanted) and row.waits in _WAITING
    if wanted and row.confirming:
        held = "in its memory" if row.waits == "remote_write" else "on its disk"
        words = f"Accepted work survives the loss of this server: a standby has it {held} before a desk hears of it."
        return Promise("synchronous", words)
    if wanted:
        words = "No work is accepted now: it waits for a synchronous standby, and none is connected."
        return Promise("waiting", words)
    if row.following:
        words = (
            "Accepted work survives a crash. If this server is lost, the last moments are missing on the standby: "
            "desks notice, and send again what they still hold (60 days)."
        )
        return Promise("asynchronous", words)
    words = (
        "Accepted work survives a crash. If this server's disk is lost, everything since the last backup is: desks "
        "notice, and send again what they still hold (60 days)."
    )
    return Promise("alone", words)
