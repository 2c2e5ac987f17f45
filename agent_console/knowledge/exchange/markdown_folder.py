"""A folder of Markdown files, one per article and language: ``key.language.md`` with fields in front."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from agent_console.domain.errors import InputError
from agent_console.knowledge.exchange.plain_markdown import plain_article
from agent_console.knowledge.exchange.reading import Reading, Wish
from agent_console.knowledge.exchange.text_file import text_of
from agent_console.knowledge.front_matter import parse_article, write_article
from agent_console.knowledge.language import language_of
from agent_console.knowledge.written import WrittenArticle

_NAME = re.compile(r"(?P<key>.+)\.(?P<language>[a-z]{2})$")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\s]+')


def read_markdown(path: Path, wish: Wish) -> Reading:
    """One file, or every ``.md`` in a folder and its folders."""
    reading = Reading()
    files = [path] if path.is_file() else sorted(path.rglob("*.md"))
    if not files:
        reading.refuse(str(path), 0, "", "there is no .md file in it.", "Give the folder that holds them.")
    for file in files:
        text = text_of(file, reading)
        if text is not None:
            _read_file(file, file.relative_to(path) if path.is_dir() else Path(file.name), text, wish, reading)
    reading.rows["files"] = len(files)
    return reading


def _read_file(file: Path, name: Path, text: str, wish: Wish, reading: Reading) -> None:
    found = _NAME.match(name.stem)
    folder = "/".join(name.parts[:-1])
    key = "/".join(part for part in (folder, found["key"] if found else name.stem) if part)
    language = found["language"] if found else wish.language
    if not text.startswith("---"):
        plain = plain_article(text, key, language, str(file))
        if plain is not None:
            reading.articles.append(plain)
            return
    article, problems = parse_article(text, str(file))
    reading.problems += problems
    if article is not None:
        spoken = article.language or language or language_of(f"{article.content.title} {article.content.body}") or "en"
        reading.articles.append(replace(article, key=article.key or key, language=spoken))


def write_markdown(articles: Iterable[WrittenArticle], folder: Path) -> int:
    """A file per article into ``folder``, which must be new or empty; how many."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise InputError(str(folder), "it is not empty.", "Give a new folder: what is exported must not mix.")
    count = 0
    for name, article in article_files(articles):
        (folder / name).write_text(write_article(article), encoding="utf-8", newline="\n")
        count += 1
    return count


def file_stem(key: str) -> str:
    """What of a key can be part of a file's name everywhere."""
    return _UNSAFE.sub("-", key).strip("-. ")[:100].lower() or "article"


def article_files(articles: Iterable[WrittenArticle]) -> Iterator[tuple[str, WrittenArticle]]:
    """Each with the name of its file."""
    used: set[str] = set()
    for article in articles:
        stem = file_stem(article.key or article.content.title)
        name, number = f"{stem}.{article.language}.md", 2
        while name in used:
            name, number = f"{stem}-{number}.{article.language}.md", number + 1
        used.add(name)
        yield name, article
