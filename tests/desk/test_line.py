"""The page of the line: what it shows without a central, and the diagnosis it saves."""

import json

from agent_console.domain.identifiers import new_id
from agent_console.operations import AddNote


def test_it_says_what_waits_and_what_this_computer_holds(place, arrivals, station, qtbot):
    contact = arrivals.mail()
    station.perform(AddNote(contact_id=contact, entry_id=new_id(), text="for later"))
    place.open_page("line")
    qtbot.waitUntil(lambda: place.line.details is not None)
    assert place.line.details.queued == {"add_note": 1}
    assert place.line_view.test.text() == "Test"


def test_a_test_without_a_central_ends_at_once(place, qtbot):
    place.open_page("line")
    with qtbot.waitSignal(place.line.finished, timeout=2000):
        place.line_view.test.click()
    assert not place.line.testing
    assert place.line_view.test.text() == "Test"


def test_a_diagnosis_is_saved_and_says_nothing_of_the_agent(place, station, tmp_path, qtbot):
    place.open_page("line")
    qtbot.waitUntil(lambda: place.line.details is not None)
    place.line_view.save_to(tmp_path / "diagnosis.json")
    written = (tmp_path / "diagnosis.json").read_text(encoding="utf-8")
    assert json.loads(written)["protocol"] >= 1
    assert station.agent.login not in written
    assert "Weber" not in written


def test_a_diagnosis_that_cannot_be_written_says_why(place, tmp_path, qtbot):
    said = []
    place.desk.notices.posted.connect(said.append)
    place.line_view.save_to(tmp_path / "missing" / "diagnosis.json")
    assert said[0].text == "diagnosis.json could not be written: No such file or directory"
