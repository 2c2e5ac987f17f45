"""Files of public collections, where they lie beside the project or in ``CONSOLE_TEST_DATA``."""

import os
from pathlib import Path

import pytest

ROOT = Path(os.environ.get("CONSOLE_TEST_DATA") or Path(__file__).parents[3] / "shared" / "data")


def real_files(folder: str, pattern: str = "*") -> list[Path]:
    """The files of a folder in order; skips the test where the collection is not there."""
    if not (ROOT / folder).is_dir():
        pytest.skip(f"no {folder} in {ROOT}: set CONSOLE_TEST_DATA to a folder with the public collections")
    return sorted(path for path in (ROOT / folder).rglob(pattern) if path.is_file())
