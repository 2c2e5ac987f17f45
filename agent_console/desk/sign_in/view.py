"""The sign-in page: works without central after the first time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_console.desk.forms.sign_in_form import Ui_SignInForm
from agent_console.desk.sign_in.presenter import SignInPresenter
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.card import Card
from agent_console.desk.widgets.icon_label import IconLabel
from agent_console.desk.widgets.label import label


class SignInView(QWidget):
    """``form`` holds the fields."""

    closed = Signal()

    def __init__(self, theme: Theme, presenter: SignInPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.setProperty("ground", "background")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Agent Console"))
        self.resize(560, 620)
        column = QVBoxLayout(self)
        column.addStretch(2)
        card = Card((32, 28, 32, 28), 16)
        card.setFixedWidth(theme.px(380))
        card.column.addWidget(IconLabel(theme, "headset", "accent", 32))
        card.column.addWidget(label(self.tr("Agent Console"), "name"))
        holder = QWidget()
        self.form = Ui_SignInForm()
        self.form.setupUi(holder)
        card.column.addWidget(holder)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.form.login.setText(presenter.last_login)
        self.form.where.setText(self.tr("Central: {name}").format(name=presenter.central_name))
        self.form.problem.hide()
        self.form.signIn.clicked.connect(self._try)
        self.form.login.returnPressed.connect(self.form.password.setFocus)
        self.form.password.returnPressed.connect(self._try)
        for field in (self.form.login, self.form.password):
            field.textChanged.connect(lambda _: self._allow())
        presenter.refused.connect(self._say_problem)
        presenter.busy.connect(self._show_busy)
        self._first = self.form.password if presenter.last_login else self.form.login
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard to the first empty field."""
        super().showEvent(event)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        super().keyPressEvent(event)

    def _try(self) -> None:
        if self.form.signIn.isEnabled():
            self._presenter.sign_in(self.form.login.text(), self.form.password.text())

    def _allow(self) -> None:
        self.form.signIn.setEnabled(bool(self.form.login.text().strip() and self.form.password.text()))
        self.form.problem.hide()

    def _show_busy(self, busy: bool) -> None:
        self.form.signIn.setText(self.tr("Signing in …") if busy else self.tr("Sign in"))
        self.form.signIn.setEnabled(not busy)

    def _say_problem(self, reason: str, remedy: str) -> None:
        self.form.problem.setText(f"{reason} {remedy}".strip())
        self.form.problem.show()
        self.form.password.selectAll()
        self.form.password.setFocus(Qt.FocusReason.OtherFocusReason)
