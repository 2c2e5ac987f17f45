"""Contents of attachments, by hash, in chunks of 1 MiB that travel on their own lane."""

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from agent_console.database.base import Base

CHUNK_BYTES = 1 << 20


class FileChunk(Base):
    """One piece of a content; the same table at central and in the replica."""

    __tablename__ = "file_chunk"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)
