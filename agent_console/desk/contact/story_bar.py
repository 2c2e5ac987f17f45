"""Where the open contact may belong, why, and one press to put it there; what a letter says of its sender."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_console.database.queries.stories import Story
from agent_console.desk.contact.letter_reading import Reading
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, icon_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label


class StoryBar(Card):
    """``taken`` carries the story a person agreed to, ``declined`` one they did not."""

    taken = Signal(object)
    declined = Signal(object)
    opened = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((16, 8, 12, 8), 6)
        self._desk = surroundings
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.column.addLayout(self._lines)
        self._shown: list[Story | Reading] = []
        self.hide()

    def show_stories(self, stories: list[Story | Reading]) -> None:
        """These, or nothing."""
        if stories == self._shown:
            return
        self._shown = list(stories)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for story in stories:
            self._lines.addWidget(self._letter(story) if isinstance(story, Reading) else self._line(story))
        self.setVisible(bool(stories))

    def _line(self, story: Story) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._desk.theme, "folder-simple" if story.kind == "case" else "tray", "accent"))
        row.addWidget(Elided(self._sentence(story)), 1)
        row.addWidget(label(self._why(story), "secondary"))
        words = self.tr("Put it into the case") if story.kind == "case" else self.tr("Merge")
        agree = button(words, self._desk.theme, "link-simple")
        agree.clicked.connect(lambda: self.taken.emit(story))
        row.addWidget(agree)
        if story.kind == "contact":
            see = icon_button(
                self._desk.theme, "arrow-square-out", self.tr("Open {reference}").format(reference=story.reference)
            )
            see.clicked.connect(lambda: self.opened.emit(story.id))
            row.addWidget(see)
        away = icon_button(self._desk.theme, "x", self.tr("It does not belong there"))
        away.clicked.connect(lambda: self.declined.emit(story))
        row.addWidget(away)
        return holder

    def _letter(self, reading: Reading) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._desk.theme, "text-aa", "dim"))
        words = QVBoxLayout()
        words.setSpacing(0)
        facts = reading.facts
        sender = ", ".join(part for part in (facts.name, facts.address) if part)
        for line, kind in ((sender, ""), (self._read(reading), "secondary")):
            if line:
                words.addWidget(Elided(line, kind))
        row.addLayout(words, 1)
        if reading.unknown and reading.facts.name:
            known = reading.match is not None
            name = "link-simple" if known else "user-plus"
            agree = button(self.tr("Link") if known else self.tr("Enter…"), self._desk.theme, name)
            agree.setToolTip(self.tr("It is from this citizen") if known else self.tr("Enter the citizen"))
            agree.clicked.connect(lambda: self.taken.emit(reading))
            row.addWidget(agree)
        away = icon_button(self._desk.theme, "x", self.tr("Do not show this"))
        away.clicked.connect(lambda: self.declined.emit(reading))
        row.addWidget(away)
        return holder

    def _read(self, reading: Reading) -> str:
        facts = reading.facts
        parts = (
            self.tr("dated {day}").format(day=self._desk.clock.calendar(facts.dated)) if facts.dated else "",
            self.tr("reference {number}").format(number=facts.number) if facts.number else "",
            self._known(reading),
        )
        return " · ".join(part for part in parts if part)

    def _known(self, reading: Reading) -> str:
        if reading.match is None:
            return self.tr("read in the letter")
        if reading.match.why == "address":
            return self.tr("known, same address")
        return self.tr("known by this name")

    def _sentence(self, story: Story) -> str:
        what = f"{story.reference} · {story.title}" if story.title else story.reference
        if story.kind == "case":
            return self.tr("Belongs to case {case}?").format(case=what)
        return self.tr("The same matter as {contact}?").format(contact=what)

    def _why(self, story: Story) -> str:
        return {
            "barcode": self.tr("the barcode on the page says its number"),
            "names_it": self.tr("its number is in the text"),
            "same_service": self.tr("same citizen, same service"),
            "same_person": self.tr("same citizen"),
            "same_address": self.tr("same address"),
        }[story.why]
