"""Colours can be read, in every theme and for everybody."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from agent_console.desk.theme import Look
from agent_console.desk.tokens import DARK, LIGHT, contrast_ratio, contrast_tokens

INKS = ("text", "dim", "accent", "ok", "warn", "bad")


def contrast(dark: bool):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000" if dark else "#ffffff"))
    return contrast_tokens(palette)


@pytest.mark.parametrize(("tokens", "ink"), list(product((LIGHT, DARK), INKS)))
def test_every_ink_reaches_4_5_to_1_on_the_surface(tokens, ink):
    assert contrast_ratio(QColor(getattr(tokens, ink)), QColor(tokens.surface)) >= 4.5


@pytest.mark.parametrize(("tokens", "name"), list(product((LIGHT, DARK), ("ok", "warn", "bad", "accent"))))
def test_a_chip_can_be_read_on_its_soft_ground(tokens, name):
    assert contrast_ratio(QColor(getattr(tokens, name)), QColor(getattr(tokens, f"{name}_soft"))) >= 4.5


@pytest.mark.parametrize(("dark", "ink"), list(product((True, False), INKS)))
def test_high_contrast_reaches_7_to_1(dark, ink):
    tokens = contrast(dark)
    assert contrast_ratio(QColor(getattr(tokens, ink)), QColor(tokens.surface)) >= 7
    assert tokens.focus_width == 3


def test_a_label_on_the_main_button_can_be_read():
    for tokens in (LIGHT, DARK, contrast(True), contrast(False)):
        assert contrast_ratio(QColor(tokens.on_accent), QColor(tokens.accent)) >= 4.5


def test_another_look_is_taken_at_once_and_kept(desk, place, preferences):
    desk.settings.look(Look.DARK)
    assert desk.theme.tokens is DARK
    assert preferences.current.look == "dark"


def test_larger_letters_make_the_window_anew_and_keep_the_contact(desk, place, arrivals, qtbot):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.contact_view.write("note")
    place.contact_view.composer.type("in the middle of")
    desk.settings.size(125)
    assert desk.workplace is not place
    assert desk.workplace.contact.contact_id == contact
    desk.workplace.contact_view.composer.choose("note")
    assert desk.workplace.contact_view.composer.editor.toPlainText() == "in the middle of"
