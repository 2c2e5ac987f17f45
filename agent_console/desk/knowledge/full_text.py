"""Everything an article says, as it goes into a reply."""

from collections.abc import Iterator

from agent_console.database.queries.articles import ArticleText
from agent_console.domain.article import SECTIONS
from agent_console.domain.office import Office
from agent_console.knowledge.markdown import plain_text


def full_text(article: ArticleText) -> str:
    """Without marks, and without words of the desk's language: the article is in the citizen's."""
    return "\n\n".join(part for part in _parts(article) if part)


def below_title(article: ArticleText) -> str:
    """The body (Markdown) without a first heading that repeats the title."""
    first, _, rest = article.body.strip().partition("\n")
    return rest if first.startswith("# ") else article.body.strip()


def _parts(article: ArticleText) -> Iterator[str]:
    yield plain_text(article.short_answer)
    yield plain_text(below_title(article))
    for name in SECTIONS[:-1]:
        yield plain_text("\n".join(f"- {line}" for line in getattr(article.content, name)))
    yield "\n".join(f"- {_reached(line)}" for line in article.content.offices)


def _reached(line: str) -> str:
    try:
        office = Office.read(line)
    except ValueError:  # an older console wrote it
        return line
    return ", ".join(part for part in (office.name, office.address, office.phone, office.email) if part)
