"""Telling the city's languages apart."""

import json
from pathlib import Path

import pytest

from agent_console.knowledge.language import language_of

CITY = Path(__file__).parents[2] / "resources" / "city"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dzień dobry, śmieci nie odebrano", "pl"),
        ("smieci nie odebrano przy Orchard Lane od tygodnia", "pl"),
        ("Unsere Tonne wurde nicht geleert", "de"),
        ("Hello, where can I register my address?", "en"),
        ("", ""),
        ("12345 !!", ""),
        ("Sofa", ""),
        ("Orchard Lane 14", ""),
    ],
)
def test_a_text_is_told_or_left_open(text, language):
    assert language_of(text) == language


def test_every_article_is_told():
    for path in (CITY / "articles").glob("*.md"):
        assert language_of(path.read_text(encoding="utf-8").split("---\n", 2)[2]) == path.stem[-2:], path.name


def test_short_messages_are_seldom_left_open_and_hardly_ever_wrong():
    history = json.loads((CITY / "history.json").read_text(encoding="utf-8"))
    guesses = [(language_of(line["text"]), line["language"]) for line in history]
    assert sum(guess == right for guess, right in guesses) / len(guesses) > 0.95
    assert sum(guess not in ("", right) for guess, right in guesses) <= 2
