"""A folder that others write into."""

import os
from pathlib import Path

import pytest

from agent_console.channels.folder import FolderWatch
from agent_console.domain.errors import UnavailableError


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Scanner:
    """A watch over a folder, looked through every three seconds."""

    def __init__(self, folder: Path, done: Path | None = None) -> None:
        self.folder = folder
        self.clock = Clock()
        self.watch = FolderWatch(folder, done, settle=2.0, clock=self.clock)

    def names(self) -> list[str]:
        self.clock.now += 3
        return [found.path.name for found in self.watch.look()]


def test_a_file_is_taken_when_two_looks_see_it_unchanged(tmp_path: Path) -> None:
    scanner = Scanner(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"half")
    assert scanner.names() == []
    (tmp_path / "a.pdf").write_bytes(b"half and whole")
    assert scanner.names() == []
    assert scanner.names() == ["a.pdf"]
    (found,) = scanner.watch.look()
    assert found.content == b"half and whole" and found.modified_at.tzinfo is not None


def test_two_looks_in_quick_succession_are_not_enough(tmp_path: Path) -> None:
    scanner = Scanner(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"x")
    scanner.watch.look()
    assert scanner.watch.look() == []


def test_files_come_oldest_first_and_unfinished_hidden_and_empty_ones_not_at_all(tmp_path: Path) -> None:
    for age, name in enumerate(["new.pdf", "old.pdf", ".hidden", "x.part", "~lock", "y.pdf.tmp"]):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (1000 - age, 1000 - age))
    (tmp_path / "empty.pdf").touch()
    (tmp_path / "folder.pdf").mkdir()
    scanner = Scanner(tmp_path)
    scanner.names()
    assert scanner.names() == ["old.pdf", "new.pdf"]


def test_a_finished_file_stays_and_comes_again_only_when_it_changes(tmp_path: Path) -> None:
    scanner = Scanner(tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"one")
    scanner.names()
    scanner.clock.now += 3
    scanner.watch.finish(scanner.watch.look()[0])
    assert scanner.names() == []
    (tmp_path / "a.pdf").write_bytes(b"another")
    scanner.names()
    assert scanner.names() == ["a.pdf"]


def test_finished_files_are_moved_aside_and_never_overwrite_each_other(tmp_path: Path) -> None:
    source, done = tmp_path / "in", tmp_path / "done"
    source.mkdir()
    scanner = Scanner(source, done)
    for content in (b"one", b"two"):
        (source / "scan.pdf").write_bytes(content)
        scanner.names()
        scanner.clock.now += 3
        scanner.watch.finish(scanner.watch.look()[0])
    assert list(source.iterdir()) == []
    assert sorted(path.read_bytes() for path in done.iterdir()) == [b"one", b"two"]


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.pdf").symlink_to(secret)
    scanner = Scanner(folder)
    scanner.names()
    assert scanner.names() == []


def test_a_folder_that_is_gone_may_come_back(tmp_path: Path) -> None:
    scanner = Scanner(tmp_path / "share")
    with pytest.raises(UnavailableError, match="share"):
        scanner.names()
    (tmp_path / "share").mkdir()
    assert scanner.names() == []
