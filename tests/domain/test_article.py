"""Articles field by field, offices, and words without the person behind them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.article import FIELDS, ArticleContent, details_of, is_valid
from agent_console.domain.office import Office, week_in, week_written
from agent_console.domain.plain_words import plain_words, without_numbers

LINE = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)
LINES = st.lists(LINE, max_size=3, unique=True).map(tuple)
DAY = st.none() | st.dates()
CONTENT = st.builds(
    ArticleContent,
    title=LINE, short_answer=LINE, body=LINE, requirements=LINES, documents=LINES, fees=LINES, deadlines=LINES,
    forms=LINES, legal_basis=LINES, keywords=LINES, citizen_words=LINES, internal=st.booleans(),
    valid_from=DAY, valid_to=DAY, review_date=DAY, department_id=st.none() | st.just("waste"),
)  # fmt: skip
HALF_HOUR = st.integers(0, 47).map(lambda half: f"{half // 2:02}:{half % 2 * 30:02}")


@given(CONTENT)
def test_what_is_written_as_text_is_read_back(content):
    assert ArticleContent.read(content.texts()) == content
    assert content.with_texts({name: content.text(name) for name in FIELDS}) == content


def test_sections_that_say_nothing_are_not_kept():
    assert details_of(ArticleContent(title="x", fees=("Free",))) == {"fees": ["Free"]}


@pytest.mark.parametrize(("field", "text"), [("review_date", "soon"), ("internal", "perhaps"), ("colour", "red")])
def test_what_a_field_cannot_hold_is_an_error(field, text):
    with pytest.raises(ValueError, match=text if field != "colour" else field):
        ArticleContent().with_texts({field: text})


def test_an_article_is_valid_from_its_first_to_its_last_day():
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    assert is_valid(first, last, last)
    assert not is_valid(first, last, date(2027, 1, 1))
    assert not is_valid(first, None, date(2025, 12, 31))


@given(st.dictionaries(st.integers(0, 6).map(str), st.tuples(HALF_HOUR, HALF_HOUR).filter(lambda p: p[0] < p[1])))
def test_a_week_is_read_as_it_is_written(week):
    hours = {day: ["-".join(period)] for day, period in sorted(week.items())}
    assert week_in(week_written(hours)) == hours


def test_an_office_is_one_line():
    office = Office.read("North office | Oak Street 1 | Northside | +48 71 777 | n@city.example | Mo-We,Fr 8:00-16:00")
    assert office.district == "Northside"
    assert office.week == {day: ["08:00-16:00"] for day in "0124"}
    assert Office.read(office.written()) == office


@pytest.mark.parametrize(
    "line", ["", "Hall | | | | | Mon 8-16", "Hall | | | | | Mo 16:00-08:00", "a|b|c|d|e|Mo 8:00-9:00|x"]
)
def test_an_office_that_cannot_be_understood_is_an_error(line):
    with pytest.raises(ValueError, match=r"office|hours|ends"):
        Office.read(line)


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("Cut down a tree", "cut down tree"),
        ("dog fee 123-456", "dog fee"),
        ("a.nowak@example.com bins", "bins"),
        ("pesel 85010112345 +48601100200", "pesel"),
        ("ul.Oak 5/7a https://x.example/?id=3", "ul oak"),
        ("  ", ""),
    ],
)
def test_counted_words_name_nobody(typed, counted):
    assert plain_words(typed) == counted


def test_a_sentence_loses_its_numbers():
    assert without_numbers("Call me on 601 100 200, a@b.example please") == "Call me on … … … … please"
