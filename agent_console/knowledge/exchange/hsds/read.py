"""HSDS as articles: a folder of tables, one table, or the JSON of version 3."""

from pathlib import Path

from agent_console.knowledge.exchange.hsds.articles import articles_of
from agent_console.knowledge.exchange.hsds.nested import read_nested
from agent_console.knowledge.exchange.hsds.package import read_package
from agent_console.knowledge.exchange.reading import Reading, Wish


def read_hsds(path: Path, wish: Wish) -> Reading:
    """Everything in ``path``."""
    reading = Reading()
    package = read_nested(path, reading) if path.suffix.lower() == ".json" else read_package(path, reading)
    if not reading.problems:
        reading.articles = list(articles_of(package, wish, reading))
    return reading
