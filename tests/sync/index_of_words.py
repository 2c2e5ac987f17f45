"""What a station's index of words holds, read from the tables that FTS5 keeps it in."""

from sqlalchemy import text

from agent_console.sync.station import Station


def index_all(station: Station) -> bool:
    """As the desk does it while nobody waits; True when it is done."""
    while station.index_words():
        pass
    return True


def indexed_bytes(station: Station) -> bytes:
    """Every byte of the index. FTS5 writes only the end of a word that begins like the one before it."""
    with station.reading() as session:
        return b"".join(
            bytes(value) if isinstance(value, bytes) else str(value).encode()
            for name in ("entry_words", "contact_words")
            for part, column in (("data", "block"), ("idx", "term"))
            for (value,) in session.execute(text(f"SELECT {column} FROM {name}_{part}"))
        )
