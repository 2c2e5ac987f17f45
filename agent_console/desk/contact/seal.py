"""The signature on a message in the agent's language: an icon, a sentence, and how much it is worth."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agent_console.database.queries.contact import TimelineEntry
from agent_console.domain.signed import CertificateFault, Issuer, SignatureCheck, SignatureGap, SignatureState

translate = QCoreApplication.translate

_KINDS = {"smime": "S/MIME", "openpgp": "OpenPGP"}
_FAULTS = {
    CertificateFault.EXPIRED: QT_TRANSLATE_NOOP("Seal", "The certificate had expired"),
    CertificateFault.NOT_YET: QT_TRANSLATE_NOOP("Seal", "The certificate was not valid yet"),
    CertificateFault.PURPOSE: QT_TRANSLATE_NOOP("Seal", "The certificate is not meant for e-mail"),
}
_GAPS = {
    SignatureGap.NO_KEY: QT_TRANSLATE_NOOP("Seal", "The sender's key is not known here"),
    SignatureGap.PART: QT_TRANSLATE_NOOP("Seal", "It covers only a part of the message"),
    SignatureGap.METHOD: QT_TRANSLATE_NOOP("Seal", "It was made with a method that is not safe or not known here"),
    SignatureGap.UNREADABLE: QT_TRANSLATE_NOOP("Seal", "It cannot be read"),
}


@dataclass(frozen=True)
class Seal:
    """Ready to show; ``tint`` is a colour of the theme and a kind of label."""

    icon: str
    tint: str
    short: str
    """A few words, for a row."""
    words: str
    """All there is to say."""


def seal_of(entry: TimelineEntry) -> Seal | None:
    """None for a message without a signature."""
    kind = _KINDS.get(str(entry.facts.get("signed", "")))
    if kind is None:
        return None
    check = SignatureCheck.of(dict(entry.facts.get("signature") or {}))
    if check.state == SignatureState.UNCHANGED:
        return _unchanged(check)
    if check.state == SignatureState.NOT_CHECKED:
        short = translate("Seal", "Signed ({kind}), not checked").format(kind=kind)
        return Seal("circle-wavy-question", "dim", short, _joined(short, _said(_GAPS, check.gap)))
    why = translate("Seal", "The message was changed after signing")
    if check.state == SignatureState.BROKEN:
        why = translate("Seal", "It does not fit its certificate")
    short = translate("Seal", "Signature broken")
    return Seal("circle-wavy-warning", "bad", short, _joined(short, why))


def _unchanged(check: SignatureCheck) -> Seal:
    short = translate("Seal", "Signed, unchanged")
    words = short
    if check.signer or check.name:
        words = translate("Seal", "Signed by {who}, unchanged").format(who=check.signer or check.name)
    doubts = [_said(_FAULTS, check.fault)]
    if check.other_sender:
        doubts.append(translate("Seal", "This is not the address it comes from"))
    if check.issuer == Issuer.UNKNOWN:
        doubts.append(translate("Seal", "Nobody trusted here stands for the certificate"))
    if any(doubts):
        return Seal("circle-wavy-warning", "warn", short, _joined(words, *doubts))
    if check.issuer == Issuer.NOT_CHECKED:
        return Seal("circle-wavy", "dim", short, _joined(words, translate("Seal", "Issuer not checked")))
    issued = translate("Seal", "Issued by {issuer}").format(issuer=check.issuer_name) if check.issuer_name else ""
    return Seal("circle-wavy-check", "ok", short, _joined(words, issued))


def _said(words: dict[CertificateFault, object] | dict[SignatureGap, object], word: str) -> str:
    known = next((said for name, said in words.items() if name == word), None)
    return translate("Seal", str(known)) if known else ""


def _joined(*sentences: str) -> str:
    return " · ".join(filter(None, sentences))
