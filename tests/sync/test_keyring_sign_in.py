"""A whole sign-in with the system's own keyring: the key is kept there, the file is encrypted, and the way in works
later without central.
"""

import shutil
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.servers.postgres import PASSWORD, Central
from tests.servers.process import absent
from tests.system.test_vault import run_in_keyring


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for program in ("gnome-keyring-daemon", "dbus-run-session"):
        if shutil.which(program) is None:
            absent(f"{program} not installed: run tests/servers/install.sh")
    tmp_path.chmod(0o700)
    return tmp_path


def test_the_key_is_in_the_keyring_and_the_second_sign_in_needs_no_central(central: Central, home: Path) -> None:
    script = Path(__file__).with_name("keyring_sign_in.py")
    again = (
        f'"{sys.executable}" -W ignore "{script}" "{central.server.desk_url}" "{home / "replicas"}" maria "{PASSWORD}"'
    )
    stop = f"touch '{home / 'first'}'; while [ ! -e '{home / 'stopped'}' ]; do sleep 0.1; done"
    with central.owner.begin() as owner:
        owner.execute(text("ALTER ROLE maria LOGIN"))
    told = run_in_keyring([again, stop, again], home, lambda: _lock_out(central, home))
    with central.owner.begin() as owner:
        owner.execute(text("ALTER ROLE maria LOGIN"))
    assert told == ["True", "maria", "False", "True", "maria", "False"]


def _lock_out(central: Central, home: Path) -> None:
    """Central lets Maria in no more: what opens the door now is what this machine knows."""
    with central.owner.begin() as owner:
        owner.execute(text("ALTER ROLE maria NOLOGIN"))
    (home / "stopped").touch()
