"""Editors' work on the thesaurus: what is listed, and adding, changing, taking over and removing an entry."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from agent_console.desk.gestures import Undo
from agent_console.desk.knowledge.thesaurus.entries import Entries, Entry, Origin, Sense, read_entries
from agent_console.desk.surroundings import Surroundings
from agent_console.domain.identifiers import new_id
from agent_console.knowledge.analysis import Analyser
from agent_console.knowledge.thesaurus import sense
from agent_console.operations import RemoveSaying, SaveSaying, Wording
from agent_console.sync.status import Changed

translate = QCoreApplication.translate

_HEARD = frozenset({"saying", "picked_words", "article", "setting"})


@dataclass(frozen=True)
class Wrong:
    """Why an entry cannot be kept, and whether its first field is to blame."""

    said: bool
    why: str


class ThesaurusPresenter(QObject):
    """``changed`` after the entries were read again."""

    changed = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._desk = surroundings
        self.language = surroundings.language
        self._entries = Entries()
        self._analyser = Analyser(self.language)
        self._shown = False
        surroundings.bridge.changed.connect(self._hear)
        surroundings.gestures.performed.connect(self._done)

    def speak(self, language: str) -> None:
        """Entries of another language."""
        if language != self.language:
            self.language, self._analyser, self._entries = language, Analyser(language), Entries()
            if self._shown:
                self.refresh()

    def refresh(self) -> None:
        """Read the entries again; they are followed from now on."""
        self._shown = True
        station, language = self._desk.station, self.language

        def query() -> Entries:
            with station.reading() as session:
                return read_entries(session, language)

        self._desk.reader.ask("thesaurus", query, self._take)

    def entries(self, words: str = "", origin: str = "") -> list[Entry]:
        """Those that hold ``words``, of one origin where it is named."""
        return [one for one in self._entries.listed if origin in ("", one.origin) and one.says(words)]

    def wrong(self, wording: Wording, changing: Entry | None) -> Wrong | None:
        """What stands against an entry, in place of ``changing`` where one is changed; None where nothing does."""
        said = [(phrase, key) for phrase in wording.said if (key := sense(self._analyser, phrase))]
        meant = [(phrase, key) for phrase in wording.meant if (key := sense(self._analyser, phrase))]
        if not said:
            return Wrong(True, self.tr("Write what citizens say; several words with commas between."))
        if not meant:
            return Wrong(False, self.tr("Write the official term that is meant by it."))
        for phrase, key in said:
            if any(key == other for _, other in meant):
                return Wrong(True, self.tr("“{words}” would lead to itself.").format(words=phrase))
        known = [self._leading(one, other, changing) for _, one in said for _, other in meant]
        if all(known):
            words = self.tr("“{words}” leads to “{term}” already: {origin}.")
            origin = "" if known[0] is None else origin_name(known[0].origin)
            return Wrong(True, words.format(words=said[0][0], term=meant[0][0], origin=origin))
        return None

    def save(self, wording: Wording, changing: Entry | None) -> bool:
        """Add an entry, or change one."""
        wanted = wording.tidy
        if changing is None:
            return self._add(wanted)
        before = _wording(changing)
        saving = SaveSaying(saying_id=changing.id, language=self.language, wording=wanted, expected=before)
        back = SaveSaying(saying_id=changing.id, language=self.language, wording=before, expected=wanted)
        return self._desk.gestures.perform(saving, self.tr("The entry was changed"), Undo(back, self.tr("As it was")))

    def take_over(self, proposed: Entry) -> bool:
        """What agents picked becomes an entry of the city's."""
        return proposed.origin == Origin.AGENTS and self._add(_wording(proposed).tidy)

    def remove(self, entry: Entry) -> bool:
        """Take an entry of the city's away; it can be put back for a while."""
        if entry.origin != Origin.EDITORS:
            return False
        removing = RemoveSaying(saying_id=entry.id, expected=_wording(entry))
        back = RemoveSaying(saying_id=entry.id, expected=_wording(entry), removed=False)
        said = self.tr("“{words}” was removed").format(words=", ".join(entry.said))
        return self._desk.gestures.perform(removing, said, Undo(back, self.tr("It counts again")))

    def _add(self, wanted: Wording) -> bool:
        saying_id = new_id()
        saving = SaveSaying(saying_id=saying_id, language=self.language, wording=wanted)
        back = Undo(RemoveSaying(saying_id=saying_id, expected=wanted), self.tr("Gone again"))
        said = self.tr("“{words}” finds “{term}” from now on").format(
            words=", ".join(wanted.said), term=", ".join(wanted.meant)
        )
        return self._desk.gestures.perform(saving, said, back)

    def _leading(self, one: Sense, other: Sense, changing: Entry | None) -> Entry | None:
        found = (self._entries.known or {}).get((one, other))
        return None if found is None or found == changing else found

    def _take(self, entries: Entries) -> None:
        self._entries = entries
        self.changed.emit()

    def _hear(self, changed: Changed) -> None:
        if self._shown and (changed.everything or changed.tables & _HEARD):
            self.refresh()

    def _done(self, operation: object) -> None:
        if self._shown and isinstance(operation, SaveSaying | RemoveSaying):
            self.refresh()


def origin_name(origin: Origin) -> str:
    """Where an entry comes from."""
    return {
        Origin.EDITORS: translate("Thesaurus", "added by editors"),
        Origin.AGENTS: translate("Thesaurus", "picked by agents"),
        Origin.SETTING: translate("Thesaurus", "from the administrator"),
        Origin.PRODUCT: translate("Thesaurus", "comes with the program"),
    }[origin]


def _wording(entry: Entry) -> Wording:
    return Wording(said=entry.said, meant=entry.meant)
