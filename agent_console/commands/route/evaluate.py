"""``route evaluate``: how often routing is right on a city's own past contacts, and whether it knows when it is."""

import json
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from agent_console.commands.benches.figures import percentile
from agent_console.commands.route.plot import Step, reliability_svg
from agent_console.commands.route.table import Row, rows_of
from agent_console.knowledge.language import language_of
from agent_console.routing.facts import Example, TargetFact
from agent_console.routing.question import Question
from agent_console.routing.router import Router

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_SURE = 0.9
_STEPS = 10
_HEARD = 20_000
"""Characters in which the language of the contacts is heard."""


@click.command("evaluate")
@click.option("--train", type=_FILE, required=True, help="Past contacts to learn from, oldest first.")
@click.option("--test", type=_FILE, required=True, help="Contacts to be routed, with who answered them.")
@click.option("--text", "text", required=True, multiple=True, help="Column of the words; may be given again.")
@click.option("--label", required=True, help="Column of who answered.")
@click.option("--area", default="", help="Column of the neighbourhood.")
@click.option("--language", default="", help="The contacts' language; heard from them without this.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="Draw the calibration as SVG.")
@click.option("--json", "as_json", is_flag=True)
def command(
    train: Path,
    test: Path,
    text: tuple[str, ...],
    label: str,
    area: str,
    language: str,
    plot: Path | None,
    as_json: bool,
) -> None:
    """How often routing is right on a city's own past contacts, and whether it knows when it is."""
    past, asked = rows_of(train, text, label, area), rows_of(test, text, label, area)
    spoken = language or language_of("\n".join(row.text for row in past)[:_HEARD])
    known = {row.label for row in past}
    notes = list[str]()
    if strangers := sum(row.label not in known for row in asked):
        told = f"{strangers} of {len(asked)} contacts were answered by somebody who is not in {train.name}"
        notes.append(f"{told}; none of them can be right.")
    began = time.perf_counter()
    router = _learned(past, spoken)
    figures = {"train_s": round(time.perf_counter() - began, 1), **_figures(router, asked, spoken)}
    if plot is not None:
        steps = [(one["confidence"], one["precision"], one["count"]) for one in figures["calibration"]]
        plot.write_text(reliability_svg(steps, f"{label}: {len(asked):,} contacts"), encoding="utf-8")
    if as_json:
        click.echo(json.dumps(figures | ({"notes": notes} if notes else {})))
        return
    for note in notes:
        click.echo(f"Note: {note}", err=True)
    for name, value in figures.items():
        if name != "calibration":
            click.echo(f"{name:<14}{value}")
    for one in figures["calibration"]:
        click.echo(f"  said {one['confidence']:.2f}  came true {one['precision']:.2f}  {one['count']:>6}")


def _learned(past: Sequence[Row], language: str) -> Router:
    names = sorted({row.label for row in past})
    targets = [TargetFact(name, "department", "", ((language, name),), {}) for name in names]
    examples = [Example(row.text, language, row.label, None, row.area or None) for row in past]
    return Router.learn(examples, [], [], targets, [])


def _figures(router: Router, asked: Sequence[Row], language: str) -> dict[str, Any]:
    now, times = datetime.now(UTC), []
    said: list[tuple[float, bool, bool]] = []
    for row in asked:
        question = Question(row.text, language, district_id=row.area or None)
        began = time.perf_counter()
        found = router.suggest(question, now)
        times.append(time.perf_counter() - began)
        names = [one.target_id for one in found]
        said.append((found[0].confidence if found else 0.0, names[:1] == [row.label], row.label in names))
    sure = [right for confidence, right, _ in said if confidence >= _SURE]
    steps = _steps([(confidence, right) for confidence, right, _ in said])
    error = sum(count * abs(confidence - precision) for confidence, precision, count in steps) / len(said)
    return {
        "cases": len(said),
        "top1": round(sum(right for _, right, _ in said) / len(said), 4),
        "top3": round(sum(among for _, _, among in said) / len(said), 4),
        "coverage@0.9": round(len(sure) / len(said), 4),
        "precision@0.9": round(sum(sure) / len(sure), 4) if sure else None,
        "p99_ms": round(percentile(times, 0.99) * 1000, 3),
        "ece": round(error, 4),
        "calibration": [
            {"confidence": round(confidence, 4), "precision": round(precision, 4), "count": count}
            for confidence, precision, count in steps
        ],
    }


def _steps(said: Sequence[tuple[float, bool]]) -> list[Step]:
    """Ten steps of equal width; the expected calibration error (Naeini, Cooper, Hauskrecht 2015) is taken over them."""
    found: list[Step] = []
    for step in range(_STEPS):
        some = [one for one in said if min(_STEPS - 1, int(one[0] * _STEPS)) == step]
        if some:
            count = len(some)
            found.append((sum(one[0] for one in some) / count, sum(one[1] for one in some) / count, count))
    return found
