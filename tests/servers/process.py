"""Server programs that a test starts, waits for, and stops."""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest


def require(*programs: str) -> None:
    """Skip where a program is not installed; in CI that is a failure."""
    path = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin" + os.pathsep + "/sbin"
    missing = [program for program in programs if shutil.which(program, path=path) is None]
    if missing:
        absent(f"{', '.join(missing)} not installed: run tests/servers/install.sh")


def absent(reason: str) -> None:
    """Skip, or in CI fail, for ``reason``."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)


def free_port(kind: socket.SocketKind = socket.SOCK_STREAM) -> int:
    """A port that nobody listens on now."""
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(
    command: Sequence[str], log: Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """The program until the block ends; its output goes to ``log``."""
    path = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin" + os.pathsep + "/sbin"
    environment = {**os.environ, "PATH": path, **(env or {})}
    with log.open("ab") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, stdin=subprocess.DEVNULL, cwd=cwd, env=environment)
        try:
            yield process
        finally:
            stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask it to end, and after five seconds make it."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)


def wait_until(ready: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    """Until ``ready`` says so; fails with ``what`` after so many seconds."""
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            pytest.fail(f"{what} did not happen within {seconds:.0f} s")
        time.sleep(0.05)


def listening(port: int) -> bool:
    """Whether a TCP server answers on this machine."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
