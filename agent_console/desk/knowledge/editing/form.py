"""Every field of an article to be written, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout

from agent_console.desk.knowledge.field_words import field_name
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.drop_down import DropDown
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.domain.article import DATES, SECTIONS

_LINES = {"short_answer": 3, "body": 14, "offices": 3, "keywords": 3, "citizen_words": 3}
_ORDER = (
    "title", "short_answer", "body", *SECTIONS, "keywords", "citizen_words", "department_id", "service_id",
    "internal", "review_date", "valid_from", "valid_to",
)  # fmt: skip
_SIDE_BY_SIDE = (("department_id", "service_id", "internal"), ("review_date", "valid_from", "valid_to"))

Field = QLineEdit | QPlainTextEdit | QComboBox


class ArticleForm(ScrollColumn):
    """``typed`` with every keystroke; ``texts`` are the fields as text."""

    typed = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(4, self.tr("Article"), 14)
        self._desk = surroundings
        self.fields: dict[str, Field] = {}
        self._quiet = False
        placed: set[str] = set()
        for name in _ORDER:
            if name in placed:
                continue
            together = next((group for group in _SIDE_BY_SIDE if name in group), (name,))
            placed |= set(together)
            self._place(together)
        self.column.addStretch(1)
        self.setFocusProxy(self.fields["title"])

    def texts(self) -> dict[str, str]:
        """Every field as it stands."""
        return {name: _text(field) for name, field in self.fields.items()}

    def show_texts(self, texts: dict[str, str]) -> None:
        """Fill every field; ``typed`` is not emitted."""
        self._quiet = True
        for name, field in self.fields.items():
            if _text(field) != texts.get(name, ""):
                _put(field, texts.get(name, ""))
        self._quiet = False

    def show_wrong(self, wrong: dict[str, str]) -> None:
        """Mark the fields whose text cannot be kept, with the reason as their tool tip."""
        for name, field in self.fields.items():
            said = "true" if name in wrong else "false"
            if field.property("wrong") != said:
                field.setProperty("wrong", said)
                field.style().unpolish(field)
                field.style().polish(field)
            field.setToolTip(wrong.get(name, ""))

    def _place(self, names: Sequence[str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for name in names:
            cell = QVBoxLayout()
            cell.setSpacing(4)
            cell.setContentsMargins(0, 6, 0, 0)
            field = self._make(name)
            self.fields[name] = field
            cell.addWidget(Elided(field_name(name), "secondary_strong"))
            cell.addWidget(field)
            hint = self._hint(name)
            if hint:
                cell.addWidget(label(hint, "caption", wrap=True))
            row.addLayout(cell, 1)
        self.column.addLayout(row)

    def _make(self, name: str) -> Field:
        if name in ("department_id", "service_id", "internal"):
            choice = DropDown()
            choice.setAccessibleName(field_name(name))
            self._fill(choice, name)
            choice.currentIndexChanged.connect(self._tell)
            return choice
        if name == "title" or name in DATES:
            entry = QLineEdit(placeholderText=self.tr("2027-03-31") if name in DATES else "")
            entry.setAccessibleName(field_name(name))
            entry.textChanged.connect(self._tell)
            return entry
        text = QPlainTextEdit()
        text.setAccessibleName(field_name(name))
        text.setTabChangesFocus(True)
        lines = _LINES.get(name, 2)
        text.setFixedHeight(lines * text.fontMetrics().lineSpacing() + self._desk.theme.px(20))
        text.textChanged.connect(self._tell)
        return text

    def _fill(self, choice: QComboBox, name: str) -> None:
        choice.setMinimumContentsLength(6)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if name == "internal":
            choice.addItem(self.tr("No, citizens may hear it"), "")
            choice.addItem(self.tr("Yes"), "true")
            return
        book, owner = self._desk.names.book, name == "department_id"
        known = [(one.name, one.id) for one in (book.departments if owner else book.services).values()]
        choice.addItem(self.tr("Nobody") if owner else self.tr("None"), "")
        for named, identity in sorted(known, key=lambda one: one[0].casefold()):
            choice.addItem(named, identity)

    def _hint(self, name: str) -> str:
        if name == "offices":
            return self.tr("A line each: name | address | district | phone | e-mail | Mo-Fr 08:00-16:00")
        if name == "citizen_words":
            return self.tr("A line each, as people say it who do not know the official word")
        return self.tr("A line each") if name in (*SECTIONS, "keywords") else ""

    def _tell(self, *_: object) -> None:
        if not self._quiet:
            self.typed.emit()


def _text(field: Field) -> str:
    if isinstance(field, QComboBox):
        return str(field.currentData() or "")
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _put(field: Field, text: str) -> None:
    if isinstance(field, QComboBox):
        field.setCurrentIndex(max(0, field.findData(text)))
    elif isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)
