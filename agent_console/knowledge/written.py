"""An article as files hold it, whatever their format: owner and service by name, not by id."""

from dataclasses import dataclass, field

from agent_console.domain.article import ArticleContent, ArticleState


@dataclass(frozen=True)
class WrittenArticle:
    """What one file, row or node says. ``content`` has neither owner nor service: they are named here."""

    content: ArticleContent
    language: str = ""
    key: str = ""
    """The same for an article and its translations; together with the language it tells articles apart."""
    id: str = ""
    """Of a row of central, where it was exported from one."""
    owner: str = ""
    """The department, by id, extension or name; must be known where it is given."""
    organisation: str = ""
    """Who gives the service elsewhere; the owner, where a department is called that."""
    service: str = ""
    """The service of the catalogue, by id, slug or name."""
    state: ArticleState = ArticleState.PUBLISHED
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)
