"""A page that really goes over a telephone line: set by our own template, sent and received by a real PBX."""

import io

import pytest
from PIL import Image, ImageChops
from sqlalchemy import select
from sqlalchemy.orm import Session

from agent_console.database.tables import Attachment, FileChunk
from agent_console.domain.channel import Channel
from agent_console.intake.paper import fax_tiff
from tests.intake.test_folder import contacts, folder_of, hand_of
from tests.intake.test_paper import letter
from tests.servers.asterisk import Asterisk
from tests.servers.postgres import Central
from tests.servers.process import wait_until

pytestmark = pytest.mark.servers


def short_page() -> bytes:
    """The written part of a letter in normal resolution: a few seconds on the line."""
    with Image.open(io.BytesIO(fax_tiff(letter("Gęślą jaźń.")))) as fine:
        page = fine.convert("L").crop((0, 300, 1728, 1200)).resize((1728, 450)).convert("1", dither=Image.Dither.NONE)
    out = io.BytesIO()
    page.save(out, "TIFF", compression="group3", dpi=(204, 98))
    return out.getvalue()


@pytest.mark.timeout(180)
def test_a_fax_that_was_sent_over_the_line_is_a_contact_with_a_readable_page(
    asterisk: Asterisk, central: Central
) -> None:
    sent = short_page()
    asterisk.send_fax(sent)
    wait_until(lambda: any(asterisk.faxes.glob("*.tif")), "the fax", 90)
    hand, folder = hand_of(central), folder_of(asterisk.faxes)
    for _ in range(2):
        folder.once(hand)
    hand.close()
    (contact,) = contacts(central)
    assert (contact.channel, contact.pages, contact.problems) == (Channel.FAX, 1, ["no_ocr"])
    assert contact.sender_address == "+48224430200"
    with Session(central.owner) as session:
        scan = session.scalars(select(Attachment)).one()
        pieces = select(FileChunk.data).where(FileChunk.sha256 == scan.sha256).order_by(FileChunk.number)
        received = b"".join(session.scalars(pieces))
    assert scan.role == "page_image"
    assert differing(sent, received) < 0.001


def differing(one: bytes, other: bytes) -> float:
    """How much of two pages is not alike, the shorter one's height."""
    pages = [Image.open(io.BytesIO(content)).convert("L") for content in (one, other)]
    height = min(page.height for page in pages)
    assert height > 400 and [page.width for page in pages] == [1728, 1728]
    unlike = ImageChops.difference(*(page.crop((0, 0, 1728, height)) for page in pages))
    return 1 - unlike.histogram()[0] / (1728 * height)
