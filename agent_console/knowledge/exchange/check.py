"""What an editor should look at: overdue reviews, dead links, no owner, near duplicates, missing translations."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from agent_console.domain.article import ArticleState
from agent_console.knowledge.exchange.near_duplicates import near_duplicates
from agent_console.knowledge.written import WrittenArticle

_LINK = re.compile(r"\[[^\]\n]*\]\(\s*(?P<target>[^()\s]+)[^)]*\)")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_FILE = re.compile(r"(?P<key>.+)\.[a-z]{2}\.md$")


@dataclass(frozen=True)
class Finding:
    """One thing about one article."""

    kind: str
    """``overdue``, ``expired``, ``dead_link``, ``no_owner``, ``near_duplicate`` or ``missing_translation``."""
    key: str
    language: str
    title: str
    told: str
    file: str = ""
    line: int = 0

    def as_facts(self) -> dict[str, object]:
        """For ``--json``."""
        return asdict(self)


def check_articles(articles: Sequence[WrittenArticle], day: date, languages: Iterable[str] = ()) -> list[Finding]:
    """Everything found; ``languages`` are those every article should exist in, all that occur where none are named."""
    found: list[Finding] = []
    names = {name for article in articles for name in (article.key, article.id, article.service) if name}
    for article in articles:
        found += _about_dates(article, day)
        if not article.owner:
            found.append(_finding("no_owner", article, "no department owns it"))
        found += (
            _finding("dead_link", article, f"links to '{target}', which is no article")
            for target in _links(article)
            if not _leads_somewhere(target, names)
        )
    found += _duplicates(articles)
    found += _untranslated(articles, sorted(set(languages) or {article.language for article in articles}))
    return found


def _about_dates(article: WrittenArticle, day: date) -> Iterator[Finding]:
    content = article.content
    if content.review_date is not None and content.review_date < day:
        yield _finding("overdue", article, f"its review was due on {content.review_date}")
    if content.valid_to is not None and content.valid_to < day and article.state == ArticleState.PUBLISHED:
        yield _finding("expired", article, f"it was true until {content.valid_to} only")


def _links(article: WrittenArticle) -> Iterator[str]:
    content = article.content
    texts = (content.short_answer, content.body, *content.forms, *content.legal_basis, *content.documents)
    for text in texts:
        for found in _LINK.finditer(text):
            yield found["target"]


def _leads_somewhere(target: str, names: set[str]) -> bool:
    if target.startswith("article:"):
        return target.removeprefix("article:") in names
    if _SCHEME.match(target) or target.startswith("#"):
        return True  # outside, or in the same article
    plain = target.partition("#")[0].removeprefix("./")
    named = _FILE.match(plain)
    return (named["key"] if named else plain.removesuffix(".md")) in names


def _duplicates(articles: Sequence[WrittenArticle]) -> Iterator[Finding]:
    by_language: defaultdict[str, list[WrittenArticle]] = defaultdict(list)
    for article in articles:
        by_language[article.language].append(article)
    for listed in by_language.values():
        texts = [(str(n), f"{a.content.title} {a.content.short_answer} {a.content.body}") for n, a in enumerate(listed)]
        for one, other, likeness in near_duplicates(texts):
            article, twin = listed[int(one)], listed[int(other)]
            told = f"{likeness:.0%} the same as '{twin.content.title}' ({twin.key})"
            yield _finding("near_duplicate", article, told)


def _untranslated(articles: Sequence[WrittenArticle], languages: Sequence[str]) -> Iterator[Finding]:
    by_key: defaultdict[str, dict[str, WrittenArticle]] = defaultdict(dict)
    for article in articles:
        by_key[article.service or article.key][article.language] = article
    for there in by_key.values():
        missing = [language for language in languages if language not in there]
        if missing:
            article = there.get("en") or next(iter(there.values()))
            yield _finding("missing_translation", article, f"not in {', '.join(missing)}")


def _finding(kind: str, article: WrittenArticle, told: str) -> Finding:
    key, content = article.key, article.content
    return Finding(kind, key, article.language, content.title, told, article.file, article.line)
