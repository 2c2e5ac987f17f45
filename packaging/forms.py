"""Compile ui/*.ui into agent_console/desk/forms/*_form.py; with --check, fail where one is not fresh."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "ui"
TARGETS = ROOT / "agent_console" / "desk" / "forms"
_METHOD = re.compile(r"def (setupUi|retranslateUi)\(self, (\w+)\):")
UIC = Path(sys.executable).parent / "pyside6-uic"


def compiled(source: Path) -> str:
    """The Python of one form, without the compiler's version and with a docstring."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "form.py"
        subprocess.run([str(UIC), str(source), "-o", str(target)], check=True)
        text = target.read_text(encoding="utf-8")
    _, _, body = text.partition("from PySide6.QtCore import")
    body = _METHOD.sub(r"def \1(self, \2: QWidget) -> None:", body)
    return f'"""Compiled from ui/{source.name} by packaging/forms.py."""\n\nfrom PySide6.QtCore import{body}'


def main() -> int:
    """0 where everything is fresh or was written, 1 where ``--check`` found something stale."""
    check = "--check" in sys.argv[1:]
    stale = []
    for source in sorted(SOURCES.glob("*.ui")):
        target = TARGETS / f"{source.stem}_form.py"
        text = compiled(source)
        if target.exists() and target.read_text(encoding="utf-8") == text:
            continue
        stale.append(target.name)
        if not check:
            target.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"{'stale' if check else 'compiled'}: {name}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
