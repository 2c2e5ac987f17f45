"""Compiled from ui/sign_in.ui by packaging/forms.py."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QVBoxLayout, QWidget)

class Ui_SignInForm(object):
    def setupUi(self, SignInForm: QWidget) -> None:
        if not SignInForm.objectName():
            SignInForm.setObjectName(u"SignInForm")
        self.column = QVBoxLayout(SignInForm)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.loginLabel = QLabel(SignInForm)
        self.loginLabel.setObjectName(u"loginLabel")
        self.loginLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.loginLabel)

        self.login = QLineEdit(SignInForm)
        self.login.setObjectName(u"login")

        self.column.addWidget(self.login)

        self.passwordLabel = QLabel(SignInForm)
        self.passwordLabel.setObjectName(u"passwordLabel")
        self.passwordLabel.setProperty(u"type", u"secondary_strong")

        self.column.addWidget(self.passwordLabel)

        self.password = QLineEdit(SignInForm)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

        self.column.addWidget(self.password)

        self.problem = QLabel(SignInForm)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"type", u"bad")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.signIn = QPushButton(SignInForm)
        self.signIn.setObjectName(u"signIn")
        self.signIn.setProperty(u"main", u"true")

        self.column.addWidget(self.signIn)

        self.where = QLabel(SignInForm)
        self.where.setObjectName(u"where")
        self.where.setProperty(u"type", u"caption")
        self.where.setWordWrap(True)

        self.column.addWidget(self.where)

#if QT_CONFIG(shortcut)
        self.loginLabel.setBuddy(self.login)
        self.passwordLabel.setBuddy(self.password)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SignInForm)

        QMetaObject.connectSlotsByName(SignInForm)
    # setupUi

    def retranslateUi(self, SignInForm: QWidget) -> None:
        self.loginLabel.setText(QCoreApplication.translate("SignInForm", u"Login", None))
#if QT_CONFIG(accessibility)
        self.login.setAccessibleName(QCoreApplication.translate("SignInForm", u"Login", None))
#endif // QT_CONFIG(accessibility)
        self.passwordLabel.setText(QCoreApplication.translate("SignInForm", u"Password", None))
#if QT_CONFIG(accessibility)
        self.password.setAccessibleName(QCoreApplication.translate("SignInForm", u"Password", None))
#endif // QT_CONFIG(accessibility)
        self.signIn.setText(QCoreApplication.translate("SignInForm", u"Sign in", None))
        pass
    # retranslateUi

