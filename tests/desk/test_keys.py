"""Keys collide with nobody's language and with each other."""

from collections import Counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication


def test_no_key_is_alt_with_a_letter_or_altgr(place):
    for key in place.keys:
        for written in key.sequences:
            combined = QKeySequence(written)[0]
            assert not combined.keyboardModifiers() & Qt.KeyboardModifier.AltModifier, written


def test_no_key_is_a_plain_letter(place):
    for key in place.keys:
        for written in key.sequences:
            combined = QKeySequence(written)[0]
            plain = combined.keyboardModifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            assert not plain or Qt.Key.Key_F1 <= combined.key() <= Qt.Key.Key_F12, written


def test_no_key_is_given_twice(place):
    counted = Counter(QKeySequence(written).toString() for key in place.keys for written in key.sequences)
    assert [written for written, count in counted.items() if count > 1] == []


def test_f1_lists_every_key(place):
    place.open_shortcuts()
    assert place.panels.current is not None
    assert len(place.keys) > 25


def test_keys_work_while_a_text_is_being_written(place, arrivals, qtbot):
    place.open_contact(arrivals.mail())
    place.window.activateWindow()
    place.contact_view.write("note")
    editor = place.contact_view.composer.editor
    qtbot.waitUntil(editor.hasFocus)
    for key, panel in ((Qt.Key.Key_T, "TransferPanel"), (Qt.Key.Key_K, "PalettePanel"), (Qt.Key.Key_D, "ClosePanel")):
        qtbot.keyClick(editor, key, Qt.KeyboardModifier.ControlModifier)
        assert type(place.panels.current).__name__ == panel
        place.window.overlay.dismiss()


def test_a_contact_that_is_not_seen_cannot_be_passed_on_by_a_key(place, arrivals, qtbot):
    place.open_contact(arrivals.mail())
    place.window.activateWindow()
    place.open_page("queues")
    qtbot.wait(50)
    qtbot.keyClick(place.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert place.panels.current is None


def test_polish_and_german_letters_reach_the_editor(place, arrivals, qtbot):
    place.open_contact(arrivals.mail())
    place.contact_view.write("note")
    editor = place.contact_view.composer.editor
    for letter in "ąćęłńóśźż ÄÖÜß @€":
        altgr = Qt.KeyboardModifier.GroupSwitchModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, altgr, letter)
        QApplication.sendEvent(editor, event)
    assert editor.toPlainText() == "ąćęłńóśźż ÄÖÜß @€"


def test_the_list_goes_on_with_control_and_arrows(place, arrivals, qtbot):
    first, second = arrivals.mail("One"), arrivals.mail("Two")
    place.inbox.choose(f"queue:{place.desk.station.agent.department_id}")
    place.open_contact(first)
    place.inbox_view.step(1)
    assert place.contact.contact_id == second
