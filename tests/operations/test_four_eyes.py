"""Who sends an article to review does not publish it, until an administrator says otherwise."""

import pytest

from agent_console.domain.outcome import Noop, Reason, Rejected
from agent_console.operations import (
    CreateArticle,
    EditArticle,
    FieldEdit,
    PublishArticle,
    SetFourEyes,
    SubmitArticle,
    WithdrawArticle,
    four_eyes,
    submitter_of,
)

CONTENT = {"title": "Bulky waste", "short_answer": "Call 210.", "body": "Text.", "department_id": "waste"}


@pytest.fixture
def reviewed(city):
    """A draft of Edda's, sent to review by her."""
    city.do(CreateArticle(article_id="a", version_id="v1", language="en", content=CONTENT), "edda")
    city.do(SubmitArticle(article_id="a", version_id="v2", expected="v1"), "edda")
    return city


def publish(city, who, expected="v2", version="v3"):
    return city.do(PublishArticle(article_id="a", version_id=version, expected=expected), who)


def refused(city, who, **more):
    with pytest.raises(Rejected) as problem:
        publish(city, who, **more)
    return problem.value.reason


def test_whoever_sent_it_to_review_is_refused_and_a_colleague_is_not(reviewed):
    assert refused(reviewed, "edda") == Reason.FOUR_EYES
    assert publish(reviewed, "ewa") == "applied"


def test_whoever_only_wrote_it_may_publish_what_somebody_else_sent(city):
    city.do(CreateArticle(article_id="a", version_id="v1", language="en", content=CONTENT), "edda")
    city.do(SubmitArticle(article_id="a", version_id="v2", expected="v1"), "ewa")
    assert publish(city, "edda") == "applied"


def test_who_took_a_publication_back_may_publish_it_again_and_its_sender_still_may_not(reviewed):
    publish(reviewed, "ewa")
    reviewed.do(WithdrawArticle(article_id="a", version_id="v4", expected="v3", step="latest"), "ewa")
    assert submitter_of(reviewed.session, "a") == "edda"
    assert refused(reviewed, "edda", expected="v4", version="v5") == Reason.FOUR_EYES
    assert publish(reviewed, "ewa", expected="v4", version="v5") == "applied"


def test_the_next_change_is_another_matter(reviewed):
    publish(reviewed, "ewa")
    edits = (FieldEdit(field="fees", old="", new="Free"),)
    reviewed.do(EditArticle(article_id="a", version_id="v4", edits=edits), "ewa")
    reviewed.do(SubmitArticle(article_id="a", version_id="v5", expected="v4"), "ewa")
    assert refused(reviewed, "ewa", expected="v5", version="v6") == Reason.FOUR_EYES
    assert publish(reviewed, "edda", expected="v5", version="v6") == "applied"


def test_an_administrator_switches_it_off_and_on(reviewed):
    assert four_eyes(reviewed.session)
    with pytest.raises(Rejected):
        reviewed.do(SetFourEyes(required=False), "edda")
    with pytest.raises(Noop):
        reviewed.do(SetFourEyes(required=True), "adam")
    reviewed.do(SetFourEyes(required=False), "adam")
    assert publish(reviewed, "edda") == "applied"
    reviewed.do(SetFourEyes(required=True), "adam")
    assert four_eyes(reviewed.session)
