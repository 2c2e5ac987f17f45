"""Makes a fresh clone ready: a virtual environment, the locked packages, the system's libraries. Standard library only.

python3 packaging/bootstrap.py [--window] [--tests] [--servers]
"""

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

OFFSCREEN = ("libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "fonts-dejavu-core")
LETTERS = ("fonts-inter",)
"""The window's own typeface; without it the system's is used, so only root installs it unasked."""
WINDOW = ("libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")
TESTS = ("xvfb", "xauth", "dbus", "at-spi2-core", "python3-pyatspi", "gir1.2-atspi-2.0")


def main() -> int:
    """Do what is missing; a second run does nothing and takes no time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="also what a real window needs")
    parser.add_argument("--tests", action="store_true", help="also what the window tests need")
    parser.add_argument("--servers", action="store_true", help="also every server the tests talk to")
    wanted = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - the one file that an older Python may start
        print(f"Python {sys.version.split()[0]} is too old: install Python 3.11 or newer and start again.")
        return 1
    packages = OFFSCREEN + (WINDOW if wanted.window or wanted.tests else ()) + (TESTS if wanted.tests else ())
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        packages += LETTERS
    if not system_packages(packages):
        return 1
    make_environment()
    if wanted.servers:
        subprocess.run(["bash", str(ROOT / "tests/servers/install.sh")], check=True)
    return 0


def system_packages(packages: tuple[str, ...]) -> bool:
    """Install what Debian or Ubuntu lacks, as root; else say what to do."""
    if not shutil.which("dpkg-query"):
        return True
    missing = [package for package in packages if not installed(package)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")  # Debian ships Python without it
    if not missing:
        return True
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        print("Some libraries of the system are missing. Install them with:\n")
        print(f"    sudo {' '.join(command)}\n")
        return False
    print(f"Installing {', '.join(missing)} …", flush=True)
    quiet = {"env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    if subprocess.run(command, check=False, **quiet).returncode != 0:
        subprocess.run(["apt-get", "update", "-q"], check=True, **quiet)
        subprocess.run(command, check=True, **quiet)
    return True


def installed(package: str) -> bool:
    """Whether Debian says it is there."""
    query = ["dpkg-query", "-W", "-f", "${Status}", package]
    answer = subprocess.run(query, capture_output=True, text=True, check=False)
    return answer.stdout.endswith("ok installed")


def make_environment() -> None:
    """The virtual environment with exactly the locked packages, and the project itself."""
    stamp = ENVIRONMENT / "lock.sha256"
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print("Preparing the environment …", flush=True)
    if not PYTHON.exists():
        venv.create(ENVIRONMENT, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=True)
    put_project_on_path()
    stamp.write_text(wanted)


def put_project_on_path() -> None:
    """Make the source tree importable and give it its command, without building a package."""
    query = [str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(query, capture_output=True, text=True, check=True).stdout.strip())
    (packages / "agent_console_source.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    command = PYTHON.with_name("agent-console")
    # Guarded: processes that the command starts for a bench or a fleet import this file, too.
    guarded = 'from agent_console.commands import main\n\nif __name__ == "__main__":\n    main()\n'
    command.write_text(f"#!{PYTHON}\n{guarded}", encoding="utf-8")
    command.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
