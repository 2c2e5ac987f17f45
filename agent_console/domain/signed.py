"""What can be said of a signature on a message; it travels as words that a desk turns into a sentence."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class SignatureState(StrEnum):
    """What came of checking it."""

    UNCHANGED = "unchanged"
    """The message is as it was when the certificate's owner signed it."""
    CHANGED = "changed"
    """The message is not what was signed."""
    BROKEN = "broken"
    """The signature itself does not fit the certificate."""
    NOT_CHECKED = "not_checked"


class SignatureGap(StrEnum):
    """Why it was not checked."""

    NO_KEY = "no_key"
    """OpenPGP: nobody here has the sender's key. S/MIME: the certificate did not come along."""
    PART = "part"
    """It covers a part of the message only."""
    METHOD = "method"
    """Made in a way that is no longer safe, or not known here."""
    UNREADABLE = "unreadable"


class Issuer(StrEnum):
    """Whether those who issued the certificate are believed."""

    NOT_CHECKED = ""
    """The administrator has not said who is."""
    TRUSTED = "trusted"
    UNKNOWN = "unknown"


class CertificateFault(StrEnum):
    """Why the certificate is none to sign this message with."""

    EXPIRED = "expired"
    NOT_YET = "not_yet"
    """When the message was signed, by its signer's own clock."""
    PURPOSE = "purpose"
    """It is not meant for signing mail."""


@dataclass(frozen=True)
class SignatureCheck:
    """``signer`` is the certificate's address, that of the sender where it names several; "" where it names none."""

    state: SignatureState = SignatureState.NOT_CHECKED
    gap: SignatureGap | str = ""
    signer: str = ""
    name: str = ""
    issuer_name: str = ""
    issuer: Issuer = Issuer.NOT_CHECKED
    fault: CertificateFault | str = ""
    other_sender: bool = False
    """It was signed by somebody else than the address it comes from."""

    def facts(self) -> dict[str, str]:
        """For an entry's facts: what there is to say, as words."""
        return {name: "yes" if value is True else str(value) for name, value in asdict(self).items() if value}

    @classmethod
    def of(cls, facts: dict[str, str]) -> "SignatureCheck":
        """From an entry's facts, whatever a newer intake may have written there."""
        state = facts.get("state", "")
        known = state in SignatureState.__members__.values()
        words = {name: str(facts.get(name, "")) for name in ("gap", "signer", "name", "issuer_name", "fault")}
        issuer = facts.get("issuer", "")
        return cls(
            SignatureState(state) if known else SignatureState.NOT_CHECKED,
            issuer=Issuer(issuer) if issuer in Issuer.__members__.values() else Issuer.UNKNOWN,
            other_sender=bool(facts.get("other_sender")),
            **words,
        )
