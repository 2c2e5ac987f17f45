"""A batch in the scanner's folder becomes one contact per letter; a returned form finds its case by its barcode."""

import io
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from agent_console.channels.post.separators import Split
from agent_console.database.queries.stories import stories_for
from agent_console.database.tables import Attachment, Case, Contact
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id, reference
from agent_console.intake.folder import Folder
from agent_console.intake.settings import FolderSettings
from agent_console.operations import OpenCase
from tests.channels.post.test_batch import coded, dusty, written
from tests.intake.test_folder import MAIL, NO_OCR, contacts, hand_of
from tests.servers.postgres import Central


def scan_into(folder: Path, sheets: list[Image.Image], name: str = "batch.pdf") -> bytes:
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=200)
    (folder / name).write_bytes(out.getvalue())
    return out.getvalue()


def take(central: Central, path: Path, split: Split = "blank") -> None:
    settings = FolderSettings(id="scanner", path=str(path), department="100", channel=Channel.POST, split=split)
    hand, folder = hand_of(central), Folder(settings, NO_OCR, settle=0.0)
    try:
        folder.once(hand)
        folder.once(hand)
    finally:
        hand.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path


def test_a_batch_is_one_contact_per_letter_and_is_kept_as_it_came(central: Central, path: Path) -> None:
    content = scan_into(path, [written("Letter one"), written("page two"), dusty(), written("Letter two")])
    take(central, path)
    assert sorted(contact.pages for contact in contacts(central)) == [1, 2]
    assert (path / "done" / "batch.pdf").read_bytes() == content
    with Session(central.owner) as session:
        assert sorted(session.scalars(select(Attachment.name))) == ["batch-1.pdf", "batch-2.pdf"]


def test_a_batch_that_is_read_again_gives_the_same_letters(central: Central, path: Path) -> None:
    scan_into(path, [written("Letter one"), dusty(), written("Letter two")])
    take(central, path)
    (path / "done" / "batch.pdf").rename(path / "batch.pdf")
    take(central, path)
    assert len(contacts(central)) == 2


def test_a_returned_form_joins_the_case_its_barcode_names(central: Central, path: Path) -> None:
    (path / "first.eml").write_bytes(MAIL)
    hand, mails = hand_of(central, "mails"), FolderSettings(id="mails", path=str(path), department="100")
    folder = Folder(mails, NO_OCR, settle=0.0)
    folder.once(hand)
    folder.once(hand)
    (first,) = contacts(central)
    case_id = new_id()
    hand.submit(OpenCase(case_id=case_id, contact_id=first.id, title="Bins"))
    hand.close()
    scan_into(path, [coded(first.reference), dusty(), coded(reference(case_id)), dusty(), written("Another")])
    take(central, path)
    letters = [contact for contact in contacts(central) if contact.channel == Channel.POST]
    assert [letter.case_id for letter in letters] == [case_id, case_id, None]


def test_a_barcode_of_a_contact_without_a_case_is_proposed_with_its_reason(central: Central, path: Path) -> None:
    (path / "first.eml").write_bytes(MAIL)
    settings = FolderSettings(id="mails", path=str(path), department="100")
    hand, folder = hand_of(central, "mails"), Folder(settings, NO_OCR, settle=0.0)
    folder.once(hand)
    folder.once(hand)
    hand.close()
    (first,) = contacts(central)
    scan_into(path, [coded(first.reference)])
    take(central, path)
    with Session(central.owner) as session:
        letter = session.scalars(select(Contact).where(Contact.channel == Channel.POST)).one()
        assert [(story.id, story.why) for story in stories_for(session, letter.id)] == [(first.id, "barcode")]
        assert session.scalars(select(Case)).all() == []


def test_a_number_that_names_nothing_leaves_the_letter_where_it_is(central: Central, path: Path) -> None:
    scan_into(path, [coded("K7QM-3TXA")])
    take(central, path)
    (contact,) = contacts(central)
    assert contact.case_id is None
    with central.owner.connect() as owner:
        assert owner.execute(text("SELECT count(*) FROM ledger WHERE kind = 'link_case'")).scalar_one() == 0
