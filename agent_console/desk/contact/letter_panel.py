"""A letter to look at before it goes to the printer."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from agent_console.desk.contact.bodies.page_source import Pages, draw_page, open_pages
from agent_console.desk.contact.bodies.pages_view import PagesView
from agent_console.desk.surroundings import Surroundings
from agent_console.desk.widgets.button import button, main_button
from agent_console.desk.widgets.panel import Panel

_DOTS = 300


class LetterPanel(Panel):
    """``sent`` when it is good; with this machine's own printer, a copy can be printed as well."""

    sent = Signal()

    def __init__(self, surroundings: Surroundings, content: bytes) -> None:
        super().__init__(surroundings.theme, self.tr("The letter as it will be printed"))
        self.content: Pages = open_pages(content, "application/pdf")
        self.view = PagesView(surroundings.theme, surroundings.reader)
        self.view.wish_height(surroundings.theme.px(640))
        self.view.show_pages(self.content, "")
        self.view.simplify()
        self.body.addWidget(self.view, 1)
        own = button(self.tr("Print a copy here"), surroundings.theme, "printer")
        own.clicked.connect(self.print_copy)
        go = main_button(self.tr("Send the letter"), surroundings.theme, "paper-plane-tilt")
        go.clicked.connect(self.sent)
        self.foot(go, own)

    def print_copy(self) -> None:
        """Through the system's own dialog."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_DOTS)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec():
            print_pages(self.content, printer)


def print_pages(pages: Pages, printer: QPrinter) -> None:
    """Every page on a sheet of its own, in its true size or smaller."""
    painter = QPainter(printer)
    for number in range(len(pages.sizes)):
        if number:
            printer.newPage()
        sheet = QRect(0, 0, painter.device().width(), painter.device().height())
        image = draw_page(pages, number, sheet.width())
        size: QSize = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(0, 0, size.width(), size.height()), image)
    painter.end()
