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

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": "en_GB", "pl": "pl_PL", "de": "de_DE"}
TOOLS = Path(sys.executable).parent
_FIELD = re.compile(r"\{(\w+)\}")


def sources() -> list[str]:
    """Every Python file of the desk but the compiled forms, whose strings come from the forms themselves."""
    written = (path for path in (ROOT / "agent_console" / "desk").rglob("*.py") if path.parent.name != "forms")
    return [str(path) for path in sorted([*written, *(ROOT / "ui").glob("*.ui")])]


Key = tuple[str, str]
"""A context and a source text."""


def gathered() -> list[Key]:
    """Every string of the desk, in order. Gathered into an empty file and merged here: the tool takes a plural for one
    only in ``tr()``, not in ``translate()``, and would throw away its forms.
    """
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "all.ts"
        options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "en_GB"]
        command = [str(TOOLS / "pyside6-lupdate"), *options, *sources(), "-ts", str(target)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return list(_strings(target))


def wanted_in(language: str, keys: list[Key]) -> list[Key]:
    """English needs only its plural forms."""
    return [key for key in keys if language != "en" or "%n" in key[1]]


def merge(target: Path, language: str, keys: list[Key]) -> None:
    """Bring one .ts up to date: new strings are unfinished, what is no longer used goes."""
    known = _strings(target)
    root = ET.Element("TS", {"version": "2.1", "language": LANGUAGES[language], "sourcelanguage": "en"})
    contexts: dict[str, ET.Element] = {}
    for context_name, source in wanted_in(language, keys):
        if context_name not in contexts:
            contexts[context_name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context_name], "name").text = context_name
        contexts[context_name].append(known.get((context_name, source), _unfinished(source)))
    ET.indent(root, "    ")
    text = ET.tostring(root, encoding="unicode")
    target.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _unfinished(source: str) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if "%n" in source else {})
    ET.SubElement(message, "source").text = source
    ET.SubElement(message, "translation", {"type": "unfinished"})
    return message


def build() -> None:
    """Make the .qm that the window loads."""
    for language in LANGUAGES:
        source = FOLDER / f"agent_console_{language}.ts"
        command = [str(TOOLS / "pyside6-lrelease"), "-silent", str(source), "-qm", str(source.with_suffix(".qm"))]
        subprocess.run(command, check=True)


def problems(kept: Path, wanted: list[Key]) -> list[str]:
    """What is wrong with ``kept``, against the strings of the desk."""
    known = _strings(kept)
    found = [f"{kept.name}: not gathered: {text!r}" for text in sorted(set(wanted) - known.keys())]
    found += [f"{kept.name}: no longer used: {text!r}" for text in sorted(known.keys() - set(wanted))]
    for key, message in known.items():
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.iter("numerusform")] if translation is not None else []
        texts = forms or ([translation.text or ""] if translation is not None else [""])
        plural = message.get("numerus") == "yes"
        if translation is None or translation.get("type") == "unfinished" or not all(texts):
            found.append(f"{kept.name}: not translated: {key[1]!r}")
        elif plural and not forms:
            found.append(f"{kept.name}: no plural forms: {key[1]!r}")
        elif any(set(_FIELD.findall(text)) != set(_FIELD.findall(key[1])) for text in texts):
            found.append(f"{kept.name}: fields differ: {key[1]!r}")
    return found


def check() -> list[str]:
    """Everything that is wrong with the committed files."""
    keys = gathered()
    return [
        problem
        for language in LANGUAGES
        for problem in problems(FOLDER / f"agent_console_{language}.ts", wanted_in(language, keys))
    ]


def _strings(file: Path) -> dict[Key, ET.Element]:
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
        keys = gathered()
        for language in LANGUAGES:
            merge(FOLDER / f"agent_console_{language}.ts", language, keys)
    build()
    return 0


if __name__ == "__main__":
    sys.exit(main())
