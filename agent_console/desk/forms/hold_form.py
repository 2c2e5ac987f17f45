"""Compiled from ui/hold.ui by packaging/forms.py."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDateTimeEdit, QLabel, QLineEdit,
    QSizePolicy, QVBoxLayout, QWidget)

from agent_console.desk.widgets.drop_down import DropDown

class Ui_HoldForm(object):
    def setupUi(self, HoldForm: QWidget) -> None:
        if not HoldForm.objectName():
            HoldForm.setObjectName(u"HoldForm")
        self.column = QVBoxLayout(HoldForm)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.untilLabel = QLabel(HoldForm)
        self.untilLabel.setObjectName(u"untilLabel")
        self.untilLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.untilLabel)

        self.until = DropDown(HoldForm)
        self.until.setObjectName(u"until")

        self.column.addWidget(self.until)

        self.moment = QDateTimeEdit(HoldForm)
        self.moment.setObjectName(u"moment")
        self.moment.setCalendarPopup(True)

        self.column.addWidget(self.moment)

        self.reasonLabel = QLabel(HoldForm)
        self.reasonLabel.setObjectName(u"reasonLabel")
        self.reasonLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.reasonLabel)

        self.reason = QLineEdit(HoldForm)
        self.reason.setObjectName(u"reason")

        self.column.addWidget(self.reason)

#if QT_CONFIG(shortcut)
        self.untilLabel.setBuddy(self.until)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(HoldForm)

        QMetaObject.connectSlotsByName(HoldForm)
    # setupUi

    def retranslateUi(self, HoldForm: QWidget) -> None:
        self.untilLabel.setText(QCoreApplication.translate("HoldForm", u"Until", None))
#if QT_CONFIG(accessibility)
        self.until.setAccessibleName(QCoreApplication.translate("HoldForm", u"Until when", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.moment.setAccessibleName(QCoreApplication.translate("HoldForm", u"Day and time", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("HoldForm", u"Why (colleagues see it)", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("HoldForm", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("HoldForm", u"Waiting for the citizen, for a colleague, for a date \u2026", None))
        pass
    # retranslateUi

