"""Runs the tests: everything offscreen first, then what needs a real window on a virtual screen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Pytest's own exit code; its closing line is the last thing printed."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    command = [sys.executable, "-m", "pytest", *sys.argv[1:]]
    if shutil.which("dbus-run-session"):
        # A session bus of its own: the accessibility tree of the tests' windows, and nobody else's.
        command = ["dbus-run-session", "--", *command]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
