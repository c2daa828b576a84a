"""How large a text can stand in its box, and where it is cut when it is too long for any size."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from meetingapp.domain.concealed import shown
from meetingapp.ui.projector.parts import font
from meetingapp.ui.widgets.label import breakable

_LONGEST: Final = 4_000
"""More than this no wall can show; what is cut away is not measured either."""
_STEP: Final = 0.92
_ENDLESS: Final = 100_000.0
_MORE: Final = "…"


def tidy(text: str) -> str:
    """Return a text as it may stand on a wall: what hides in it is seen, endless words break."""
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}{_MORE}"
    return breakable(shown(cut))


def height_of(text: str, pixels: int, weight: int, width: float) -> float:
    """Return how tall a text is in a box of one width."""
    wide = QRectF(0, 0, width, _ENDLESS)
    metrics = QFontMetricsF(font(pixels, weight))
    return metrics.boundingRect(wide, Qt.TextFlag.TextWordWrap, text).height()


def fitted(
    text: str, width: float, height: float, sizes: tuple[float, float], weight: int = 400
) -> tuple[str, int]:
    """Return the text and the letters it fits in: large if it can be, smaller, then cut.

    Args:
        text: what is to stand there.
        width: of the box.
        height: of the box.
        sizes: the largest and the smallest letters, in pixels.
        weight: of the letters.
    """
    largest, smallest = sizes
    pixels = largest
    while pixels > smallest and height_of(text, round(pixels), weight, width) > height:
        pixels = max(pixels * _STEP, smallest)
    size = round(pixels)
    if height_of(text, size, weight, width) <= height:
        return text, size
    return _cut(text, width, height, size, weight), size


def _cut(text: str, width: float, height: float, pixels: int, weight: int) -> str:
    """Cut between two words where that is possible; letters are never changed."""
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if height_of(f"{text[:middle]}{_MORE}", pixels, weight, width) <= height:
            least = middle
        else:
            most = middle - 1
    kept = text[:least]
    return f"{kept.rpartition(' ')[0] or kept}{_MORE}"
