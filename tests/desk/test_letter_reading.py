"""What a letter says of its sender is shown, taken with one press, and never applied by itself."""

import pytest
from sqlalchemy import select

from agent_console.database.tables import Citizen, Contact
from agent_console.desk.citizen.create_panel import CreateCitizenPanel
from agent_console.desk.contact.letter_reading import Reading
from agent_console.desk.widgets.label import Elided
from agent_console.domain.channel import Channel
from agent_console.domain.identifiers import new_id
from agent_console.domain.people import CitizenKind, PointKind
from agent_console.operations import CreateCitizen, NewPoint

LETTER = """Zofia Quendel
ul. Polna 3/4
50-001 Wrocław

Znak sprawy: W-2026-417

Szanowni Państwo,
proszę o odbiór odpadów.
Z poważaniem
Zofia Quendel"""


@pytest.fixture
def letter(arrivals):
    return arrivals.mail("Odpady", text=LETTER, channel=Channel.POST, sender_name="", sender_address="", language="pl")


def enter(arrivals, address: str) -> str:
    ident = new_id()
    point = NewPoint(point_id=new_id(), kind=PointKind.ADDRESS, value=address)
    arrivals.apply(
        CreateCitizen(citizen_id=ident, citizen_kind=CitizenKind.PERSON, name="Zofia Quendel", points=(point,))
    )
    return ident


def read(place, contact_id, qtbot) -> Reading | None:
    place.open_contact(contact_id)
    with qtbot.waitSignal(place.stories.found) as heard:
        place.contact.refresh()
    return next((one for one in heard.args[0] if isinstance(one, Reading)), None)


def citizen_of(station, contact_id):
    with station.reading() as session:
        return session.get_one(Contact, contact_id).citizen_id


def test_a_sender_nobody_knows_is_entered_with_what_the_letter_says(place, letter, station, qtbot):
    reading = read(place, letter, qtbot)
    assert reading is not None
    assert (reading.facts.name, reading.facts.number, reading.match) == ("Zofia Quendel", "W-2026-417", None)
    assert citizen_of(station, letter) is None
    place.stories.take(reading)
    panel = place.window.overlay.findChild(CreateCitizenPanel)
    assert panel.form.name.text() == "Zofia Quendel"
    assert panel.form.address.text() == "ul. Polna 3/4, 50-001 Wrocław"
    panel.confirm()
    ident = citizen_of(station, letter)
    with station.reading() as session:
        assert session.scalar(select(Citizen.name).where(Citizen.id == ident)) == "Zofia Quendel"


def test_of_two_namesakes_the_one_in_the_same_street_is_linked_and_can_be_let_go(
    place, letter, arrivals, station, qtbot
):
    enter(arrivals, "ul. Długa 1, 50-002 Wrocław")
    lives_there = enter(arrivals, "ul. Polna 3/4, Wrocław")
    reading = read(place, letter, qtbot)
    assert reading is not None
    assert reading.match is not None
    assert (reading.match.id, reading.match.why) == (lives_there, "address")
    place.stories.take(reading)
    assert citizen_of(station, letter) == lives_there
    place.undo()
    assert citizen_of(station, letter) is None


def test_between_namesakes_elsewhere_nobody_is_proposed(place, letter, arrivals, qtbot):
    enter(arrivals, "ul. Długa 1")
    assert read(place, letter, qtbot).match.why == "name"
    enter(arrivals, "ul. Krótka 2")
    assert read(place, letter, qtbot).match is None


def test_what_is_declined_is_not_shown_again(place, letter, qtbot):
    place.stories.decline(read(place, letter, qtbot))
    assert read(place, letter, qtbot) is None


def test_an_email_is_not_read_as_a_letter(place, arrivals, qtbot):
    assert read(place, arrivals.mail(text=LETTER), qtbot) is None


def test_the_row_says_what_was_read(place, letter, qtbot):
    bar = place.contact_view.stories
    read(place, letter, qtbot)
    expected = ["Zofia Quendel, ul. Polna 3/4, 50-001 Wrocław", "reference W-2026-417 · read in the letter"]
    qtbot.waitUntil(lambda: [one.text() for one in bar.findChildren(Elided) if one.isVisible()] == expected)
