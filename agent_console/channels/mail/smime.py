"""Whether what an S/MIME signature was made for is unchanged, and by whose certificate.

RFC 8551 over the SignedData of RFC 5652. Revocation is not asked for: no certificate authority is called because
somebody wrote a message.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from asn1crypto import cms
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.x509 import Certificate, load_der_x509_certificate

from agent_console.channels.mail.certificate import Trust, addresses, fault, issuer_name, subject_name
from agent_console.domain.addresses import email_folded
from agent_console.domain.signed import Issuer, SignatureCheck, SignatureGap, SignatureState

MOST_CERTIFICATES = 20

_METHODS: dict[str, hashes.HashAlgorithm] = {
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
"""SHA-1 and MD5 are left out: two messages with the same digest can be made."""

_PKCS1 = ("rsassa_pkcs1v15", "sha224_rsa", "sha256_rsa", "sha384_rsa", "sha512_rsa")


def check(
    signature: bytes, contents: Sequence[bytes], sender: str, moment: datetime, trust: Trust | None = None
) -> SignatureCheck:
    """What the SignedData in ``signature`` (BER) says of a message; never raises.

    ``contents``: the octets it may have been made for, as line ends differ. ``sender``: the address the message comes
    from. ``moment``: when it was sent, for a signature that has no time of its own.
    """
    try:
        return _checked(signature, contents, sender, moment, trust)
    except Exception:  # hostile input: asn1crypto and the certificate may each fail in many ways
        return SignatureCheck(gap=SignatureGap.UNREADABLE)


def line_ends(content: bytes) -> tuple[bytes, bytes]:
    """As it came, and with the line ends that were signed (RFC 8551 section 3.1.1) and that a file may have lost."""
    return content, re.sub(rb"\r?\n", b"\r\n", content)


def _checked(
    signature: bytes, contents: Sequence[bytes], sender: str, moment: datetime, trust: Trust | None
) -> SignatureCheck:
    signed = cms.ContentInfo.load(signature)["content"]
    (signer, *_) = signed["signer_infos"]
    sent = [one.chosen for one in signed["certificates"] if one.name == "certificate"][:MOST_CERTIFICATES]
    sent_along = [load_der_x509_certificate(one.dump()) for one in sent]
    certificate = _certificate_of(signer, sent, sent_along)
    if certificate is None:
        return SignatureCheck(gap=SignatureGap.NO_KEY)
    method = signer["digest_algorithm"]["algorithm"].native
    if method not in _METHODS or not signer["signed_attrs"]:  # without attributes nothing says what kind of thing it is
        return SignatureCheck(gap=SignatureGap.METHOD)
    who = _who(certificate, sender)
    attributes = {one["type"].native: one["values"] for one in signer["signed_attrs"]}
    digest = attributes["message_digest"][0].native
    try:
        fits = _fits(signer, certificate)
    except NotImplementedError:
        return SignatureCheck(gap=SignatureGap.METHOD)
    if not fits:
        return replace(who, state=SignatureState.BROKEN)
    if all(hashlib.new(method, content).digest() != digest for content in contents):
        return replace(who, state=SignatureState.CHANGED)
    when = attributes["signing_time"][0].native if "signing_time" in attributes else moment
    issuer = Issuer.NOT_CHECKED if trust is None else trust.issuer_of(certificate, sent_along, when)
    return replace(who, state=SignatureState.UNCHANGED, fault=fault(certificate, when), issuer=issuer)


def _certificate_of(signer: Any, sent: Sequence[Any], loaded: Sequence[Certificate]) -> Certificate | None:
    """The signer's among those that came along, by issuer and number or by key identifier."""
    wanted = signer["sid"].chosen
    for one, certificate in zip(sent, loaded, strict=True):
        if signer["sid"].name == "issuer_and_serial_number":
            if one.issuer == wanted["issuer"] and one.serial_number == wanted["serial_number"].native:
                return certificate
        elif one.key_identifier == wanted.native:
            return certificate
    return None


def _who(certificate: Certificate, sender: str) -> SignatureCheck:
    named = addresses(certificate)
    same = [one for one in named if email_folded(one) == email_folded(sender)]
    return SignatureCheck(
        signer=next(iter(same or named), ""),
        name=subject_name(certificate),
        issuer_name=issuer_name(certificate),
        other_sender=not same,
    )


def _fits(signer: Any, certificate: Certificate) -> bool:
    """Whether the signed attributes are those signed; ``NotImplementedError`` where the method is not known here."""
    covered = b"\x31" + signer["signed_attrs"].dump()[1:]  # with the tag of a SET (RFC 5652 section 5.4)
    key, made = certificate.public_key(), signer["signature"].native
    name, digest = signer["signature_algorithm"]["algorithm"].native, _digest(signer)
    try:
        if isinstance(key, rsa.RSAPublicKey) and name == "rsassa_pss":
            key.verify(made, covered, padding.PSS(padding.MGF1(digest), padding.PSS.AUTO), digest)
        elif isinstance(key, rsa.RSAPublicKey) and name in _PKCS1:
            key.verify(made, covered, padding.PKCS1v15(), digest)
        elif isinstance(key, ec.EllipticCurvePublicKey) and "ecdsa" in name:
            key.verify(made, covered, ec.ECDSA(digest))
        elif isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(made, covered)
        else:
            raise NotImplementedError(name)
    except InvalidSignature:
        return False
    return True


def _digest(signer: Any) -> hashes.HashAlgorithm:
    """That of the signature, which may differ from the one of the content."""
    algorithm = signer["signature_algorithm"]
    name = algorithm["algorithm"].native
    if name == "rsassa_pss":
        named = algorithm["parameters"]["hash_algorithm"]["algorithm"].native
    elif name.startswith(("sha", "md")):
        named = name.partition("_")[0]
    else:
        named = signer["digest_algorithm"]["algorithm"].native
    if named not in _METHODS:
        raise NotImplementedError(named)
    return _METHODS[named]
