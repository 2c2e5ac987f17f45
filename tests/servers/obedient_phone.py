"""A desk phone that does what a NOTIFY with the events ``talk`` and ``hold`` asks of it (one call at a time)."""

import contextlib
import re
import socket
import threading
import time
from collections.abc import Iterator

_SDP = """v=0
o=phone 1 {version} IN IP4 127.0.0.1
s=-
c=IN IP4 127.0.0.1
t=0 0
m=audio 24000 RTP/AVP 8
a=rtpmap:8 PCMA/8000
a={direction}
"""


class ObedientPhone:
    """Answers at once, or rings until it is told to ``talk``."""

    def __init__(self, port: int, answers: bool) -> None:
        self._answers = answers
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", port))
        self._socket.settimeout(0.2)
        self._port = port
        self._invite: dict[str, str] = {}
        self._answered = False
        self._told_to_talk = False
        self._version = 1
        self.rang: list[float] = []
        """When each call began to ring, by ``time.perf_counter``."""
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self) -> None:
        """Listen."""
        self._thread.start()

    def stop(self) -> None:
        """Hang up without a word."""
        self._stop.set()
        self._thread.join(5)
        self._socket.close()

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                data, peer = self._socket.recvfrom(65_536)
            except TimeoutError:
                continue
            text = data.decode("utf-8", "replace")
            fields = dict(re.findall(r"^([A-Za-z-]+)\s*:\s*(.*?)\r?$", text, re.MULTILINE))
            self._handle(text.split(" ", 1)[0], text, fields, peer)

    def _handle(self, method: str, text: str, fields: dict[str, str], peer: tuple[str, int]) -> None:
        if method == "INVITE" and self._answered and fields["Call-ID"] == self._invite["Call-ID"]:
            self._respond(fields, peer, "200 OK", _SDP.format(version=self._version, direction="sendrecv"))
        elif method == "INVITE":
            if fields["Call-ID"] != self._invite.get("Call-ID"):
                self.rang.append(time.perf_counter())
            self._invite, self._answered = fields, False
            self._respond(fields, peer, "180 Ringing")
            if self._answers or self._told_to_talk:
                self._answer(peer)
        elif method in ("BYE", "CANCEL", "NOTIFY", "OPTIONS"):
            self._respond(fields, peer, "200 OK")
        if method == "NOTIFY" and fields.get("Event") == "talk" and not self._invite:
            self._told_to_talk = True  # the PBX tells of a ring before the phone hears of it
        elif method == "NOTIFY" and fields.get("Event") == "talk" and not self._answered:
            self._answer(peer)
        elif method == "NOTIFY" and self._answered:
            self._reinvite(peer, "sendonly" if fields.get("Event") == "hold" else "sendrecv")
        elif method == "SIP/2.0" and " 200 " in text[:12] and "INVITE" in fields.get("CSeq", ""):
            self._request("ACK", peer, fields["CSeq"].split()[0])

    def _answer(self, peer: tuple[str, int]) -> None:
        self._answered = True
        self._respond(self._invite, peer, "200 OK", _SDP.format(version=self._version, direction="sendrecv"))

    def _reinvite(self, peer: tuple[str, int], direction: str) -> None:
        self._version += 1
        self._request("INVITE", peer, str(self._version), _SDP.format(version=self._version, direction=direction))

    def _respond(self, fields: dict[str, str], peer: tuple[str, int], status: str, sdp: str = "") -> None:
        to = fields["To"] if "tag=" in fields["To"] else f"{fields['To']};tag=phone"
        head = [f"SIP/2.0 {status}", f"Via: {fields['Via']}", f"From: {fields['From']}", f"To: {to}"]
        self._send([*head, f"Call-ID: {fields['Call-ID']}", f"CSeq: {fields['CSeq']}"], sdp, peer)

    def _request(self, method: str, peer: tuple[str, int], number: str, sdp: str = "") -> None:
        target = re.sub(r".*<(.*)>.*", r"\1", self._invite["Contact"])
        head = [
            f"{method} {target} SIP/2.0",
            f"Via: SIP/2.0/UDP 127.0.0.1:{self._port};branch=z9hG4bK{method}{number}",
            f"From: {self._invite['To']};tag=phone",
            f"To: {self._invite['From']}",
            f"Call-ID: {self._invite['Call-ID']}",
            f"CSeq: {number} {method}",
            "Max-Forwards: 70",
        ]
        self._send(head, sdp, peer)

    def _send(self, head: list[str], sdp: str, peer: tuple[str, int]) -> None:
        body = sdp.replace("\n", "\r\n")
        lines = [*head, f"Contact: <sip:phone@127.0.0.1:{self._port}>", f"Content-Length: {len(body)}"]
        lines += ["Content-Type: application/sdp"] if sdp else []
        self._socket.sendto(("\r\n".join(lines) + "\r\n\r\n" + body).encode(), peer)


@contextlib.contextmanager
def obedient_phone(port: int, answers: bool = True) -> Iterator[ObedientPhone]:
    """The phone until the block ends."""
    phone = ObedientPhone(port, answers)
    phone.start()
    try:
        yield phone
    finally:
        phone.stop()
