"""One written form for each way to reach somebody, so that equal means the same person answers."""

import re
import unicodedata

import phonenumbers

_FOLDED = str.maketrans("łŁøØđĐßæœ", "lLoOdDsao")


def phone_e164(number: str, country: str = "PL") -> str:
    """``+48601100200`` for any spelling of a dialable number; "" for a withheld one; the bare digits of an extension.

    ``country`` is the ISO 3166 code that national spellings are read in.
    """
    text = number.strip()
    try:
        parsed = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return re.sub(r"\D", "", text)
    if not phonenumbers.is_possible_number(parsed):
        return re.sub(r"\D", "", text)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def phone_shown(number: str) -> str:
    """A stored number as people write it: ``+48 601 100 200``; what is no E.164 number stays as it is."""
    if not number.startswith("+"):
        return number
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def email_folded(address: str) -> str:
    """Lower case, without white space: mailboxes are compared so in practice, whatever RFC 5321 allows."""
    return "".join(address.split()).lower()


def name_folded(name: str) -> str:
    """A name without case and diacritics: ``Łukasz Żak`` and ``lukasz zak`` are equal."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_FOLDED))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())
