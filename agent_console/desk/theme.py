"""The colours and letters of the window, for light, dark and high contrast, and how they follow the system."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from agent_console.desk.icon_letters import IconLetters
from agent_console.desk.stylesheet import stylesheet
from agent_console.desk.tokens import DARK, LIGHT, Tokens, contrast_tokens


class Look(StrEnum):
    """Which colours an agent chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Type:
    """A letter size in logical pixels, and whether it is semibold."""

    pixels: int
    semibold: bool = False


NAME = Type(18, True)
TITLE = Type(16, True)
STRONG = Type(13, True)
TEXT = Type(13)
SECONDARY = Type(12)
CAPTION = Type(11)
CAPTION_STRONG = Type(11, True)


class Theme(QObject):
    """Tokens and fonts in force; ``changed`` is emitted after the application has been restyled."""

    changed = Signal()

    def __init__(self, application: QApplication, look: Look = Look.SYSTEM, text_percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self._text_percent = text_percent
        self._system_palette = QPalette(application.palette())
        self._family = _family(application)
        self.letters = IconLetters()
        self._fonts: dict[tuple[Type, bool], QFont] = {}
        self.tokens = self._resolve()
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._restyle()

    @property
    def look(self) -> Look:
        """What the agent chose."""
        return self._look

    @property
    def text_percent(self) -> int:
        """Letters against their plain size; 100 to 150."""
        return self._text_percent

    def choose(self, look: Look, text_percent: int) -> None:
        """Take other colours or letters, at once."""
        self._look, self._text_percent = look, text_percent
        self._follow()

    def color(self, token: str) -> QColor:
        """The colour of a token, as ``accent_soft``."""
        return QColor(getattr(self.tokens, token))

    def px(self, pixels: float) -> int:
        """A length that grows with the letters."""
        return round(pixels * self._text_percent / 100)

    def font(self, kind: Type, tabular: bool = False) -> QFont:
        """The letters of a kind of text; ``tabular`` for figures that change."""
        known = self._fonts.get((kind, tabular))
        if known is None:
            known = self._fonts[kind, tabular] = QFont(self._family)
            known.setPixelSize(self.px(kind.pixels))
            known.setWeight(QFont.Weight.DemiBold if kind.semibold else QFont.Weight.Normal)
            if tabular:
                known.setFeature(QFont.Tag("tnum"), 1)
        return QFont(known)

    def metrics(self, kind: Type) -> QFontMetrics:
        """Measures of a kind of text."""
        return QFontMetrics(self.font(kind))

    def _follow(self) -> None:
        self._fonts.clear()
        self.tokens = self._resolve()
        self._restyle()
        self.changed.emit()

    def _resolve(self) -> Tokens:
        hints = self._application.styleHints()
        if self._look == Look.CONTRAST:
            return contrast_tokens(self._system_palette)
        if self._look == Look.SYSTEM:
            accessibility = hints.accessibility()
            if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
                return contrast_tokens(self._system_palette)
            return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._look == Look.DARK else LIGHT

    def _restyle(self) -> None:
        self._application.setPalette(_palette(self.tokens))
        self._application.setFont(self.font(TEXT))
        self._application.setStyleSheet(stylesheet(self.tokens, self._family, self.px))


def _family(application: QApplication) -> str:
    return "Inter" if "Inter" in QFontDatabase.families() else QFontInfo(application.font()).family()


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, tokens.background),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.rail),
        (role.Button, tokens.surface),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.PlaceholderText, tokens.dim),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.Mid, tokens.line),
    ):
        palette.setColor(target, QColor(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.dim))
    return palette
