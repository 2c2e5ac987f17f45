"""The files of a reply that is being written, each with its way off again."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget

from agent_console.desk.contact.outgoing_files import OutgoingFile, Refused
from agent_console.desk.theme import Theme
from agent_console.desk.widgets.button import button
from agent_console.desk.widgets.flow import FlowLayout

translate = QCoreApplication.translate


class OutgoingRow(QWidget):
    """``removed`` carries the hash of the file a person pressed."""

    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._flow = FlowLayout(self, 6)

    def show_files(self, files: Sequence[OutgoingFile]) -> None:
        """These, and nothing where there is none."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for file in files:
            size = QLocale().formattedDataSize(file.bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
            pressed = button(f"{file.name} · {size}", self._theme, "x", "dim")
            pressed.setToolTip(self.tr("Take {name} off").format(name=file.name))
            pressed.setAccessibleName(self.tr("Take {name} off").format(name=file.name))
            pressed.clicked.connect(lambda _=False, sha256=file.sha256: self.removed.emit(sha256))
            self._flow.addWidget(pressed)
            pressed.show()
        self.setVisible(bool(files))
        self.updateGeometry()


def refusal(file: Refused) -> str:
    """Why a file was not added to a reply."""
    words = {
        "runs": translate("OutgoingRow", "{name} is a program. Nobody gets one from the city."),
        "large": translate(
            "words", "{name} is too large: the files of a reply have 20 MB together. Send a link instead."
        ),
        "empty": translate("OutgoingRow", "{name} is empty."),
        "unreadable": translate("OutgoingRow", "{name} cannot be read. Is it open elsewhere, or the drive gone?"),
    }
    return words[file.why].format(name=file.name)
