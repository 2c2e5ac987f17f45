"""Signed mail is read and marked; what is locked says so."""

import subprocess
from base64 import encodebytes
from pathlib import Path

import pytest

from agent_console.channels.mail.parse import parse
from agent_console.channels.mail.signed import signed_content
from agent_console.channels.problem import Problem
from tests.servers.certificate import make_certificate
from tests.servers.process import require

INNER = "Content-Type: text/plain; charset=utf-8\n\nDzień dobry, proszę o pomoc.\n".encode()


def sealed(folder: Path, *options: str) -> bytes:
    """As Outlook sends it: signed by OpenSSL, the words inside."""
    require("openssl")
    certificate, key = make_certificate(folder)
    (folder / "inner").write_bytes(INNER)
    common = ["-in", "inner", "-outform", "DER", "-out", "out", "-binary", *options]
    signer = ["-sign", "-nodetach", "-signer", str(certificate), "-inkey", str(key)]
    encrypt = ["-encrypt", "-aes256"]
    how = encrypt if "lock" in options else signer
    arguments = [option for option in common if option != "lock"]
    last = [str(certificate)] if "lock" in options else []
    subprocess.run(["openssl", "cms", *how, *arguments, *last], cwd=folder, check=True, capture_output=True)
    return (folder / "out").read_bytes()


def mail(kind: str, body: bytes, encoding: str = "base64") -> bytes:
    head = f"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: {kind}\n"
    return head.encode() + f"Content-Transfer-Encoding: {encoding}\n\n".encode() + body


@pytest.mark.servers
@pytest.mark.parametrize("options", [(), ("-stream",)])
def test_a_message_wrapped_in_its_signature_is_read(tmp_path: Path, options: tuple[str, ...]) -> None:
    content = sealed(tmp_path, *options)
    found = parse(mail('application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"', encodebytes(content)))
    assert found.text == "Dzień dobry, proszę o pomoc."
    assert (found.signed, found.problems) == ("smime", ())
    assert [part.name for part in found.parts] == ["smime.p7m"]


@pytest.mark.servers
def test_an_encrypted_message_is_kept_and_says_so(tmp_path: Path) -> None:
    content = sealed(tmp_path, "lock")
    found = parse(mail('application/pkcs7-mime; name="smime.p7m"', encodebytes(content)))
    assert (found.signed, found.problems) == ("", (Problem.ENCRYPTED,))
    assert content in [part.content for part in found.parts]


@pytest.mark.parametrize(
    ("protocol", "expected"), [("application/pkcs7-signature", "smime"), ("application/pgp-signature", "openpgp")]
)
def test_a_signature_beside_the_words_is_marked(protocol: str, expected: str) -> None:
    body = b"--b\n" + INNER + f"--b\nContent-Type: {protocol}; name=s.p7s\n\nxyz\n--b--\n".encode()
    found = parse(mail(f'multipart/signed; protocol="{protocol}"; boundary=b', body, "8bit"))
    assert (found.signed, found.text) == (expected, "Dzień dobry, proszę o pomoc.")
    assert len(found.parts) == 1


def test_armour_within_a_text_is_taken_off() -> None:
    text = (
        b"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nGood morning\n- -- \nAnna\n"
        b"-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n"
    )
    found = parse(mail("text/plain", text, "8bit"))
    assert (found.signed, found.text) == ("openpgp", "Good morning\n-- \nAnna")


def test_a_locked_text_says_so() -> None:
    text = b"-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n"
    assert Problem.ENCRYPTED in parse(mail("text/plain", text, "8bit")).problems


@pytest.mark.parametrize(
    "content", [b"", b"0", b"0\x80" * 200, b"0\x84\xff\xff\xff\xff", b"\x30\x80\x06\x09" + bytes(50)]
)
def test_what_is_no_signature_has_nothing_in_it(content: bytes) -> None:
    assert signed_content(content) is None
