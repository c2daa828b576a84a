"""A person, as initials in a circle."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.painted import Painted

AvatarKind: TypeAlias = Literal["accent", "neutral", "info", "voice"]


def initials_of(name: str) -> str:
    """Return the first letter of the first and the last word of a name; a number is none."""
    words = [word for word in name.split() if not word.startswith("(")]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def paint_avatar(painter: QPainter, box: QRectF, initials: str, kind: AvatarKind) -> None:
    """Draw initials in a circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(f"{kind}_soft"))
    painter.drawEllipse(box)
    font = theme.font("xs", 700)
    font.setPixelSize(max(8, round(box.height() * 0.38)))
    painter.setFont(font)
    painter.setPen(theme.colour("voice_text2" if kind == "voice" else f"{kind}_text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials)


class Avatar(Painted):
    """Initials in a circle; the name stands beside it or is its accessible name."""

    def __init__(self, initials: str, *, size: int = 30, kind: AvatarKind = "accent") -> None:
        super().__init__()
        self._initials = initials
        self._size = size
        self._kind: AvatarKind = kind
        self.refit()

    @override
    def refit(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))

    @override
    def draw(self, painter: QPainter) -> None:
        paint_avatar(painter, QRectF(self.rect()), self._initials, self._kind)
