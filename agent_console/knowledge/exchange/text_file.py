"""Reading a text file that somebody gave: its characters, or why not."""

from pathlib import Path

from agent_console.knowledge.exchange.reading import Reading


def text_of(path: Path, reading: Reading) -> str | None:
    """The file's text as UTF-8; None where it cannot be read, which is then among the problems."""
    try:
        raw = path.read_bytes()
    except OSError as problem:
        reading.refuse(str(path), 0, "", f"it cannot be read ({problem.strerror}).")
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw[: problem.start].count(b"\n") + 1
        reading.refuse(str(path), line, "", f"it is not UTF-8 (byte {problem.start}).", "Save it as UTF-8.")
        return None
