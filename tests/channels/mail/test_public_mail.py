"""Every message of the public collections becomes one contact, and says what the collections expect."""

import html
import re
from pathlib import Path

from agent_console.channels.mail import mbox
from agent_console.channels.mail.parse import parse
from agent_console.channels.mail.tnef import unpack
from agent_console.channels.operation import receive
from tests.channels.real_data import real_files


def messages() -> list[Path]:
    return [
        *real_files("email/mime4j", "*.msg"),
        *real_files("email/ruby-mail", "*.eml"),
        *real_files("email/discourse-reply/test/emails", "*.txt"),
    ]


def test_every_message_becomes_exactly_one_contact() -> None:
    files = messages()
    contacts = {receive(parse(path.read_bytes()), "department", str(path))[0].contact_id for path in files}
    assert len(contacts) == len(files) >= 200


def test_the_files_in_every_public_winmail_dat_are_found() -> None:
    found = {path.stem: unpack(path.read_bytes()) for path in real_files("email/tnefparse", "*.tnef")}
    names = {name: [file.name for file in unpacked.files] for name, unpacked in found.items()}
    assert len(found) == 16
    assert names["two-files"] == ["AUTHORS", "README"]
    assert names["data-before-name"] == ["AUTOEXEC.BAT", "CONFIG.SYS", "boot.ini"]
    assert names["long-filename"] == ["allproductsmar2000.dat"]
    assert names["umlaut"][-1] == "UmlautAnhang-äüö.txt"
    assert found["minimal_attachment"].files[0].content == b"this is a test\n\0"
    assert found["triples"].text == "Sample description\r\n"
    assert [name for name, unpacked in found.items() if unpacked.damaged] == ["garbage-at-end"]


def test_an_mbox_is_split_where_the_collection_splits_it() -> None:
    whole = real_files("email/mime4j/mbox", "mbox.rlug")[0].read_bytes()
    expected = [path.read_bytes().strip() for path in real_files("email/mime4j/mbox", "mbox.rlug-*")]
    found = [message.strip() for message in mbox.messages(whole)]
    assert len(found) == len(expected) == 5
    agreed = sum(mine.split() == theirs.split() for mine, theirs in zip(found, expected, strict=True))
    print(f"mbox: {agreed} of {len(expected)} messages equal")
    assert agreed == 5


def test_subjects_agree_with_mime4j() -> None:
    agreed, count = 0, 0
    for path in real_files("email/mime4j", "*.msg"):
        expected = expected_subject(path.with_name(f"{path.stem}_decoded.xml"))
        if expected is None:
            continue
        count += 1
        agreed += parse(path.read_bytes()).subject == expected
    print(f"subjects: {agreed} of {count} equal")
    assert agreed == count


def test_leaves_agree_with_mime4j() -> None:
    agreed, count = 0, 0
    for path in real_files("email/mime4j", "*.msg"):
        found = words_and_files(path)
        for leaf in path.parent.glob(f"{path.stem}_decoded_1*.*"):
            if leaf.suffix in (".txt", ".bin") and "_1_" in leaf.name and leaf.read_bytes().strip():
                count += 1
                agreed += squeezed(leaf.read_bytes()) in found
    print(f"leaves: {agreed} of {count} found whole")
    assert agreed / count >= 0.90


def expected_subject(path: Path) -> str | None:
    if not path.is_file():
        return None
    head = path.read_text("utf-8", "replace").partition("</header>")[0]
    found = re.search(r"<field>\s*Subject: ?(.*?)</field>", head, re.DOTALL)
    return " ".join(html.unescape(found.group(1)).split()) if found and "=?" not in found.group(1) else None


def words_and_files(path: Path) -> bytes:
    """All that a reader of the arrival can reach, nested messages too, without white space."""
    arrival = parse(path.read_bytes())
    pieces = [arrival.text.encode(), *(part.content for part in arrival.parts if part.role == "attachment")]
    for part in arrival.parts:
        if part.type == "message/rfc822" and part.role == "attachment":
            inner = parse(part.content)
            pieces += [inner.text.encode(), *(one.content for one in inner.parts)]
    return b"\0".join(squeezed(piece) for piece in pieces)


def squeezed(content: bytes) -> bytes:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return "".join(text.split()).encode()
