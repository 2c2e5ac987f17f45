"""What central's knowledge base and its supervisors change is known at the stations: found there, and followed."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from agent_console.database.queries.routing_rules import routing_rules
from agent_console.domain.identifiers import new_id
from agent_console.knowledge.station_index import StationIndex
from agent_console.operations import EditArticle, FieldEdit, RemoveRoutingRule, SaveRoutingRule
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


@pytest.fixture(autouse=True)
def emptied(central: Central) -> Iterator[None]:
    yield
    with central.owner.begin() as owner:
        owner.execute(text("TRUNCATE article, article_version, routing_rule CASCADE"))


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
