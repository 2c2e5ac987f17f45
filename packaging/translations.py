"""Translations: gather strings into resources/translations/*.ts and build the .qm beside them.

Without arguments both; ``--build`` only builds; ``--check`` builds nothing and fails where a string is missing from a
.ts, unfinished, or loses a field in braces. English has a file too: its plural forms.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from shutil import copy2

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": "en_GB", "pl": "pl_PL", "de": "de_DE"}
TOOLS = Path(sys.executable).parent
_FIELD = re.compile(r"\{(\w+)\}")


def sources() -> list[str]:
    """Every Python file of the desk but the compiled forms, whose strings come from the forms themselves."""
    written = (path for path in (ROOT / "agent_console" / "desk").rglob("*.py") if path.parent.name != "forms")
    return [str(path) for path in sorted([*written, *(ROOT / "ui").glob("*.ui")])]


def gather(target: Path, language: str) -> None:
    """Bring one .ts up to date; what is no longer used goes."""
    plural = ["-pluralonly"] if language == "en" else []
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", LANGUAGES[language]]
    command = [str(TOOLS / "pyside6-lupdate"), *options, *plural, *sources(), "-ts", str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def build() -> None:
    """Make the .qm that the window loads."""
    for language in LANGUAGES:
        source = FOLDER / f"agent_console_{language}.ts"
        command = [str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))]
        subprocess.run(command, check=True)


def problems(fresh: Path, kept: Path) -> list[str]:
    """What is wrong with ``kept``, against a copy of it that was just gathered anew."""
    wanted, known = _strings(fresh), _strings(kept)
    found = [f"{kept.name}: not gathered: {text!r}" for text in sorted(wanted.keys() - known.keys())]
    found += [f"{kept.name}: no longer used: {text!r}" for text in sorted(known.keys() - wanted.keys())]
    for key, message in known.items():
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] if translation is not None else []
        texts = forms or ([translation.text or ""] if translation is not None else [""])
        if translation is None or translation.get("type") == "unfinished" or not all(texts):
            found.append(f"{kept.name}: not translated: {key[1]!r}")
        elif any(set(_FIELD.findall(text)) != set(_FIELD.findall(key[1])) for text in texts):
            found.append(f"{kept.name}: fields differ: {key[1]!r}")
    return found


def check() -> list[str]:
    """Everything that is wrong with the committed files."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            kept = FOLDER / f"agent_console_{language}.ts"
            fresh = Path(folder) / kept.name
            copy2(kept, fresh)
            gather(fresh, language)
            found += problems(fresh, kept)
    return found


def _strings(file: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def main() -> int:
    """0 where all is well."""
    if "--check" in sys.argv[1:]:
        found = check()
        for problem in found:
            print(problem)
        return 1 if found else 0
    if "--build" not in sys.argv[1:]:
        for language in LANGUAGES:
            gather(FOLDER / f"agent_console_{language}.ts", language)
    build()
    return 0


if __name__ == "__main__":
    sys.exit(main())
