"""What intake reads from and sends through, as an administrator writes it in one TOML file.

    [central]
    url = "postgresql://db.city.example/console?sslmode=verify-full"
    login = "intake"

    [[mailbox]]
    id = "info"
    host = "imap.city.example"
    login = "info@city.example"
    department = "contact-centre"      # id, or extension

    [[folder]]
    id = "scanner"
    path = "/srv/scans"
    channel = "post"
    department = "contact-centre"

Passwords are in the keyring under ``intake/<id>``, or in the environment as ``AGENT_CONSOLE_PASSWORD_<ID>``.
"""

import os
from pathlib import Path

import msgspec

from agent_console.domain.channel import Channel
from agent_console.domain.errors import InputError
from agent_console.system.vault import Vault


class CentralSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Where central is."""

    url: str
    login: str = "intake"


class MailboxSettings(msgspec.Struct, forbid_unknown_fields=True):
    """An IMAP mailbox whose messages are a department's contacts."""

    id: str
    host: str
    login: str
    department: str
    port: int = 993
    folder: str = "INBOX"
    ca_file: str = ""
    """Certificate authority of the server, where the system does not know it."""


class FolderSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A folder that a scanner, a fax server or an export writes files into."""

    id: str
    path: str
    department: str
    channel: Channel | None = None
    """None tells the channel by each file's content."""


class FaxServerSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A HylaFAX server."""

    id: str
    host: str
    department: str
    port: int = 4559
    login: str = "intake"


class PrintSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A folder whose letters somebody, or a print shop, puts into envelopes."""

    path: str


class SmtpSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Where replies by e-mail leave."""

    host: str
    port: int = 587
    login: str = ""
    ca_file: str = ""
    plain: bool = False
    """True only for a server on this machine that offers no TLS."""


class PbxSettings(msgspec.Struct, forbid_unknown_fields=True):
    """An Asterisk, reached over AMI."""

    id: str
    host: str
    login: str
    port: int = 5038
    queues: dict[str, str] = {}
    """The PBX's queue name to a department's id or extension."""
    devices: dict[str, str] = {}
    """The PBX's name of a phone (``PJSIP/anna``) to its extension, where the name is not the extension itself."""
    context: str = "internal"
    """Dialplan context in which agents dial."""
    country: str = "PL"
    """What national numbers are read in."""


class IntakeSettings(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    central: CentralSettings
    mailbox: list[MailboxSettings] = []
    folder: list[FolderSettings] = []
    fax: list[FaxServerSettings] = []
    smtp: SmtpSettings | None = None
    letters: PrintSettings | None = None
    pbx: PbxSettings | None = None


def read_settings(path: Path) -> IntakeSettings:
    """The settings in ``path``; ``InputError`` names the line or the field that cannot be."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=IntakeSettings)
    except OSError as problem:
        raise InputError(str(path), f"{problem.strerror}.", "Check the path and its permissions.") from problem
    except msgspec.DecodeError as problem:
        raise InputError(str(path), f"{problem}.", "Correct the file; its format is in the handbook.") from problem


def password_of(name: str, vault: Vault) -> str:
    """The password of a source, from the environment or the keyring; "" where there is none."""
    variable = "AGENT_CONSOLE_PASSWORD_" + name.upper().replace("-", "_")
    return os.environ.get(variable) or vault.get(f"intake/{name}") or ""
