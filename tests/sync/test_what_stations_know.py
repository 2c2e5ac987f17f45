"""What central's knowledge base and its supervisors change is known at the stations: found there, and followed."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from agent_console.database.queries.routing_rules import routing_rules
from agent_console.database.queries.sayings import sayings
from agent_console.database.tables import Attention
from agent_console.domain.identifiers import new_id
from agent_console.knowledge.station_index import StationIndex
from agent_console.operations import (
    EditArticle,
    Envelope,
    FieldEdit,
    RemoveRoutingRule,
    RemoveSaying,
    SaveRoutingRule,
    SaveSaying,
    Wording,
    encode,
)
from agent_console.operations.decide import decide
from agent_console.routing.question import Question
from agent_console.routing.router import Router
from agent_console.sync.station import Station
from tests.servers.postgres import WASTE, Central, agent_id
from tests.sync.test_editors import create, publish
from tests.sync.waiting import until

RULE = """
    INSERT INTO routing_rule (id, position, phrases, department_id, removed, agent_id, at)
    VALUES (:id, 1, '["quokka"]', :waste, false, :who, now())
"""

SAYING = """
    INSERT INTO saying (id, language, said, meant, removed, agent_id, at)
    VALUES (:id, 'en', '["quokka"]', '["trees"]', false, :who, now())
"""
SOFA = Wording(said=("grandmas couch",), meant=("bulky waste",))


@pytest.fixture(autouse=True)
def emptied(central: Central) -> Iterator[None]:
    yield
    with central.owner.begin() as owner:
        owner.execute(text("TRUNCATE article, article_version, routing_rule, saying CASCADE"))


def run(connection: Connection, statement: str, **values: object) -> None:
    with connection.begin():
        connection.execute(text(statement), values)


def found(index: StationIndex, station: Station, words: str) -> list[str]:
    with station.reading() as session:
        index.follow(session)
    return [hit.page.title for hit in index.search(words, "en")]


def test_an_article_changed_at_another_desk_is_found_by_its_new_words(central: Central) -> None:
    edda, wanda, article, version = central.station("edda"), central.station("wanda", "other"), new_id(), new_id()
    adam = central.station("adam", "third")
    with wanda.reading() as session:
        index = StationIndex(session)
    create(edda, article, version)
    publish(edda, adam, article, version)
    until(lambda: found(index, wanda, "bulky") == ["Bulky waste"])
    edit, title = new_id(), FieldEdit(field="title", old="Bulky waste", new="Zeppelins")
    edda.perform(EditArticle(article_id=article, version_id=edit, edits=(title,)))
    publish(edda, adam, article, edit)
    until(lambda: found(index, wanda, "zeppelin") == ["Zeppelins"])
    assert found(index, wanda, "bulky ") == []


def test_a_supervisors_rule_decides_at_another_desk_until_it_is_taken_away(central: Central) -> None:
    sonia, wanda, rule = central.station("sonia"), central.station("wanda", "other"), new_id()
    sonia.perform(SaveRoutingRule(rule_id=rule, position=1, phrases=("quokka",), department_id=WASTE))

    def there() -> list[str]:
        with wanda.reading() as session:
            return [one.id for one in routing_rules(session)]

    until(lambda: there() == [rule])
    with wanda.reading() as session:
        (only,) = Router.of(session).suggest(Question("two quokkas", "en"), datetime.now(UTC))
    assert (only.target_id, only.certain) == (WASTE, True)
    sonia.perform(RemoveRoutingRule(rule_id=rule))
    until(lambda: there() == [])


def test_who_is_no_supervisor_cannot_write_rules_behind_the_consoles_back(central: Central) -> None:
    with central.engine("wanda").connect() as wanda:
        with pytest.raises(ProgrammingError, match="permission denied"):
            run(wanda, RULE, id=new_id(), waste=WASTE, who=agent_id("wanda"))
        with pytest.raises(ProgrammingError, match="permission denied"):
            run(wanda, "UPDATE routing_rule SET removed = true")


def test_a_supervisor_writes_in_no_other_name_and_deletes_nothing(central: Central) -> None:
    with central.engine("sonia").connect() as sonia:
        with pytest.raises(ProgrammingError, match="row-level security"):
            run(sonia, RULE, id=new_id(), waste=WASTE, who=agent_id("wanda"))
        with pytest.raises(ProgrammingError, match="permission denied"):
            run(sonia, "DELETE FROM routing_rule")


def test_an_editors_words_find_the_article_at_another_desk_until_they_are_taken_away(central: Central) -> None:
    edda, wanda, article, version = central.station("edda"), central.station("wanda", "other"), new_id(), new_id()
    create(edda, article, version)
    publish(edda, central.station("adam", "third"), article, version)
    with wanda.reading() as session:
        index = StationIndex(session)
    until(lambda: found(index, wanda, "bulky") == ["Bulky waste"])
    assert found(index, wanda, "grandma's couches") == []
    saying = new_id()
    edda.perform(SaveSaying(saying_id=saying, language="en", wording=SOFA))
    until(lambda: found(index, wanda, "grandma's couches") == ["Bulky waste"])
    edda.perform(RemoveSaying(saying_id=saying, expected=SOFA))
    until(lambda: found(index, wanda, "grandma's couches") == [])


def test_of_two_editors_who_change_the_same_entry_the_second_is_told(central: Central) -> None:
    edda, adam, saying = central.station("edda"), central.station("adam", "other"), new_id()
    edda.perform(SaveSaying(saying_id=saying, language="en", wording=SOFA))
    until(lambda: wording(adam, saying) == SOFA)
    until(lambda: edda.undecided() == 0)
    changed = [Wording(said=SOFA.said, meant=(term,)) for term in ("rubbish", "litter")]
    for station, one in zip((edda, adam), changed, strict=True):
        station.perform(SaveSaying(saying_id=saying, language="en", wording=one, expected=SOFA))
    until(lambda: edda.undecided() + adam.undecided() == 0 and wording(edda, saying) == wording(adam, saying))
    assert wording(edda, saying) in changed
    with edda.reading() as one, adam.reading() as other:
        assert [row.reason for session in (one, other) for row in session.query(Attention)] == ["changed_meanwhile"]


def wording(station: Station, saying: str) -> Wording | None:
    with station.reading() as session:
        found = [Wording(said=row.said, meant=row.meant) for row in sayings(session) if row.id == saying]
    return found[0] if found else None


def test_who_is_no_editor_cannot_extend_the_thesaurus_with_or_behind_the_console(central: Central) -> None:
    station, who = new_id(), agent_id("wanda")
    with central.engine("wanda").connect() as wanda:
        run(wanda, "SELECT hello(:station, 'desk', 1)", station=station)
        payload = encode(SaveSaying(saying_id=new_id(), language="en", wording=SOFA))
        forged = Envelope(
            operation_id=new_id(), agent_id=who, station_id=station, claimed_at=datetime.now(UTC), payload=payload
        )
        assert decide(wanda, forged, who).reason == "not_allowed"
        with pytest.raises(ProgrammingError, match="permission denied"):
            run(wanda, SAYING, id=new_id(), who=who)
        with pytest.raises(ProgrammingError, match="permission denied"):
            run(wanda, "UPDATE saying SET removed = true")


def test_an_editor_writes_words_in_no_other_name_and_deletes_none(central: Central) -> None:
    with central.engine("edda").connect() as edda:
        with pytest.raises(ProgrammingError, match="row-level security"):
            run(edda, SAYING, id=new_id(), who=agent_id("wanda"))
        with pytest.raises(ProgrammingError, match="permission denied"):
            run(edda, "DELETE FROM saying")
