"""Pages mended by hand: nothing is lost, everybody sees it, everything can be taken back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_console.database.tables import Attachment, Contact
from agent_console.domain.channel import Channel
from agent_console.domain.outcome import Outcome, Rejected
from agent_console.domain.sheets import Sheet, read_sheets, write_sheets
from agent_console.operations import CutLetter, CutPages, JoinPages, NewAttachment, ReceiveMessage, SavePages
from tests.operations.conftest import City


@pytest.fixture
def scan(city: City) -> str:
    attachment = NewAttachment(
        attachment_id="scan", role="page_image", name="s.pdf", type="application/pdf", bytes=9, sha256="0" * 64
    )
    city.do(
        ReceiveMessage(
            contact_id="4f4b0d5e-0000-4000-8000-000000000001", entry_id="e1", channel=Channel.POST,
            department_id="centre", subject="", sender_name="", sender_address="", recipient="", text="",
            received_at=city.now, pages=5, attachments=(attachment,),
        ), None,
    )  # fmt: skip
    return "4f4b0d5e-0000-4000-8000-000000000001"


def sheets(city: City, ident: str = "scan") -> str:
    return city.session.get_one(Attachment, ident).sheets


def test_order_and_turn_are_kept_and_taken_back(city: City, scan: str) -> None:
    city.do(SavePages(contact_id=scan, attachment_id="scan", sheets="4,3@90,2,1,0@180", expected=""))
    assert sheets(city) == "4,3@90,2,1,0@180"
    city.do(SavePages(contact_id=scan, attachment_id="scan", sheets="", expected="4,3@90,2,1,0@180"))
    assert sheets(city) == ""


@pytest.mark.parametrize("wrong", ["0,1,2,3", "0,1,2,3,4,5", "0,0,1,2,3", "0,1,2,3,4@45", "nonsense", "0,1,2,3,9"])
def test_no_page_can_be_lost_doubled_or_invented(city: City, scan: str, wrong: str) -> None:
    with pytest.raises(Rejected):
        city.do(SavePages(contact_id=scan, attachment_id="scan", sheets=wrong, expected=""))


def test_who_mended_another_state_than_there_is_does_not_overwrite_it(city: City, scan: str) -> None:
    city.do(SavePages(contact_id=scan, attachment_id="scan", sheets="1,0,2,3,4", expected=""), "jan")
    with pytest.raises(Rejected):
        city.do(SavePages(contact_id=scan, attachment_id="scan", sheets="2,0,1,3,4", expected=""))


NEW = "4f4b0d5e-0000-4000-8000-00000000000{}"


def cut(scan: str, stays: str, *others: str, expected: str = "") -> CutPages:
    letters = tuple(
        CutLetter(contact_id=NEW.format(place), entry_id=f"e{place}", attachment_id=f"a{place}", sheets=pages)
        for place, pages in enumerate(others, 2)
    )
    return CutPages(contact_id=scan, attachment_id="scan", expected=expected, stays=stays, letters=letters)


def test_letters_scanned_as_one_become_contacts_and_one_again(city: City, scan: str) -> None:
    assert city.do(cut(scan, "0,1", "3,2@90", "4")) == Outcome.APPLIED
    assert [city.contact(one).pages for one in (scan, NEW.format(2), NEW.format(3))] == [2, 2, 1]
    assert (sheets(city), sheets(city, "a2"), sheets(city, "a3")) == ("0,1", "3,2@90", "4")
    assert city.session.get_one(Attachment, "a2").sha256 == "0" * 64
    assert city.contact(NEW.format(2)).state == "waiting"
    others = (NEW.format(2), NEW.format(3))
    city.do(JoinPages(contact_id=scan, attachment_id="scan", sheets="", others=others))
    assert (sheets(city), city.contact(scan).pages) == ("", 5)
    assert {city.contact(one).merged_id for one in others} == {scan}


@pytest.mark.parametrize(
    "parts", [("0,1", "2,3"), ("0,1", "1,2,3,4"), ("0,1,2,3,4",), ("", "0,1,2,3,4"), ("0,1", "2,3,9")]
)
def test_a_cut_that_does_not_account_for_every_page_is_refused(city: City, scan: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(Rejected):
        city.do(cut(scan, *parts))
    assert city.session.query(Contact).filter(Contact.id == NEW.format(2)).count() == 0


def test_a_letter_that_somebody_took_up_is_not_put_back(city: City, scan: str) -> None:
    city.do(cut(scan, "0", "1,2,3,4"))
    city.contact(NEW.format(2)).owner_id = "jan"
    city.session.flush()
    with pytest.raises(Rejected):
        city.do(JoinPages(contact_id=scan, attachment_id="scan", sheets="", others=(NEW.format(2),)))


@given(
    st.lists(
        st.builds(Sheet, st.integers(0, 500), st.sampled_from([0, 90, 180, 270])),
        unique_by=lambda s: s.number,
        min_size=1,
    )
)
def test_what_is_written_is_read_again(made: list[Sheet]) -> None:
    assert read_sheets(write_sheets(made)) == tuple(made)
