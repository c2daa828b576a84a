"""What a sheet on the wall is made of: boxes, texts and small pictures, each in its place."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from meetingapp.ui.icons import paint_icon
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.avatar import paint_avatar

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Box:
    """A filled surface with round corners; ``line`` is the colour of its edge, if it has one."""

    area: QRectF
    fill: str
    line: str = ""
    corner: float = 0.0

    def draw(self, painter: QPainter) -> None:
        """Draw the surface."""
        painter.setPen(theme.colour(self.line) if self.line else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self.fill))
        painter.drawRoundedRect(self.area, self.corner, self.corner)


@dataclass(frozen=True, slots=True)
class Text:
    """Words in a box. ``pixels`` is the height of the letters."""

    area: QRectF
    said: str
    pixels: int
    weight: int = 400
    colour: str = "text"
    where: Qt.AlignmentFlag = LEFT

    def draw(self, painter: QPainter) -> None:
        """Draw the words, broken into lines."""
        painter.setFont(font(self.pixels, self.weight))
        painter.setPen(theme.colour(self.colour))
        painter.drawText(self.area, int(self.where) | Qt.TextFlag.TextWordWrap, self.said)


@dataclass(frozen=True, slots=True)
class Picture:
    """An icon that stands beside words."""

    area: QRectF
    name: str
    colour: str

    def draw(self, painter: QPainter) -> None:
        """Draw the icon."""
        paint_icon(painter, self.name, self.colour, self.area)


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody’s initial in a circle."""

    area: QRectF
    initial: str

    def draw(self, painter: QPainter) -> None:
        """Draw the circle."""
        paint_avatar(painter, self.area, self.initial, "accent")


Part = Box | Text | Picture | Face


@dataclass(slots=True)
class Sheet:
    """Everything on the wall, in the order it is drawn, which is the order it is read aloud."""

    parts: list[Part] = field(default_factory=list)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Return the words, in the order they are read."""
        return tuple(part for part in self.parts if isinstance(part, Text))

    @property
    def said(self) -> str:
        """Return all that stands there, for a screen reader."""
        return "\n".join(text.said for text in self.texts)

    def add(self, part: Part) -> None:
        """Put one more thing on the sheet."""
        self.parts.append(part)


def font(pixels: int, weight: int) -> QFont:
    """Return Inter of a height that the size of the wall decides, not that of the desk."""
    wanted = theme.font("md", weight)
    wanted.setPixelSize(max(1, pixels))
    return wanted
