"""How honest the confidences are, drawn: what was promised against what came true, as SVG."""

from collections.abc import Sequence
from html import escape

_SIDE, _LEFT, _TOP = 360, 56, 40
_BARS = 60
_INK, _PALE, _DOT = "#1d2733", "#c9d2dc", "#1f6feb"

Step = tuple[float, float, int]
"""Mean confidence, share that was right, number of cases."""


def reliability_svg(steps: Sequence[Step], title: str) -> str:
    """A dot a step on the square of confidence and precision, its cases as bars below; the diagonal is honesty."""
    most = max((count for _, _, count in steps), default=1)
    base = _TOP + _SIDE
    parts = [_text(_LEFT, 24, title, size=15, anchor="start")]
    for tenth in range(0, 11, 2):
        at = tenth / 10
        parts.append(_line(_LEFT, base - at * _SIDE, _LEFT + _SIDE, base - at * _SIDE, _PALE))
        parts.append(_text(_LEFT - 8, base - at * _SIDE + 4, f"{at:.0%}", anchor="end"))
        parts.append(_text(_LEFT + at * _SIDE, base + _BARS + 34, f"{at:.0%}"))
    parts.append(_line(_LEFT, base, _LEFT + _SIDE, _TOP, _INK, dashed=True))
    path = " ".join(f"{_LEFT + said * _SIDE:.1f},{base - came * _SIDE:.1f}" for said, came, _ in steps)
    parts.append(f'<polyline points="{path}" fill="none" stroke="{_DOT}" stroke-width="2"/>')
    for said, came, count in steps:
        x, height = _LEFT + said * _SIDE, _BARS * count / most
        parts.append(f'<circle cx="{x:.1f}" cy="{base - came * _SIDE:.1f}" r="4.5" fill="{_DOT}"/>')
        bar = f'<rect x="{x - 8:.1f}" y="{base + 16 + _BARS - height:.1f}" width="16" height="{height:.1f}"'
        parts.append(f'{bar} fill="{_PALE}"><title>{count}</title></rect>')
    parts.append(_text(_LEFT + _SIDE / 2, base + _BARS + 54, "confidence said (bars: how many)"))
    middle = _TOP + _SIDE / 2
    parts.append(f'<g transform="rotate(-90 14 {middle})">{_text(14, middle, "share that was right")}</g>')
    size = f'width="{_LEFT + _SIDE + 24}" height="{base + _BARS + 66}"'
    body = "\n".join(parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif">\n{body}\n</svg>\n'


def _text(x: float, y: float, words: str, size: int = 12, anchor: str = "middle") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}"'
    return f'<text {place} fill="{_INK}">{escape(words)}</text>'


def _line(x: float, y: float, to_x: float, to_y: float, ink: str, dashed: bool = False) -> str:
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{ink}"{dashes}/>'
