"""Writing one rule: when, and where to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from agent_console.database.queries.routing_rules import RuleRow
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import main_button, plain_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.drop_down import DropDown
from agent_console.desk.widgets.label import label
from agent_console.domain.addresses import name_folded

_PARTNER = "partner:"
_WIDTH = 460


class RuleForm(Card):
    """``saved`` carries a ``RuleRow``, with "" for the id of a new one."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__((20, 16, 20, 16), 12)
        self._desk = surroundings
        self._rule = RuleRow("", 0, (), None, None, None, None)
        self._title = label("", "secondary_strong")
        self.column.addWidget(self._title)
        self.phrases = QLineEdit(placeholderText=self.tr("loose dog, stray dog"))
        self.service, self.district, self.target = DropDown(), DropDown(), DropDown()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("One of these is said"), self.phrases),
            (self.tr("and the service is"), self.service),
            (self.tr("and it is about"), self.district),
            (self.tr("then it goes to"), self.target),
        )
        for said, field in fields:
            field.setAccessibleName(said)
            field.setFixedWidth(surroundings.theme.px(_WIDTH))
            words = label(said, "secondary")
            words.setMinimumHeight(field.sizeHint().height())
            form.addRow(words, field)
        self.column.addLayout(form)
        row = QHBoxLayout()
        self.save = main_button(self.tr("Save the rule"), surroundings.theme, "check")
        self.save.clicked.connect(self._save)
        cancel = plain_button(self.tr("Cancel"))
        cancel.clicked.connect(self.left)
        row.addWidget(self.save)
        row.addWidget(cancel)
        row.addStretch(1)
        self.column.addLayout(row)
        self.phrases.textChanged.connect(self._judge)
        for choice in (self.service, self.district, self.target):
            choice.currentIndexChanged.connect(self._judge)
        self.setFocusProxy(self.phrases)

    def write(self, rule: RuleRow | None) -> None:
        """Begin with ``rule``, or with nothing."""
        book = self._desk.names.book
        self._rule = rule or RuleRow("", 0, (), None, None, None, None)
        self._title.setText(self.tr("New rule") if rule is None else self.tr("Change the rule"))
        self.phrases.setText(", ".join(self._rule.phrases))
        services = {one.id: one.name for one in book.services.values()}
        _fill(self.service, services, self.tr("Any service"), self._rule.service_id)
        _fill(self.district, dict(book.districts), self.tr("Any district"), self._rule.district_id)
        targets = {one.id: one.name for one in book.departments.values()}
        targets |= {_PARTNER + one.id: one.name for one in book.partners.values()}
        chosen = self._rule.department_id or (self._rule.partner_id and _PARTNER + self._rule.partner_id)
        _fill(self.target, targets, self.tr("Choose where to"), chosen)
        self._judge()

    def _judge(self) -> None:
        when = self.phrases.text().strip(" ,") or self.service.currentData() or self.district.currentData()
        self.save.setEnabled(bool(when and self.target.currentData()))

    def _save(self) -> None:
        target = str(self.target.currentData())
        partner = target.startswith(_PARTNER)
        phrases = tuple(part.strip() for part in self.phrases.text().split(",") if part.strip())
        self.saved.emit(
            RuleRow(
                self._rule.id,
                self._rule.position,
                phrases,
                self.service.currentData() or None,
                self.district.currentData() or None,
                None if partner else target,
                target.removeprefix(_PARTNER) if partner else None,
            )
        )


def _fill(choice: DropDown, names: dict[str, str], anything: str, chosen: str | None) -> None:
    choice.clear()
    choice.addItem(anything, "")
    for key, name in sorted(names.items(), key=lambda one: name_folded(one[1])):
        choice.addItem(name, key)
    choice.setCurrentIndex(max(0, choice.findData(chosen or "")))
