"""``route``: which department answers, and how often that is right."""

import json
import random

import pytest
from click.testing import CliRunner

from agent_console.commands.route import command
from agent_console.domain.errors import InputError

KEYS = {"cases", "top1", "top3", "coverage@0.9", "precision@0.9", "p99_ms", "ece", "calibration", "train_s"}
SAID = {
    "Waste": ["bin not emptied", "rubbish on the kerb", "old sofa to collect", "recycling missed"],
    "Parks": ["tree fell over", "cut the hedge", "bench in the park", "mow the lawn"],
    "Roads": ["hole in the road", "street lamp out", "broken pavement", "traffic sign bent"],
}


def table(path, count, delimiter=",", encoding="utf-8", seed=1):
    chance = random.Random(seed)
    lines = [delimiter.join(["Words", "Who", "Where"])]
    for _ in range(count):
        label = chance.choice(list(SAID))
        lines.append(delimiter.join([f"{chance.choice(SAID[label])} please", label, chance.choice("NS")]))
    lines.append(delimiter.join(["nobody answered this", "", "N"]))
    path.write_bytes("\n".join(lines).encode(encoding))
    return str(path)


def evaluated(*given):
    result = CliRunner().invoke(command, ["evaluate", "--text", "Words", "--label", "Who", "--json", *given])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return json.loads(result.output)


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (";", "cp1252"), ("|", "utf-8")]
)
def test_tables_of_any_make_are_read_and_rows_without_answer_passed_over(tmp_path, delimiter, encoding):
    train = table(tmp_path / "a.csv", 60, delimiter, encoding)
    test = table(tmp_path / "b.csv", 20, delimiter, encoding, seed=2)
    figures = evaluated("--train", train, "--test", test, "--area", "Where")
    assert figures.keys() == KEYS
    assert figures["cases"] == 20
    assert figures["top1"] == figures["top3"] == 1.0


def test_the_figures_agree_with_each_other_and_are_drawn(tmp_path):
    train, test = table(tmp_path / "a.csv", 300), table(tmp_path / "b.csv", 50, seed=2)
    figures = evaluated("--train", train, "--test", test, "--plot", str(tmp_path / "plot.svg"))
    assert sum(step["count"] for step in figures["calibration"]) == figures["cases"]
    assert 0 <= figures["ece"] <= 1
    drawn = (tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert drawn.startswith("<svg") and drawn.count("<circle") == len(figures["calibration"])


def test_a_column_that_is_not_there_is_named_with_those_that_are(tmp_path):
    train = table(tmp_path / "a.csv", 5)
    with pytest.raises(InputError, match=r"no column “Nowhere”.*Words, Who, Where"):
        evaluated("--train", train, "--test", train, "--area", "Nowhere")


def test_labels_of_the_test_that_were_never_seen_are_wrong_and_break_nothing(tmp_path):
    train = table(tmp_path / "a.csv", 60)
    (tmp_path / "b.csv").write_text("Words,Who\nbin not emptied,Nobody\n,Waste\n", encoding="utf-8")
    asked = ["--train", train, "--test", str(tmp_path / "b.csv")]
    figures = evaluated(*asked)
    assert figures["cases"] == 2
    assert "1 of 2 contacts were answered by somebody who is not in a.csv" in figures["notes"][0]
    beside = CliRunner().invoke(command, ["evaluate", "--text", "Words", "--label", "Who", *asked]).stderr
    assert figures["notes"][0] in beside


def test_one_label_only_is_always_right(tmp_path):
    (tmp_path / "a.csv").write_text("Words,Who\na hole,Roads\nanother,Roads\n", encoding="utf-8")
    assert evaluated("--train", str(tmp_path / "a.csv"), "--test", str(tmp_path / "a.csv"))["top1"] == 1.0


def test_a_text_is_routed_with_its_reasons():
    result = CliRunner().invoke(command, ["--json"], input="may I cut down the old birch in my garden")
    first = json.loads(result.output.splitlines()[0])
    assert first["name"] == "Parks and trees"
    assert first["confidence"] > 0.5
    assert first["reasons"]


def test_nothing_said_is_wrong_usage():
    assert isinstance(CliRunner().invoke(command, [], input=" ").exception, InputError)


def test_a_district_that_is_not_there_is_named():
    assert "Atlantis" in str(CliRunner().invoke(command, ["--district", "Atlantis"], input="hole").exception)
