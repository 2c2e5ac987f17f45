"""Roles of the people at a desk, and whether they can take work."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may do; each is a group role of central's database."""

    AGENT = "agent"
    SPECIALIST = "specialist"
    SUPERVISOR = "supervisor"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"
    INTAKE = "intake"
    """The headless service that receives and sends for the whole city."""

    @property
    def writes_articles(self) -> bool:
        """Whether it may change the knowledge base; central's ``is_editor()`` says the same."""
        return self in (Role.EDITOR, Role.ADMINISTRATOR)

    @property
    def rules_routing(self) -> bool:
        """Whether it may rule where contacts go."""
        return self in (Role.SUPERVISOR, Role.ADMINISTRATOR)


class Presence(StrEnum):
    """Whether an agent can take the next contact."""

    AVAILABLE = "available"
    BUSY = "busy"
    WRAP_UP = "wrap_up"
    BREAK = "break"
    OFFLINE = "offline"


class CitizenKind(StrEnum):
    """A person or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class PointKind(StrEnum):
    """A way to reach a citizen."""

    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    FAX = "fax"
