"""What is said of an S/MIME signature: only what was checked, and never of more than it covers."""

import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given, settings
from hypothesis import strategies as st

from agent_console.channels.mail.certificate import Trust
from agent_console.channels.mail.parse import parse
from agent_console.domain.errors import InputError
from agent_console.domain.signed import CertificateFault, Issuer, SignatureCheck, SignatureGap, SignatureState
from tests.channels.mail.signing import ANNA, WORDS, Signer, around, beside, signature, signer
from tests.servers.process import require


@pytest.fixture(scope="module")
def anna() -> Signer:
    return signer()


def checked(message: bytes, trust: Trust | None = None) -> SignatureCheck:
    arrival = parse(message, trust)
    assert arrival.signature is not None
    assert arrival.text.startswith("Good morning")
    return arrival.signature


def by_openssl(who: Signer, folder: Path, *options: str) -> bytes:
    require("openssl")
    (folder / "cert.pem").write_bytes(who.certificate.public_bytes(Encoding.PEM))
    key = who.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(key)
    (folder / "in").write_bytes(WORDS)
    files = ["-in", "in", "-out", "out", "-signer", "cert.pem", "-inkey", "key.pem"]
    command = ["openssl", "cms", "-sign", "-binary", "-outform", "DER", *files, *options]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / "out").read_bytes()


@pytest.mark.parametrize("elliptic", [False, True])
def test_an_untouched_message_is_unchanged_and_names_its_signer(elliptic: bool) -> None:
    who = signer(elliptic=elliptic)
    expected = SignatureCheck(SignatureState.UNCHANGED, signer=ANNA, name="a.nowak", issuer_name="a.nowak")
    assert checked(beside(signature(who))) == expected
    assert checked(around(signature(who, detached=False))) == expected


def test_line_ends_that_a_file_has_lost_do_not_break_a_signature(anna: Signer) -> None:
    assert checked(beside(signature(anna)).replace(b"\r\n", b"\n")).state == SignatureState.UNCHANGED


@pytest.mark.parametrize(("was", "put"), [(b"please help", b"please pay "), (b"utf-8", b"utf-7")])
def test_a_message_changed_after_signing_says_so(anna: Signer, was: bytes, put: bytes) -> None:
    found = checked(beside(signature(anna)).replace(was, put))
    assert (found.state, found.signer) == (SignatureState.CHANGED, ANNA)
    inside = signature(anna, detached=False)
    assert checked(around(inside.replace(was, put))).state == SignatureState.CHANGED


def test_a_signature_that_does_not_fit_its_certificate_is_broken(anna: Signer) -> None:
    made = signature(anna)
    assert checked(beside(made[:-1] + bytes([made[-1] ^ 1]))).state == SignatureState.BROKEN


def test_signed_attributes_of_another_message_do_not_fit(anna: Signer) -> None:
    assert checked(beside(signature(anna, WORDS + b"P.S.\r\n"))).state == SignatureState.CHANGED


def test_somebody_elses_signature_is_not_the_senders(anna: Signer) -> None:
    found = checked(beside(signature(anna), sender="b.nowak@example.org"))
    assert (found.state, found.signer, found.other_sender) == (SignatureState.UNCHANGED, ANNA, True)
    assert not checked(beside(signature(anna), sender="A.Nowak@Example.ORG")).other_sender


@pytest.mark.parametrize(
    ("days", "purpose", "fault"),
    [
        ((-30, -1), ExtendedKeyUsageOID.EMAIL_PROTECTION, CertificateFault.EXPIRED),
        ((1, 30), ExtendedKeyUsageOID.EMAIL_PROTECTION, CertificateFault.NOT_YET),
        ((-1, 1), ExtendedKeyUsageOID.SERVER_AUTH, CertificateFault.PURPOSE),
        ((-1, 1), ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE, ""),
    ],
)
def test_a_certificate_that_was_none_for_this_is_named(days, purpose, fault) -> None:
    who = signer(days=days, purpose=purpose, elliptic=True)
    found = checked(beside(signature(who)))
    assert (found.state, found.fault) == (SignatureState.UNCHANGED, fault)


def test_an_issuer_is_believed_only_where_the_administrator_says_so(tmp_path: Path) -> None:
    root = signer("", authority=True)
    between = signer("between@ca.example", by=root, authority=True)
    message = beside(signature(signer(by=between)))
    other = signer("", authority=True)
    assert checked(message).issuer == Issuer.NOT_CHECKED
    file = tmp_path / "ca.pem"
    file.write_bytes(b"".join(one.certificate.public_bytes(Encoding.PEM) for one in (other, root)))
    assert checked(message, Trust.read(str(file))).issuer == Issuer.TRUSTED
    assert checked(message, Trust([other.certificate])).issuer == Issuer.UNKNOWN
    assert checked(beside(signature(signer())), Trust([root.certificate])).issuer == Issuer.UNKNOWN


def test_an_authority_file_without_certificates_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")
    for name in ("ca.pem", "missing.pem"):
        with pytest.raises(InputError, match="smime"):
            Trust.read(str(tmp_path / name))


def test_words_around_what_is_signed_are_not_signed(anna: Signer) -> None:
    inner = beside(signature(anna))
    body = inner[inner.index(b"Content-Type") :]
    head = (
        f"From: {ANNA}\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nGood morning, pay me.\r\n--m\r\n"
    )
    assert checked(head.encode() + body + b"\r\n--m--\r\n").gap == SignatureGap.PART
    third = beside(signature(anna)).replace(b"\r\n----s--", b"\r\n----s\r\n\r\nPay me.\r\n----s--")
    assert checked(third).gap == SignatureGap.PART


@pytest.mark.servers
@pytest.mark.parametrize(
    ("options", "state", "gap"),
    [
        (("-stream", "-nodetach"), SignatureState.UNCHANGED, ""),
        (("-nodetach", "-keyid"), SignatureState.UNCHANGED, ""),
        (("-nodetach", "-keyopt", "rsa_padding_mode:pss"), SignatureState.UNCHANGED, ""),
        (("-nodetach", "-md", "sha512"), SignatureState.UNCHANGED, ""),
        (("-nodetach", "-md", "sha1"), SignatureState.NOT_CHECKED, SignatureGap.METHOD),
        (("-nodetach", "-noattr"), SignatureState.NOT_CHECKED, SignatureGap.METHOD),
        (("-nodetach", "-nocerts"), SignatureState.NOT_CHECKED, SignatureGap.NO_KEY),
    ],
)
def test_what_other_programs_sign_is_understood(anna: Signer, tmp_path: Path, options, state, gap) -> None:
    found = checked(around(by_openssl(anna, tmp_path, *options)))
    assert (found.state, found.gap) == (state, gap)


def test_openpgp_is_not_checked_because_nobody_has_the_key() -> None:
    text = b"From: a@example.org\n\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nGood morning\n"
    found = checked(text + b"-----BEGIN PGP SIGNATURE-----\n\niQ\n-----END PGP SIGNATURE-----\n")
    assert (found.state, found.gap) == (SignatureState.NOT_CHECKED, SignatureGap.NO_KEY)


def test_a_signature_that_is_none_is_unreadable() -> None:
    for garbage in (b"", b"xyz", b"0\x80" * 5000, WORDS):
        assert checked(beside(garbage)).gap == SignatureGap.UNREADABLE


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_damage_makes_a_changed_message_pass_for_unchanged(anna: Signer, data: st.DataObject) -> None:
    made = bytearray(signature(anna))
    for _ in range(data.draw(st.integers(1, 4))):
        made[data.draw(st.integers(0, len(made) - 1))] ^= data.draw(st.integers(1, 255))
    changed = beside(bytes(made)).replace(b"please help", b"please pay ")
    assert checked(changed).state != SignatureState.UNCHANGED


def test_words_that_travel_say_the_same() -> None:
    for said in (
        SignatureCheck(),
        SignatureCheck(SignatureState.UNCHANGED, signer=ANNA, issuer=Issuer.TRUSTED, other_sender=True),
        SignatureCheck(gap=SignatureGap.PART),
    ):
        assert SignatureCheck.of(said.facts()) == said
    later = SignatureCheck.of({"state": "certain", "issuer": "maybe"})
    assert (later.state, later.issuer) == (SignatureState.NOT_CHECKED, Issuer.UNKNOWN)
