"""The files of a message, as buttons with name and size."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from agent_console.database.queries.contact import AttachmentFile
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import plain_button
from agent_console.desk.widgets.flow import FlowLayout


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
            pressed = plain_button(f"{file.name} · {size}", theme, "paperclip")
            pressed.clicked.connect(lambda _=False, file=file: self.wanted.emit(file))
            flow.addWidget(pressed)
