"""A folder as a source: what a scanner, a fax program or an export writes there."""

import threading
from pathlib import Path

from agent_console.channels.arrival import Arrival
from agent_console.channels.entry import arrivals
from agent_console.channels.folder import FolderWatch
from agent_console.channels.post.batch import sorted_out
from agent_console.channels.post.ocr import Recogniser
from agent_console.domain.channel import Channel
from agent_console.domain.errors import UnavailableError
from agent_console.intake.departments import department_id
from agent_console.intake.hand import Hand
from agent_console.intake.scans import Scans
from agent_console.intake.settings import FolderSettings

_LOOK_SECONDS = 1.0


class Folder:
    """One folder; recorded files are moved to ``done`` in it, batches whole as they came."""

    kind = "folder"

    def __init__(self, settings: FolderSettings, recogniser: Recogniser, settle: float = 2.0) -> None:
        self.source_id = settings.id
        self._settings = settings
        self._recogniser = recogniser
        path = Path(settings.path)
        self._watch = FolderWatch(path, path / "done", settle)

    @property
    def place(self) -> str:
        """The folder."""
        return self._settings.path

    def probe(self) -> str:
        """Look into it, and write where files go when they are recorded."""
        path = Path(self._settings.path)
        try:
            waiting = sum(1 for entry in path.iterdir() if entry.is_file())
            done = path / "done"
            done.mkdir(exist_ok=True)
            mark = done / ".agent-console"
            mark.write_bytes(b"")
            mark.unlink()
        except OSError as problem:
            reason = f"{problem.strerror}."
            raise UnavailableError(str(problem.filename or path), reason, "Give intake the right to it.") from problem
        return f"readable and writable, {waiting} files wait"

    def once(self, hand: Hand) -> int:
        """Take in every complete file; how many messages were in them."""
        department = department_id(hand, self._settings.department)
        scans = Scans(hand, department, self._recogniser, self._settings.languages)
        taken = 0
        for found in self._watch.look():
            for arrival in arrivals(found.content, found.path.name, self._settings.channel):
                for letter in self._letters(arrival):
                    scans.take(letter)
                    taken += 1
            self._watch.finish(found)
        if taken:
            hand.save_mark({}, received=True)
        return taken

    def _letters(self, arrival: Arrival) -> list[Arrival]:
        if arrival.channel == Channel.EMAIL:
            return [arrival]
        return sorted_out(arrival, self._settings.split, self._settings.separator)

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Watch until ``stop`` is set."""
        hand.save_mark({})
        while not stop.wait(_LOOK_SECONDS):
            self.once(hand)
            if self._watch.problems:
                told = "; ".join(f"{name}: {reason}" for name, reason in sorted(self._watch.problems.items()))
                hand.save_problem(told)
