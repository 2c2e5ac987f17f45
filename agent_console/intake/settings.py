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

Where the mail server takes no passwords but OAuth2 tokens, a mailbox and ``[smtp]`` each have their own

    [mailbox.oauth]                    # under the [[mailbox]] it belongs to; or [smtp.oauth]
    token_url = "https://login.city.example/oauth2/token"
    client_id = "agent-console"
    grant = "client_credentials"       # or "refresh_token", for a mailbox somebody has once consented to
    scope = "https://mail.city.example/.default"

with the client's secret in the keyring under ``intake/<id>-client`` and the refresh token under ``intake/<id>-refresh``
(in the environment ``AGENT_CONSOLE_PASSWORD_<ID>_CLIENT`` and ``…_REFRESH``); ``[smtp]`` has the id ``smtp``. Where the
service exchanges a refresh token for a new one, that is written into the keyring: keep such a token there.
"""

import os
from pathlib import Path

import msgspec

from agent_console.channels.mail.tokens import Grant
from agent_console.channels.post.separators import SEPARATOR, Split
from agent_console.domain.channel import Channel
from agent_console.domain.errors import InputError
from agent_console.system.vault import Vault


class CentralSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Where central is."""

    url: str
    login: str = "intake"


class OAuthSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Where access tokens come from."""

    token_url: str
    client_id: str
    grant: Grant = "client_credentials"
    scope: str = ""
    ca_file: str = ""


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
    oauth: OAuthSettings | None = None
    faxes: bool = False
    """A fax server sends its faxes here: each TIFF or PDF attached becomes a fax."""
    country: str = "PL"
    """What the national numbers of those faxes are read in."""
    keep_sent: bool = False
    """Put a copy of the department's replies here, for mail servers that do not do so themselves."""
    sent_folder: str = ""
    """For those copies; "" for the one the server says is for sent messages."""


class FolderSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A folder that a scanner, a fax server or an export writes files into."""

    id: str
    path: str
    department: str
    channel: Channel | None = None
    """None tells the channel by each file's content."""
    split: Split = "none"
    """What stands between the letters of a batch: ``blank`` sheets, or sheets with a ``barcode``."""
    separator: str = SEPARATOR
    """What that barcode says."""
    languages: list[str] = []
    """Of the text, as tesseract calls them (``pol``); empty for all that are installed."""


class FaxServerSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A HylaFAX server."""

    id: str
    host: str
    department: str
    port: int = 4559
    login: str = "intake"
    tries: int = 3
    """How often the server sends what was not taken in whole; it dials four times as often where nobody answers."""


class PrintSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A folder whose letters somebody, or a print shop, puts into envelopes, and what stands on each."""

    path: str
    organisation: str = ""
    return_line: str = ""
    """The small line above the recipient: ``City of Riverford · Market Square 1 · 12345 Riverford``."""
    place: str = ""
    """Before the date."""
    foot: str = ""
    """Below every page; an empty line begins the next column."""
    logo: str = ""
    """A PNG or JPEG file."""
    language: str = "en"
    """Of the date and the few words that are on every letter."""


class SmtpSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Where replies by e-mail leave."""

    host: str
    port: int = 587
    login: str = ""
    ca_file: str = ""
    plain: bool = False
    """True only for a server on this machine that offers no TLS."""
    oauth: OAuthSettings | None = None


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
    waiting: str = ""
    """Extension in ``context`` where one waits with music; without it, agents cannot consult a colleague first."""
    phones_obey: bool = True
    """Whether the telephones do what a SIP NOTIFY with the events ``talk`` and ``hold`` asks of them."""
    country: str = "PL"
    """What national numbers are read in."""


class ClamdSettings(msgspec.Struct, forbid_unknown_fields=True):
    """A ClamAV daemon on the same machine: every file is scanned, infected ones are given to administrators alone."""

    socket: str = "/run/clamav/clamd.ctl"


class SmimeSettings(msgspec.Struct, forbid_unknown_fields=True):
    """Whose certificates are believed where mail is signed; without it, issuers are not checked."""

    ca_file: str
    """PEM: the certificate authorities, one after the other."""


class IntakeSettings(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    central: CentralSettings
    mailbox: list[MailboxSettings] = []
    folder: list[FolderSettings] = []
    fax: list[FaxServerSettings] = []
    smtp: SmtpSettings | None = None
    letters: PrintSettings | None = None
    pbx: PbxSettings | None = None
    clamd: ClamdSettings | None = None
    smime: SmimeSettings | None = None


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
