"""Every interactive widget of every page and panel has a name; every shift can be worked with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

PAGES = ("inbox", "attention", "cases", "citizens", "answers", "queues", "settings")
PANELS = (
    "transfer",
    "hold",
    "close",
    "open_case",
    "set_service",
    "find_citizen",
    "create_citizen",
    "call",
    "line",
)
_INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
)
_OWN_PARTS = ("qt_spinbox_lineedit", "qt_toolbar_ext_button", "qt_tableview_cornerbutton")


def nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, _INTERACTIVE) or not widget.isVisible() or widget.objectName() in _OWN_PARTS:
            continue
        if isinstance(widget.parent(), QComboBox | QLineEdit | QAbstractItemView):
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_widget_of_a_page_has_a_name(place, arrivals, qtbot, page):
    contact = arrivals.mail()
    place.open_contact(contact)
    place.open_page(page)
    qtbot.wait(150)
    assert nameless(place.window) == []


@pytest.mark.parametrize("panel", PANELS)
def test_every_widget_of_a_panel_has_a_name(place, arrivals, qtbot, panel):
    place.open_contact(arrivals.mail())
    place.main_action()
    getattr(place.panels, panel)()
    assert place.panels.current is not None
    assert nameless(place.window.overlay) == []


@pytest.mark.parametrize("panel", PANELS)
def test_tab_stays_inside_a_panel_and_escape_leaves_it(place, arrivals, qtbot, panel):
    place.open_contact(arrivals.mail())
    place.main_action()
    place.window.activateWindow()
    getattr(place.panels, panel)()
    overlay = place.window.overlay
    qtbot.waitUntil(lambda: overlay.isAncestorOf(place.window.focusWidget()))
    for _ in range(12):
        qtbot.keyClick(place.window.focusWidget(), Qt.Key.Key_Tab)
        assert overlay.isAncestorOf(place.window.focusWidget())
    qtbot.keyClick(place.window.focusWidget(), Qt.Key.Key_Escape)
    assert not overlay.isVisible()


def test_everything_that_can_be_pressed_can_be_reached_by_tab(place, arrivals, qtbot):
    place.open_contact(arrivals.mail())
    place.main_action()
    qtbot.wait(100)
    unreachable = [
        button.accessibleName() or button.text()
        for button in place.window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.isEnabled()
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(button.parent(), QLineEdit | QAbstractItemView)
    ]
    assert unreachable == []


def test_tab_goes_the_way_the_eye_does(place, arrivals, qtbot):
    place.open_contact(arrivals.mail())
    place.main_action()
    qtbot.waitUntil(lambda: bool(place.contact_view.suggestions.cards) and bool(place.answers.found), timeout=15_000)
    view, panel = place.contact_view, place.answers_panel
    wanted = [
        place.inbox_view.list,
        view.header.hold,
        view.header.transfer,
        view.header.more,
        view.suggestions.cards[0],
        view.composer.editor,
        view.composer.templates,
        panel.search,
        panel._views[0].insert,
        panel.missing,
    ]
    order, widget = [], place.inbox_view.list
    for _ in range(2000):
        order.append(widget)
        widget = widget.nextInFocusChain()
        if widget is place.inbox_view.list:
            break
    places = [order.index(one) for one in wanted]
    assert places == sorted(places)


def test_a_row_of_the_list_is_a_sentence(place, arrivals, qtbot):
    arrivals.mail("Street light out")
    place.inbox.choose(f"queue:{place.desk.station.agent.department_id}")
    spoken = [place.inbox_view.model.index(n).data() for n in range(place.inbox_view.model.rowCount())]
    assert any(words.startswith("E-mail, Maria Lis, Street light out") for words in spoken)


def test_scrolling_areas_do_not_hold_the_keyboard(place):
    assert all(
        not area.focusPolicy() & Qt.FocusPolicy.TabFocus or area.accessibleName()
        for area in place.window.findChildren(QScrollArea)
    )
