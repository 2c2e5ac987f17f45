"""What central answers to a station's one question, and how it lets the others know."""

import time
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from agent_console.database.central import ask_once
from agent_console.database.feed import changes_after
from agent_console.sync.link import CentralLink
from tests.servers.postgres import CENTRE, PASSWORD, WASTE, Central
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

NOTES = text("""
    INSERT INTO entry (id, contact_id, kind, at, author, text, html, event, facts, late, message_id, delivery_note,
                       recipient)
    SELECT gen_random_uuid(), :contact, 'note', now(), '', 'x', '', '', '{}', false, '', '', ''
    FROM generate_series(1, :many)
""")


def version(central: Central, scope: str) -> int:
    with central.owner.connect() as owner:
        asked = text("SELECT version FROM scope WHERE id = :scope")
        return owner.execute(asked, {"scope": scope}).scalar_one_or_none() or 0


def write(central: Central, contact_id: str, *sizes: int) -> None:
    """A transaction of so many notes each."""
    for many in sizes:
        with central.owner.begin() as owner:
            owner.execute(NOTES, {"contact": contact_id, "many": many})


@pytest.mark.parametrize("limit", [1, 4, 5, 100])
def test_a_transaction_is_never_shown_in_half_however_long_it_is(central: Central, limit: int) -> None:
    contact_id = arrive(central)
    begin, sizes = version(central, CENTRE), [3, 1, 9, 2, 2]
    write(central, contact_id, *sizes)
    cursors, seen = {CENTRE: begin, "shared": version(central, "shared")}, list[int]()
    with central.engine("maria").connect() as maria:
        while True:
            page = changes_after(maria, cursors, limit)
            if page.versions == cursors:
                break
            first, last = cursors[CENTRE] - begin, page.versions[CENTRE] - begin
            assert len(page.rows["entry"]) == sum(sizes[first:last]), "whole versions"
            assert page.more or last == len(sizes)
            assert page.stamps[CENTRE] > 0
            seen.append(last)
            cursors = page.versions
    assert seen[-1] == len(sizes)
    assert len(seen) == {1: 5, 4: 3, 5: 3, 100: 1}[limit]


def test_what_moved_out_of_sight_is_gone_and_what_moved_in_comes_with_all_that_hangs_on_it(central: Central) -> None:
    contact_id = arrive(central)
    write(central, contact_id, 2)
    before = {CENTRE: version(central, CENTRE), WASTE: version(central, WASTE)}
    with central.owner.begin() as owner:
        moved = "UPDATE contact SET department_id = :to, origin_id = :to, previous_id = NULL WHERE id = :id"
        owner.execute(text(moved), {"to": WASTE, "id": contact_id})
    with central.engine("maria").connect() as maria, central.engine("wanda").connect() as wanda:
        left = changes_after(maria, {CENTRE: before[CENTRE]})
        joined = changes_after(wanda, {WASTE: before[WASTE]})
    assert left.gone == {"contact": [contact_id]}
    assert [row["id"] for row in joined.rows["contact"]] == [contact_id]
    assert len(joined.rows["entry"]) == 3


@pytest.fixture
def listener(central: Central) -> Iterator[CentralLink]:
    """Jan's line, that hears of the centre."""
    link = CentralLink.open(central.doorway()._url, "jan", PASSWORD, "018f0000-0000-7000-8000-00000000ab1e", "desk")
    yield link
    link.close()


def test_words_that_come_fast_are_collected_and_none_is_lost(central: Central, listener: CentralLink) -> None:
    heard: list[str] = []
    with central.engine("maria").connect() as maria:

        def poke(words: str) -> float:
            return float(ask_once(maria, "SELECT poke(string_to_array(%s, ' '))", (words,))[0][0])

        while wait := poke(""):
            time.sleep(wait)
        waits = [poke(CENTRE) for _ in range(20)]
        assert 0 < max(waits) < 1.0, "twenty in a row are not twenty notifications"
        while wait := poke(""):
            time.sleep(wait)
    until(lambda: heard.extend(listener.heard()) or CENTRE in heard)
    with central.owner.connect() as owner:
        assert owner.execute(text("SELECT count(*) FROM poke_word")).scalar_one() == 0


def test_a_word_whose_desk_is_gone_holds_up_no_other(central: Central) -> None:
    with central.owner.begin() as owner:
        owner.execute(text("INSERT INTO poke_word VALUES ('gone', clock_timestamp() - interval '1 minute')"))
        owner.execute(text("DELETE FROM poke_gate"))
        owner.execute(text("INSERT INTO poke_gate (at) VALUES (clock_timestamp() + interval '10 milliseconds')"))
    with central.engine("maria").connect() as maria:
        wait = float(ask_once(maria, "SELECT poke(string_to_array(%s, ' '))", (CENTRE,))[0][0])
        assert wait > 0, "whoever comes now comes back for both"
        time.sleep(wait)
        assert ask_once(maria, "SELECT poke('{}')", ())[0][0] == 0
    with central.owner.connect() as owner:
        assert owner.execute(text("SELECT count(*) FROM poke_word")).scalar_one() == 0
