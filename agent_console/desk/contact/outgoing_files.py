"""The files an agent adds to a reply: kept on this computer at once, with the draft they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path

import msgspec

from agent_console.channels.media_type import media_type
from agent_console.channels.plain import file_name
from agent_console.desk.contact.drafts import Drafts
from agent_console.desk.ports import StationPort
from agent_console.domain.identifiers import new_id
from agent_console.operations import NewAttachment

FILES = "files"
"""The editor of a contact whose draft is the list of files."""

MOST_BYTES = 20 << 20
"""All files of a reply together: what mail servers take."""

_RUNS = frozenset(
    {".exe", ".com", ".bat", ".cmd", ".msi", ".scr", ".pif", ".js", ".vbs", ".ps1", ".lnk", ".jar", ".hta"}
)
"""Mail servers refuse these, and a citizen must never get one from the city."""


class OutgoingFile(msgspec.Struct, frozen=True):
    """One file of a draft."""

    name: str
    type: str
    bytes: int
    sha256: str

    def attachment(self) -> NewAttachment:
        """As it travels with the reply."""
        return NewAttachment(
            attachment_id=new_id(), role="attachment", name=self.name, type=self.type, bytes=self.bytes,
            sha256=self.sha256,
        )  # fmt: skip


@dataclass(frozen=True)
class Refused:
    """A file that was not added, and the word for why: ``runs``, ``large``, ``empty`` or ``unreadable``."""

    name: str
    why: str


class OutgoingFiles:
    """Per contact, through the drafts: what is added survives a crash as the words do."""

    def __init__(self, station: StationPort, drafts: Drafts) -> None:
        self._station, self._drafts = station, drafts

    def of(self, contact_id: str) -> tuple[OutgoingFile, ...]:
        """The files of a contact's reply."""
        kept = self._drafts.text(contact_id, FILES)
        return tuple(msgspec.json.decode(kept, type=list[OutgoingFile])) if kept else ()

    def add(self, contact_id: str, paths: Sequence[Path]) -> list[Refused]:
        """Add what can be; those that cannot, with the reason."""
        files, refused = list(self.of(contact_id)), list[Refused]()
        for path in paths:
            found = self._read(path, sum(file.bytes for file in files))
            if isinstance(found, Refused):
                refused.append(found)
                continue
            sha256 = self._station.keep_file(found)
            if all(file.sha256 != sha256 for file in files):
                name = file_name(path.name, "file")
                files.append(OutgoingFile(name, _type(found, name), len(found), sha256))
        self.put(contact_id, files)
        return refused

    def remove(self, contact_id: str, sha256: str) -> None:
        """Take one off."""
        self.put(contact_id, [file for file in self.of(contact_id) if file.sha256 != sha256])
        self._station.give_up_file(sha256)

    def put(self, contact_id: str, files: Sequence[OutgoingFile]) -> None:
        """Exactly these, at once durable."""
        self._drafts.keep(contact_id, FILES, msgspec.json.encode(files).decode() if files else "")
        self._drafts.flush()

    @staticmethod
    def _read(path: Path, already: int) -> bytes | Refused:
        if path.suffix.lower() in _RUNS:
            return Refused(path.name, "runs")
        try:
            if path.stat().st_size + already > MOST_BYTES:
                return Refused(path.name, "large")
            data = path.read_bytes()
        except OSError:
            return Refused(path.name, "unreadable")
        return data or Refused(path.name, "empty")


def _type(content: bytes, name: str) -> str:
    return media_type(content) or guess_type(name)[0] or "application/octet-stream"
