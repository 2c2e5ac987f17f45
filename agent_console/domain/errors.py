"""Everything the console reports to a person, in one tree, sorted by whose fault it is.

ConsoleError
├── InputError        what was given cannot be used: the person or file is told which, why and what to do
├── UnavailableError  something outside does not answer; trying again later may help
├── UncertainError    something outside stopped answering in the middle; trying again might do it twice
├── RefusedError      central or a server said no, and will say no again
└── DamagedError      a file of our own cannot be read; it is kept aside, never deleted
"""


class ConsoleError(Exception):
    """A failure a person is told about: what it concerns, the reason, and the remedy."""

    def __init__(self, concerns: str, reason: str, remedy: str = "") -> None:
        self.concerns = concerns
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{concerns}: {reason}" + (f" {remedy}" if remedy else ""))


class InputError(ConsoleError):
    """What was given cannot be used."""


class UnavailableError(ConsoleError):
    """Something outside does not answer now."""


class UncertainError(ConsoleError):
    """Nobody can say whether something outside did what it was asked for."""


class RefusedError(ConsoleError):
    """Something outside answered no."""


class DamagedError(ConsoleError):
    """A file of our own cannot be read."""
