"""Hostile pages made safe, and read."""

import time

import pytest

from agent_console.channels.mail.html import clean, text_of


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        '<img src="http://tracker.example/1.gif">',
        '<a href="javascript:alert(1)">x</a>',
        "<style>@import url(http://a.example)</style>",
        '<p style="background:url(http://a.example)">x</p>',
        '<link rel="stylesheet" href="http://a.example"><iframe src="http://a.example"></iframe>',
        '<form action="http://a.example"><input></form>',
        '<svg><use href="http://a.example"/></svg><object data="http://a.example"></object>',
        '<table background="http://a.example"><tr><td>x</td></tr></table>',
    ],
)
def test_nothing_runs_and_nothing_is_fetched(source: str) -> None:
    safe = clean(source)
    assert "http" not in safe and "script" not in safe and "alert" not in safe


def test_links_stay_and_tell_where_they_lead() -> None:
    safe = clean('<p>See <a href="https://city.example/form">the form</a>.</p>')
    assert 'href="https://city.example/form"' in safe
    assert text_of(safe) == "See the form (https://city.example/form)."


def test_lists_tables_and_quotations_read_as_lines() -> None:
    source = "<p>Need:</p><ul><li>passport</li><li>fee</li></ul>"
    source += "<table><tr><td>a</td><td>b</td></tr></table><blockquote>old</blockquote>"
    assert text_of(clean(source)) == "Need:\n\n- passport\n- fee\n\na b\n\n> old"


def test_lines_of_preformatted_text_stay_lines() -> None:
    assert text_of(clean("<pre>a\n  b</pre>")) == "a\n  b"


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 100_000 + "x",
        "".join(f"<font color={n}>" for n in range(3_000)) + "<p>x</p>" * 50_000,
        "<" * 1_000_000 + "x",
        "<table><tr><td>" * 30_000 + "x",
        "&amp" * 300_000 + "x",
        "<p title='" * 100_000 + "x",
    ],
    ids=["deep", "formats", "brackets", "tables", "entities", "quotes"],
)
def test_pages_built_to_take_forever_are_read_in_time(source: str) -> None:
    began = time.monotonic()
    text_of(clean(source))
    assert time.monotonic() - began < 5
