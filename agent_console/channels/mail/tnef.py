"""What Outlook packs into ``winmail.dat``: the files and the text in a TNEF stream ([MS-OXTNEF])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

_SIGNATURE = 0x223E9F78
_MOST_ATTRIBUTES = 10_000

# Attributes by the lower half of their ids: the upper half is a type that some programs leave out
_RENDER_DATA = 0x9002
_TITLE = 0x8010
_DATA = 0x800F
_ATTACHMENT_PROPERTIES = 0x9005
_MESSAGE_PROPERTIES = 0x9003
_BODY = 0x800C
_CODEPAGE = 0x9007

_LONG_NAME, _SHORT_NAME, _MIME_TYPE, _ATTACHED = 0x3707, 0x3704, 0x370E, 0x3701
_PLAIN, _HTML = 0x1000, 0x1013

_FIXED = {0x01: 4, 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
"""Sizes of property types, padded to four bytes ([MS-OXCDATA] section 2.11.1)."""

_TEXT8, _TEXT16, _OBJECT, _BINARY, _MULTIPLE = 0x1E, 0x1F, 0x0D, 0x102, 0x1000


@dataclass
class PackedFile:
    """A file in the stream; ``type`` is "" where the stream says none."""

    name: str = ""
    type: str = ""
    content: bytes = b""


@dataclass
class Unpacked:
    """What was found; ``damaged`` where the stream ends or breaks before its end."""

    files: list[PackedFile] = field(default_factory=list)
    text: str = ""
    html: bytes = b""
    damaged: bool = False


def is_tnef(content: bytes) -> bool:
    """Whether ``content`` begins as a TNEF stream."""
    return content[:4] == struct.pack("<I", _SIGNATURE)


def unpack(content: bytes) -> Unpacked:
    """The files and texts, as far as the stream can be read; never raises."""
    found = Unpacked()
    if not is_tnef(content):
        found.damaged = True
        return found
    codepage = "cp1252"
    for name, data in _attributes(content, found):
        if name == _CODEPAGE and len(data) >= 4:
            codepage = f"cp{struct.unpack_from('<I', data)[0]}"
        elif name == _RENDER_DATA:
            found.files.append(PackedFile())
        elif name == _BODY:
            found.text = found.text or _decoded(data, codepage)
        elif name == _MESSAGE_PROPERTIES:
            _read_message(data, found, codepage)
        elif found.files:
            _read_file(name, data, found, codepage)
    return found


def _attributes(content: bytes, found: Unpacked) -> Iterator[tuple[int, bytes]]:
    at = 6
    for _ in range(_MOST_ATTRIBUTES):
        if at >= len(content):
            return
        if at + 9 > len(content):
            found.damaged = bool(content[at:].strip(b"\0"))
            return
        _, name, length = struct.unpack_from("<BII", content, at)
        data = content[at + 9 : at + 9 + length]
        if len(data) < length or at + 11 + length > len(content):
            found.damaged = True
            if name & 0xFFFF != _DATA:  # of a file cut short, what there is
                return
        yield name & 0xFFFF, data
        at += 11 + length
    found.damaged = True


def _read_message(data: bytes, found: Unpacked, codepage: str) -> None:
    for name, kind, value in _properties(data, found):
        if name == _PLAIN:
            found.text = _text(kind, value, codepage) or found.text
        elif name == _HTML:
            found.html = value


def _read_file(name: int, data: bytes, found: Unpacked, codepage: str) -> None:
    file = found.files[-1]
    if name == _TITLE:
        file.name = file.name or _decoded(data, codepage)
    elif name == _DATA:
        file.content = data
    elif name == _ATTACHMENT_PROPERTIES:
        for property_name, kind, value in _properties(data, found):
            if property_name == _LONG_NAME:
                file.name = _text(kind, value, codepage) or file.name
            elif property_name == _SHORT_NAME:
                file.name = file.name or _text(kind, value, codepage)
            elif property_name == _MIME_TYPE:
                file.type = _text(kind, value, codepage)
            elif property_name == _ATTACHED and not file.content:
                file.content = value[16:] if kind == _OBJECT else value  # an object begins with its interface's id


def _properties(data: bytes, found: Unpacked) -> Iterator[tuple[int, int, bytes]]:
    """Name, type and value of each property; of several values the first."""
    try:
        (count,) = struct.unpack_from("<I", data)
        at = 4
        for _ in range(min(count, _MOST_ATTRIBUTES)):
            kind, name = struct.unpack_from("<HH", data, at)
            at = _after_name(data, at + 4, name)
            values, at = _values(data, at, kind)
            yield name, kind & ~_MULTIPLE, values
    except struct.error:
        found.damaged = True


def _after_name(data: bytes, at: int, name: int) -> int:
    if name < 0x8000:
        return at
    (kind,) = struct.unpack_from("<I", data, at + 16)
    if kind == 0:
        return at + 24
    (length,) = struct.unpack_from("<I", data, at + 20)
    return at + 24 + _padded(length)


def _values(data: bytes, at: int, kind: int) -> tuple[bytes, int]:
    base = kind & ~_MULTIPLE if kind != _BINARY else kind
    size = _FIXED.get(base)
    if size is not None and not kind & _MULTIPLE:
        return data[at : at + size], at + size
    (count,) = struct.unpack_from("<I", data, at)
    at += 4
    first = b""
    for number in range(min(count, _MOST_ATTRIBUTES)):
        length = size
        if length is None:
            (length,) = struct.unpack_from("<I", data, at)
            at += 4
        if at + length > len(data):
            raise struct.error("a value beyond the end")
        first = data[at : at + length] if number == 0 else first
        at += _padded(length)
    return first, at


def _padded(length: int) -> int:
    return (length + 3) & ~3


def _text(kind: int, value: bytes, codepage: str) -> str:
    if kind == _TEXT16:
        return value.decode("utf-16-le", "replace").rstrip("\0")
    return _decoded(value, codepage)


def _decoded(value: bytes, codepage: str) -> str:
    bare = value.split(b"\0", 1)[0]
    try:
        return bare.decode("utf-8" if codepage == "cp65001" else codepage, "replace")
    except LookupError:
        return bare.decode("cp1252", "replace")
