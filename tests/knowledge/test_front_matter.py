"""Articles as files."""

from datetime import date

import pytest

from agent_console.domain.errors import InputError
from agent_console.knowledge.front_matter import parse_article, read_article

WRITTEN = """---
title: Dog fee
short_answer: Sixty a year: by March.
keywords: dog tax, puppy,
review_date: 2027-03-31
internal: true
---
Body with --- inside.
"""


def test_an_article_is_read_whole():
    article = read_article(WRITTEN, "dog.md").content
    assert article.title == "Dog fee"
    assert article.short_answer == "Sixty a year: by March."
    assert article.keywords == ("dog tax", "puppy")
    assert article.review_date == date(2027, 3, 31)
    assert article.internal
    assert article.body == "Body with --- inside."


def test_lists_have_an_item_a_line():
    written = WRITTEN.replace("internal: true", "documents:\n- Identity card\n- Vaccination: book\nfees: Sixty a year")
    content = read_article(written, "dog.md").content
    assert content.documents == ("Identity card", "Vaccination: book")
    assert content.fees == ("Sixty a year",)


def test_every_mistake_is_told_at_once():
    text = WRITTEN.replace("2027-03-31", "soon").replace("internal: true", "offices:\n- Town hall | | | | | Mon 8-16")
    _, problems = parse_article(text, "dog.md")
    assert [(problem.line, problem.field) for problem in problems] == [(5, "review_date"), (6, "offices")]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("---\ntitle", "title", "line 1"),
        ("review_date: 2027-03-31", "review_date: soon", "line 5"),
        ("internal: true", "internal: maybe", "line 6"),
        ("keywords:", "keyword:", "line 4"),
        ("internal: true", "state: ready", "line 6"),
        ("keywords: dog tax, puppy,", "title: Again", "line 4"),
        ("title: Dog fee\n", "", "line 6"),
        ("---\nBody", "Body", "dog.md"),
    ],
)
def test_a_mistake_is_reported_with_its_line(old, new, place):
    with pytest.raises(InputError) as caught:
        read_article(WRITTEN.replace(old, new, 1), "dog.md")
    assert place in caught.value.concerns
    assert caught.value.remedy
