"""Text is recognised beside everything else: page by page, in turn, going on after a restart."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.channels.post.ocr import Recogniser
from agent_console.database.tables import Attachment, Contact, Entry
from agent_console.domain.channel import Channel
from agent_console.intake.folder import Folder
from agent_console.intake.readings import Readings
from agent_console.intake.settings import FolderSettings
from tests.intake.test_folder import hand_of
from tests.servers.postgres import Central


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    found = Recogniser()
    if not found.available:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "tesseract is not installed: run tests/servers/install.sh"
        )
    return found


def scan(folder: Path, name: str, *words: str) -> None:
    sheets = []
    for word in words:
        page = Image.new("L", (1000, 300), 255)
        ImageDraw.Draw(page).text((60, 100), word, fill=0, font=ImageFont.load_default(60))
        sheets.append(page)
    out = io.BytesIO()
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:], dpi=(200, 200))
    (folder / name).write_bytes(out.getvalue())


def take(central: Central, path: Path, recogniser: Recogniser) -> None:
    settings = FolderSettings(id="scanner", path=str(path), department="100", channel=Channel.POST, languages=["eng"])
    hand, folder = hand_of(central), Folder(settings, recogniser, settle=0.0)
    folder.once(hand)
    folder.once(hand)
    hand.close()


def state(central: Central) -> dict[int, tuple[int, str]]:
    """Per number of pages: how many are read, and the text so far."""
    with Session(central.owner) as session:
        wanted = select(Attachment.pages_all, Attachment.pages_read, Entry.text).join(
            Entry, Entry.id == Attachment.entry_id
        )
        return {row.pages_all: (row.pages_read, row.text) for row in session.execute(wanted)}


def test_a_long_scan_delays_no_short_one_and_a_restart_goes_on(
    central: Central, tmp_path: Path, recogniser: Recogniser
) -> None:
    scan(tmp_path, "a.tif", "First", "Second", "Third", "Fourth")
    scan(tmp_path, "b.tif", "Parking")
    take(central, tmp_path, recogniser)
    assert state(central) == {4: (0, ""), 1: (0, "")}
    hand = hand_of(central, "reading")
    Readings(recogniser).read_some(hand)
    assert state(central) == {4: (1, "First"), 1: (1, "Parking")}
    hand.close()
    hand = hand_of(central, "reading")
    assert Readings(recogniser).once(hand) == 3
    assert state(central)[4] == (4, "First\n\nSecond\n\nThird\n\nFourth")
    assert Readings(recogniser).once(hand) == 0
    hand.close()
    with Session(central.owner) as session:
        assert set(session.scalars(select(Contact.preview))) == {"First", "Parking"}
        assert set(session.scalars(select(Attachment.read_in))) == {"eng"}


def test_only_the_first_pages_of_a_book_are_read_and_it_says_so(central: Central, tmp_path: Path) -> None:
    short = Recogniser(most_pages=1)
    if not short.available:
        pytest.skip("tesseract is not installed")
    scan(tmp_path, "a.tif", "First", "Second")
    take(central, tmp_path, short)
    hand = hand_of(central, "reading")
    assert Readings(short).once(hand) == 1
    hand.close()
    with Session(central.owner) as session:
        assert session.scalars(select(Contact.problems)).one() == ["ocr_shortened"]


def test_a_page_that_cannot_be_read_in_time_does_not_stop_the_others(central: Central, tmp_path: Path) -> None:
    hasty = Recogniser(timeout=0.001)
    if not hasty.available:
        pytest.skip("tesseract is not installed")
    scan(tmp_path, "a.tif", "First", "Second")
    take(central, tmp_path, hasty)
    hand = hand_of(central, "reading")
    assert Readings(hasty).once(hand) == 2
    hand.close()
    with Session(central.owner) as session:
        assert session.scalars(select(Contact.problems)).one() == ["ocr_timeout"]
