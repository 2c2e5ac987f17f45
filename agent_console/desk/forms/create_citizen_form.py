"""Compiled from ui/create_citizen.ui by packaging/forms.py."""

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

class Ui_CreateCitizenForm(object):
    def setupUi(self, CreateCitizenForm: QWidget) -> None:
        if not CreateCitizenForm.objectName():
            CreateCitizenForm.setObjectName(u"CreateCitizenForm")
        self.column = QVBoxLayout(CreateCitizenForm)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(CreateCitizenForm)
        self.kindLabel.setObjectName(u"kindLabel")
        self.kindLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.kindLabel)

        self.kind = DropDown(CreateCitizenForm)
        self.kind.setObjectName(u"kind")

        self.column.addWidget(self.kind)

        self.nameLabel = QLabel(CreateCitizenForm)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.nameLabel)

        self.name = QLineEdit(CreateCitizenForm)
        self.name.setObjectName(u"name")

        self.column.addWidget(self.name)

        self.phoneLabel = QLabel(CreateCitizenForm)
        self.phoneLabel.setObjectName(u"phoneLabel")
        self.phoneLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.phoneLabel)

        self.phone = QLineEdit(CreateCitizenForm)
        self.phone.setObjectName(u"phone")

        self.column.addWidget(self.phone)

        self.emailLabel = QLabel(CreateCitizenForm)
        self.emailLabel.setObjectName(u"emailLabel")
        self.emailLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.emailLabel)

        self.email = QLineEdit(CreateCitizenForm)
        self.email.setObjectName(u"email")

        self.column.addWidget(self.email)

        self.addressLabel = QLabel(CreateCitizenForm)
        self.addressLabel.setObjectName(u"addressLabel")
        self.addressLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.addressLabel)

        self.address = QLineEdit(CreateCitizenForm)
        self.address.setObjectName(u"address")

        self.column.addWidget(self.address)

        self.languageLabel = QLabel(CreateCitizenForm)
        self.languageLabel.setObjectName(u"languageLabel")
        self.languageLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.languageLabel)

        self.language = DropDown(CreateCitizenForm)
        self.language.setObjectName(u"language")

        self.column.addWidget(self.language)

#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.nameLabel.setBuddy(self.name)
        self.phoneLabel.setBuddy(self.phone)
        self.emailLabel.setBuddy(self.email)
        self.addressLabel.setBuddy(self.address)
        self.languageLabel.setBuddy(self.language)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CreateCitizenForm)

        QMetaObject.connectSlotsByName(CreateCitizenForm)
    # setupUi

    def retranslateUi(self, CreateCitizenForm: QWidget) -> None:
        self.kindLabel.setText(QCoreApplication.translate("CreateCitizenForm", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("CreateCitizenForm", u"Person or organisation", None))
#endif // QT_CONFIG(accessibility)
        self.nameLabel.setText(QCoreApplication.translate("CreateCitizenForm", u"Name", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("CreateCitizenForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.phoneLabel.setText(QCoreApplication.translate("CreateCitizenForm", u"Phone", None))
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("CreateCitizenForm", u"Phone", None))
#endif // QT_CONFIG(accessibility)
        self.emailLabel.setText(QCoreApplication.translate("CreateCitizenForm", u"E-mail", None))
#if QT_CONFIG(accessibility)
        self.email.setAccessibleName(QCoreApplication.translate("CreateCitizenForm", u"E-mail", None))
#endif // QT_CONFIG(accessibility)
        self.addressLabel.setText(QCoreApplication.translate("CreateCitizenForm", u"Address", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("CreateCitizenForm", u"Address", None))
#endif // QT_CONFIG(accessibility)
        self.languageLabel.setText(QCoreApplication.translate("CreateCitizenForm", u"Speaks", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("CreateCitizenForm", u"Language", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

