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
    needed = [program for program in ("Xvfb", "dbus-daemon", "xdotool") if shutil.which(program) is None]
    if not any(Path(launcher).exists() for launcher in _BUS_LAUNCHERS):
        needed.append("at-spi2-core")
    return ", ".join(needed)


@dataclass
class Screens:
    """Virtual screens, a session bus, and the accessibility bus on it. One program has a screen of its own."""

    folder: Path
    size: str = "1672x900x24"
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)

    def start(self) -> None:
        """Start the buses; this process is on them too, since it reads the tree."""
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--print-address", "--nofork"], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(bus)
        assert bus.stdout is not None
        address = bus.stdout.readline().decode().strip()
        self.environment = os.environ | {
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_ACCESSIBILITY": "1",
            "QT_SCALE_FACTOR": "1",
            "XDG_RUNTIME_DIR": str(self.folder),
            "DISPLAY": self.screen(),
        }
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        os.environ["DISPLAY"] = self.environment["DISPLAY"]
        launcher = next(path for path in _BUS_LAUNCHERS if Path(path).exists())
        self.run([launcher, "--launch-immediately"])
        time.sleep(0.5)

    def screen(self) -> str:
        """One more virtual screen: its display."""
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", self.size, "-nolisten", "tcp"]
        self.processes.append(subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL))
        os.close(write)
        return f":{os.read(read, 16).decode().strip()}"

    def run(self, command: list[str], **variables: str) -> subprocess.Popen[bytes]:
        """Start a program."""
        log = (self.folder / f"{len(self.processes)}.log").open("wb")
        process = subprocess.Popen(command, env=self.environment | variables, stdout=log, stderr=log)
        self.processes.append(process)
        return process

    def desk(self, *arguments: str, **variables: str) -> "Reader":
        """Start a desk on a screen of its own."""
        display = self.screen()
        process = self.run([sys.executable, "-m", "agent_console", *arguments], DISPLAY=display, **variables)
        return Reader(process.pid, display)

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

    def __init__(self, process_id: int, display: str) -> None:
        self._process_id = process_id
        self._display = display
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
        """Everything below ``start`` that is showing; what is hidden hides what is in it."""
        start = start if start is not None else self.application()
        if depth > 1 and not self._shows(start):
            return
        yield start
        for number in range(start.get_child_count()):
            child = start.get_child_at_index(number)
            if child is not None:
                yield from self.walk(child, depth + 1)

    def _shows(self, thing: Any) -> bool:
        try:
            return bool(thing.get_state_set().contains(self._atspi.StateType.SHOWING))
        except Exception:  # widgets vanish while the tree is read
            return False

    def find(
        self,
        name: str,
        role: str | None = None,
        *,
        exact: bool = True,
        seconds: float = 15,
        wanted: Callable[[Any], bool] = lambda _: True,
    ) -> Any:
        """The first thing showing with this name (and role, as ``push button``)."""

        def look() -> Any:
            for found in self.walk():
                try:
                    named = found.get_name() == name if exact else name in found.get_name()
                    if named and role in (None, found.get_role_name()) and wanted(found):
                        return found
                except Exception:
                    continue
            return None

        found = patiently(look, seconds)
        if not found:
            pytest.fail(f"waited {seconds} s for {name!r} ({role or 'anything'}); what shows is\n{self.dump()}")
        return found

    def all(self, name: str, role: str) -> list[Any]:
        """Everything showing of this name and role, in the order of the tree."""
        return [found for found in self.walk() if found.get_role_name() == role and found.get_name() == name]

    def press(self, name: str, role: str | None = None, *, exact: bool = True) -> None:
        """Do the main action of a button, a menu item or a list row."""
        self.act(self.find(name, role, exact=exact))

    def act(self, thing: Any) -> None:
        """Do a thing's main action."""
        action = thing.get_action_iface()
        assert action is not None, f"{thing.get_name()!r} has no action"
        action.do_action(0)

    def click(self, name: str, role: str | None = None, *, exact: bool = True, seconds: float = 15) -> None:
        """Press where the thing of this name is on the screen, as a hand does."""
        thing = self.find(name, role, exact=exact, seconds=seconds)
        box = thing.get_component_iface().get_extents(self._atspi.CoordType.SCREEN)
        self._hand("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    def at_rest(self, name: str) -> bool:
        """Whether the thing whose name has this in it stays where it is."""
        places = []
        for _ in range(2):
            box = self.find(name, exact=False).get_component_iface().get_extents(self._atspi.CoordType.SCREEN)
            places.append((box.x, box.y))
            time.sleep(0.3)
        return places[0] == places[1]

    def key(self, name: str) -> None:
        """Press a key, as ``F3`` or ``ctrl+Return``."""
        self._hand("key", name)

    def picture(self, path: Path) -> None:
        """What is on the screen, where a program for it is installed."""
        if shutil.which("import"):
            command = ["import", "-window", "root", str(path)]
            subprocess.run(command, env=os.environ | {"DISPLAY": self._display}, check=False)

    def _hand(self, *does: str) -> None:
        subprocess.run(["xdotool", *does], env=os.environ | {"DISPLAY": self._display}, check=True)

    def type(self, name: str, text: str) -> None:
        """Put text into the editor of this name."""
        self.find(name, wanted=lambda found: found.get_editable_text_iface() is not None).set_text_contents(text)

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
    found = patiently(find, seconds)
    if not found:
        pytest.fail(f"waited {seconds} s for {what}")
    return found


def patiently(find: Callable[[], Any], seconds: float) -> Any:
    """What ``find`` returns as soon as that is true, or what it returned last."""
    deadline = time.monotonic() + seconds
    while not (found := find()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found
