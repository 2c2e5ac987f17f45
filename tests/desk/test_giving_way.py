"""Work on another thread waits while the window has something to do."""

import threading
import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agent_console.desk.giving_way import GivingWay
from agent_console.desk.reading import Reader


class _Slow(QWidget):
    """A window that takes its time with every key."""

    def __init__(self, way: GivingWay) -> None:
        super().__init__()
        self.way = way
        self.handled: list[tuple[float, float]] = []
        self.waited = 0.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        began = time.monotonic()
        self.way.pause()
        self.waited = time.monotonic() - began
        time.sleep(0.3)
        self.handled.append((began, time.monotonic()))
        event.accept()


def _pressed(qtbot: QtBot, while_working: bool) -> tuple[_Slow, list[float]]:
    way, turns, stop = GivingWay(), list[float](), threading.Event()

    def work() -> None:
        while not stop.is_set():
            way.pause()
            turns.append(time.monotonic())
            time.sleep(0.0005)

    window = _Slow(way)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    handle = window.windowHandle()
    assert handle is not None
    way.watch(handle)
    thread = threading.Thread(target=work)
    if while_working:
        thread.start()
        qtbot.waitUntil(lambda: bool(turns))
    QTest.keyClick(handle, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: bool(window.handled))
    if while_working:
        qtbot.waitUntil(lambda: turns[-1] > window.handled[0][1])
        stop.set()
        thread.join()
    return window, turns


def test_work_stands_still_while_a_key_is_answered_and_goes_on_afterwards(qtbot: QtBot) -> None:
    window, turns = _pressed(qtbot, while_working=True)
    began, ended = window.handled[0]
    # A turn begun before the key may still end.
    assert not [turn for turn in turns if began + 0.1 < turn < ended]
    assert [turn for turn in turns if turn < began]


def test_the_window_itself_never_waits(qtbot: QtBot) -> None:
    window, _ = _pressed(qtbot, while_working=False)
    assert window.waited < 0.2


def test_a_window_that_goes_does_not_wait_for_what_is_learned(qtbot: QtBot) -> None:
    way, reader, begun, told = GivingWay(), Reader(), threading.Event(), list[object]()

    def learn() -> None:
        while True:
            begun.set()
            way.pause()
            time.sleep(0.0005)

    reader.ask("learning", learn, told.append)
    assert begun.wait(5)
    with way.calling_off():
        reader.close()
    way.pause()
    assert told == []
