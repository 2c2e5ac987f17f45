"""The fields of a template: ``{name}``, ``{reference}``, ``{service}``, ``{agent}``, ``{department}`` and so on."""

import re

from agent_console.database.queries.contact import ContactDetails
from agent_console.desk.surroundings import Surroundings

_FIELD = re.compile(r"\{(\w+)\}")


def filled(body: str, details: ContactDetails, surroundings: Surroundings) -> str:
    """The text with every field known here; an unknown field stays visible for the agent to fill."""
    agent = surroundings.station.agent
    book = surroundings.names.book
    department = book.departments.get(details.row.department_id)
    values = {
        "name": details.row.who,
        "reference": details.case_reference or details.row.reference,
        "case": details.case_reference,
        "subject": details.row.subject,
        "service": book.service(details.service_id),
        "agent": agent.name,
        "department": department.name if department else "",
        "city": surroundings.names.city,
        "date": surroundings.clock.day(surroundings.clock.now()),
    }
    return _FIELD.sub(lambda found: values.get(found.group(1)) or found.group(0), body)
