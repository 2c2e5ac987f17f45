"""Intake of the sample city: folders instead of mailbox, fax server and scanner, and a make-believe exchange."""

from pathlib import Path

from agent_console.domain.channel import Channel
from agent_console.intake.sample.calls import SampleCalls
from agent_console.intake.sample.city import INTAKE_LOGIN, SampleCity
from agent_console.intake.sample.mail import SampleMailServer
from agent_console.intake.sample.traffic import SampleTraffic
from agent_console.intake.service import IntakeService
from agent_console.intake.settings import (
    CentralSettings,
    FolderSettings,
    IntakeSettings,
    PrintSettings,
    SmtpSettings,
)
from agent_console.system.vault import MemoryVault

_CONTACT_CENTRE = "100"


class SampleIntake:
    """Starts and stops all of it. Two demos of one city share it: one at a time works each source."""

    def __init__(self, city: SampleCity, files: Path, pause: float = 30.0, *, calls: bool = True) -> None:
        self.inbox = city.folder / "arriving"
        self.sent = city.folder / "sent"
        self._mail = SampleMailServer(self.sent)
        vault = MemoryVault()
        vault.put(f"intake/{INTAKE_LOGIN}", city.password(INTAKE_LOGIN))
        self.service = IntakeService(self._settings(city), vault)
        self.service.works.append(SampleTraffic(files / "traffic", self.inbox, pause))
        if calls:
            self.service.works.append(SampleCalls(files / "traffic" / "calls.json", 2 * pause))

    def _settings(self, city: SampleCity) -> IntakeSettings:
        channels = (("mail", Channel.EMAIL), ("fax", Channel.FAX), ("post", Channel.POST))
        return IntakeSettings(
            central=CentralSettings(url=city.server.desk_url, login=INTAKE_LOGIN),
            folder=[
                FolderSettings(id=name, path=str(self.inbox / name), department=_CONTACT_CENTRE, channel=channel)
                for name, channel in channels
            ],
            smtp=SmtpSettings(host="127.0.0.1", port=self._mail.port, plain=True),
            letters=PrintSettings(path=str(city.folder / "printed")),
        )

    def start(self) -> None:
        """Begin: messages arrive and replies leave."""
        for name in ("mail", "fax", "post"):
            (self.inbox / name).mkdir(parents=True, exist_ok=True)
        self._mail.start()
        self.service.start()

    def stop(self) -> None:
        """End."""
        self.service.stop()
        self._mail.stop()
