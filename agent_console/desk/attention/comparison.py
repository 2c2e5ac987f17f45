"""Two versions of the same fields side by side, as a small table of labels."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_console.desk.attention.sides import Side
from agent_console.desk.widgets.card import line
from agent_console.desk.widgets.label import label


class Comparison(QWidget):
    """Field, what was meant, what is: differing values are strong."""

    def __init__(self, sides: Sequence[Side]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(label(self.tr("You wanted"), "section"), 0, 1)
        grid.addWidget(label(self.tr("As it is now"), "section"), 0, 2)
        grid.addWidget(line(), 1, 0, 1, 3)
        for number, side in enumerate(sides, 2):
            differs = bool(side.meant) and side.meant != side.now
            grid.addWidget(label(side.name, "dim"), number, 0, Qt.AlignmentFlag.AlignTop)
            meant = label(side.meant or "–", "" if side.meant else "dim", wrap=True, selectable=True)
            now = label(side.now or "–", "strong" if differs else "", wrap=True, selectable=True)
            grid.addWidget(meant, number, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(now, number, 2, Qt.AlignmentFlag.AlignTop)
