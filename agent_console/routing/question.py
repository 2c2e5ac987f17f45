"""What is known of a contact when its department is looked for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A contact to be routed; "" and None where nothing is known."""

    text: str
    """Subject and words of the citizen, and what the agent noted."""
    language: str = ""
    service_id: str | None = None
    """The service an agent chose."""
    department_id: str | None = None
    """Where the contact is now: never suggested."""
    district_id: str | None = None
    """The citizen's district."""
    tried: tuple[str, ...] = ()
    """Departments that had it and passed it on."""
    address: str = ""
    """The citizen's postal address."""
