"""People with certificates who sign mail, made in the test."""

from base64 import encodebytes
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
ANNA = "a.nowak@example.org"
WORDS = b"Content-Type: text/plain; charset=utf-8\r\n\r\nGood morning, please help.\r\n"


@dataclass(frozen=True)
class Signer:
    """A certificate with its key; ``above`` issued it."""

    certificate: x509.Certificate
    key: Key
    above: tuple[x509.Certificate, ...] = ()


def signer(
    address: str = ANNA,
    *,
    by: Signer | None = None,
    elliptic: bool = False,
    authority: bool = False,
    days: tuple[int, int] = (-10, 10),
    purpose: x509.ObjectIdentifier = ExtendedKeyUsageOID.EMAIL_PROTECTION,
) -> Signer:
    """Valid from ``days[0]`` to ``days[1]``, counted from today; issued ``by`` somebody, or by themselves."""
    key: Key = ec.generate_private_key(ec.SECP256R1()) if elliptic else rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, address.partition("@")[0] or "authority")])
    now = datetime.now(UTC)
    issuer = by.certificate.subject if by else name
    over = by.key if by else key
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(over.public_key()), critical=False)
        .add_extension(_usage(authority=authority), critical=True)
    )
    if not authority:
        made = made.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(address)]), critical=False)
        made = made.add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
    above = (by.certificate, *by.above) if by else ()
    return Signer(made.sign(over, hashes.SHA256()), key, above)


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def signature(who: Signer, content: bytes = WORDS, *, detached: bool = True) -> bytes:
    """SignedData over ``content``, with the certificates between the signer and the authority."""
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(who.certificate, who.key, hashes.SHA256())
    for one in who.above[:-1]:
        builder = builder.add_certificate(one)
    options = [pkcs7.PKCS7Options.Binary]
    return builder.sign(Encoding.DER, [*options, pkcs7.PKCS7Options.DetachedSignature] if detached else options)


def beside(signed: bytes, content: bytes = WORDS, sender: str = ANNA) -> bytes:
    """A message with its signature as a part of its own."""
    head = f"From: Anna <{sender}>\r\nSubject: x\r\nDate: {_date()}\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="--s"\r\n\r\n'
    part = b"Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return b"".join(
        (
            f"{head}{kind}".encode(),
            b"----s\r\n",
            content,
            b"\r\n----s\r\n",
            part,
            encodebytes(signed),
            b"\r\n----s--\r\n",
        )
    )


def around(signed: bytes, sender: str = ANNA) -> bytes:
    """A message within its signature."""
    head = f"From: Anna <{sender}>\r\nSubject: x\r\nDate: {_date()}\r\nMIME-Version: 1.0\r\n"
    kind = 'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"\r\n'
    return f"{head}{kind}Content-Transfer-Encoding: base64\r\n\r\n".encode() + encodebytes(signed)


def _date() -> str:
    return datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
