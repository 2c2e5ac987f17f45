"""What only editors see: drafts, versions, reports and counts, at central and at their stations."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from agent_console.database.administration import add_agent
from agent_console.database.queries.editing import empty_searches, missing_answers, versions_of
from agent_console.database.tables import Agent, Article, ArticleVersion, MissingAnswer, PickedWords, SearchCount
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import Role
from agent_console.operations import (
    AnyOperation,
    CountSearches,
    CreateArticle,
    EditArticle,
    Envelope,
    FieldEdit,
    PublishArticle,
    ReportMissingAnswer,
    Searched,
    SettleMissingAnswer,
    SubmitArticle,
    encode,
)
from agent_console.operations.decide import Verdict, decide
from agent_console.sync.station import Station
from tests.servers.postgres import PASSWORD, WASTE, Central, agent_id
from tests.sync.convergence import seen_by, shown_by
from tests.sync.intake_hand import arrive
from tests.sync.waiting import until

TODAY = datetime.now(UTC).date()


@pytest.fixture(autouse=True)
def emptied(central: Central) -> Iterator[None]:
    yield
    with central.owner.begin() as owner:
        owner.execute(text("TRUNCATE article, article_version, missing_answer, search_count, picked_words CASCADE"))


def create(station: Station, article_id: str, version_id: str) -> None:
    content = {"title": "Bulky waste", "short_answer": "Call 210.", "department_id": WASTE}
    station.perform(CreateArticle(article_id=article_id, version_id=version_id, language="en", content=content))


def publish(writer: Station, reader: Station, article_id: str, expected: str) -> str:
    review, version = new_id(), new_id()
    writer.perform(SubmitArticle(article_id=article_id, version_id=review, expected=expected))
    until(lambda: newest(reader, article_id) == review)
    reader.perform(PublishArticle(article_id=article_id, version_id=version, expected=review))
    until(lambda: newest(writer, article_id) == version)
    return version


def newest(station: Station, article_id: str) -> str:
    with station.reading() as session:
        return next((version.id for version in versions_of(session, article_id)), "")


def has(station: Station, article_id: str) -> bool:
    with station.reading() as session:
        return session.get(Article, article_id) is not None


def test_a_draft_is_on_editors_stations_only_and_everywhere_once_published(central: Central) -> None:
    edda, adam, maria = (central.station(login, login) for login in ("edda", "adam", "maria"))
    article_id, version_id = new_id(), new_id()
    create(edda, article_id, version_id)
    until(lambda: has(adam, article_id))
    assert not has(maria, article_id)
    publish(edda, adam, article_id, version_id)
    until(lambda: has(maria, article_id))
    until(lambda: edda.undecided() == 0)
    for station, login in ((edda, "edda"), (adam, "adam"), (maria, "maria")):
        until(lambda station=station, login=login: shown_by(station) == seen_by(central, login))


def test_two_editors_offline_edit_different_fields_and_both_stand(central: Central) -> None:
    edda, adam = central.station("edda", "edda"), central.station("adam", "adam")
    article_id, version_id = new_id(), new_id()
    create(edda, article_id, version_id)
    until(lambda: has(adam, article_id))
    for station, field, old, new in ((edda, "title", "Bulky waste", "Sofas"), (adam, "fees", "", "Free")):
        station.perform(
            EditArticle(article_id=article_id, version_id=new_id(), edits=(FieldEdit(field=field, old=old, new=new),))
        )

    def settled(station: Station) -> bool:
        with station.reading() as session:
            article = session.get_one(Article, article_id)
            return article.title == "Sofas" and article.details == {"fees": ["Free"]} and station.undecided() == 0

    until(lambda: settled(edda) and settled(adam))
    with adam.reading() as session:
        assert len(versions_of(session, article_id)) == 3


def test_whoever_becomes_an_editor_gets_the_drafts_and_loses_them_again(central: Central) -> None:
    edda, jan = central.station("edda", "edda"), central.station("jan", "jan")
    article_id = new_id()
    create(edda, article_id, new_id())
    until(lambda: edda.undecided() == 0)
    try:
        become(central, Role.EDITOR)
        until(lambda: has(jan, article_id))
    finally:
        become(central, Role.AGENT)
    until(lambda: not has(jan, article_id))
    until(lambda: shown_by(jan) == seen_by(central, "jan"))


def become(central: Central, role: Role) -> None:
    with Session(central.owner) as session:
        jan = session.get_one(Agent, agent_id("jan"))
        jan.role = role
        session.expunge(jan)
    add_agent(central.owner, jan, PASSWORD)
    with central.owner.begin() as owner:
        owner.execute(text("SELECT pg_notify('agent_console/shared', 'shared')"))


def test_a_missing_answer_reaches_every_editor_and_is_settled(central: Central) -> None:
    wanda, edda = central.station("wanda", "wanda"), central.station("edda", "edda")
    contact_id, report_id = arrive(central, department_id=WASTE), new_id()

    def arrived() -> bool:
        with wanda.reading() as session:
            return session.execute(text("SELECT 1 FROM contact WHERE id = :id"), {"id": contact_id}).first() is not None

    until(arrived)
    wanda.perform(
        ReportMissingAnswer(
            report_id=report_id,
            contact_id=contact_id,
            words="gold",
            sentence="Where is my gold? Call 601.",
            language="en",
        )
    )

    def listed() -> bool:
        with edda.reading() as session:
            return [row.sentence for row in missing_answers(session)] == ["Where is my gold? Call …"]

    until(listed)
    edda.perform(SettleMissingAnswer(report_id=report_id))
    until(lambda: edda.undecided() == 0 and wanda.undecided() == 0)
    with edda.reading() as session:
        assert missing_answers(session) == []
    until(lambda: shown_by(wanda) == seen_by(central, "wanda"))


def test_counts_of_two_stations_end_in_one_row_and_three_picks_are_learned_everywhere(central: Central) -> None:
    edda, maria, jan = (central.station(login, login) for login in ("edda", "maria", "jan"))
    article_id = new_id()
    for station, times in ((maria, 2), (jan, 1)):
        picked = Searched(words="old sofa", language="en", article_id=article_id, times=times)
        nothing = Searched(words="gold bars", language="en")
        station.perform(CountSearches(day=TODAY, searches=(picked, nothing)))

    def counted() -> bool:
        with edda.reading() as session:
            rows = {(row.words, row.count) for row in session.query(SearchCount)}
            return rows == {("old sofa", 3), ("gold bars", 2)}

    until(counted)
    with edda.reading() as session:
        assert [row.words for row in empty_searches(session, TODAY)] == ["gold bars"]

    def learned(station: Station) -> bool:
        with station.reading() as session:
            return [(row.words, row.article_id) for row in session.query(PickedWords)] == [("old sofa", article_id)]

    until(lambda: learned(maria) and learned(jan))
    for station, login in ((edda, "edda"), (maria, "maria")):
        until(lambda station=station, login=login: shown_by(station) == seen_by(central, login))


class TestAtCentral:
    """An agent with a password and no console."""

    @pytest.fixture
    def wanda(self, central: Central) -> Iterator[Connection]:
        with central.engine("wanda").connect() as connection:
            self.station = new_id()
            with connection.begin():
                connection.execute(text("SELECT hello(:station, 'desk', 1)"), {"station": self.station})
            yield connection

    def decided(self, connection: Connection, operation: AnyOperation) -> Verdict:
        who = agent_id("wanda")
        envelope = Envelope(
            operation_id=new_id(), agent_id=who, station_id=self.station, claimed_at=datetime.now(UTC),
            payload=encode(operation),
        )  # fmt: skip
        return decide(connection, envelope, who)

    def test_no_article_is_written(self, wanda: Connection) -> None:
        forged = CreateArticle(article_id=new_id(), version_id=new_id(), language="en", content={"title": "x"})
        assert self.decided(wanda, forged).reason == "not_allowed"

    @pytest.mark.parametrize("model", [ArticleVersion, MissingAnswer, SearchCount])
    def test_nothing_of_the_editors_is_read(self, central: Central, wanda: Connection, model: type) -> None:
        self.decided(wanda, CountSearches(day=TODAY, searches=(Searched(words="sofa", language="en"),)))
        with wanda.begin():
            assert wanda.execute(text(f"SELECT count(*) FROM {model.__tablename__}")).scalar_one() == 0

    @pytest.mark.parametrize("changed", ["count = 100000", "words = 'call 601100200'", "day = '2020-01-01'"])
    def test_what_is_no_count_is_refused(self, wanda: Connection, changed: str) -> None:
        row = {"id": f"'{new_id()}'", "day": f"'{TODAY}'", "language": "'en'", "words": "'x'", "count": "1"}
        name, _, value = changed.partition(" = ")
        row[name] = value
        with pytest.raises(ProgrammingError, match="no count of searches"), wanda.begin():
            wanda.execute(text(f"INSERT INTO search_count ({', '.join(row)}) VALUES ({', '.join(row.values())})"))
