"""What an agent reads of a signature: never more than was checked, and never by colour alone."""

from dataclasses import replace

import pytest

from agent_console.desk.contact.seal import seal_of
from agent_console.domain.channel import Direction
from agent_console.domain.contact import EntryKind
from agent_console.domain.signed import CertificateFault, Issuer, SignatureCheck, SignatureGap, SignatureState
from tests.desk.test_sentences import note

GOOD = SignatureCheck(
    SignatureState.UNCHANGED, signer="a.nowak@example.org", issuer_name="City CA", issuer=Issuer.TRUSTED
)
SHOWN = [
    (GOOD, "ok", "circle-wavy-check", "Signed by a.nowak@example.org, unchanged · Issued by City CA"),
    (
        replace(GOOD, issuer=Issuer.NOT_CHECKED),
        "dim",
        "circle-wavy",
        "Signed by a.nowak@example.org, unchanged · Issuer not checked",
    ),
    (
        replace(GOOD, issuer=Issuer.UNKNOWN),
        "warn",
        "circle-wavy-warning",
        "Signed by a.nowak@example.org, unchanged · Nobody trusted here stands for the certificate",
    ),
    (
        replace(GOOD, other_sender=True, fault=CertificateFault.EXPIRED),
        "warn",
        "circle-wavy-warning",
        "Signed by a.nowak@example.org, unchanged · The certificate had expired · "
        "This is not the address it comes from",
    ),
    (
        replace(GOOD, state=SignatureState.CHANGED),
        "bad",
        "circle-wavy-warning",
        "Signature broken · The message was changed after signing",
    ),
    (
        replace(GOOD, state=SignatureState.BROKEN),
        "bad",
        "circle-wavy-warning",
        "Signature broken · It does not fit its certificate",
    ),
    (
        SignatureCheck(gap=SignatureGap.PART),
        "dim",
        "circle-wavy-question",
        "Signed (S/MIME), not checked · It covers only a part of the message",
    ),
]


def signed(facts):
    return replace(note(None), kind=EntryKind.MESSAGE, direction=Direction.INBOUND, agent_id=None, facts=facts)


@pytest.mark.parametrize(("check", "tint", "icon", "words"), SHOWN)
def test_a_signature_is_told_with_all_its_doubts(qapp, check, tint, icon, words):
    seal = seal_of(signed({"signed": "smime", "signature": check.facts()}))
    assert (seal.tint, seal.icon, seal.words) == (tint, icon, words)


def test_a_message_of_before_signatures_were_checked_says_so(qapp):
    assert seal_of(signed({"signed": "openpgp"})).words == "Signed (OpenPGP), not checked"
    assert seal_of(signed({})) is None


def test_the_message_and_its_line_in_the_story_show_it(place, arrivals, qtbot):
    contact_id = arrivals.mail(signed="smime", signature=GOOD.facts())
    unsigned = arrivals.mail("Nothing special")
    seal = place.contact_view.body.message.seal
    place.open_contact(contact_id)
    qtbot.waitUntil(seal.isVisible)
    assert seal.words.text().startswith("Signed by a.nowak@example.org, unchanged")
    place.open_contact(unsigned)
    qtbot.waitUntil(lambda: not seal.isVisible())
