"""The line to central in three words and one colour."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from agent_console.desk.clock import Clock
from agent_console.sync.status import Link, Status


def status_words(status: Status, clock: Clock) -> tuple[str, str]:
    """What the pill says, and the token of its dot."""
    translate = QCoreApplication.translate
    waiting = translate("Status", "%n to send", "", status.queued) if status.queued else ""
    if status.link == Link.OFFLINE:
        return _joined(translate("Status", "Offline"), waiting), "warn"
    if status.link == Link.LOST:
        return _joined(translate("Status", "No line"), waiting), "bad"
    if status.link == Link.REFUSED:
        return translate("Status", "Central says no"), "bad"
    if status.progress is not None and status.progress < 1:
        return translate("Status", "First copy {percent} %").format(percent=round(status.progress * 100)), "accent"
    if status.link == Link.CONNECTING:
        return translate("Status", "Connecting"), "warn"
    if status.link == Link.SYNCING or status.queued:
        return _joined(translate("Status", "Syncing"), waiting), "accent"
    if status.synced_at is None:
        return translate("Status", "Synced"), "ok"
    age = clock.now() - status.synced_at
    if age < timedelta(minutes=1):
        return translate("Status", "Synced just now"), "ok"
    return translate("Status", "Synced {span} ago").format(span=clock.age(status.synced_at)), "ok"


def _joined(words: str, waiting: str) -> str:
    return f"{words} · {waiting}" if waiting else words
