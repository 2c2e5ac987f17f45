"""From nothing to a window that can be used, beside a window with nothing in it that imports the same libraries."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from agent_console.commands.benches.filled import add_contacts, filled_city

PROMISED_RATIO = 1.5

_BARE = """
import time
began = time.perf_counter()
import json, sys
from importlib import import_module
from pathlib import Path
for name in json.loads(Path(sys.argv[1]).read_text()):
    import_module(name)
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
print(json.dumps({"seconds": time.perf_counter() - began}))
"""
"""Every library the desk has imported when its window stands, in the same order, and an empty window."""

_EMPTY = "[]"


def run(contacts: int = 1_000, rounds: int = 7) -> dict[str, Any]:
    """Medians of programs started in turn; ``ratio`` is to the bare window with the same libraries imported."""
    with tempfile.TemporaryDirectory(prefix="agent-console-") as folder:
        home = Path(folder)
        filled = filled_city(home)
        add_contacts(filled, contacts)
        asked = (str(filled.path), filled.key, filled.agent_id, str(home))
        desk = ["-m", "agent_console.commands.benches.start_desk", *asked]
        libraries, nothing = home / "libraries.json", home / "nothing.json"
        environment = _environment(home)
        first = _started(desk, environment)  # also compiles what an installed program has compiled already
        libraries.write_text(json.dumps(first["libraries"]), encoding="utf-8")
        nothing.write_text(_EMPTY, encoding="utf-8")
        programs = {"desk": desk, "bare": ["-c", _BARE, str(libraries)], "qt_alone": ["-c", _BARE, str(nothing)]}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(rounds + 1):
            for name, program in programs.items():
                seconds = _started(program, environment)["seconds"]
                times[name] += [seconds] if turn else []
    middle = {name: median(found) for name, found in times.items()}
    return {
        "rounds": rounds,
        "libraries": len(first["libraries"]),
        **{f"{name}_s": round(seconds, 3) for name, seconds in middle.items()},
        "ratio": round(middle["desk"] / middle["bare"], 2),
        "promised": {"ratio": PROMISED_RATIO},
    }


def _environment(home: Path) -> dict[str, str]:
    """The programs keep what they compile, as an installed one does, and draw without a screen where there is none."""
    found = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    found.setdefault("QT_QPA_PLATFORM", "offscreen")
    return found | {"PYTHONPYCACHEPREFIX": str(home / "compiled")}


def _started(program: list[str], environment: dict[str, str]) -> Any:
    answer = subprocess.run(  # noqa: S603 - this program itself
        [sys.executable, *program], capture_output=True, text=True, check=True, env=environment
    )
    return json.loads(answer.stdout)
