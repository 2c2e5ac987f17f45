"""*Rules*: one card each in the order in which they are looked at, a form to write one, and a text to try them on."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_console.database.queries.routing_rules import RuleRow
from agent_console.desk.routing_rules.duty_card import DutyCard
from agent_console.desk.routing_rules.form import RuleForm
from agent_console.desk.routing_rules.presenter import RulesPresenter, Tried
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import icon_button, main_button
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.empty import Empty
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import Elided, label
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn

_WIDTH = 920
_QUIET_MS = 200


class RulesView(Page):
    """Rebuilt whenever a rule changed."""

    def __init__(self, surroundings: Surroundings, presenter: RulesPresenter) -> None:
        why = self.tr("What you rule here wins over everything the desk has learned, and every agent sees why.")
        super().__init__(self.tr("Routing rules"), why)
        self._desk, self._presenter = surroundings, presenter
        self.new = main_button(self.tr("New rule"), surroundings.theme, "plus")
        self.new.clicked.connect(lambda: self._write(None))
        self.head.addWidget(self.new)
        self.form = RuleForm(surroundings)
        self.form.setMaximumWidth(surroundings.theme.px(_WIDTH))
        self.form.saved.connect(self._save)
        self.form.left.connect(self.form.hide)
        self.form.hide()
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, 14, 0)  # as wide as the cards beside the scroll bar
        above.setSpacing(12)
        above.addWidget(self.form)
        above.addWidget(self._trial())
        self.duty = DutyCard(surroundings, presenter)
        self.duty.setMaximumWidth(surroundings.theme.px(_WIDTH))
        above.addWidget(self.duty)
        self.body.addLayout(above)
        self._list = ScrollColumn(10, self.tr("Routing rules"), 14)
        self._empty = Empty(surroundings.theme, "git-fork")
        text = self.tr("Without rules, routing follows the articles, the streets and what colleagues decided before.")
        self._empty.say(self.tr("No rules yet"), text)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._empty, 1)
        self._soon = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._soon.timeout.connect(lambda: presenter.try_text(self.text.text()))
        presenter.changed.connect(self._show)
        presenter.tried.connect(self._say_trial)
        self._show()

    def _trial(self) -> QWidget:
        card = Card((20, 14, 20, 14), 8)
        card.setMaximumWidth(self._desk.theme.px(_WIDTH))
        card.column.addWidget(label(self.tr("What would happen?"), "secondary_strong"))
        self.text = QLineEdit(placeholderText=self.tr("Type what a citizen might say"))
        self.text.setAccessibleName(self.tr("What a citizen might say"))
        self.text.textChanged.connect(lambda _: self._soon.start())
        card.column.addWidget(self.text)
        self.answer = label("", "secondary", wrap=True)
        self.answer.hide()
        card.column.addWidget(self.answer)
        return card

    def _say_trial(self, tried: Tried) -> None:
        self.answer.setVisible(bool(self.text.text().strip()))
        if tried.rule is not None:
            number = self._presenter.rules.index(tried.rule) + 1
            words = self.tr("Rule {number} decides: it goes to {target}.")
            self.answer.setText(words.format(number=number, target=self._presenter.target_name(tried.rule)))
            return
        first = tried.suggestions[0] if tried.suggestions else None
        if first is None:
            self.answer.setText(self.tr("No rule decides, and nothing speaks for any department."))
            return
        said = self.tr("No rule decides. Routing would offer {target}, {percent} %: {reasons}")
        if not first.certain:
            said = self.tr(
                "No rule decides. Routing is not sure and would ask; likeliest {target}, {percent} %: {reasons}"
            )
        self.answer.setText(said.format(target=first.name, percent=first.percent, reasons=first.reasons))

    def _show(self) -> None:
        while (item := self._list.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        rules = self._presenter.rules
        for number, rule in enumerate(rules):
            self._list.column.addWidget(self._card(number, rule, last=number == len(rules) - 1))
        self._list.column.addStretch(1)
        self._list.setVisible(bool(rules))
        self._empty.setVisible(not rules and self.form.isHidden())
        if self.text.text().strip():
            self._soon.start()

    def _card(self, number: int, rule: RuleRow, last: bool) -> QWidget:
        theme, presenter = self._desk.theme, self._presenter
        card = Card((16, 12, 12, 12), 0)
        card.setMaximumWidth(theme.px(_WIDTH))
        row = QHBoxLayout()
        row.setSpacing(12)
        place = label(str(number + 1), "dim")
        place.setFixedWidth(theme.px(20))
        row.addWidget(place)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Elided(self._when(rule), "strong"))
        whither = QHBoxLayout()
        whither.setSpacing(6)
        whither.addWidget(IconLabel(theme, "arrow-right", "accent"))
        whither.addWidget(Elided(presenter.target_name(rule), "secondary"), 1)
        words.addLayout(whither)
        row.addLayout(words, 1)
        for icon, said, act, possible in (
            ("arrow-up", self.tr("Look at it earlier"), partial(presenter.move, rule, -1), number > 0),
            ("arrow-down", self.tr("Look at it later"), partial(presenter.move, rule, 1), not last),
            ("pencil-simple", self.tr("Change the rule"), partial(self._write, rule), True),
            ("trash", self.tr("Take the rule away"), partial(presenter.remove, rule), True),
        ):
            pressed = icon_button(theme, icon, said)
            keeping = pressed.sizePolicy()
            keeping.setRetainSizeWhenHidden(True)
            pressed.setSizePolicy(keeping)
            pressed.setVisible(possible)
            pressed.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(pressed)
        card.column.addLayout(row)
        return card

    def _when(self, rule: RuleRow) -> str:
        book = self._desk.names.book
        parts = []
        if rule.phrases:
            said = self.tr(" or ").join(f"“{phrase}”" for phrase in rule.phrases)
            parts.append(self.tr("{phrases} is said").format(phrases=said))
        if rule.service_id:
            parts.append(self.tr("the service is “{service}”").format(service=book.service(rule.service_id)))
        if rule.district_id:
            parts.append(self.tr("it is about {district}").format(district=book.districts.get(rule.district_id, "")))
        return self.tr("When {conditions}").format(conditions=self.tr(" and ").join(parts))

    def _write(self, rule: RuleRow | None) -> None:
        self.form.write(rule)
        self.form.show()
        self._empty.hide()
        self.form.setFocus()

    def _save(self, rule: RuleRow) -> None:
        if self._presenter.save(rule):
            self.form.hide()
