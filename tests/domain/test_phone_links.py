"""What a link or a person's typing would dial."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.domain.phone_links import dialable, linked_number, text_with_links


@pytest.mark.parametrize(
    ("link", "number"),
    [
        ("tel:+48601100200", "+48601100200"),
        ("TEL:+48-601-100-200;ext=12", "+48601100200"),
        ("tel:601%20100%20200", "+48601100200"),
        ("tel:101;phone-context=city.example", "101"),
        ("tel://+48601100200", "+48601100200"),
        ("callto:+48 601 100 200", "+48601100200"),
        ("sip:101@pbx.city.example", "101"),
        ("sips:+48601100200@pbx.city.example:5061;transport=tls?subject=x", "+48601100200"),
        ("sip:anna@city.example", ""),
        ("tel:*21*601100200#", ""),
        ("tel:%2A21%2A601100200%23", ""),
        ("tel:601100200&102", ""),
        ("tel:", ""),
        ("tel:1-800-FLOWERS", ""),
        ("http://example.org/601100200", ""),
        ("601100200", ""),
        ("tel:+48601100200\r\nAction: Logoff", ""),
    ],
)
def test_a_link_holds_one_number_or_none(link: str, number: str) -> None:
    assert linked_number(link) == number


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("601 100 200", "+48601100200"),
        ("(22) 443-00-00", "+48224430000"),
        ("101", "101"),
        ("*72", "*72"),
        ("anna", ""),
        ("10 1x", ""),
        ("", ""),
    ],
)
def test_what_is_typed_is_dialled_in_one_form(typed: str, number: str) -> None:
    assert dialable(typed) == number


def test_numbers_in_a_text_become_links_and_nothing_else_does() -> None:
    linked = text_with_links("Call 601 100 200 <now> until 12.11.2026 & pay 1234,50.")
    assert '<a href="tel:+48601100200">601 100 200</a>' in linked
    assert "&lt;now&gt;" in linked and linked.count("<a ") == 1
    assert text_with_links("No number on 12.11.2026.") == ""


@given(st.text())
def test_whatever_a_link_holds_only_digits_come_out(text: str) -> None:
    for scheme in ("tel:", "sip:", "callto:"):
        number = linked_number(scheme + text)
        assert number == "" or (number.removeprefix("+").isascii() and number.removeprefix("+").isdigit())
