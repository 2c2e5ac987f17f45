"""The colours by their use, once for light, once for dark, and made from the system's palette for high contrast."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True)
class Tokens:
    """``#rrggbb`` by use; ``dim`` and ``text`` reach 4.5:1 on ``surface``."""

    background: str
    rail: str
    surface: str
    line: str
    hover: str
    text: str
    dim: str
    accent: str
    on_accent: str
    accent_soft: str
    accent_hover: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    focus_width: int = 2
    """Logical pixels."""


LIGHT = Tokens(
    background="#F5F6F8",
    rail="#EDEFF2",
    surface="#FFFFFF",
    line="#E1E5EA",
    hover="#F1F3F6",
    text="#171B21",
    dim="#59626E",
    accent="#1F5FBF",
    on_accent="#FFFFFF",
    accent_soft="#E6EEFB",
    accent_hover="#1A52A6",
    ok="#0B6B4A",
    ok_soft="#DDF3E8",
    warn="#9A5B00",
    warn_soft="#FDF0D9",
    bad="#B3261E",
    bad_soft="#FBE4E2",
)

DARK = Tokens(
    background="#13161B",
    rail="#0F1216",
    surface="#1A1E25",
    line="#2C333D",
    hover="#212731",
    text="#E7EBF1",
    dim="#9BA6B4",
    accent="#7FB0FF",
    on_accent="#0B1A33",
    accent_soft="#1E2E49",
    accent_hover="#9CC2FF",
    ok="#63CFA0",
    ok_soft="#15342A",
    warn="#F0B45A",
    warn_soft="#3A2C12",
    bad="#FF8F86",
    bad_soft="#43201E",
)


def contrast_tokens(palette: QPalette) -> Tokens:
    """Pure text on pure ground, as dark as the system's window is, with wide focus rings and strong lines."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    ground, ink = ("#000000", "#FFFFFF") if dark else ("#FFFFFF", "#000000")
    chosen = palette.color(QPalette.ColorRole.Highlight)
    accent = chosen.name() if contrast_ratio(chosen, QColor(ground)) >= 7 else ("#8FC7FF" if dark else "#003E9B")
    soft = "#1F2A3A" if dark else "#E3EDFF"
    return Tokens(
        background=ground,
        rail=ground,
        surface=ground,
        line=ink,
        hover=soft,
        text=ink,
        dim=ink,
        accent=accent,
        on_accent=ground,
        accent_soft=soft,
        accent_hover=ink,
        ok="#6BF0B5" if dark else "#00472E",
        ok_soft=ground,
        warn="#FFD479" if dark else "#5A3300",
        warn_soft=ground,
        bad="#FFB0A9" if dark else "#8A0F08",
        bad_soft=ground,
        focus_width=3,
    )


def contrast_ratio(one: QColor, other: QColor) -> float:
    """WCAG 2.2 contrast ratio, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
