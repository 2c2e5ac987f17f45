"""Routing on real cities' data, where it is at hand (``$CONSOLE_TEST_DATA`` or ``../shared/data``)."""

import csv
import os
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agent_console.routing.facts import Example, TargetFact
from agent_console.routing.question import Question
from agent_console.routing.router import Router

DATA = Path(os.environ.get("CONSOLE_TEST_DATA", Path(__file__).parents[3] / "shared" / "data"))
BOSTON = DATA / "requests" / "boston_311_2015_stratified_sample.csv"
KIELCE = DATA / "kb" / "kielce"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def rows_of(path, delimiter=","):
    if not path.exists():
        pytest.skip(f"no {path.name} here; set CONSOLE_TEST_DATA")
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, delimiter=delimiter))


@pytest.mark.parametrize(("label", "area"), [("Department", None), ("QUEUE", "pwd_district")])
def test_boston_split_by_time_beats_the_usual_department_of_each_title(label, area):
    rows = sorted(rows_of(BOSTON), key=lambda row: datetime.strptime(row["OPEN_DT"], "%m/%d/%Y %I:%M:%S %p"))
    cut = len(rows) * 8 // 10
    past, asked = rows[:cut], rows[cut:]
    usual = defaultdict(Counter)
    for row in past:
        usual[row["CASE_TITLE"]][row[label]] += 1
    commonest = Counter(row[label] for row in past).most_common(1)
    guessed = sum((usual[r["CASE_TITLE"]].most_common(1) or commonest)[0][0] == r[label] for r in asked)
    targets = [TargetFact(name, "department", "", (), {}) for name in sorted({row[label] for row in rows})]
    learned = [Example(r["CASE_TITLE"], "en", r[label], None, r[area] if area else None) for r in past]
    router = Router.learn(learned, [], [], targets, [])
    right = 0
    for row in asked:
        found = router.suggest(Question(row["CASE_TITLE"], "en", district_id=row[area] if area else None), NOW)
        right += bool(found) and found[0].target_id == row[label]
    assert right > guessed


def test_kielce_cards_find_their_department_among_three_when_left_out():
    cards = rows_of(KIELCE / "karty_uslug_kielce.tsv", "\t")
    departments = [
        TargetFact(row["id"], "department", "", (("pl", row["nazwa"]),), {})
        for row in rows_of(KIELCE / "wydzialy_kielce.tsv", "\t")
    ]
    right = 0
    for left_out in cards:
        past = [Example(card["nazwa"], "pl", card["wydzial_id"]) for card in cards if card is not left_out]
        found = Router.learn(past, [], [], departments, []).suggest(Question(left_out["nazwa"], "pl"), NOW)
        right += left_out["wydzial_id"] in [suggestion.target_id for suggestion in found]
    assert right / len(cards) > 0.7
