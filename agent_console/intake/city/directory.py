"""Rows of directory and catalogue: they follow the files, whatever stood there before."""

from collections.abc import Iterable

from agent_console.database.article_content import put_content
from agent_console.database.tables import (
    Agent,
    Article,
    Department,
    District,
    Membership,
    Partner,
    Service,
    Template,
)
from agent_console.domain.errors import InputError
from agent_console.intake.city.files import CityFiles
from agent_console.intake.city.identity import city_id
from agent_console.knowledge.front_matter import read_article


class Directory:
    """The rows of one city's files."""

    def __init__(self, files: CityFiles) -> None:
        self._files = files

    def articles(self) -> Iterable[Article]:
        """Every article, in its language: of the service its file is named after, or of the department it names."""
        services = {line.slug: line for line in self._files.services}
        departments = {line.slug for line in self._files.departments}
        for path in sorted((self._files.folder / "articles").glob("*.md")):
            slug, _, language = path.stem.rpartition(".")
            if language not in self._files.city.languages:
                raise InputError(str(path), "its name ends in no language of the city.", "Name it service.language.md.")
            try:
                written = read_article(path.read_text(encoding="utf-8"), str(path))
            except UnicodeDecodeError as problem:
                raise InputError(str(path), f"it is not UTF-8 (byte {problem.start}).", "Save it as UTF-8.") from None
            owner = written.owner or (services[slug].department if slug in services else "")
            if slug not in services and not written.owner:
                remedy = "Name it service.language.md, or add a line 'owner: …' with a department."
                raise InputError(str(path), "its name fits no service.", remedy)
            if owner not in departments:
                raise InputError(f"{path}, 'owner'", f"there is no department '{owner}'.", "Name one of the city's.")
            article = Article(id=city_id("article", path.stem), language=language, state=written.state)
            put_content(article, written.content)
            article.department_id = city_id("department", owner)
            article.service_id = city_id("service", slug) if slug in services else None
            yield article

    def districts(self) -> Iterable[District]:
        """Parts of the city."""
        for line in self._files.districts:
            yield District(id=city_id("district", line.slug), name=line.name, streets=line.streets)

    def departments(self) -> Iterable[Department]:
        """Parents before children."""
        for line in self._files.departments:
            yield Department(
                id=city_id("department", line.slug),
                parent_id=city_id("department", line.parent) if line.parent else None,
                kind=line.kind,
                name=line.name,
                short=line.short,
                icon=line.icon,
                extension=line.extension,
                phone=line.phone,
                email=line.email,
                fax=line.fax,
                hours=line.hours,
                districts=[city_id("district", slug) for slug in line.districts],
            )

    def partners(self) -> Iterable[Partner]:
        """Organisations outside the city."""
        for line in self._files.partners:
            row = Partner(id=city_id("partner", line.slug), name=line.name, about=line.about, phone=line.phone)
            row.email, row.hours = line.email, line.hours
            yield row

    def agents(self) -> Iterable[Agent]:
        """People at the desks."""
        for line in self._files.agents:
            yield Agent(
                id=city_id("agent", line.login),
                login=line.login,
                name=line.name,
                role=line.role,
                department_id=city_id("department", line.department),
                extension=line.extension,
                languages=line.languages,
                active=True,
            )

    def memberships(self) -> Iterable[Membership]:
        """Further departments they work in."""
        for line in self._files.agents:
            for slug in line.further_departments:
                row = Membership(id=city_id("membership", f"{line.login} {slug}"))
                row.agent_id, row.department_id = city_id("agent", line.login), city_id("department", slug)
                yield row

    def services(self) -> Iterable[Service]:
        """What the city offers."""
        for line in self._files.services:
            row = Service(id=city_id("service", line.slug), department_id=city_id("department", line.department))
            row.name, row.keywords, row.due_days = line.name, line.keywords, line.due_days
            yield row

    def templates(self) -> Iterable[Template]:
        """Ready replies."""
        for line in self._files.templates:
            yield Template(id=city_id("template", line.slug), channel=line.channel, title=line.title, body=line.body)
