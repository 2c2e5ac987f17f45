"""A department or partner that may answer, how sure that is, and why."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Reason:
    """A reason a person can check: a stable word and its facts, which the desk turns into a sentence.

    ``owns_service`` {service} · ``owns_article`` {article} · ``similar_contacts`` {count, total} ·
    ``street_in_district`` {street, district} · ``lives_in_district`` {district} · ``answers_for`` {about} (a partner) ·
    ``supervisors_rule`` {phrase, service, district} · ``had_it_before`` {} ·
    ``open_until`` {time} · ``closed_opens`` {time, day}
    """

    word: str
    facts: dict[str, str]


@dataclass(frozen=True)
class Suggestion:
    """One target of a transfer."""

    target_id: str
    kind: Literal["department", "partner"]
    confidence: float
    """0 to 1: how often such a suggestion was right among the contacts learned from."""
    certain: bool
    """False below the threshold: ask the citizen before transferring."""
    reasons: tuple[Reason, ...]
