"""Compiled from ui/close.ui by packaging/forms.py."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QPlainTextEdit, QSizePolicy,
    QVBoxLayout, QWidget)

from agent_console.desk.widgets.drop_down import DropDown

class Ui_CloseForm(object):
    def setupUi(self, CloseForm: QWidget) -> None:
        if not CloseForm.objectName():
            CloseForm.setObjectName(u"CloseForm")
        self.column = QVBoxLayout(CloseForm)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.dispositionLabel = QLabel(CloseForm)
        self.dispositionLabel.setObjectName(u"dispositionLabel")
        self.dispositionLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.dispositionLabel)

        self.disposition = DropDown(CloseForm)
        self.disposition.setObjectName(u"disposition")

        self.column.addWidget(self.disposition)

        self.noteLabel = QLabel(CloseForm)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.noteLabel)

        self.note = QPlainTextEdit(CloseForm)
        self.note.setObjectName(u"note")
        self.note.setTabChangesFocus(True)

        self.column.addWidget(self.note)

#if QT_CONFIG(shortcut)
        self.dispositionLabel.setBuddy(self.disposition)
        self.noteLabel.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CloseForm)

        QMetaObject.connectSlotsByName(CloseForm)
    # setupUi

    def retranslateUi(self, CloseForm: QWidget) -> None:
        self.dispositionLabel.setText(QCoreApplication.translate("CloseForm", u"How did it end?", None))
#if QT_CONFIG(accessibility)
        self.disposition.setAccessibleName(QCoreApplication.translate("CloseForm", u"How it ended", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("CloseForm", u"Note for the file", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("CloseForm", u"Note for the file", None))
#endif // QT_CONFIG(accessibility)
        self.note.setPlaceholderText(QCoreApplication.translate("CloseForm", u"Only if something is worth remembering", None))
        pass
    # retranslateUi

