"""A folder that scanners or a fax program write into."""

import hashlib
import os
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agent_console.domain.errors import InputError, UnavailableError

LARGEST = 200_000_000
_UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".filepart", "~", ".lck", ".lock")


@dataclass(frozen=True)
class FoundFile:
    """A file that is wholly written."""

    path: Path
    content: bytes
    modified_at: datetime

    @property
    def sha256(self) -> str:
        """By which the caller remembers that it was recorded."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True)
class _Look:
    size: int
    modified: int
    since: float


class FolderWatch:
    """Looks into ``folder``, not into folders in it. Nothing is ever deleted.

    A file is taken when two looks at least ``settle`` seconds apart see it unchanged. ``done`` is a folder that
    finished files are moved to; without it they stay, and are not read again until they change or the program starts
    anew, when the caller's memory of hashes decides.
    """

    def __init__(
        self,
        folder: Path,
        done: Path | None = None,
        settle: float = 2.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._done = done
        self._settle = settle
        self._clock = clock
        self._looks: dict[str, _Look] = {}
        self._finished: dict[str, tuple[int, int]] = {}
        self.problems: dict[str, str] = {}
        """File names that cannot be taken in, each with its reason, as of the last look."""

    def look(self) -> list[FoundFile]:
        """The files that are complete and not finished, oldest first. ``UnavailableError`` if the folder is gone."""
        try:
            entries = [entry for entry in os.scandir(self._folder) if _is_wanted(entry)]
        except OSError as problem:
            reason = f"cannot be read ({problem.strerror})."
            raise UnavailableError(str(self._folder), reason, "Check the path, the share and its rights.") from problem
        self.problems = {}
        seen = {entry.name: look for entry in entries if (look := self._seen(entry)) is not None}
        self._looks = seen
        self._finished = {name: known for name, known in self._finished.items() if name in seen}
        ripe = [name for name, look in seen.items() if self._is_ripe(name, look)]
        taken = [self._read(name, seen[name]) for name in sorted(ripe, key=lambda name: (seen[name].modified, name))]
        return [found for found in taken if found is not None]

    def finish(self, found: FoundFile) -> None:
        """What was recorded is moved to ``done``, beside a file of the same name there, or left and remembered."""
        name = found.path.name
        look = self._looks.get(name)
        if look is not None:
            self._finished[name] = (look.size, look.modified)
        if self._done is None:
            return
        try:
            self._done.mkdir(parents=True, exist_ok=True)
            target = self._done / name
            if target.exists():
                target = self._done / f"{found.path.stem}-{found.sha256[:12]}{found.path.suffix}"
            found.path.rename(target)
        except OSError as problem:
            reason = f"cannot be moved to {self._done} ({problem.strerror})."
            raise InputError(str(found.path), reason, "Check the rights of both folders.") from problem

    def _seen(self, entry: os.DirEntry[str]) -> _Look | None:
        try:
            now = entry.stat(follow_symlinks=False)
        except OSError:
            return None
        if now.st_size > LARGEST:
            self.problems[entry.name] = "too_large"
            return None
        before = self._looks.get(entry.name)
        if before is not None and (before.size, before.modified) == (now.st_size, now.st_mtime_ns):
            return before
        return _Look(now.st_size, now.st_mtime_ns, self._clock())

    def _is_ripe(self, name: str, look: _Look) -> bool:
        fresh = self._finished.get(name) != (look.size, look.modified)
        return fresh and look.size > 0 and self._clock() - look.since >= self._settle

    def _read(self, name: str, look: _Look) -> FoundFile | None:
        """The content, unless the file changed or became something else between look and reading."""
        path = self._folder / name
        try:
            handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
            with os.fdopen(handle, "rb") as file:
                content = file.read(LARGEST + 1)
                after = os.fstat(file.fileno())
        except OSError as problem:
            self.problems[name] = problem.strerror or str(problem)
            return None
        if not stat.S_ISREG(after.st_mode) or (after.st_size, after.st_mtime_ns) != (look.size, look.modified):
            return None
        return FoundFile(path, content, datetime.fromtimestamp(look.modified / 1e9, UTC))


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    return (
        entry.is_file(follow_symlinks=False)
        and not entry.name.startswith((".", "~"))
        and not entry.name.lower().endswith(_UNFINISHED)
    )
