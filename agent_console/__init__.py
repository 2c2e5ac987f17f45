"""Agent Console: the desk of a city's contact centre, its sync, its intake and its knowledge base."""

__version__ = "0.1.0"
