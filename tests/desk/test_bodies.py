"""What citizens sent is shown as what it is, loads nothing, and breaks nothing."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtGui import QPainter, QPdfWriter

from agent_console.database.tables import FileChunk
from agent_console.desk.contact.bodies.message_body import MessageBody
from agent_console.desk.contact.bodies.page_source import draw_page, open_pages
from agent_console.domain.channel import Channel


def pdf(pages: int) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    for number in range(pages):
        painter.drawText(500, 500, f"page {number + 1}")
        if number + 1 < pages:
            writer.newPage()
    painter.end()
    return content.data()


def fax(pages: int, dots: tuple[int, int] = (204, 98)) -> bytes:
    made = [Image.new("1", (1728, 1100), 1) for _ in range(pages)]
    out = io.BytesIO()
    made[0].save(out, "TIFF", save_all=True, append_images=made[1:], compression="group4", dpi=dots)
    return out.getvalue()


def test_html_fetches_nothing(desk, qtbot):
    body = MessageBody(desk.theme)
    qtbot.addWidget(body)
    body.show_message(
        "", '<p>Hello</p><img src="https://tracker.example/pixel.gif"><link href="https://x.example/a.css">'
    )
    assert "img" not in body.toHtml()
    assert body.loadResource(2, QUrl("https://tracker.example/pixel.gif")) is None
    assert body.toPlainText().strip() == "Hello"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script><p>x</p>",
        '<p onclick="steal()">x</p>',
        '<a href="javascript:alert(1)">x</a>',
        '<p style="background:url(https://t.example/p)">x</p>',
    ],
)
def test_hostile_html_keeps_only_its_words(desk, qtbot, hostile):
    body = MessageBody(desk.theme)
    qtbot.addWidget(body)
    body.show_message("", hostile)
    shown = body.toHtml()
    assert body.toPlainText().strip() == "x"
    for trace in ("script", "onclick", "javascript:", "t.example"):
        assert trace not in shown


def test_a_link_asks_before_it_leaves(place, arrivals, qtbot):
    heard = []
    place.desk.notices.posted.connect(heard.append)
    place.open_contact(arrivals.mail(html='<a href="https://example.org/photo">Photo</a>'))
    place.contact_view.body.message.body.link_pressed.emit("https://example.org/photo")
    assert heard[-1].text == "The link leads to https://example.org/photo"
    assert heard[-1].action == "Open it"


def test_a_letter_shows_its_pages(qapp):
    pages = open_pages(pdf(3), "application/pdf")
    assert len(pages.sizes) == 3
    drawn = draw_page(pages, 2, 600)
    assert (drawn.width(), drawn.isNull()) == (600, False)


def test_a_fax_of_unequal_resolution_has_the_proportions_of_paper(qapp):
    pages = open_pages(fax(2), "image/tiff")
    assert len(pages.sizes) == 2
    assert pages.sizes[0].width == pytest.approx(1728 / 204, rel=0.02)
    assert pages.sizes[0].height == pytest.approx(1100 / 98, rel=0.02)
    drawn = draw_page(pages, 1, 800)
    assert drawn.height() == pytest.approx(800 * (1100 / 98) / (1728 / 204), rel=0.02)


@pytest.mark.parametrize("garbage", [b"", b"%PDF-1.7 nothing more", b"II*\0garbage", b"\0" * 5000])
def test_garbage_has_no_pages_and_says_so(qapp, garbage):
    pages = open_pages(garbage, "application/pdf")
    assert pages.sizes == ()
    assert pages.problem == "unreadable"


def test_a_letter_opens_in_the_contact_and_can_be_turned(place, arrivals, qtbot):
    place.open_contact(arrivals.paper(pdf(2), "application/pdf"))
    view = place.contact_view.pages
    qtbot.waitUntil(view.isVisible)
    upright = view.sheets[0].ratio
    view.turn()
    assert view.sheets[0].ratio == pytest.approx(1 / upright)


def test_a_fax_opens_too(place, arrivals, qtbot):
    place.open_contact(arrivals.paper(fax(1), "image/tiff", Channel.FAX))
    qtbot.waitUntil(place.contact_view.pages.isVisible)


def test_a_file_that_is_not_here_yet_is_asked_for(place, arrivals, replica, qtbot):

    heard = []
    place.desk.notices.posted.connect(heard.append)
    contact = arrivals.paper(pdf(1), "application/pdf")
    with replica.writing() as session:
        session.query(FileChunk).delete()
    place.open_contact(contact)
    qtbot.waitUntil(lambda: any(notice.text == "The file is being fetched" for notice in heard))
    assert not place.contact_view.pages.isVisible()
