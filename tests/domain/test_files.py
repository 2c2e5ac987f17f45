"""Programs are known by name, by type and by what is in them."""

import pytest

from agent_console.domain.files import PROGRAM, content_type, is_program, virus


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("Rechnung.pdf.exe", "application/pdf"),
        ("wniosek.EXE ", ""),
        ("form.docm", ""),
        ("photo.jpg", "application/x-msdownload"),
        ("a.js", "text/plain"),
        ("shortcut.lnk.", ""),
        ("cd.iso", ""),
        ("invoice", PROGRAM),
        ("table.bin", "application/vnd.ms-excel.sheet.macroEnabled.12"),
    ],
)
def test_what_is_run_is_a_program(name: str, media_type: str) -> None:
    assert is_program(name, media_type)


@pytest.mark.parametrize("name", ["Wniosek.pdf", "list.docx", "photo.jpeg", "exe", "note.txt", "fax.tif", "letter.eml"])
def test_what_is_read_is_none(name: str) -> None:
    assert not is_program(name, "application/octet-stream")


def test_a_program_is_one_whatever_it_says_it_is() -> None:
    assert content_type(b"MZ\x90\0", "application/pdf") == PROGRAM
    assert content_type(b"\x7fELF", "image/png") == PROGRAM
    assert content_type(b"%PDF-1.7", "application/pdf") == "application/pdf"


def test_a_virus_has_its_name() -> None:
    assert virus("infected City.Test") == "City.Test"
    assert virus("clean") == virus("") == virus("not scanned too large") == ""
