"""What an agent does while a citizen speaks: words of a call that nobody has written down yet."""

from PySide6.QtCore import QObject, QTimer, Signal

_QUIET_MS = 400
_SHORTEST = 3
"""Characters: less than that says nothing."""


class Hints(QObject):
    """The note being typed, the words searched for, and the answers chosen, of the contact that is open."""

    changed = Signal()
    """Nothing has been typed for a moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._note, self._searched = "", ""
        self._answers: list[str] = []
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.changed)

    @property
    def words(self) -> tuple[str, ...]:
        """In the order of their weight; empty where nothing is known."""
        said = (*self._answers, self._note, self._searched)
        return tuple(part.strip() for part in said if len(part.strip()) >= _SHORTEST)

    @property
    def noted(self) -> str:
        """The note being typed."""
        return self._note.strip()

    def begin(self, note: str) -> None:
        """Another contact, with the note that was begun for it."""
        self._quiet.stop()
        self._note, self._searched, self._answers = note, "", []

    def note(self, text: str) -> None:
        """The note as it stands now."""
        self._note = text
        self._quiet.start()

    def search(self, words: str, found: str) -> None:
        """What the agent looks for in the answers, and the best answer, which has whole words where half of one is
        typed; an emptied field takes nothing back.
        """
        if len(words.strip()) >= _SHORTEST:
            self._searched = f"{words.strip()}\n{found}".strip()
            self._quiet.start()

    def choose(self, title: str) -> None:
        """The agent marked or inserted this answer: the last one counts."""
        if self._answers != [title]:
            self._answers = [title]
            self._quiet.start()
