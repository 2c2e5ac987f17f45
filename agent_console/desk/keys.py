"""Which key does what."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from agent_console.desk.contact.drafts import NOTE, REPLY
from agent_console.desk.knowledge.page import AnswersView
from agent_console.desk.parts import Parts
from agent_console.desk.shortcuts import Key

_PAGES = ("inbox", "cases", "citizens", "answers", "queues", "sources", "settings")


def window_keys(parts: Parts) -> list[Key]:
    """Keys that work on every page."""
    return [*_window_keys(parts), *_call_keys(parts)]


def inbox_keys(parts: Parts) -> list[Key]:
    """Keys about the list and the open contact: only while both are seen."""
    return [*_list_keys(parts), *_contact_keys(parts), *_answer_keys(parts), *_caller_keys(parts)]


def knowledge_keys(view: Callable[[], AnswersView]) -> list[Key]:
    """Keys of those who write the knowledge base: only while it is seen."""
    translate = QCoreApplication.translate
    group = translate("Keys", "Knowledge")
    return [
        Key(("Ctrl+E",), group, translate("Keys", "Edit the answer"), lambda _: view().edit()),
        Key(("Ctrl+N",), group, translate("Keys", "New answer"), lambda _: view().begin()),
        Key(("Ctrl+Return",), group, translate("Keys", "Send to review, publish"), lambda _: view().sheet.go_on()),
        Key(("Ctrl+Shift+V",), group, translate("Keys", "Versions"), lambda _: view().show_history()),
        Key(("Ctrl+Shift+M",), group, translate("Keys", "Answers missing"), lambda _: view().turn_to("missing")),
        Key(
            ("Ctrl+Shift+N",), group, translate("Keys", "Searches without result"), lambda _: view().turn_to("searches")
        ),
        Key(("Ctrl+Shift+W",), group, translate("Keys", "Citizens' words"), lambda _: view().turn_to("words")),
    ]


def _window_keys(parts: Parts) -> list[Key]:
    translate = QCoreApplication.translate
    group = translate("Keys", "Window")

    def step(by: int) -> None:
        shown = parts.window.page
        pages = [name for name in _PAGES if not parts.window.rail.buttons[name].isHidden()]
        here = pages.index(shown) if shown in pages else 0
        parts.open_page(pages[(here + by) % len(pages)])

    return [
        Key(("Ctrl+K",), group, translate("Keys", "Search, or a command"), lambda _: parts.open_palette()),
        Key(("F1",), group, translate("Keys", "These keys"), lambda _: parts.open_shortcuts()),
        Key(("Ctrl+PgDown",), group, translate("Keys", "Next page"), lambda _: step(1)),
        Key(("Ctrl+PgUp",), group, translate("Keys", "Previous page"), lambda _: step(-1)),
        Key(("Ctrl+U",), group, translate("Keys", "Undo what was just done"), lambda _: parts.undo()),
    ]


def _list_keys(parts: Parts) -> list[Key]:
    translate = QCoreApplication.translate
    group = translate("Keys", "List")
    view = parts.inbox_view
    return [
        Key(("Ctrl+Down",), group, translate("Keys", "Next contact"), lambda _: view.step(1)),
        Key(("Ctrl+Up",), group, translate("Keys", "Previous contact"), lambda _: view.step(-1)),
        Key(("Ctrl+L",), group, translate("Keys", "To the list"), lambda _: view.focus_list()),
        Key(("Ctrl+Shift+L",), group, translate("Keys", "To the queues"), lambda _: view.shelves.setFocus()),
        Key(("Ctrl+F",), group, translate("Keys", "Find in the list"), lambda _: view.focus_search()),
    ]


def _contact_keys(parts: Parts) -> list[Key]:
    translate = QCoreApplication.translate
    group = translate("Keys", "Contact")
    panels, view = parts.panels, parts.contact_view
    other = view.otherwise
    return [
        Key(("F3",), group, translate("Keys", "Claim, take up again, open again"), lambda _: parts.main_action()),
        Key(("F6",), group, translate("Keys", "Write a note"), lambda _: view.write(NOTE)),
        Key(("Shift+F6",), group, translate("Keys", "Write a reply"), lambda _: view.write(REPLY)),
        Key(
            ("Ctrl+1", "Ctrl+2", "Ctrl+3"),
            group,
            translate("Keys", "Pass on to a suggested department"),
            view.suggestions.press,
        ),
        Key(("Ctrl+T",), group, translate("Keys", "Transfer"), lambda _: panels.transfer()),
        Key(("Ctrl+H",), group, translate("Keys", "Hold"), lambda _: panels.hold()),
        Key(
            ("Ctrl+Shift+H",),
            group,
            translate("Keys", "Until they open: promise it"),
            lambda _: other.press(other.promise),
        ),
        Key(("Ctrl+Shift+D",), group, translate("Keys", "To the duty desk"), lambda _: other.press(other.duty)),
        Key(("Ctrl+D",), group, translate("Keys", "Close"), lambda _: panels.close()),
        Key(("Ctrl+Shift+O",), group, translate("Keys", "Open a case"), lambda _: panels.open_case()),
        Key(("Ctrl+Shift+S",), group, translate("Keys", "Set the service"), lambda _: panels.set_service()),
        Key(("Ctrl+Shift+F",), group, translate("Keys", "Find the citizen"), lambda _: panels.find_citizen()),
        Key(("Ctrl++", "Ctrl+="), group, translate("Keys", "Pages larger"), lambda _: view.pages.zoom(1.25)),
        Key(("Ctrl+-",), group, translate("Keys", "Pages smaller"), lambda _: view.pages.zoom(1 / 1.25)),
        Key(("Ctrl+R",), group, translate("Keys", "Turn the pages"), lambda _: view.pages.turn()),
    ]


def _answer_keys(parts: Parts) -> list[Key]:
    translate = QCoreApplication.translate
    group = translate("Keys", "Answers")
    panel = parts.answers_panel
    return [
        Key(("F7",), group, translate("Keys", "Search answers"), lambda _: parts.search_answers()),
        Key(("F8",), group, translate("Keys", "Report a missing answer"), lambda _: parts.answers.missing()),
        Key(("F9",), group, translate("Keys", "Insert the marked answer"), lambda _: panel.insert_chosen()),
        Key(
            ("Shift+F9",),
            group,
            translate("Keys", "Insert the full text of the marked answer"),
            lambda _: panel.insert_chosen(whole=True),
        ),
        Key(
            ("Shift+F7",), group, translate("Keys", "All offices of the marked answer"), lambda _: panel.turn_offices()
        ),
    ]


def _call_keys(parts: Parts) -> list[Key]:
    translate = QCoreApplication.translate
    group = translate("Keys", "Calls")
    return [
        Key(("F4",), group, translate("Keys", "Open the call that rings"), lambda _: parts.ringing.take()),
        Key(("F10",), group, translate("Keys", "Call a number"), lambda _: parts.panels.call()),
    ]


def _caller_keys(parts: Parts) -> list[Key]:
    translate = QCoreApplication.translate
    group = translate("Keys", "Calls")
    return [
        Key(("F12",), group, translate("Keys", "Hold the caller, and back"), lambda _: parts.toggle_caller()),
        Key(("Shift+F12",), group, translate("Keys", "Hang up"), lambda _: parts.hang_up()),
    ]
