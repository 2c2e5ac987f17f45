"""How a router is learned: what it reads once, and how often it gives way."""

from agent_console.routing.catalogue import Catalogue
from agent_console.routing.facts import Example, PageFact, ServiceFact, TargetFact
from agent_console.routing.router import Router
from agent_console.routing.words import stems

_DEPARTMENTS = [TargetFact(name, "department", "", (("en", name),), {}) for name in ("waste", "housing")]
_SERVICES = [ServiceFact("bin", "waste", "Bins", (("en", "bins and rubbish"),))]

_LAST = 2_999


def _page(number: int) -> PageFact:
    owner = ("waste", "housing")[number % 2]
    about = "quokkas" if number == _LAST else owner
    return PageFact(f"Page {number}", "en", owner, f"about {about}", "the city gives everybody a form")


def test_a_word_of_every_article_tells_nothing_however_many_articles_there_are() -> None:
    catalogue = Catalogue([_page(number) for number in range(3_000)], _DEPARTMENTS, {})
    everywhere, seldom = stems("everybody quokkas", "en")
    assert catalogue.commonness.weight(everywhere) == 0.0
    assert catalogue.commonness.weight(seldom) == 1.0


def test_every_article_can_be_found_by_what_it_is_about() -> None:
    catalogue = Catalogue([_page(number) for number in range(3_000)], _DEPARTMENTS, {})
    asked = dict.fromkeys(stems("quokka houses", "en"), 1.0)
    assert catalogue.best_texts(asked, 12)["housing"][1] == "Page 2999"


def test_learning_gives_way_at_every_text_it_reads() -> None:
    breaths: list[int] = []
    past = [
        Example("my bin was not emptied" if n % 2 else "the roof leaks", "en", ("housing", "waste")[n % 2])
        for n in range(400)
    ]
    pages = [_page(number) for number in range(300)]
    Router.learn(past, _SERVICES, pages, _DEPARTMENTS, [], breath=lambda: breaths.append(1))
    assert len(breaths) > len(past) + 2 * len(pages)
