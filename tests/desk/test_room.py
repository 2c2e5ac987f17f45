"""Nothing is cut off, in three languages, at the sizes that are promised."""

from contextlib import suppress
from itertools import product

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.exceptions import TimeoutError as NotSoonEnoughError

from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.desk.rail import Rail
from agent_console.desk.settings.preferences import Preferences
from agent_console.desk.widgets.chip import Chip
from agent_console.desk.widgets.pill import Pill

SMALLEST = (1024, 768)
SIZES = ((1366, 768), (1672, 900))
LANGUAGES = ("en", "pl", "de")


@pytest.fixture
def speaking(desk, preferences, station):
    def open_in(language: str, size: tuple[int, int]):
        preferences.save(Preferences(language=language, look="light"))
        desk.language.speak(language)
        place = desk.show_window(station)
        place.window.resize(*size)
        return place

    return open_in


def cut_off(root) -> list[str]:
    return [
        f"{widget.text() or widget.accessibleName()}: {widget.width()} of {widget.sizeHint().width()}"
        for kind in (QPushButton, Chip, Pill)
        for widget in root.findChildren(kind)
        if widget.isVisible() and widget.width() < widget.sizeHint().width() - 1
    ]


def nothing_is_cut_off(qtbot, place) -> None:
    """Once the window is laid out: what was shown a moment ago has no room yet."""
    with suppress(NotSoonEnoughError):
        qtbot.waitUntil(lambda: not cut_off(place.window), timeout=2000)
    assert cut_off(place.window) == []


@pytest.mark.parametrize(("language", "size"), list(product(LANGUAGES, SIZES)))
def test_no_button_of_a_contact_is_cut_off(speaking, arrivals, station, qtbot, language, size):
    place = speaking(language, size)
    for contact in (arrivals.mail(), arrivals.call(extension=station.agent.extension, answered=True)):
        place.open_contact(contact)
        for _ in range(2):
            qtbot.wait(80)
            nothing_is_cut_off(qtbot, place)
            place.main_action()


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_smallest_window_the_composers_words_are_whole(speaking, arrivals, qtbot, language):
    place = speaking(language, SMALLEST)
    place.open_contact(arrivals.mail())
    place.main_action()
    for mode in (REPLY, NOTE, REPLY):
        place.contact_view.write(mode)
        qtbot.wait(80)
        composer = place.contact_view.composer
        segments = composer.modes.findChildren(QAbstractButton)
        for button in (*segments, composer.send, composer.templates):
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.geometry().right() <= composer.width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_state_without_room_ends_in_an_ellipsis_and_is_told_whole(speaking, arrivals, qtbot, language):
    place = speaking(language, SMALLEST)
    place.open_contact(arrivals.mail())
    qtbot.wait(80)
    (chip,) = [one for one in place.contact_view.header.findChildren(Chip) if one.isVisible()]
    chip.grab()
    assert chip.geometry().right() <= place.contact_view.header.width()
    assert (chip.toolTip() == chip.text()) is (chip.width() < chip.sizeHint().width())


@pytest.mark.parametrize(("language", "size"), list(product(LANGUAGES, SIZES)))
def test_no_button_of_a_page_is_cut_off(speaking, qtbot, language, size):
    place = speaking(language, size)
    for page in place.window.pages:
        place.open_page(page)
        qtbot.wait(60)
        assert cut_off(place.window) == [], page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_rail_fits(speaking, qtbot, language):
    place = speaking(language, SIZES[0])
    qtbot.wait(30)
    rail = place.window.findChild(Rail)
    for button in rail.buttons.values():
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_fits_the_smallest_screen(speaking, qtbot, language):
    place = speaking(language, SIZES[0])
    qtbot.wait(30)
    assert place.window.minimumSizeHint().width() <= 1366
    assert place.window.minimumSizeHint().height() <= 768
    assert (place.window.width(), place.window.height()) == SIZES[0]
