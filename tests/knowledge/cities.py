"""Articles of real cities, and the queries citizens would ask them, where the data is at hand."""

import csv
import hashlib
import json
import os
import zlib
from pathlib import Path

import pytest

DATA = Path(os.environ.get("CONSOLE_TEST_DATA", Path(__file__).parents[3] / "shared" / "data")) / "kb"
QUERIES = Path(__file__).parent / "queries"


def kielce():
    path = _there(DATA / "kielce" / "karty_uslug_kielce.tsv")
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened, delimiter="\t"))
    return [{"id": row["id"], "title": row["nazwa"], "body": "", "language": "pl"} for row in rows]


def hamburg():
    """Ids are the first six hexadecimal digits of the SHA-1 of a page's path."""
    folder = _there(DATA / "hamburg")
    return [_hamburg_page(folder, path) for path in sorted(folder.glob("*/*.md"))]


def covid():
    """(articles, queries by half); a question asked by several people counts once, with all its answers."""
    path = _there(DATA / "covid-faq" / "query_answer_pairs.json")
    pairs = [pair for pair in json.loads(path.read_text(encoding="utf-8")) if pair["label"] == 1]
    ids = {answer: f"answer-{number}" for number, answer in enumerate(dict.fromkeys(pair["answer"] for pair in pairs))}
    articles = [{"id": ident, "title": "", "body": answer, "language": "en"} for answer, ident in ids.items()]
    asked = {}
    for pair in pairs:
        if pair["query_type"] == "user_query":
            asked.setdefault(pair["question"].strip().lower(), set()).add(ids[pair["answer"]])
    halves = {"tune": [], "test": []}
    for question, relevant in asked.items():
        half = "test" if zlib.crc32(question.encode()) % 2 else "tune"
        halves[half].append({"query": question, "relevant": sorted(relevant)})
    return articles, halves


def queries(name):
    lines = [json.loads(line) for line in (QUERIES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return {half: [line for line in lines if line["part"] == half] for half in ("tune", "test")}


def _hamburg_page(folder, path):
    title, _, body = path.read_text(encoding="utf-8").partition("\n")
    ident = hashlib.sha1(str(path.relative_to(folder)).encode()).hexdigest()[:6]
    return {"id": ident, "title": title.lstrip("# ").strip(), "body": body, "language": "de"}


def _there(path):
    if not path.exists():
        pytest.skip(f"no {path.name} here; set CONSOLE_TEST_DATA")
    return path
