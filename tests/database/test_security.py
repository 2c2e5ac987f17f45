"""An attacker with an agent's own password and no console."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from agent_console.domain.identifiers import new_id
from agent_console.operations import (
    AddNote,
    ClaimContact,
    Envelope,
    ReleaseContact,
    SendReply,
    TransferContact,
    encode,
)
from agent_console.operations.decide import decide
from tests.servers.postgres import CENTRE, HOUSING, WASTE, Central, agent_id
from tests.sync.intake_hand import STATION, arrive

NOTE = """
    INSERT INTO entry (id, contact_id, kind, at, agent_id, author, text, html, event, facts, late, message_id,
                       delivery_note, recipient)
    VALUES (:new, :id, 'note', now(), :who, '', 'x', '', '', '{}', false, '', '', '')
"""


@pytest.fixture
def wanda(central: Central) -> Iterator[Connection]:
    """A connection of Wanda's, who works in Waste."""
    with central.engine("wanda").connect() as connection:
        yield connection


def run(connection: Connection, statement: str, **values: object) -> list[tuple[object, ...]]:
    with connection.begin():
        result = connection.execute(text(statement), values)
        return [tuple(row) for row in result] if result.returns_rows else [(result.rowcount,)]


def test_contacts_of_another_department_cannot_be_read(central: Central, wanda: Connection) -> None:
    contact_id = arrive(central)
    mine = arrive(central, department_id=WASTE)
    assert run(wanda, "SELECT id::text FROM contact") == [(mine,)]
    assert run(wanda, "SELECT count(*) FROM entry WHERE contact_id = :id", id=contact_id) == [(0,)]
    assert run(wanda, "SELECT count(*) FROM change WHERE scope = :scope", scope=CENTRE) == [(0,)]


def test_contacts_of_another_department_cannot_be_written(central: Central, wanda: Connection) -> None:
    contact_id = arrive(central)
    assert run(wanda, "UPDATE contact SET state = 'closed' WHERE id = :id", id=contact_id) == [(0,)]
    with pytest.raises(ProgrammingError, match="row-level security"):
        run(wanda, NOTE, new=new_id(), id=contact_id, who=agent_id("wanda"))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM contact",
        "DELETE FROM entry",
        "UPDATE entry SET text = 'never said'",
        "UPDATE history SET login = 'maria'",
        "DELETE FROM history",
        "INSERT INTO file_chunk VALUES ('0', 0, 'x')",
        "INSERT INTO uploaded VALUES ('wanda', 'known hash', now())",
        "INSERT INTO upload_chunk VALUES ('wanda', 'known hash', 0, 'x')",
        "TRUNCATE history",
        "INSERT INTO history (at, login, table_name, key, change) VALUES (now(), 'maria', 'x', 'x', '{}')",
        "UPDATE ledger SET outcome = 'applied'",
        "DELETE FROM ledger",
        "INSERT INTO change VALUES ('shared', 1, 'x', 'x', 'upsert')",
        "UPDATE scope SET version = 0",
        "UPDATE agent SET role = 'administrator'",
        "INSERT INTO membership VALUES ('018f0000-0000-7000-8000-000000000001', :me, :housing)",
        "SELECT publish_changes()",
        "SELECT note_change('shared', 'x', 'x', 'erased')",
        "UPDATE here SET presence = 'offline'",
        "SELECT login FROM station",
        "SET ROLE console_administrator",
        "SET SESSION AUTHORIZATION maria",
        "ALTER TABLE contact DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE mine (id int)",
        "SELECT rolpassword FROM pg_authid",
        "UPDATE article SET title = 'never said'",
        "INSERT INTO article_version VALUES (gen_random_uuid(), :me, 1, 'draft', '{}', :me, now(), '')",
        "UPDATE article_version SET content = '{}'",
        "UPDATE missing_answer SET done = true",
        "UPDATE search_count SET count = 9",
        "INSERT INTO setting VALUES ('duty_desk', '{}')",
        "INSERT INTO picked_words VALUES (gen_random_uuid(), 'en', 'sofa', gen_random_uuid())",
        "INSERT INTO saying VALUES (gen_random_uuid(), 'en', '[]', '[]', false, :me, now())",
    ],
)
def test_what_no_agent_may_do_is_refused(central: Central, wanda: Connection, statement: str) -> None:
    arrive(central, department_id=WASTE)
    with pytest.raises(DBAPIError, match=r"permission denied|must be"):
        run(wanda, statement, me=agent_id("wanda"), housing=HOUSING)


def test_a_contact_cannot_be_claimed_for_somebody_else(central: Central, wanda: Connection) -> None:
    contact_id = arrive(central, department_id=WASTE)
    with pytest.raises(ProgrammingError, match="claimed for oneself"):
        run(wanda, "UPDATE contact SET owner_id = :who WHERE id = :id", who=agent_id("maria"), id=contact_id)


def test_a_note_cannot_be_written_in_another_name(central: Central, wanda: Connection) -> None:
    contact_id = arrive(central, department_id=WASTE)
    with pytest.raises(ProgrammingError):
        run(wanda, NOTE, new=new_id(), id=contact_id, who=agent_id("maria"))


def test_history_names_who_really_did_it_and_even_the_owner_cannot_rewrite_it(central: Central) -> None:
    contact_id = arrive(central)
    with central.owner.connect() as owner:
        assert run(owner, "SELECT DISTINCT login FROM history WHERE key = :id", id=contact_id) == [("intake",)]
        with pytest.raises(ProgrammingError, match="append-only"):
            run(owner, "UPDATE history SET login = 'nobody'")


class TestForgedOperations:
    """Operations that the console would never send."""

    def envelope(self, operation: object, **changes: object) -> Envelope:
        facts: dict[str, object] = {
            "operation_id": new_id(),
            "agent_id": agent_id("wanda"),
            "station_id": self.station,
            "claimed_at": datetime.now(UTC),
            "payload": encode(operation),  # type: ignore[arg-type]
        }
        return Envelope(**(facts | changes))  # type: ignore[arg-type]

    @pytest.fixture(autouse=True)
    def greeted(self, wanda: Connection) -> None:
        self.station = new_id()
        run(wanda, "SELECT hello(:station, 'desk', 1)", station=self.station)

    def test_in_another_agents_name_are_refused(self, central: Central, wanda: Connection) -> None:
        contact_id = arrive(central, department_id=WASTE)
        forged = self.envelope(ClaimContact(contact_id=contact_id), agent_id=agent_id("maria"))
        assert decide(wanda, forged, agent_id("wanda")).reason == "not_allowed"

    def test_from_a_foreign_station_are_refused(self, central: Central, wanda: Connection) -> None:
        contact_id = arrive(central, department_id=WASTE)
        forged = self.envelope(ClaimContact(contact_id=contact_id), station_id=STATION)
        with pytest.raises(DBAPIError, match="has not said hello"):
            decide(wanda, forged, agent_id("wanda"))

    def test_about_contacts_out_of_sight_find_nothing(self, central: Central, wanda: Connection) -> None:
        contact_id = arrive(central)
        taking = self.envelope(TransferContact(contact_id=contact_id, department_id=WASTE, expected_department=CENTRE))
        assert decide(wanda, taking, agent_id("wanda")).reason == "not_found"

    def test_sent_twice_happen_once_and_with_another_payload_are_refused(
        self, central: Central, wanda: Connection
    ) -> None:
        contact_id = arrive(central, department_id=WASTE)
        note = self.envelope(AddNote(contact_id=contact_id, entry_id=new_id(), text="once"))
        first, second = decide(wanda, note, agent_id("wanda")), decide(wanda, note, agent_id("wanda"))
        assert first == second
        assert run(wanda, "SELECT count(*) FROM entry WHERE kind = 'note'") == [(1,)]
        other = AddNote(contact_id=contact_id, entry_id=new_id(), text="twice")
        changed = self.envelope(other, operation_id=note.operation_id)
        with pytest.raises(IntegrityError, match="another content"):
            decide(wanda, changed, agent_id("wanda"))

    def test_that_somebody_else_sent_are_not_taken_over(self, central: Central, wanda: Connection) -> None:
        contact_id = arrive(central, department_id=WASTE)
        note = self.envelope(AddNote(contact_id=contact_id, entry_id=new_id(), text="mine"))
        decide(wanda, note, agent_id("wanda"))
        with central.engine("maria").connect() as maria:
            run(maria, "SELECT hello(:station, 'desk', 1)", station=self.station)
            with pytest.raises(IntegrityError, match="another content or author"):
                decide(maria, note, agent_id("maria"))

    def test_an_old_one_sent_again_by_its_own_author_changes_nothing_however_late(
        self, central: Central, wanda: Connection
    ) -> None:
        contact_id = arrive(central, department_id=WASTE)
        claim = self.envelope(ClaimContact(contact_id=contact_id))
        first = decide(wanda, claim, agent_id("wanda"))
        release = self.envelope(ReleaseContact(contact_id=contact_id))
        decide(wanda, release, agent_id("wanda"))
        assert decide(wanda, claim, agent_id("wanda")) == first
        assert run(wanda, "SELECT owner_id FROM contact WHERE id = :id", id=contact_id) == [(None,)]

    def test_a_verdict_cannot_be_sealed_for_a_station_of_somebody_else(
        self, central: Central, wanda: Connection
    ) -> None:
        with pytest.raises(DBAPIError, match="has not said hello"):
            run(
                wanda, "SELECT seal_operation(:station, :id, 'x', 'add_note', now(), 'applied', '', '{}')",
                station=STATION, id=new_id(),
            )  # fmt: skip

    def test_a_desk_seals_nothing_without_a_verdict_of_its_own(self, wanda: Connection) -> None:
        with pytest.raises(DBAPIError, match="permission denied"):
            run(
                wanda, "SELECT seal_applied(:station, '{}', '{}', 'receive_message', '{}')", station=new_id(),
            )  # fmt: skip

    def test_a_reply_of_a_colleague_can_be_neither_withdrawn_nor_overwritten(
        self, central: Central, wanda: Connection
    ) -> None:
        contact_id, entry_id = arrive(central), new_id()
        reply = SendReply(contact_id=contact_id, entry_id=entry_id, recipient="a@b.example", subject="", text="Soon.")
        with central.engine("maria").connect() as maria:
            station = new_id()
            run(maria, "SELECT hello(:station, 'desk', 1)", station=station)
            decide(maria, self.envelope(reply, agent_id=agent_id("maria"), station_id=station), agent_id("maria"))
        with central.engine("jan").connect() as jan:  # a colleague of the same department, who may read it
            run(jan, "SELECT hello(:station, 'desk', 1)", station=self.station)
            assert run(jan, "SELECT count(*) FROM entry WHERE id = :id", id=entry_id) == [(1,)]
            assert run(jan, "UPDATE entry SET delivery = 'withdrawn' WHERE id = :id", id=entry_id) == [(0,)]
            other = SendReply(
                contact_id=contact_id, entry_id=entry_id, recipient="x@y.example", subject="", text="Never.",
                expected_owner=agent_id("maria"),
            )  # fmt: skip
            assert decide(jan, self.envelope(other, agent_id=agent_id("jan")), agent_id("jan")).outcome == "noop"
        with central.owner.connect() as owner:
            assert run(owner, "SELECT text, delivery FROM entry WHERE id = :id", id=entry_id) == [("Soon.", "queued")]


class TestWhatAStationAsks:
    """Functions that answer under the caller's own rights."""

    def test_changes_of_another_department_stay_unknown(self, central: Central, wanda: Connection) -> None:
        arrive(central)
        asked = "SELECT * FROM pull_changes(ARRAY[:scope], ARRAY[0]::bigint[], 1000)"
        assert run(wanda, asked, scope=CENTRE) == []

    @pytest.mark.parametrize("table", ["contact", "entry"])
    def test_rows_of_another_department_are_not_given_out_by_their_key(
        self, central: Central, wanda: Connection, table: str
    ) -> None:
        arrive(central)
        with central.owner.connect() as owner:
            keys = [str(row[0]) for row in run(owner, f"SELECT id FROM {table}")]
        assert keys
        assert run(wanda, "SELECT * FROM live_rows(:table, :keys)", table=table, keys=keys) == []

    def test_pokes_are_not_read_and_not_flooded(self, central: Central, wanda: Connection) -> None:
        for statement in ("SELECT * FROM poke_word", "DELETE FROM poke_gate"):
            with pytest.raises(ProgrammingError, match="permission denied"):
                run(wanda, statement)
        with pytest.raises(DBAPIError, match="too many"):
            run(wanda, "SELECT poke(array_fill('x'::text, ARRAY[1001]))")


ARTICLE = "018f0000-0000-7000-8000-0000000000a1"
DRAFTED = """
    INSERT INTO article (id, language, title, short_answer, body, keywords, citizen_words, details, internal, state)
    VALUES (:article, 'en', 'Sofas', 'Call 210.', '', '[]', '[]', jsonb_build_object('fees', ARRAY['Free', 'Twice']),
            false, :state)
"""
VERSION = """
    INSERT INTO article_version VALUES (gen_random_uuid(), :article, :number, :state,
        jsonb_build_object('title', 'Sofas', 'short_answer', 'Call 210.', 'fees', E'Free\\nTwice'), :who, now(), '')
"""
SWITCHED_OFF = "INSERT INTO setting VALUES ('four_eyes', jsonb_build_object('required', false))"


@pytest.fixture
def edda(central: Central) -> Iterator[Connection]:
    """An editor's connection; she has sent an article to review."""
    with central.engine("edda").connect() as connection:
        run(connection, DRAFTED, article=ARTICLE, state="draft")
        for number, state in ((1, "draft"), (2, "review")):
            run(connection, VERSION, article=ARTICLE, number=number, state=state, who=agent_id("edda"))
        yield connection
    with central.owner.begin() as owner:
        owner.execute(text("DELETE FROM setting WHERE id = 'four_eyes'"))
        owner.execute(text("TRUNCATE article, article_version CASCADE"))


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        (VERSION, {"number": 3, "state": "published", "who": "edda"}),
        (VERSION, {"number": 1, "state": "published", "who": None}),
        ("UPDATE article SET state = 'published' WHERE id = :article", {}),
        (DRAFTED, {"article": "018f0000-0000-7000-8000-0000000000a2", "state": "published"}),
        (SWITCHED_OFF, {}),
    ],
)
def test_an_editor_cannot_publish_what_she_sent_to_review_herself(
    edda: Connection, statement: str, values: dict[str, object]
) -> None:
    given = {"article": ARTICLE} | values if ":article" in statement else values
    if given.get("who"):
        given["who"] = agent_id("edda")
    with pytest.raises(DBAPIError, match=r"published by somebody else|row-level security|permission denied"):
        run(edda, statement, **given)


def test_a_colleague_publishes_it_and_then_nobody_changes_it_behind_the_versions(
    central: Central, edda: Connection
) -> None:
    with central.engine("adam").connect() as adam:
        run(adam, VERSION, article=ARTICLE, number=3, state="published", who=agent_id("adam"))
        run(adam, "UPDATE article SET state = 'published' WHERE id = :article", article=ARTICLE)
    for change in (
        "title = 'Never said'",
        "details = jsonb_build_object('fees', ARRAY['Free'])",
        "details = jsonb_build_object()",
    ):
        with pytest.raises(ProgrammingError, match="published by somebody else"):
            run(edda, f"UPDATE article SET {change} WHERE id = :article", article=ARTICLE)


def test_where_an_administrator_switched_four_eyes_off_one_person_publishes(central: Central, edda: Connection) -> None:
    with central.engine("adam").connect() as adam:
        run(adam, SWITCHED_OFF)
    run(edda, VERSION, article=ARTICLE, number=3, state="published", who=agent_id("edda"))
    assert run(edda, "UPDATE article SET state = 'published' WHERE id = :article", article=ARTICLE) == [(1,)]
