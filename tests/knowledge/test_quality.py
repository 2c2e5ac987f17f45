"""Answers to what citizens really ask, beside plain BM25, on the half of the queries nothing was tuned on."""

import json

import pytest
from click.testing import CliRunner

from agent_console.commands.kb.evaluate import command
from agent_console.domain.errors import InputError
from tests.knowledge import cities

MEASURES = ("hit@1", "hit@3", "mrr@10", "ndcg@10")


def evaluated(folder, articles, queries, *options):
    for name, lines in (("a.jsonl", articles), ("q.jsonl", queries)):
        folder.joinpath(name).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    given = ["--articles", str(folder / "a.jsonl"), "--queries", str(folder / "q.jsonl"), "--json", *options]
    result = CliRunner().invoke(command, given)
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


@pytest.mark.parametrize("thesaurus", [True, False])
@pytest.mark.parametrize("city", ["kielce", "hamburg", "covid"])
def test_better_than_plain_bm25_in_every_measure_on_the_untouched_half(tmp_path, city, thesaurus):
    articles, halves = cities.covid() if city == "covid" else (getattr(cities, city)(), cities.queries(city))
    ours = evaluated(tmp_path, articles, halves["test"], "--peer", *([] if thesaurus else ["--no-thesaurus"]))
    assert {*ours} == {"queries", *MEASURES, "p50_ms", "p99_ms", "peers"}
    for peer in ours["peers"].values():
        assert all(ours[measure] > peer[measure] for measure in MEASURES), (ours, peer)


@pytest.mark.parametrize("city", ["kielce", "hamburg"])
def test_the_thesaurus_worsens_nothing(tmp_path, city):
    articles, halves = getattr(cities, city)(), cities.queries(city)
    queries = halves["tune"] + halves["test"]
    with_it, without = (evaluated(tmp_path, articles, queries, *more) for more in ([], ["--no-thesaurus"]))
    assert all(with_it[measure] >= without[measure] for measure in MEASURES)


@pytest.mark.parametrize("city", ["kielce", "hamburg"])
def test_there_are_a_hundred_queries_and_both_halves_are_alike_in_size(city):
    halves = cities.queries(city)
    assert sum(map(len, halves.values())) >= 100
    assert abs(len(halves["tune"]) - len(halves["test"])) <= 1
    assert not {line["query"] for line in halves["tune"]} & {line["query"] for line in halves["test"]}


def test_queries_are_about_articles_that_exist():
    for city in ("kielce", "hamburg"):
        known = {article["id"] for article in getattr(cities, city)()}
        for half in cities.queries(city).values():
            assert {ident for line in half for ident in line["relevant"]} <= known


ARTICLES = [
    {"id": 1, "title": "Wycinka drzew", "body": "Na usunięcie drzewa potrzebne jest zezwolenie i trzeba je mieć."},
    {"id": 2, "title": "Felling trees", "body": "You need a permit for the removal of a tree.", "language": "English"},
    {"id": "x", "title": "Bäume fällen", "body": "Für das Fällen braucht man eine Genehmigung.", "language": "de-DE"},
    {"id": "y", "body": "Couper un arbre demande une autorisation de la ville.", "language": "fra"},
]


def test_languages_may_be_missing_or_written_in_any_way(tmp_path):
    queries = [
        {"query": "drzewo wycinka zezwolenie", "relevant": [1]},
        {"query": "Baum fällen", "relevant": ["x"]},
        {"query": "cut down the tree", "relevant": [2]},
        {"query": "couper des arbres", "relevant": ["y"], "language": "fr"},
    ]
    assert evaluated(tmp_path, ARTICLES, queries)["hit@1"] == 1.0


@pytest.mark.parametrize("query", ["", "???", "a", '"', "drzewo" * 500, "\u0000"])
def test_strange_queries_break_nothing(tmp_path, query):
    assert evaluated(tmp_path, ARTICLES, [{"query": query, "relevant": []}], "--peer")["queries"] == 1


def test_a_broken_line_is_named(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "1", "title": "x"}\n{"title": 5}\n', encoding="utf-8")
    (tmp_path / "q.jsonl").write_text("", encoding="utf-8")
    given = ["--articles", str(tmp_path / "a.jsonl"), "--queries", str(tmp_path / "q.jsonl")]
    result = CliRunner().invoke(command, given)
    assert "a.jsonl, line 2" in str(result.exception)


def ran(folder, articles, queries):
    """(the figures, the notes beside them) for files of these bytes."""
    (folder / "a.jsonl").write_bytes(articles)
    (folder / "q.jsonl").write_bytes(queries)
    given = ["--articles", str(folder / "a.jsonl"), "--queries", str(folder / "q.jsonl"), "--json"]
    result = CliRunner().invoke(command, given)
    if isinstance(result.exception, InputError):
        raise result.exception
    figures = json.loads(result.output)
    return figures, "\n".join(figures.get("notes", []))


ONE = b'{"id": "1", "title": "Waste", "body": "rubbish and bins"}\n'
ASKED = b'{"query": "rubbish", "relevant": ["1"]}\n'


def test_a_file_that_windows_wrote_is_read(tmp_path):
    figures, said = ran(tmp_path, ONE.decode().encode("utf-16"), b"\xef\xbb\xbf" + ASKED.replace(b"\n", b"\r\n"))
    assert figures["hit@1"] == 1.0
    assert not said


def test_figures_that_mean_less_than_they_seem_say_so(tmp_path):
    figures, said = ran(tmp_path, ONE + ONE, ASKED + b'{"query": "rubbish", "relevant": ["7"]}\n')
    assert figures["hit@1"] == 0.5
    assert "1 ids stand at several articles" in said
    assert "1 of 2 queries name no article" in said


@pytest.mark.parametrize(
    ("articles", "queries", "told"),
    [
        (b"", ASKED, "a.jsonl: it holds no article"),
        (ONE, b"\n\n", "q.jsonl: it holds no query"),
        (
            ONE,
            b'{"query": "rubbish"}',
            'line 1: Object missing required field `relevant`. Write one a line: {"',
        ),
        (ONE + b"\xff\xfe", ASKED, "a.jsonl, line 2"),
    ],
)
def test_what_cannot_be_measured_is_said(tmp_path, articles, queries, told):
    with pytest.raises(InputError) as refused:
        ran(tmp_path, articles, queries)
    assert told in str(refused.value)
