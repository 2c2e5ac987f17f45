"""Articles as plain text and as harmless HTML."""

import re

from hypothesis import given
from hypothesis import strategies as st

from agent_console.knowledge.markdown import plain_text, safe_html

ARTICLE = """## Fee

Pay **20 zł** at *any* office,
see [the map](https://riverford.example/map?a=1&b=2).

- Card
- Form

1. Fill it in
2. Sign it
"""


def test_plain_text_reads_like_a_letter():
    assert plain_text(ARTICLE) == (
        "Fee\n\nPay 20 zł at any office, see the map (https://riverford.example/map?a=1&b=2).\n\n"
        "- Card\n- Form\n\n1. Fill it in\n2. Sign it"
    )


def test_html_keeps_the_structure():
    html = safe_html(ARTICLE)
    assert "<h2>Fee</h2>" in html
    assert "<strong>20 zł</strong>" in html
    assert "<em>any</em>" in html
    assert '<a href="https://riverford.example/map?a=1&amp;b=2">the map</a>' in html
    assert "<ul><li>Card</li><li>Form</li></ul>" in html
    assert "<ol><li>Fill it in</li><li>Sign it</li></ol>" in html


def test_html_in_an_article_is_shown_not_obeyed():
    html = safe_html('<script>alert(1)</script> <img src=x onerror="alert(1)">')
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html


def test_only_web_links_become_links():
    assert "<a" not in safe_html("[press](javascript:alert(1)) [file](file:///etc/passwd) [data](data:text/html,x)")


def test_a_link_cannot_break_out_of_its_attribute():
    html = safe_html('[x](https://a.example/"onmouseover="alert(1))')
    assert 'onmouseover="' not in html


def test_lone_stars_and_measures_stay():
    assert plain_text("35 * 45 mm and 2 * 3") == "35 * 45 mm and 2 * 3"


@given(st.text(alphabet="<>&\"'*[]()#- \nhtps:/a1.", max_size=120))
def test_no_text_makes_other_tags_than_the_known(text):
    tags = re.findall(r"<\s*/?\s*([^\s>/]+)", safe_html(text))
    assert set(tags) <= {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "p", "strong", "em", "a"}
