"""The line to central in three words and one colour."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from agent_console.desk.clock import Clock
from agent_console.sync.status import Link, Status


def status_words(status: Status, clock: Clock) -> tuple[str, str]:
    """What the pill says, and the token of its dot."""
    translate = QCoreApplication.translate
    if status.progress is not None and status.progress < 1 and status.link in (Link.SYNCING, Link.ONLINE):
        return translate("Status", "First copy {percent} %").format(percent=round(status.progress * 100)), "accent"
    if status.link == Link.ONLINE and not status.queued:
        return _in_step(status, clock), "ok"
    queued = status.queued
    waiting = translate("Status", "%n to send", "", queued) if queued else ""
    words, dot = {
        Link.OFFLINE: (translate("Status", "Offline"), "warn"),
        Link.LOST: (translate("Status", "No line"), "bad"),
        Link.REFUSED: (translate("Status", "Central says no"), "bad"),
        Link.CONNECTING: (translate("Status", "Connecting"), "warn"),
        Link.SYNCING: (translate("Status", "Syncing"), "accent"),
        Link.ONLINE: (translate("Status", "Syncing"), "accent"),
    }[status.link]
    return (f"{words} · {waiting}" if waiting else words), dot


def _in_step(status: Status, clock: Clock) -> str:
    translate = QCoreApplication.translate
    if status.synced_at is None:
        return translate("Status", "Synced")
    if clock.now() - status.synced_at < timedelta(minutes=1):
        return translate("Status", "Synced just now")
    return translate("Status", "Synced {span} ago").format(span=clock.age(status.synced_at))
