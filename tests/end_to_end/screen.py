"""A screen with a window on it, worked as somebody works who cannot see it: through the accessibility tree."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

_SYSTEM_PACKAGES = "/usr/lib/python3/dist-packages"
"""Debian's bindings to the accessibility bus live there; PyPI has none."""

_BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def missing() -> str:
    """What this machine lacks for window tests; "" where it has everything."""
    needed = [program for program in ("Xvfb", "dbus-daemon") if shutil.which(program) is None]
    if not any(Path(launcher).exists() for launcher in _BUS_LAUNCHERS):
        needed.append("at-spi2-core")
    return ", ".join(needed)


@dataclass
class Screen:
    """A virtual screen, a session bus, and the accessibility bus on it."""

    folder: Path
    size: str = "1672x900x24"
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start all three; the buses of this process too, since it reads the tree."""
        read, write = os.pipe()
        screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", self.size, "-nolisten", "tcp"],
            pass_fds=(write,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(screen)
        os.close(write)
        display = os.read(read, 16).decode().strip()
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--print-address", "--nofork"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(bus)
        assert bus.stdout is not None
        address = bus.stdout.readline().decode().strip()
        self.environment = os.environ | {
            "DISPLAY": f":{display}",
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
            "QT_SCALE_FACTOR": "1",
            "XDG_RUNTIME_DIR": str(self.folder),
        }
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        os.environ["DISPLAY"] = f":{display}"
        launcher = next(path for path in _BUS_LAUNCHERS if Path(path).exists())
        self.run([launcher, "--launch-immediately"])
        time.sleep(0.5)

    def run(self, command: list[str], **variables: str) -> subprocess.Popen[bytes]:
        """Start a program on this screen."""
        log = (self.folder / f"{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(command, env=self.environment | variables, stdout=log, stderr=log)
        self.processes.append(process)
        return process

    def desk(self, *arguments: str, **variables: str) -> subprocess.Popen[bytes]:
        """Start a desk."""
        return self.run([sys.executable, "-m", "agent_console", *arguments], **variables)

    def picture(self, path: Path) -> None:
        """What is on the screen, where a tool for it is installed."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=False)

    def logs(self) -> str:
        """What the programs printed."""
        return "\n".join(path.read_text(errors="replace") for path in sorted(self.folder.glob("*.log")))

    def stop(self) -> None:
        """End everything, last started first."""
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


class Reader:
    """Finds, reads and presses what is in one program's windows."""

    def __init__(self, process_id: int) -> None:
        self._process_id = process_id
        if _SYSTEM_PACKAGES not in sys.path:
            sys.path.append(_SYSTEM_PACKAGES)
        import gi  # noqa: PLC0415 - only where the system has it

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi  # noqa: PLC0415

        self._atspi = Atspi
        Atspi.init()

    def application(self) -> Any:
        """The program's root in the tree."""
        return until(self._find_application, 30, "the program to appear in the accessibility tree")

    def _find_application(self) -> Any:
        desktop = self._atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_process_id() == self._process_id and child.get_child_count():
                return child
        return None

    def walk(self, start: Any = None, depth: int = 0) -> Iterator[Any]:
        """Everything below ``start`` that is showing."""
        start = start if start is not None else self.application()
        yield start
        if depth > 30:
            return
        for number in range(start.get_child_count()):
            child = start.get_child_at_index(number)
            if child is not None:
                yield from self.walk(child, depth + 1)

    def find(self, name: str, role: str | None = None, *, exact: bool = True, seconds: float = 15) -> Any:
        """The first thing showing with this name (and role, as ``push button``)."""

        def look() -> Any:
            for found in self.walk():
                try:
                    shown = found.get_state_set().contains(self._atspi.StateType.SHOWING)
                    named = found.get_name() == name if exact else name in found.get_name()
                    if shown and named and role in (None, found.get_role_name()):
                        return found
                except Exception:
                    continue
            return None

        return until(look, seconds, f"{name!r} ({role or 'anything'}) to show")

    def press(self, name: str, role: str | None = None, *, exact: bool = True) -> None:
        """Do the main action of a button, a menu item or a list row."""
        self.act(self.find(name, role, exact=exact))

    def act(self, thing: Any) -> None:
        """Do a thing's main action."""
        action = thing.get_action_iface()
        assert action is not None, f"{thing.get_name()!r} has no action"
        action.do_action(0)

    def type(self, name: str, text: str) -> None:
        """Put text into the editor of this name."""
        editor = self.find(name).get_editable_text_iface()
        assert editor is not None, f"{name!r} cannot be written in"
        editor.set_text_contents(text)

    def shows(self, text: str, seconds: float = 15) -> Any:
        """Wait until something showing has ``text`` in its name."""
        return self.find(text, exact=False, seconds=seconds)

    def dump(self) -> str:
        """The tree as text, for the message of a failed test."""
        lines = []
        for found in self.walk():
            try:
                lines.append(f"[{found.get_role_name()}] {found.get_name()!r}")
            except Exception:
                continue
        return "\n".join(lines)


def until(find: Callable[[], Any], seconds: float, what: str) -> Any:
    """What ``find`` returns as soon as that is true."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = find()
        if found:
            return found
        time.sleep(0.1)
    pytest.fail(f"waited {seconds} s for {what}")
