"""Which files are programs: a computer that opens one does what its author wants."""

from enum import StrEnum
from pathlib import PurePath

PROGRAM = "application/x-executable"
"""The media type given to what is a program by its content, whatever it was called."""

_ENDINGS = frozenset(
    """
    exe com scr pif cpl dll sys drv ocx msi msp mst msix appx bat cmd ps1 ps1xml psm1 psd1 vbs vbe vb js jse
    ws wsf wsh wsc sct hta jar jnlp class lnk url scf inf reg chm hlp gadget application appref-ms
    settingcontent-ms library-ms search-ms rdp iso img vhd vhdx udf cab xll xlam wll ade adp mde accde docm
    dotm xlsm xltm xlsb pptm potm ppam ppsm sldm one onepkg sh bash zsh csh ksh run bin elf out so py pyc pyw
    pl rb php app dmg pkg command scpt osx deb rpm appimage desktop apk svgz
    """.split()  # noqa: SIM905 - a hundred words
)
_TYPES = (
    "executable",
    "x-msdownload",
    "x-msdos-program",
    "x-sh",
    "x-bat",
    "java-archive",
    "javascript",
    "x-ms-shortcut",
    "x-msi",
    "x-elf",
    "hta",
    "macroenabled",
    "x-debian-package",
)
_SIGNATURES = (
    b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe", b"L\0\0\0\x01\x14\x02\0", b"dex\n", b"\x1bLua",
)  # fmt: skip


class Scan(StrEnum):
    """How what a virus scanner said begins; the name or the reason follows after a blank."""

    CLEAN = "clean"
    INFECTED = "infected"
    FAILED = "not scanned"


def is_program(name: str, media_type: str) -> bool:
    """Whether the file would be run, or can carry what is run (macros, shortcuts, disk images)."""
    ending = PurePath(name.strip(" .\u200b\u200e\u202c")).suffix.lower().lstrip(".")
    return ending in _ENDINGS or any(word in media_type.lower() for word in _TYPES)


def content_type(content: bytes, declared: str) -> str:
    """The declared media type, unless the content is a program."""
    return PROGRAM if content.startswith(_SIGNATURES) else declared


def virus(scanned: str) -> str:
    """The virus found in a file; "" for none."""
    return scanned.removeprefix(Scan.INFECTED).strip() if scanned.startswith(Scan.INFECTED) else ""
