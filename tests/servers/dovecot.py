"""A private Dovecot: one user, mail in a temporary folder."""

import contextlib
import grp
import os
import pwd
import shutil
import signal
import ssl
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from imapclient import IMAPClient

from tests.servers.certificate import make_certificate
from tests.servers.process import free_port, listening, require, running, wait_until

_CONFIGURATION = r"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
default_internal_user = {internal}
default_internal_group = {internal_group}
default_login_user = {login}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
disable_plaintext_auth = no
auth_mechanisms = plain login {mechanisms}
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
first_valid_gid = 0
passdb {{
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u {folder}/users
}}
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth2.conf.ext
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  mailbox Gesendet {{
    auto = create
    special_use = \Sent
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


_TOKENS = """
tokeninfo_url = {url}
introspection_mode = auth
username_attribute = email
active_attribute = active
active_value = true
"""


@dataclass(frozen=True)
class Dovecot:
    """A running server; ``tls`` trusts its certificate."""

    port: int
    tls_port: int
    tls: ssl.SSLContext
    folder: Path
    certificate: Path
    pid: int = 0
    username: str = "biuro"
    password: str = "biuro-secret"
    host: str = "localhost"

    def deliver(self, message: bytes) -> None:
        """Put a message into the inbox."""
        with IMAPClient(self.host, self.port, ssl=False, timeout=10) as client:
            client.login(self.username, self.password)
            client.append("INBOX", message)

    def kill_sessions(self) -> None:
        """End every process that serves somebody who is logged in, as a crash would."""
        for status in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                name, fields = status.read_text().rsplit(")", 1)
                if name.endswith("(imap") and int(fields.split()[1]) == self.pid:
                    os.kill(int(status.parent.name), signal.SIGKILL)

    def folder_of(self, name: str) -> list[bytes]:
        """The messages in a folder."""
        with IMAPClient(self.host, self.port, ssl=False, timeout=10) as client:
            client.login(self.username, self.password)
            client.select_folder(name)
            return [found[b"BODY[]"] for found in client.fetch(client.search() or [0], ["BODY.PEEK[]"]).values()]

    @contextlib.contextmanager
    def client(self) -> Iterator[IMAPClient]:
        """A hand in the mailbox."""
        with IMAPClient(self.host, self.port, ssl=False, timeout=30) as client:
            client.login(self.username, self.password)
            yield client

    def empty(self) -> None:
        """Remove every message."""
        with IMAPClient(self.host, self.port, ssl=False, timeout=10) as client:
            client.login(self.username, self.password)
            client.select_folder("INBOX")
            found = client.search()
            if found:
                client.delete_messages(found)
                client.expunge()


@contextlib.contextmanager
def run_dovecot(check_url: str = "", mechanisms: str = "xoauth2 oauthbearer") -> Iterator[Dovecot]:
    """From start to stop; the folder has a short name, since Dovecot's sockets do not like long ones.

    ``check_url`` is where it asks about access tokens, which it takes by ``mechanisms``.
    """
    require("dovecot", "openssl")
    with tempfile.TemporaryDirectory(prefix="acd") as name:
        folder = Path(name)
        folder.chmod(0o755)
        for part in ("run", "state", "mail"):
            (folder / part).mkdir()
        accounts = _accounts()
        shutil.chown(folder / "mail", accounts["user"], accounts["group"])
        certificate, key = make_certificate(folder)
        port, tls_port = free_port(), free_port()
        server = Dovecot(port, tls_port, ssl.create_default_context(cafile=str(certificate)), folder, certificate)
        (folder / "oauth2.conf.ext").write_text(_TOKENS.format(url=check_url or "http://127.0.0.1:9/?access_token="))
        (folder / "users").write_text(f"{server.username}:{{PLAIN}}{server.password}\n")
        configuration = folder / "dovecot.conf"
        configuration.write_text(
            _CONFIGURATION.format(
                folder=folder,
                **accounts,
                certificate=certificate,
                key=key,
                port=port,
                tls_port=tls_port,
                mechanisms=mechanisms,
            )
        )
        with running(["dovecot", "-F", "-c", str(configuration)], folder / "out.log") as process:
            wait_until(lambda: listening(port) and listening(tls_port), "Dovecot listening")
            yield replace(server, pid=process.pid)


def _accounts() -> dict[str, str]:
    """Dovecot refuses root for everything but its master process; without root all of it runs as one user."""
    user, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    if os.getuid() != 0:
        return {"user": user, "group": group, "internal": user, "internal_group": group, "login": user}
    own = {"internal": "dovecot", "internal_group": "dovecot", "login": "dovenull"}
    return {"user": "nobody", "group": "nogroup", **own}
