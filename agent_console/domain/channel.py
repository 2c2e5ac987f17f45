"""The four ways a citizen and a city reach each other."""

from enum import StrEnum


class Channel(StrEnum):
    """The means by which a contact travels."""

    PHONE = "phone"
    EMAIL = "email"
    POST = "post"
    FAX = "fax"


class Direction(StrEnum):
    """Who began: the citizen (inbound) or the city (outbound)."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"


class Delivery(StrEnum):
    """How far an outbound message has come."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    RETURNED = "returned"
    """The other side sent it back (a bounce)."""
    WITHDRAWN = "withdrawn"
    """Taken back by its author before it left."""
