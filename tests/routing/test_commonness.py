"""Words that stand in every article tell nothing."""

from agent_console.routing.commonness import Commonness


def test_words_of_every_article_count_nothing_and_rare_ones_fully():
    commonness = Commonness()
    for number in range(100):
        stems = ["the", f"subject{number}"] + (["fee"] if number < 10 else [])
        commonness.learn(stems, "en")
    assert commonness.weight("the") == 0
    assert commonness.weight("subject7") == 1
    assert 0 < commonness.weight("fee") < 1
    assert commonness.weight("never seen") == 1


def test_a_word_common_in_one_language_counts_nothing_though_rare_in_another():
    commonness = Commonness()
    for number in range(30):
        commonness.learn(["die", "und"], "de")
        commonness.learn(["the"] + (["die"] if number == 0 else []), "en")
    assert commonness.weight("die") == 0


def test_too_few_articles_teach_nothing():
    commonness = Commonness()
    commonness.learn(["tree"], "en")
    assert commonness.weight("tree") == 1
