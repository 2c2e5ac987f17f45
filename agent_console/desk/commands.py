"""What the palette can do by name."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from agent_console.desk.palette.presenter import Command
from agent_console.desk.parts import Parts
from agent_console.domain.people import Presence


def commands_of(parts: Parts, *, contact_open: bool) -> list[Command]:
    """Commands that make sense now."""
    translate = QCoreApplication.translate
    panels = parts.panels
    about_contact = [
        Command("claim", translate("Commands", "Claim or take up again"), "hand", "F3", parts.main_action),
        Command("transfer", translate("Commands", "Transfer"), "arrow-bend-up-right", "Ctrl+T", panels.transfer),
        Command("hold", translate("Commands", "Hold"), "pause", "Ctrl+H", panels.hold),
        Command("close", translate("Commands", "Close"), "check", "Ctrl+D", panels.close),
        Command("case", translate("Commands", "Open a case"), "folder-simple", "Ctrl+Shift+O", panels.open_case),
        Command("service", translate("Commands", "Set the service"), "tag", "Ctrl+Shift+S", panels.set_service),
        Command("citizen", translate("Commands", "Find the citizen"), "user", "Ctrl+Shift+F", panels.find_citizen),
    ]
    to = translate("Commands", "Go to {page}")
    pages = [
        Command(f"page-{name}", to.format(page=button.text()), "arrow-right", "", _going(parts, name))
        for name, button in parts.window.rail.buttons.items()
        if not button.isHidden()
    ]
    bar = parts.window.top_bar
    attention = translate("Commands", "Needs attention")
    everywhere = [
        Command("call", translate("Commands", "Call a number"), "phone-outgoing", "F10", panels.call),
        Command("log-call", translate("Commands", "Log a call"), "phone", "", panels.log_call),
        Command("enter", translate("Commands", "Enter a citizen"), "user-plus", "", panels.create_citizen),
        Command("attention", attention, "warning-circle", "", _going(parts, "attention")),
        Command("line", translate("Commands", "Line to central"), "arrows-clockwise", "", panels.line),
        Command(
            "line-details", translate("Commands", "Line to central, in detail"), "activity", "", _going(parts, "line")
        ),
        Command(
            "available",
            translate("Commands", "I am available"),
            "check-circle",
            "",
            lambda: bar.set_presence(Presence.AVAILABLE),
        ),
        Command(
            "busy",
            translate("Commands", "I am busy"),
            "minus-circle",
            "",
            lambda: bar.set_presence(Presence.BUSY),
        ),
        Command("keys", translate("Commands", "Keys"), "keyboard", "F1", parts.open_shortcuts),
    ]
    return [*(about_contact if contact_open else []), *everywhere, *pages]


def _going(parts: Parts, name: str) -> Callable[[], None]:
    return lambda: parts.open_page(name)
