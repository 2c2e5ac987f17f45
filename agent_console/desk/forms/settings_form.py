"""Compiled from ui/settings.ui by packaging/forms.py."""

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

class Ui_SettingsForm(object):
    def setupUi(self, SettingsForm: QWidget) -> None:
        if not SettingsForm.objectName():
            SettingsForm.setObjectName(u"SettingsForm")
        self.column = QVBoxLayout(SettingsForm)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.languageLabel = QLabel(SettingsForm)
        self.languageLabel.setObjectName(u"languageLabel")
        self.languageLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.languageLabel)

        self.language = DropDown(SettingsForm)
        self.language.setObjectName(u"language")

        self.column.addWidget(self.language)

        self.themeLabel = QLabel(SettingsForm)
        self.themeLabel.setObjectName(u"themeLabel")
        self.themeLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.themeLabel)

        self.theme = DropDown(SettingsForm)
        self.theme.setObjectName(u"theme")

        self.column.addWidget(self.theme)

        self.sizeLabel = QLabel(SettingsForm)
        self.sizeLabel.setObjectName(u"sizeLabel")
        self.sizeLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.sizeLabel)

        self.size = DropDown(SettingsForm)
        self.size.setObjectName(u"size")

        self.column.addWidget(self.size)

        self.signatureLabel = QLabel(SettingsForm)
        self.signatureLabel.setObjectName(u"signatureLabel")
        self.signatureLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.signatureLabel)

        self.signature = QPlainTextEdit(SettingsForm)
        self.signature.setObjectName(u"signature")
        self.signature.setTabChangesFocus(True)

        self.column.addWidget(self.signature)

#if QT_CONFIG(shortcut)
        self.languageLabel.setBuddy(self.language)
        self.themeLabel.setBuddy(self.theme)
        self.sizeLabel.setBuddy(self.size)
        self.signatureLabel.setBuddy(self.signature)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SettingsForm)

        QMetaObject.connectSlotsByName(SettingsForm)
    # setupUi

    def retranslateUi(self, SettingsForm: QWidget) -> None:
        self.languageLabel.setText(QCoreApplication.translate("SettingsForm", u"Language", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("SettingsForm", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.themeLabel.setText(QCoreApplication.translate("SettingsForm", u"Colours", None))
#if QT_CONFIG(accessibility)
        self.theme.setAccessibleName(QCoreApplication.translate("SettingsForm", u"Colours", None))
#endif // QT_CONFIG(accessibility)
        self.sizeLabel.setText(QCoreApplication.translate("SettingsForm", u"Size of letters", None))
#if QT_CONFIG(accessibility)
        self.size.setAccessibleName(QCoreApplication.translate("SettingsForm", u"Size of letters", None))
#endif // QT_CONFIG(accessibility)
        self.signatureLabel.setText(QCoreApplication.translate("SettingsForm", u"Signature under replies", None))
#if QT_CONFIG(accessibility)
        self.signature.setAccessibleName(QCoreApplication.translate("SettingsForm", u"Signature under replies", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

