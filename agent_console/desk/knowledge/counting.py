"""Counting what is searched for and picked: words only, in memory until it is worth one gesture, never while typing."""

import logging
from collections import Counter

from PySide6.QtCore import QObject, QTimer

from agent_console.desk.surroundings import Surroundings
from agent_console.domain.errors import ConsoleError
from agent_console.domain.outcome import Rejected
from agent_console.domain.plain_words import plain_words
from agent_console.operations import CountSearches, Searched

log = logging.getLogger(__name__)

_SETTLED_MS = 2500
"""Words that stand so long were meant, and are not half of others."""
_HAND_OVER_MS = 15 * 60 * 1000
_MOST = 50


class SearchCounting(QObject):
    """Fed by the search field; hands over every quarter of an hour, at 50 entries, and at the end."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self._counted: Counter[tuple[str, str, str | None]] = Counter()
        self._words, self._language, self._found = "", "", True
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self.settle)
        self._due = QTimer(self, singleShot=True, interval=_HAND_OVER_MS)
        self._due.timeout.connect(self.hand_over)

    def search(self, words: str, language: str, *, found: bool) -> None:
        """With every keystroke: remembered only."""
        self._words, self._language, self._found = words, language, found
        self._settled.start()

    def pick(self, article_id: str) -> None:
        """An answer to what was typed was read or inserted; without words typed nothing is learned from it."""
        words = plain_words(self._words)
        if words:
            self._count(words, article_id)
        self._words = ""
        self._settled.stop()

    def settle(self) -> None:
        """What stands there was meant: if it found nothing, that counts."""
        self._settled.stop()
        words, self._words = plain_words(self._words), self._words if self._found else ""
        if words and not self._found:
            self._count(words, None)

    def hand_over(self) -> None:
        """One gesture with all of it."""
        self._due.stop()
        if not self._counted:
            return
        searches = tuple(
            Searched(words=words, language=language, article_id=article_id, times=times)
            for (words, language, article_id), times in self._counted.items()
        )
        self._counted.clear()
        try:
            self._desk.station.perform(CountSearches(day=self._desk.clock.today(), searches=searches))
        except (Rejected, ConsoleError):
            # A count is not worth a word to the agent; what is wrong with the station shows in the next gesture.
            log.warning("%d counts of searches were not kept", len(searches))

    def _count(self, words: str, article_id: str | None) -> None:
        self._counted[words, self._language, article_id] += 1
        if len(self._counted) >= _MOST:
            self.hand_over()
        elif not self._due.isActive():
            self._due.start()
