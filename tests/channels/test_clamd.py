"""A real ClamAV: what it finds, what it does not, and what it cannot say."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent_console.channels.clamd import Clamd
from agent_console.domain.errors import UnavailableError
from tests.servers.clamd import VIRUS, ClamAv, run_clamd

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def clamav() -> Iterator[ClamAv]:
    with run_clamd() as server:
        yield server


@pytest.mark.parametrize("content", [b"", b"Dear Sir", bytes(1_000_000)])
def test_what_is_clean_is_clean(clamav: ClamAv, content: bytes) -> None:
    assert Clamd(clamav.socket).verdict(content) == "clean"


def test_a_virus_is_named_wherever_it_is_in_the_file(clamav: ClamAv) -> None:
    scanner = Clamd(clamav.socket)
    assert scanner.verdict(VIRUS) == f"infected {clamav.name}"
    assert scanner.verdict(b"x" * 900_000 + VIRUS + b"x") == f"infected {clamav.name}"


def test_a_file_beyond_the_scanners_limit_is_said_not_to_be_scanned(clamav: ClamAv) -> None:
    assert Clamd(clamav.socket).verdict(bytes(8_000_000)).startswith("not scanned INSTREAM size limit exceeded")


def test_it_says_who_it_is(clamav: ClamAv) -> None:
    assert Clamd(clamav.socket).version().startswith("ClamAV ")


def test_a_scanner_that_is_not_there_may_be_asked_again(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError):
        Clamd(str(tmp_path / "nobody")).verdict(b"x")
