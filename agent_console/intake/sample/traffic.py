"""The sample city lives: its mail, faxes and letters arrive one after the other in the folders that intake watches."""

import itertools
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.utils import format_datetime, make_msgid
from pathlib import Path

from agent_console.intake.hand import Hand

AT_ONCE = 12
"""So much lies there already when the office opens."""


class SampleTraffic:
    """Copies the city's files into ``inbox/mail``, ``inbox/fax`` and ``inbox/post``, in turn, for ever."""

    kind = "sample"
    source_id = "sample-traffic"

    def __init__(self, files: Path, inbox: Path, pause: float) -> None:
        self._queues = [
            [(path, inbox / name) for path in sorted(files.rglob(pattern))]
            for name, pattern in (("mail", "*.eml"), ("fax", "*.tif*"), ("post", "*.pdf"))
        ]
        self._pause = pause
        for name in ("mail", "fax", "post"):
            (inbox / name).mkdir(parents=True, exist_ok=True)

    def once(self, hand: Hand) -> int:
        """Let the next message arrive."""
        sent = int(hand.mark().get("sent", 0))
        turn = next(itertools.islice(self._in_turn(), sent, None), None)
        if turn is None:
            return 0
        path, folder = turn
        self._deliver(path, folder, sent)
        hand.save_mark({"sent": sent + 1})
        return 1

    def run(self, hand: Hand, stop: threading.Event) -> None:
        """Fill the inbox the first time, then let one message arrive every ``pause`` seconds."""
        while not stop.is_set() and int(hand.mark().get("sent", 0)) < AT_ONCE:
            if not self.once(hand):
                return
        while not stop.wait(self._pause):
            self.once(hand)

    def _in_turn(self) -> Iterator[tuple[Path, Path]]:
        cycles = [itertools.cycle(queue) for queue in self._queues if queue]
        # Two mails come for each fax and each letter.
        order = [cycles[0], *cycles] if cycles else []
        while order:
            for cycle in order:
                yield next(cycle)

    def _deliver(self, path: Path, folder: Path, number: int) -> None:
        content = path.read_bytes()
        if path.suffix == ".eml" and number >= sum(map(len, self._queues)):
            content = _renewed(content)
        target = folder / f"{number:05d}-{path.name}"
        unfinished = target.with_name(f"{target.name}.part")
        unfinished.write_bytes(content + (b"" if path.suffix == ".eml" else f"\n%{number}".encode()))
        unfinished.replace(target)


def _renewed(content: bytes) -> bytes:
    """The message as if it were sent now: else the second time round it would be the same message."""
    message = message_from_bytes(content, policy=policy.compat32)
    for name, value in (
        ("Date", format_datetime(datetime.now(UTC))),
        ("Message-ID", make_msgid(domain="sample.example")),
    ):
        del message[name]
        message[name] = value
    return message.as_bytes()
