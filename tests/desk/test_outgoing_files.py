"""Files are added to a reply, kept with its draft, sent with it, and come back when it is taken back."""

import pytest
from sqlalchemy import select

from agent_console.database.tables import Attachment
from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.domain.channel import Channel


@pytest.fixture
def said(place):
    heard = []
    place.desk.notices.posted.connect(heard.append)
    return heard


@pytest.fixture
def composer(place, arrivals):
    place.open_contact(arrivals.mail())
    place.contact_view.write(REPLY)
    return place.contact_view.composer


@pytest.fixture
def form(tmp_path):
    path = tmp_path / "Antrag.pdf"
    path.write_bytes(b"%PDF-1.4 a form")
    return path


def names(composer):
    return [file.name for file in composer._actions.files.of(composer._details.row.id)]


def test_a_file_stays_with_the_draft(place, arrivals, composer, form):
    contact_id = composer._details.row.id
    composer.add_files([form])
    place.open_contact(arrivals.mail("Something else"))
    assert composer.files.isHidden()
    place.open_contact(contact_id)
    place.contact_view.write(REPLY)
    assert names(composer) == ["Antrag.pdf"]
    assert not composer.files.isHidden()


def test_it_leaves_with_the_reply_and_comes_back_with_it(place, station, composer, form):
    composer.add_files([form])
    composer.type("Please fill this in.")
    composer.send.click()
    with station.reading() as session:
        (sent,) = session.scalars(select(Attachment).where(Attachment.uploader == station.agent.login))
    assert (sent.name, sent.type, sent.bytes) == ("Antrag.pdf", "application/pdf", 15)
    assert names(composer) == []
    place.undo()
    assert names(composer) == ["Antrag.pdf"]


def test_it_can_be_taken_off_again(station, composer, form):
    composer.add_files([form])
    (file,) = composer._actions.files.of(composer._details.row.id)
    composer.files.removed.emit(file.sha256)
    assert names(composer) == []
    assert not station.file(file.sha256)


def test_what_cannot_be_added_is_said_with_its_reason(composer, tmp_path, said):
    (tmp_path / "run.exe").write_bytes(b"MZ")
    (tmp_path / "empty.txt").write_bytes(b"")
    large = tmp_path / "large.bin"
    with large.open("wb") as opened:
        opened.truncate(21 << 20)
    composer.add_files([tmp_path / "run.exe", tmp_path / "empty.txt", large, tmp_path / "gone.txt"])
    assert names(composer) == []
    assert [notice.text.split()[0] for notice in said] == ["run.exe", "empty.txt", "large.bin", "gone.txt"]


def test_notes_and_letters_take_none(place, arrivals, composer, form):
    composer.choose(NOTE)
    composer.add_files([form])
    assert composer.attach.isHidden()
    place.open_contact(arrivals.mail(channel=Channel.FAX))
    place.contact_view.write(REPLY)
    composer.add_files([form])
    assert names(composer) == []
