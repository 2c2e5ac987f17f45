"""What a test of the line and its log say, in the agent's language."""

from PySide6.QtCore import QCoreApplication

from agent_console.sync.line_log import LineEvent
from agent_console.sync.line_test import Check

translate = QCoreApplication.translate


def step_name(check: Check) -> str:
    """What was tried."""
    return {
        "address": translate("Line", "Find central's address"),
        "reach": translate("Line", "Reach it"),
        "sign_in": translate("Line", "Sign in"),
        "round_trip": translate("Line", "There and back"),
    }[check.step]


def remedy(check: Check) -> str:
    """What to do where a step failed."""
    return {
        "address": translate("Line", "This computer does not know the name. Is the network cable in, is the VPN on?"),
        "reach": translate("Line", "The network is there, central is not. Tell your administrator."),
        "sign_in": translate("Line", "Central answers but does not let this computer in. Tell your administrator."),
        "round_trip": translate(
            "Line", "The connection broke off. Try again; if it stays so, tell your administrator."
        ),
    }[check.step]


def event_name(event: LineEvent) -> tuple[str, str, str]:
    """Icon, colour and words of something that happened on the line."""
    return {
        "connected": ("link-simple", "ok", translate("Line", "Connected")),
        "lost": ("link-simple-break", "bad", translate("Line", "No line")),
        "refused": ("prohibit", "bad", translate("Line", "Central says no")),
        "offline": ("cloud-slash", "warn", translate("Line", "Offline by choice")),
        "restored": ("clock-counter-clockwise", "warn", translate("Line", "Central was restored from an older copy")),
    }[event.kind]


def size_words(count: int) -> str:
    """Bytes as people read them: ``26 MB``."""
    for unit, name in ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "KB")):
        if count >= unit:
            amount = count / unit
            return f"{amount:.1f} {name}" if amount < 10 else f"{amount:.0f} {name}"
    return f"{count} B"
