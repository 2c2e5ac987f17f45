"""Contents of attachments at the station: which pieces are missing, and putting them in place."""

import hashlib
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from agent_console.database.feed import Page
from agent_console.database.replica import Replica
from agent_console.database.rows import file_of
from agent_console.database.tables import CHUNK_BYTES, Attachment, FileChunk, Upload
from agent_console.domain.files import Scan, virus

_UNSENT = """
    SELECT sha256 FROM upload WHERE sha256 IN (SELECT sha256 FROM attachment WHERE uploader <> '') ORDER BY at
"""

_OWN = """
    SELECT DISTINCT a.sha256 FROM attachment AS a JOIN entry AS e ON e.id = a.entry_id
    WHERE a.uploader <> '' AND e.agent_id IN (SELECT agent_id FROM sent)
"""

PREFETCH_BYTES = 5 * CHUNK_BYTES
"""Smaller contents come by themselves, so that a letter can be read when the line is dead."""


def content(session: Session, sha256: str) -> bytes | None:
    """The whole file, or None while a piece is missing."""
    if missing_piece(session, sha256) is not None:
        return None
    pieces = select(FileChunk.data).where(FileChunk.sha256 == sha256).order_by(FileChunk.number)
    return b"".join(session.scalars(pieces))


def size_of_whole(session: Session, sha256: str) -> int | None:
    """The bytes of a file that is here from its first piece to its last; None while it is not."""
    size = session.scalar(select(Attachment.bytes).where(Attachment.sha256 == sha256).limit(1))
    return size if size is not None and missing_piece(session, sha256) is None else None


def piece_of(session: Session, sha256: str, number: int) -> bytes:
    """One piece; b"" where it is not here."""
    piece = select(FileChunk.data).where(FileChunk.sha256 == sha256, FileChunk.number == number)
    return session.scalar(piece) or b""


def missing_piece(session: Session, sha256: str) -> int | None:
    """The number of the next piece to fetch; None where the file is whole, or belongs to nothing here."""
    size = session.scalar(select(Attachment.bytes).where(Attachment.sha256 == sha256).limit(1))
    if size is None:
        return None
    here = session.scalar(select(func.count()).select_from(FileChunk).where(FileChunk.sha256 == sha256)) or 0
    return here if here < pieces_of(size) else None


def pieces_of(size: int) -> int:
    """How many pieces a content of ``size`` bytes has; an empty one has none."""
    return -(-size // CHUNK_BYTES)


def store_piece(session: Session, sha256: str, number: int, data: bytes) -> bool:
    """Keep one piece; True when the file is whole."""
    session.merge(FileChunk(sha256=sha256, number=number, data=data))
    session.flush()
    return missing_piece(session, sha256) is None


def drop_orphans(session: Session) -> None:
    """Remove contents that no attachment here names any more, and that no draft or unsent reply needs."""
    needed = select(Attachment.sha256).union_all(select(Upload.sha256))
    session.execute(delete(FileChunk).where(FileChunk.sha256.not_in(needed)))


def keep(session: Session, data: bytes, now: datetime) -> str:
    """Keep a file an agent adds to a draft, and its hash, which names it."""
    sha256 = hashlib.sha256(data).hexdigest()
    if session.get(Upload, sha256) is None:
        session.add(Upload(sha256=sha256, sent=0, at=now))
        for number in range(pieces_of(len(data))):
            piece = data[number * CHUNK_BYTES : (number + 1) * CHUNK_BYTES]
            session.merge(FileChunk(sha256=sha256, number=number, data=piece))
    return sha256


def give_up(session: Session, sha256: str) -> None:
    """A file was taken off its draft; where nothing else needs it, it is gone."""
    if session.scalar(select(Attachment.id).where(Attachment.sha256 == sha256).limit(1)) is None:
        session.execute(delete(Upload).where(Upload.sha256 == sha256))
        session.execute(delete(FileChunk).where(FileChunk.sha256 == sha256))


def own_contents(session: Session) -> list[str]:
    """The files that hang on this agent's replies and are whole here."""
    named = [sha256 for (sha256,) in file_of(session).execute(_OWN)]
    return [sha256 for sha256 in named if missing_piece(session, sha256) is None]


def send_again(session: Session, contents: Collection[str], now: datetime) -> None:
    """Central has lost these."""
    for sha256 in contents:
        session.merge(Upload(sha256=sha256, sent=0, at=now))


def unsent(replica: Replica) -> list[str]:
    """Contents of attachments that central has not got yet."""
    return [sha256 for (sha256,) in replica.ask_once(_UNSENT)]


def next_outgoing(session: Session, sha256: str) -> tuple[int, bytes] | None:
    """The next piece to send; None where there is nothing to send any more."""
    number = session.scalar(select(Upload.sent).where(Upload.sha256 == sha256))
    if number is None:
        return None
    piece = select(FileChunk.data).where(FileChunk.sha256 == sha256, FileChunk.number == number)
    data = session.scalar(piece)
    return None if data is None else (number, data)


def sent(session: Session, sha256: str, *, whole: bool) -> None:
    """Central has one piece more, or all of it."""
    if whole:
        session.execute(delete(Upload).where(Upload.sha256 == sha256))
    else:
        session.execute(update(Upload).where(Upload.sha256 == sha256).values(sent=Upload.sent + 1))


def missing_small_files(session: Session, page: Page) -> list[str]:
    """Contents that ``page`` brought the names of, small enough to come by themselves."""
    rows = page.rows.get(Attachment.__tablename__, [])
    small = {
        row["sha256"]
        for row in rows
        if 0 < row["bytes"] <= PREFETCH_BYTES and row["role"] != "original" and not virus(row["scanned"])
    }
    if Attachment.__tablename__ in page.stored:
        come = select(Attachment.sha256).where(
            Attachment.bytes.between(1, PREFETCH_BYTES),
            Attachment.role != "original",
            ~Attachment.scanned.startswith(Scan.INFECTED),
        )
        small = set(session.scalars(come))
    return sorted(sha256 for sha256 in small if missing_piece(session, sha256) is not None)
