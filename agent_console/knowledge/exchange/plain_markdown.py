"""A page of Markdown without fields: its first heading is the title, its first paragraph the short answer."""

import re

from agent_console.domain.article import ArticleContent
from agent_console.knowledge.language import language_of
from agent_console.knowledge.written import WrittenArticle

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZĄĆĘŁŃÓŚŹŻÄÖÜ])")
_LONGEST = 300


def plain_article(text: str, key: str, language: str, file: str) -> WrittenArticle | None:
    """The article, or None where the text has no heading of the first level."""
    lines = text.strip().splitlines()
    first = next((number for number, line in enumerate(lines) if line.startswith("# ")), None)
    if first is None:
        return None
    title, rest = lines[first][2:].strip(), "\n".join(lines[:first] + lines[first + 1 :]).strip()
    content = ArticleContent(title=title, short_answer=first_sentences(rest) or title, body=rest)
    return WrittenArticle(content, language or language_of(text) or "en", key, file=file, line=1)


def first_sentences(text: str, longest: int = _LONGEST) -> str:
    """The beginning of the first paragraph that is prose, whole sentences as far as they fit."""
    paragraphs = (" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=#)", text))
    first = next((part for part in paragraphs if part and part[0] not in "#-*|>"), "")
    said = ""
    for sentence in _SENTENCE.split(first):
        if said and len(said) + len(sentence) >= longest:
            break
        said = f"{said} {sentence}".strip()
    return said if len(said) <= longest else said[: longest - 2].rsplit(" ", 1)[0] + " …"
