"""Articles as files: ``name: value`` lines between ``---`` lines, then Markdown.

Lists are written after their name, an item a line behind ``- ``; keywords also in one line with commas.
"""

from collections.abc import Iterator
from dataclasses import replace

from agent_console.domain.article import DATES, LISTS, ArticleContent, ArticleState
from agent_console.domain.office import Office
from agent_console.knowledge.problem import Problem, refuse
from agent_console.knowledge.written import WrittenArticle

_FENCE = "---"
_COMMAS = ("keywords", "citizen_words")
_ABOUT = ("key", "id", "language", "owner", "organisation", "service", "state")
_NEEDED = ("title", "short_answer")
KNOWN = (
    *("title", "short_answer", *LISTS, "valid_from", "valid_to", "review_date", "internal"),
    *_ABOUT,
)
"""Every name that may stand between the fences."""

Fields = dict[str, tuple[str, int]]
"""Name to text, lists with a line per item, and the line where it begins."""


def read_article(text: str, name: str) -> WrittenArticle:
    """The article in ``text``; ``name`` is its file's, for the report of an ``InputError``."""
    article, problems = parse_article(text, name)
    refuse(problems)
    assert article is not None
    return article


def parse_article(text: str, name: str) -> tuple[WrittenArticle | None, list[Problem]]:
    """The article in ``text``, or everything that is wrong with it."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if not lines or lines[0].strip() != _FENCE:
        return None, [
            Problem(name, 1, "", "the article does not begin with '---'.", "Begin with ---, then its fields.")
        ]
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        return None, [Problem(name, 0, "", "the second '---' is missing.", "Close the fields with three dashes.")]
    problems: list[Problem] = []
    found = _fields(lines[1:end], name, problems)
    for needed in _NEEDED:
        if not found.get(needed, ("", 0))[0]:
            problems.append(Problem(name, end + 1, needed, "is missing.", f"Add a line '{needed}: …'."))
    body = "\n".join(lines[end + 1 :]).strip()
    article = written_article(found, name, problems)
    article = replace(article, content=replace(article.content, body=body))
    return (None if problems else article), problems


def written_article(found: Fields, name: str, problems: list[Problem]) -> WrittenArticle:
    """The article these fields make; what cannot be understood is added to ``problems`` and left out."""
    content = ArticleContent()
    for field, (text, line) in found.items():
        if field in _ABOUT:
            continue
        try:
            content = content.with_texts({field: text})
            for office in content.offices if field == "offices" else ():
                Office.read(office)
        except ValueError as problem:
            problems.append(Problem(name, line, field, _sentence(field, text, problem), _REMEDIES.get(field, "")))
    about = {field: found.get(field, ("", 0))[0].strip() for field in _ABOUT}
    state = about.pop("state") or ArticleState.PUBLISHED
    if state not in ("draft", "review", "published"):
        line = found["state"][1]
        problems.append(Problem(name, line, "state", f"cannot be '{state}'.", "Write draft, review or published."))
        state = ArticleState.DRAFT
    first = min((line for _, line in found.values()), default=1)
    return WrittenArticle(content, state=ArticleState(state), file=name, line=first, **about)


def write_article(article: WrittenArticle) -> str:
    """As ``read_article`` takes it."""
    content = article.content
    lines = [_FENCE]
    texts = {field: content.text(field) for field in KNOWN if field not in _ABOUT}
    about = {field: str(getattr(article, field)) for field in _ABOUT if field != "state"}
    about["state"] = "" if article.state == ArticleState.PUBLISHED else article.state
    for field, text in {**texts, **about}.items():
        if field in _COMMAS and text and "," not in text:
            lines.append(f"{field}: {', '.join(text.splitlines())}")
        elif field in LISTS and text:
            lines += [f"{field}:", *(f"- {item}" for item in text.splitlines())]
        elif text or field in _NEEDED:
            lines.append(f"{field}: {text}")
    return "\n".join([*lines, _FENCE, content.body, ""])


def _fields(lines: list[str], name: str, problems: list[Problem]) -> Fields:
    found: Fields = {}
    for key, text, number in _entries(lines, name, problems):
        if key not in KNOWN:
            problems.append(Problem(name, number, key, "is no known field.", f"Use {', '.join(KNOWN)}."))
        elif key in found:
            problems.append(Problem(name, number, key, "is given twice.", "Keep one of them."))
        else:
            one_line = key in _COMMAS and "\n" not in text
            found[key] = (text.replace(",", "\n") if one_line else text.lstrip("\n"), number)
    return found


def _entries(lines: list[str], name: str, problems: list[Problem]) -> Iterator[tuple[str, str, int]]:
    key, text, began = "", "", 0
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        if line.lstrip().startswith("- ") and key in LISTS:
            text += "\n" + line.lstrip()[2:].strip()
            continue
        if key:
            yield key, text, began
        key, colon, rest = line.partition(":")
        key, text, began = key.strip(), rest.strip(), number
        if not colon:
            problems.append(Problem(name, number, "", f"'{line.strip()}' is no field.", "Write 'name: value'."))
            key = ""
    if key:
        yield key, text, began


_REMEDIES = {
    "valid_from": "Write it as 2027-03-31.",
    "valid_to": "Write it as 2027-03-31.",
    "review_date": "Write it as 2027-03-31.",
    "internal": "Write true or false.",
    "offices": "Write name | address | district | phone | e-mail | Mo-Fr 08:00-16:00.",
}


def _sentence(field: str, text: str, problem: ValueError) -> str:
    return f"holds '{text}', which is no date." if field in DATES else f"cannot be read: {problem}."
