"""Language, colours, letters and signature."""

from PySide6.QtWidgets import QWidget

from agent_console.desk.forms.settings_form import Ui_SettingsForm
from agent_console.desk.settings.four_eyes_card import FourEyesCard
from agent_console.desk.settings.presenter import SIZES, SettingsPresenter
from agent_console.desk.settings.signatures import SignaturesCard
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.theme import Look
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.page import Page
from agent_console.desk.widgets.scroll_column import ScrollColumn
from agent_console.desk.words import language_name


class SettingsView(Page):
    """Every change takes effect at once; there is nothing to save."""

    def __init__(self, surroundings: Surroundings, presenter: SettingsPresenter) -> None:
        super().__init__(self.tr("Settings"), self.tr("For you, on this computer. Every change takes effect at once."))
        card = Card((24, 20, 24, 24), 12)
        card.setMaximumWidth(surroundings.theme.px(520))
        holder = QWidget()
        self.form = Ui_SettingsForm()
        self.form.setupUi(holder)
        self.setFocusProxy(self.form.language)
        card.column.addWidget(holder)
        cards = ScrollColumn(12, self.tr("Settings"), 14)  # large letters need more room than a window has
        self.body.addWidget(cards, 1)
        cards.column.addWidget(card)
        self.signatures: SignaturesCard | None = None
        if SignaturesCard.offered(surroundings):
            self.signatures = SignaturesCard(surroundings)
            self.signatures.setMaximumWidth(surroundings.theme.px(520))
            cards.column.addWidget(self.signatures)
        self.four_eyes: FourEyesCard | None = None
        if FourEyesCard.offered(surroundings):
            self.four_eyes = FourEyesCard(surroundings)
            self.four_eyes.setMaximumWidth(surroundings.theme.px(520))
            cards.column.addWidget(self.four_eyes)
        cards.column.addStretch(1)
        form, current = self.form, presenter.current
        form.language.addItem(self.tr("As the system"), "")
        for code in ("en", "pl", "de"):
            form.language.addItem(language_name(code), code)
        for look, text in (
            (Look.SYSTEM, self.tr("As the system")),
            (Look.LIGHT, self.tr("Light")),
            (Look.DARK, self.tr("Dark")),
            (Look.CONTRAST, self.tr("High contrast")),
        ):
            form.theme.addItem(text, look.value)
        for percent in SIZES:
            form.size.addItem(f"{percent} %", percent)
        form.language.setCurrentIndex(max(0, form.language.findData(current.language)))
        form.theme.setCurrentIndex(max(0, form.theme.findData(current.look)))
        form.size.setCurrentIndex(max(0, form.size.findData(current.text_percent)))
        form.signature.setPlainText(current.signature)
        form.signature.setFixedHeight(surroundings.theme.px(96))
        form.language.activated.connect(lambda _: presenter.speak(form.language.currentData()))
        form.theme.activated.connect(lambda _: presenter.look(Look(form.theme.currentData())))
        form.size.activated.connect(lambda _: presenter.size(form.size.currentData()))
        form.signature.textChanged.connect(lambda: presenter.sign(form.signature.toPlainText()))
