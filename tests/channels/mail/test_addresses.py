"""Address lists as people and programs write them."""

import pytest

from agent_console.channels.arrival import Party
from agent_console.channels.mail.addresses import parties


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a@example.org", [Party("", "a@example.org")]),
        ('"Kowalski, Jan" <JAN@example.org>', [Party("Kowalski, Jan", "jan@example.org")]),
        (
            "=?utf-8?Q?Kowalski,_Jan?= <jan@example.org>, b@example.org",
            [Party("Kowalski, Jan", "jan@example.org"), Party("", "b@example.org")],
        ),
        ("jan@example.org (Jan K.)", [Party("Jan K.", "jan@example.org")]),
        ("Team: a@example.org, B <b@example.org>;", [Party("", "a@example.org"), Party("B", "b@example.org")]),
        ("undisclosed-recipients:;", []),
        ("Jan Kowalski", [Party("Jan Kowalski", "")]),
        ('"bank@example.com" <thief@example.net>', [Party("bank@example.com", "thief@example.net")]),
        ("<@relay.example:jan@example.org>", [Party("", "jan@example.org")]),
        ("jan@example.org jan", [Party("jan", "jan@example.org")]),
        (",,;<>", []),
    ],
)
def test_names_and_addresses_are_told_apart(value: str, expected: list[Party]) -> None:
    assert list(parties(value)) == expected


def test_a_list_of_ten_thousand_is_cut() -> None:
    assert len(parties(", ".join(f"a{n}@example.org" for n in range(10_000)))) == 200
