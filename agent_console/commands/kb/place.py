"""Where articles come from and go to: a city's folder, central, or the files somebody names."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from agent_console.database.base import Base
from agent_console.database.central import central_engine, central_url, connection_error
from agent_console.database.tables import REPLICATED
from agent_console.domain.errors import InputError
from agent_console.intake.city import load_city
from agent_console.knowledge.exchange.markdown_folder import article_files
from agent_console.knowledge.front_matter import write_article
from agent_console.knowledge.written import WrittenArticle

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def places(command: Callable[..., Any]) -> Callable[..., Any]:
    """The two options that name a place."""
    command = click.option("--city", type=_FOLDER, help="A city's folder of files.")(command)
    return click.option("--central", metavar="URL", help="Central, as its owner: postgresql://owner@host/database.")(
        command
    )


def one_place(city: Path | None, central: str | None) -> None:
    """``InputError`` where both are named."""
    if city is not None and central is not None:
        raise InputError("--city and --central", "both are named.", "Name one of them.")


@contextmanager
def opened(city: Path | None, central: str | None) -> Iterator[Session]:
    """A session on the place; committed at the end. A city's folder is loaded into memory, and not written back."""
    if central is not None:
        try:
            with Session(central_engine(central_url(central))) as session, session.begin():
                yield session
        except OperationalError as problem:
            raise connection_error(problem) from problem
        return
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[model.__table__ for model in REPLICATED])  # type: ignore[misc]
    with Session(engine) as session:
        if city is not None:
            load_city(session, city, datetime.now(UTC))
        yield session
    engine.dispose()


def write_into_city(city: Path, articles: Sequence[WrittenArticle]) -> None:
    """The files of these articles into the city's folder: all of them, or none."""
    target = city / "articles"
    with tempfile.TemporaryDirectory(dir=city) as folder:
        made = []
        for name, article in article_files(articles):
            path = Path(folder) / name
            path.write_text(write_article(article), encoding="utf-8", newline="\n")
            made.append(path)
        target.mkdir(exist_ok=True)
        for path in made:
            shutil.move(path, target / path.name)
