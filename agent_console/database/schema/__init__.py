"""What central does by itself, in SQL: roles, security, change log, ledger, history. Run in order, repeatable."""

from importlib.resources import files

PARTS = (
    "roles", "people", "changes", "ledger", "memory", "history", "guards", "erasure", "late", "uploads", "security",
)  # fmt: skip


def statements(part: str) -> str:
    """The SQL of one part."""
    return (files(__package__) / f"{part}.sql").read_text(encoding="utf-8")
