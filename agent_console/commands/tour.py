"""``tour``: one shift through the real window, a picture of each step, and how long things took."""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import click
from PySide6.QtWidgets import QApplication

from agent_console.commands.benches import start
from agent_console.commands.benches.figures import summary
from agent_console.commands.desk import make_desk
from agent_console.commands.shift.camera import Camera
from agent_console.commands.shift.lines import LINES
from agent_console.commands.shift.script import Shift
from agent_console.commands.shift.stage import Stage
from agent_console.desk.application import Desk
from agent_console.desk.settings.preferences import Preferences, PreferencesFile
from agent_console.system.resources import resource


@click.command("tour")
@click.argument("out_dir", type=click.Path(file_okay=False, path_type=Path))
@click.option("--language", type=click.Choice(["en", "pl", "de"]), default="en", show_default=True)
@click.option("--theme", type=click.Choice(["light", "dark", "contrast"]), default="light", show_default=True)
@click.option("--scale", type=click.FloatRange(1.0, 3.0), default=1.0, show_default=True)
def command(out_dir: Path, language: str, theme: str, scale: float) -> None:
    """Play a shift and keep OUT_DIR/NN-step.png and OUT_DIR/timings.json. Needs no display."""
    take_tour(out_dir, language, theme, scale)
    click.echo(f"{len(list(out_dir.glob('*.png')))} pictures are in {out_dir}.")


def take_tour(out_dir: Path, language: str = "en", theme: str = "light", scale: float = 1.0) -> dict[str, Any]:
    """Play the shift; the timings, as written to ``timings.json``."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform != "linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    began = time.perf_counter()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="agent-console-tour-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        stage = Stage(home, resource("city"))
        try:
            make_desk = _desks(application, stage, home, language, theme)
            shift = Shift(stage, Camera(application, out_dir), make_desk, LINES[language])
            shift.play()
        finally:
            stage.close()
    timings = {name: summary(times) | {"times": len(times)} for name, times in shift.timings.items()}
    figures = {
        "seconds": round(time.perf_counter() - began, 1),
        "start": start.run(contacts=200, rounds=3),
        "timings": timings,
    }
    (out_dir / "timings.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return figures


def _desks(application: QApplication, stage: Stage, home: Path, language: str, theme: str) -> Any:
    def make(machine: str) -> Desk:
        preferences = PreferencesFile(home / f"{machine}.json")
        preferences.save(Preferences(language=language, look=theme))
        return make_desk(application, preferences, stage.doorway(machine))

    return make
