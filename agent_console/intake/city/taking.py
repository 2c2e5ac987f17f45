"""Articles of other files as files of a city's folder: named after their service, or with their owner in front."""

from collections.abc import Sequence
from dataclasses import replace

from agent_console.database.tables import Article
from agent_console.domain.article import ArticleState
from agent_console.intake.city.files import CityFiles
from agent_console.intake.city.identity import city_id
from agent_console.knowledge.problem import Problem
from agent_console.knowledge.written import WrittenArticle


def for_the_city(
    files: CityFiles, written: Sequence[WrittenArticle], rows: Sequence[Article]
) -> tuple[list[WrittenArticle], list[Problem]]:
    """``rows`` are what ``written`` means in that city. What the folder cannot hold is among the problems."""
    departments = {city_id("department", line.slug): line.slug for line in files.departments}
    services = {city_id("service", line.slug): line for line in files.services}
    taken, problems, used = [], [], set()
    for article, row in zip(written, rows, strict=True):
        service, owner = services.get(row.service_id or ""), departments.get(row.department_id or "", "")
        if article.language not in files.city.languages:
            told = f"is '{article.language}', which the city does not speak ({', '.join(files.city.languages)})."
            problems.append(Problem(article.file, article.line, "language", told))
        if service is None and not owner:
            told = "is missing: nobody in the city is responsible for it."
            problems.append(Problem(article.file, article.line, "owner", told, "Name a department: --owner waste."))
        key = service.slug if service and (service.slug, article.language) not in used else article.key
        used.add((key, article.language))
        same = service is not None and key == service.slug and service.department == owner
        # Everything else is told by the name of the file.
        taken.append(
            replace(
                article,
                key=key,
                id="",
                service="",
                organisation="",
                owner="" if same else owner,
                state=ArticleState(row.state),
            )
        )
    return taken, problems
