"""What one version of an article changed against another."""

from hypothesis import given
from hypothesis import strategies as st

from agent_console.desk.knowledge.editing.comparison import compare
from agent_console.domain.article import ArticleContent

TEXT = st.lists(st.sampled_from(["Free", "of", "charge", "90 zł", "\n", "by", "March"]), max_size=12).map(" ".join)


@given(TEXT, TEXT)
def test_what_stayed_and_came_is_the_new_text_and_what_stayed_and_went_the_old(old, new):
    before, after = ArticleContent(body=old.strip()), ArticleContent(body=new.strip())
    for change in compare(before, after):
        kept = [text for kind, text in change.pieces if kind != "out"]
        assert "".join("".join(kept).split()) == "".join(after.body.split())
        went = [text for kind, text in change.pieces if kind != "in"]
        assert "".join("".join(went).split()) == "".join(before.body.split())


def test_a_changed_word_is_shown_in_its_line_and_other_lines_whole():
    before = ArticleContent(fees=("The first collection is free.", "Each further one costs 90 zł."))
    after = ArticleContent(fees=("The first collection is free.", "Each further one costs 95 zł."))
    (change,) = compare(before, after)
    assert ("out", "90") in change.pieces
    assert ("in", "95") in change.pieces
    (change,) = compare(ArticleContent(title="Bulky waste"), ArticleContent(title="Furniture and sofas"))
    assert change.pieces == (("out", "Bulky waste\n"), ("in", "Furniture and sofas"))
