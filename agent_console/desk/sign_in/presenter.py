"""Signing in without stopping the window: it may have to wait for central."""

from PySide6.QtCore import QObject, Signal

from agent_console.desk.ports import DoorwayPort, StationPort
from agent_console.desk.reading import Reader
from agent_console.domain.errors import ConsoleError, RefusedError, UnavailableError
from agent_console.system.vault import KEYRING


class SignInPresenter(QObject):
    """``entered`` carries the station."""

    entered = Signal(object)
    refused = Signal(str, str)
    """The reason and the remedy, as sentences."""
    busy = Signal(bool)

    def __init__(self, doorway: DoorwayPort, reader: Reader) -> None:
        super().__init__()
        self._doorway, self._reader = doorway, reader

    @property
    def last_login(self) -> str:
        """Who signed in here last."""
        return self._doorway.last_login

    @property
    def central_name(self) -> str:
        """Where central is."""
        return self._doorway.central_name

    def sign_in(self, login: str, password: str) -> None:
        """Try it; the answer comes as a signal."""
        self.busy.emit(True)

        def query() -> StationPort | ConsoleError:
            try:
                return self._doorway.sign_in(login, password)
            except ConsoleError as problem:
                return problem

        self._reader.ask("sign in", query, self._answered)

    def _answered(self, answer: StationPort | ConsoleError) -> None:
        self.busy.emit(False)
        if not isinstance(answer, ConsoleError):
            self.entered.emit(answer)
        elif isinstance(answer, RefusedError):
            self.refused.emit(self.tr("The login or the password is wrong."), self.tr("Check both and try again."))
        elif isinstance(answer, UnavailableError) and answer.concerns == KEYRING:
            self.refused.emit(self.tr("The keyring of this computer is locked."), self.tr("Unlock it and sign in."))
        elif isinstance(answer, UnavailableError):
            reason = self.tr("Central cannot be reached, and you have not signed in on this computer before.")
            self.refused.emit(reason, self.tr("Try again when there is a line."))
        else:
            self.refused.emit(answer.reason, answer.remedy)
