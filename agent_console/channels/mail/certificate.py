"""A certificate that signs mail (RFC 8550): whose it is, whether it was good then, and who stands for it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cryptography.x509 import (
    Certificate,
    ExtendedKeyUsage,
    ExtensionNotFound,
    KeyUsage,
    Name,
    NameOID,
    RFC822Name,
    SubjectAlternativeName,
    load_pem_x509_certificates,
)
from cryptography.x509.oid import ExtendedKeyUsageOID
from cryptography.x509.verification import ExtensionPolicy, PolicyBuilder, Store, VerificationError

from agent_console.channels.plain import one_line
from agent_console.domain.errors import InputError
from agent_console.domain.signed import CertificateFault, Issuer

_LONGEST = 200
_FOR_MAIL = {ExtendedKeyUsageOID.EMAIL_PROTECTION, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE}


class Trust:
    """Those whose certificates are believed."""

    def __init__(self, authorities: Sequence[Certificate]) -> None:
        self._store = Store(list(authorities))

    @classmethod
    def read(cls, ca_file: str) -> "Trust":
        """Of a PEM file; ``InputError`` where there is none in it."""
        remedy = "Name a file of PEM certificates in [smime]."
        try:
            return cls(load_pem_x509_certificates(Path(ca_file).read_bytes()))
        except OSError as problem:
            raise InputError(ca_file, f"{problem.strerror}.", remedy) from problem
        except ValueError as problem:
            raise InputError(ca_file, "it holds no certificate.", remedy) from problem

    def issuer_of(self, certificate: Certificate, sent_along: Sequence[Certificate], when: datetime) -> Issuer:
        """Whether a chain leads from ``certificate`` to one of them, each good at ``when``."""
        policy = (
            PolicyBuilder()
            .store(self._store)
            .time(when)
            .extension_policies(ca_policy=ExtensionPolicy.webpki_defaults_ca(), ee_policy=ExtensionPolicy.permit_all())
        )
        try:
            policy.build_client_verifier().verify(certificate, list(sent_along))
        except VerificationError:
            return Issuer.UNKNOWN
        return Issuer.TRUSTED


def addresses(certificate: Certificate) -> list[str]:
    """The e-mail addresses it was issued for, each once."""
    try:
        named = certificate.extensions.get_extension_for_class(SubjectAlternativeName).value
        found = named.get_values_for_type(RFC822Name)
    except ExtensionNotFound:
        found = []
    older = [str(one.value) for one in certificate.subject.get_attributes_for_oid(NameOID.EMAIL_ADDRESS)]
    return list(dict.fromkeys(one_line(one, _LONGEST) for one in (*found, *older)))


def subject_name(certificate: Certificate) -> str:
    """Whose it is."""
    return _common_name(certificate.subject)


def issuer_name(certificate: Certificate) -> str:
    """Who says so."""
    return _common_name(certificate.issuer)


def fault(certificate: Certificate, when: datetime) -> CertificateFault | str:
    """Why nothing could be signed with it at ``when``; "" where all is well."""
    if when > certificate.not_valid_after_utc:
        return CertificateFault.EXPIRED
    if when < certificate.not_valid_before_utc:
        return CertificateFault.NOT_YET
    return "" if _may_sign_mail(certificate) else CertificateFault.PURPOSE


def _may_sign_mail(certificate: Certificate) -> bool:
    """By its key usages; where it names none it may be used for everything."""
    try:
        usage = certificate.extensions.get_extension_for_class(KeyUsage).value
        signs = usage.digital_signature or usage.content_commitment
    except ExtensionNotFound:
        signs = True
    try:
        extended = certificate.extensions.get_extension_for_class(ExtendedKeyUsage).value
        return signs and not _FOR_MAIL.isdisjoint(extended)
    except ExtensionNotFound:
        return signs


def _common_name(name: Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME) or name.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return one_line(str(found[0].value), _LONGEST) if found else ""
