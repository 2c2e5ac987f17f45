"""Beside a contact: the citizen's card and the answers, below each other or, where there is little room, as tabs."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from agent_console.desk.citizen.card import CitizenCardView
from agent_console.desk.knowledge.panel import AnswersPanel
from agent_console.desk.widgets.scroll_column import ScrollColumn


class SidePanel(QWidget):
    """``citizen`` and ``answers`` are its two cards."""

    def __init__(self, citizen: CitizenCardView, answers: AnswersPanel) -> None:
        super().__init__()
        self.citizen, self.answers = citizen, answers
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._scroll = ScrollColumn(10, self.tr("Citizen and answers"), 14)
        self._scrolls = (ScrollColumn(10, self.tr("Answers"), 14), ScrollColumn(10, self.tr("Citizen"), 14))
        whole.addWidget(self._scroll)
        whole.addWidget(self._tabs)
        self._folded: bool | None = None
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Tabs instead of a column."""
        if folded == self._folded:
            return
        self._folded = folded
        if folded:
            for scroll, card in zip(self._scrolls, (self.answers, self.citizen), strict=True):
                _fill(scroll, card)
                self._tabs.addTab(scroll, scroll.accessibleName())
        else:
            self._tabs.clear()
            _fill(self._scroll, self.citizen, self.answers)
        self._tabs.setVisible(folded)
        self._scroll.setVisible(not folded)

    def show_answers(self) -> None:
        """Bring the answers to the front."""
        if self._folded:
            self._tabs.setCurrentIndex(0)


def _fill(scroll: ScrollColumn, *cards: QWidget) -> None:
    while scroll.column.takeAt(0) is not None:
        pass
    for card in cards:
        scroll.column.addWidget(card)
    scroll.column.addStretch(1)
