"""Compiled from ui/open_case.ui by packaging/forms.py."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QLineEdit, QSizePolicy,
    QVBoxLayout, QWidget)

from agent_console.desk.widgets.drop_down import DropDown

class Ui_OpenCaseForm(object):
    def setupUi(self, OpenCaseForm: QWidget) -> None:
        if not OpenCaseForm.objectName():
            OpenCaseForm.setObjectName(u"OpenCaseForm")
        self.column = QVBoxLayout(OpenCaseForm)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(OpenCaseForm)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.titleLabel)

        self.title = QLineEdit(OpenCaseForm)
        self.title.setObjectName(u"title")

        self.column.addWidget(self.title)

        self.serviceLabel = QLabel(OpenCaseForm)
        self.serviceLabel.setObjectName(u"serviceLabel")
        self.serviceLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.serviceLabel)

        self.service = DropDown(OpenCaseForm)
        self.service.setObjectName(u"service")

        self.column.addWidget(self.service)

        self.due = QLabel(OpenCaseForm)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"type", u"secondary")
        self.due.setWordWrap(True)

        self.column.addWidget(self.due)

#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.serviceLabel.setBuddy(self.service)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OpenCaseForm)

        QMetaObject.connectSlotsByName(OpenCaseForm)
    # setupUi

    def retranslateUi(self, OpenCaseForm: QWidget) -> None:
        self.titleLabel.setText(QCoreApplication.translate("OpenCaseForm", u"What is owed", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("OpenCaseForm", u"What is owed", None))
#endif // QT_CONFIG(accessibility)
        self.serviceLabel.setText(QCoreApplication.translate("OpenCaseForm", u"Service", None))
#if QT_CONFIG(accessibility)
        self.service.setAccessibleName(QCoreApplication.translate("OpenCaseForm", u"Service", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

