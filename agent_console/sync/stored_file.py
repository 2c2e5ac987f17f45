"""A content of this station read where it is wanted: of a scan of three hundred pages, the first needs two pieces."""

import io
import logging
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from agent_console.database.tables import CHUNK_BYTES
from agent_console.domain.errors import ConsoleError
from agent_console.sync.files import piece_of

log = logging.getLogger(__name__)

_KEPT = 8
"""Pieces held at a time: what was just read is usually read again, and 8 MB are little."""


class StoredFile(io.RawIOBase):
    """A readable, seekable file of ``size`` bytes over the replica's pieces; one thread at a time.

    Where a piece is gone or cannot be read, the file reads as if it ended there: libraries written in C call it and
    cannot carry an exception.
    """

    def __init__(self, reading: Callable[[], AbstractContextManager[Session]], sha256: str, size: int) -> None:
        super().__init__()
        self._reading, self._sha256, self.size = reading, sha256, size
        self._at = 0
        self._pieces: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Bytes from the beginning."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """To a place, as files do it."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        """Fill all of ``buffer``, or as much as there is."""
        target, filled = memoryview(buffer).cast("B"), 0
        while filled < len(target) and self._at < self.size:
            number, inside = divmod(self._at, CHUNK_BYTES)
            part = memoryview(self._piece(number))[inside : inside + len(target) - filled]
            if not part:
                break
            target[filled : filled + len(part)] = part
            filled += len(part)
            self._at += len(part)
        return filled

    def _piece(self, number: int) -> bytes:
        if number not in self._pieces:
            try:
                with self._reading() as session:
                    self._pieces[number] = piece_of(session, self._sha256, number)
            except (ConsoleError, SQLAlchemyError):
                log.exception("a piece of a file cannot be read")
                return b""
            if len(self._pieces) > _KEPT:
                self._pieces.popitem(last=False)
        self._pieces.move_to_end(number)
        return self._pieces[number]
