"""The window's language: which one, and its translations."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES = ("en", "pl", "de")


class Language:
    """Installs translations from ``folder`` (``agent_console_pl.qm``); English needs its own for plural forms."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application, self._folder = application, folder
        self._installed: list[QTranslator] = []
        self.code = "en"

    def speak(self, wanted: str) -> str:
        """Take ``wanted``, or for "" the system's language where there is one of ours; returns which one it is."""
        system = QLocale.system().name()[:2]
        code = wanted or system
        self.code = code if code in LANGUAGES else "en"
        self.silence()
        self._install(f"agent_console_{self.code}", str(self._folder))
        self._install(f"qtbase_{self.code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QLocale.setDefault(QLocale(self.code))
        return self.code

    def silence(self) -> None:
        """Take the translations away again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
