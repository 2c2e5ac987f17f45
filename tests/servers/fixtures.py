"""Real servers for tests: each starts when a test first needs it and stops at the end of the session.

Where a program is missing the test is skipped with its reason; with ``CI=true`` it fails.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.asterisk import Asterisk, run_asterisk
from tests.servers.dovecot import Dovecot, run_dovecot
from tests.servers.hylafax import HylaFax, run_hylafax
from tests.servers.process import require
from tests.servers.sipp import Sipp
from tests.servers.smtp import Smtp, run_smtp


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """An IMAP server with one mailbox."""
    with run_dovecot() as server:
        yield server


@pytest.fixture(scope="session")
def smtp() -> Iterator[Smtp]:
    """A mail server that takes messages, or refuses them as told."""
    with run_smtp() as server:
        yield server


@pytest.fixture(scope="session")
def hylafax() -> Iterator[HylaFax]:
    """A fax server without a modem."""
    with run_hylafax() as server:
        yield server


@pytest.fixture(scope="session")
def asterisk() -> Iterator[Asterisk]:
    """A PBX with a trunk, three desks and two queues."""
    with run_asterisk() as server:
        yield server


@pytest.fixture
def sipp(asterisk: Asterisk, tmp_path: Path) -> Iterator[Sipp]:
    """Callers and phones for the PBX; no call outlives the test."""
    require("sipp")
    yield Sipp(asterisk, tmp_path)
    asterisk.hang_up_everything()
