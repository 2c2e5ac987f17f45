"""The files of a message, as buttons with name and size; a program says so, and so does what a virus was found in."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from agent_console.database.queries.contact import AttachmentFile
from agent_console.desk.icons import icon
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import plain_button
from agent_console.desk.widgets.flow import FlowLayout
from agent_console.domain.files import Scan, is_program, virus


class FilesRow(QWidget):
    """``wanted`` carries the file a person pressed."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, files: tuple[AttachmentFile, ...]) -> None:
        super().__init__()
        flow = FlowLayout(self, 4)
        for file in files:
            if file.role == "original":
                continue
            size = QLocale().formattedDataSize(file.bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
            warning = self._warning(file)
            pressed = plain_button(" · ".join(filter(None, (file.name, size, warning))), theme, "paperclip")
            if warning:
                pressed.setIcon(icon(theme, "warning", "bad" if virus(file.scanned) else "warn"))
            pressed.setToolTip(self._scan(file))
            pressed.clicked.connect(lambda _=False, file=file: self.wanted.emit(file))
            flow.addWidget(pressed)

    def _warning(self, file: AttachmentFile) -> str:
        if virus(file.scanned):
            return self.tr("virus")
        return self.tr("program") if is_program(file.name, file.type) else ""

    def _scan(self, file: AttachmentFile) -> str:
        """What the virus scanner said, where the city has one."""
        if found := virus(file.scanned):
            return self.tr("The virus scanner found {name}. Only administrators are given this file.").format(
                name=found
            )
        if file.scanned == Scan.CLEAN:
            return self.tr("The virus scanner found nothing")
        return self.tr("The virus scanner could not read this file") if file.scanned else ""
