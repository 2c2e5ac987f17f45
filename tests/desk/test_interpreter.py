"""The program outlives a binding that gives up references to None."""

import subprocess
import sys

_PAINT_A_LOT = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication, QLabel
from agent_console.desk.interpreter import keep_singletons
application = QApplication([])
keep_singletons()
label = QLabel()
for number in range(200_000):
    label.setText("a")
    label.setProperty("kind", number)
print("alive")
"""


def test_two_hundred_thousand_calls_that_return_nothing_are_survived():
    done = subprocess.run([sys.executable, "-c", _PAINT_A_LOT], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "alive", done.stderr
