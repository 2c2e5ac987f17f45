"""What is fed with hostile bytes, and what must hold whatever they are: no exception but the program's own.

Each input found to break one of these lies in ``inputs/<target>/`` and is tried in every test run.
"""

import contextlib
import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime

from agent_console.channels import entry
from agent_console.channels.arrival import Arrival
from agent_console.channels.fax import hfaxd
from agent_console.channels.fax.hfaxd import FaxServer, HfaxdAddress
from agent_console.channels.fax_mail import faxes
from agent_console.channels.mail import parse as mail_parse
from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.smime import check
from agent_console.channels.operation import receive
from agent_console.channels.phone.ami import Parser
from agent_console.channels.phone.story import PhoneStory
from agent_console.domain.channel import Channel
from agent_console.domain.errors import ConsoleError
from agent_console.domain.signed import SignatureCheck, SignatureState
from agent_console.operations import encode
from tests.channels.mail.signing import signer

TRUST = Trust([signer("", authority=True, elliptic=True).certificate])
NOW = datetime(2026, 11, 23, tzinfo=UTC)
AMI_LINES = (b"Event", b"Uniqueid", b"Linkedid", b"Channel", b"Queue", b"CallerIDNum", b"BridgeUniqueid")


def _recorded(arrival: Arrival) -> None:
    """It can be written down as the operation that records it."""
    encode(receive(arrival, "department", "source", NOW)[0])


def mail(data: bytes) -> None:
    """A message: what ``parse`` would catch is a defect here."""
    if data.strip() and len(data) <= mail_parse.LARGEST:
        _recorded(mail_parse._parse(data))
    arrival = mail_parse.parse(data)
    _recorded(arrival)
    for fax in faxes(arrival):
        _recorded(fax)


def pages(data: bytes) -> None:
    """A file of any kind in a folder, or attached to a fax by mail."""
    for channel in (None, Channel.FAX):
        found = entry.arrivals(data, "file", channel)
        assert found
        for arrival in found:
            _recorded(arrival)


def ami(data: bytes) -> None:
    """What a telephone system says: the same messages however the line cuts it, and a story that goes on."""
    parser, whole = Parser(), Parser().feed(data)
    cut = [message for start in range(0, len(data), 7) for message in parser.feed(data[start : start + 7])]
    assert [message.fields for message in cut] == [message.fields for message in whole] or b"\n" not in data[-7:]
    story = PhoneStory("pbx", {"support": "help"}, default_department="help")
    for message in whole:
        for operation in story.read(message, NOW):
            encode(operation)


def fax_server(data: bytes) -> None:
    """What a fax server answers."""
    text = data.decode("utf-8", "replace")
    for line in text.splitlines():
        hfaxd._received(line)
        for read in (hfaxd._document, hfaxd._job):
            with contextlib.suppress(ConsoleError):
                read(line)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        talk = threading.Thread(target=_say, args=(listener, data))
        talk.start()
        server = FaxServer(HfaxdAddress("127.0.0.1", "biuro", port=listener.getsockname()[1], timeout=2))
        with contextlib.suppress(ConsoleError):
            server.connect()
            server.job("7")
            server.withdraw("7")
        server.close()
        talk.join()


def _say(listener: socket.socket, data: bytes) -> None:
    line, _ = listener.accept()
    with line, contextlib.suppress(OSError):
        line.sendall(data)
        line.shutdown(socket.SHUT_WR)
        while line.recv(4096):
            pass


def smime(data: bytes) -> None:
    """What is called a signature: whatever is said of it can be written down, and nobody's words pass for signed."""
    for trust in (None, TRUST):
        found = check(data, [b"words"], "a@example.org", NOW, trust)
        assert SignatureCheck.of(found.facts()) == found
        assert found.state != SignatureState.UNCHANGED
    head = b"From: a@example.org\r\nContent-Type: multipart/signed; protocol=x-pkcs7-signature; boundary=b\r\n\r\n"
    part = b"--b\r\n\r\nwords\r\n--b\r\nContent-Type: application/pkcs7-signature\r\n\r\n"
    mail(head + part + data + b"\r\n--b--\r\n")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "mail": mail,
    "pages": pages,
    "ami": ami,
    "fax_server": fax_server,
    "smime": smime,
}
