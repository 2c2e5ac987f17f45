"""Secrets in a real keyring, and what happens where there is none."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import keyring
from keyring.backends.fail import Keyring

from agent_console.system.vault import MemoryVault, Vault, new_key
from tests.servers.process import absent

ROOT = Path(__file__).resolve().parents[2]

_VAULT = "from agent_console.system.vault import Vault; v = Vault(); "
_KEEP = _VAULT + "print(v.put('replica/x', 'zażółć'), v.get('replica/x'))"
_LATER = _VAULT + "print(v.get('replica/x')); v.forget('replica/x'); print(v.get('replica/x'))"


def in_keyring(*programs: str, home: Path) -> list[str]:
    """Run Python programs one after the other with one unlocked keyring of their own; what they print."""
    return run_in_keyring([f'"{sys.executable}" -W ignore -c "{program}"' for program in programs], home)


def run_in_keyring(lines: list[str], home: Path, between: Callable[[], None] | None = None) -> list[str]:
    """Run shell commands with one unlocked keyring; ``between`` runs here when ``home`` holds a file ``first``."""
    script = "; ".join(["printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null", *lines])
    backend = {"PYTHON_KEYRING_BACKEND": "keyring.backends.SecretService.Keyring", "XDG_RUNTIME_DIR": str(home)}
    paths = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "PYTHONPATH": str(ROOT)}
    command = ["dbus-run-session", "--", "bash", "-c", script]
    running = subprocess.Popen(
        command, env=os.environ | backend | paths, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    if between is not None:
        while running.poll() is None and not (home / "first").exists():
            time.sleep(0.05)
        between()
    printed, complained = running.communicate(timeout=90)
    assert running.returncode == 0, complained
    return printed.split()


def test_a_key_outlives_the_program_in_the_systems_keyring(tmp_path: Path) -> None:
    for program in ("gnome-keyring-daemon", "dbus-run-session"):
        if shutil.which(program) is None:
            absent(f"{program} not installed: run tests/servers/install.sh")
    tmp_path.chmod(0o700)
    assert in_keyring(_KEEP, _LATER, home=tmp_path) == ["True", "zażółć", "zażółć", "None"]


def test_without_a_keyring_it_says_so_and_raises_nothing() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
    try:
        vault = Vault()
        assert vault.put("x", "y") is False
        assert vault.get("x") is None
        vault.forget("x")
    finally:
        keyring.set_keyring(before)


def test_keys_are_256_bits_and_never_the_same() -> None:
    assert len({new_key() for _ in range(100)}) == 100
    assert all(len(bytes.fromhex(new_key())) == 32 for _ in range(10))


def test_the_memory_vault_forgets() -> None:
    vault = MemoryVault()
    vault.put("a", "b")
    vault.forget("a")
    assert vault.get("a") is None
