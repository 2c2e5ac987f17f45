"""Changing a setting takes effect at once."""

import msgspec
from PySide6.QtCore import QObject, Signal

from agent_console.desk.settings.preferences import Preferences, PreferencesFile
from agent_console.desk.theme import Look, Theme

SIZES = (100, 110, 125, 150)


class SettingsPresenter(QObject):
    """``rebuild_wanted``: language or letters changed, the window is to be made anew."""

    rebuild_wanted = Signal()

    def __init__(self, file: PreferencesFile, theme: Theme) -> None:
        super().__init__()
        self._file, self._theme = file, theme

    @property
    def current(self) -> Preferences:
        """What is set."""
        return self._file.current

    def speak(self, language: str) -> None:
        """Another language for the window."""
        if language != self.current.language:
            self._file.save(msgspec.structs.replace(self.current, language=language))
            self.rebuild_wanted.emit()

    def look(self, look: Look) -> None:
        """Other colours."""
        self._file.save(msgspec.structs.replace(self.current, look=look.value))
        self._theme.choose(look, self.current.text_percent)

    def size(self, percent: int) -> None:
        """Other letters."""
        if percent != self.current.text_percent:
            self._file.save(msgspec.structs.replace(self.current, text_percent=percent))
            self._theme.choose(Look(self.current.look), percent)
            self.rebuild_wanted.emit()

    def sign(self, signature: str) -> None:
        """Another signature."""
        self._file.save(msgspec.structs.replace(self.current, signature=signature))

    def remember_place(self, geometry: bytes) -> None:
        """Where the window was."""
        self._file.save(msgspec.structs.replace(self.current, geometry=geometry.hex()))
