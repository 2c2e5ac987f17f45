"""The folders this installation uses."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "agent-console"


@dataclass(frozen=True)
class Paths:
    """Where replicas, logs and settings live; ``AGENT_CONSOLE_HOME`` puts all of them under one folder."""

    data: Path
    settings: Path
    logs: Path

    @classmethod
    def of_user(cls) -> "Paths":
        """The folders of the person who runs the program, as this system wants them."""
        home = os.environ.get("AGENT_CONSOLE_HOME")
        if home:
            return cls.under(Path(home))
        return cls(
            Path(platformdirs.user_data_dir(_NAME, appauthor=False)),
            Path(platformdirs.user_config_dir(_NAME, appauthor=False)),
            Path(platformdirs.user_log_dir(_NAME, appauthor=False)),
        )

    @classmethod
    def under(cls, home: Path) -> "Paths":
        """All of them under one folder."""
        return cls(home / "data", home / "settings", home / "logs")


def embedded_home() -> Path:
    """Where the embedded PostgreSQL keeps its data; as root a place that its own system user may enter."""
    home = os.environ.get("AGENT_CONSOLE_EMBEDDED")
    if home:
        return Path(home)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return Path("/var/lib/agent-console")
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / "embedded"
