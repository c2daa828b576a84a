"""What stands on every page: owner and access above, title and page number below.

Screen readers skip it, so it may hold only what the body also says.
"""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color

from meetingapp.document.blocks import Furniture
from meetingapp.minutes.faces import Face
from meetingapp.minutes.lines import break_lines, width_of
from meetingapp.minutes.styles import (
    ACCESS,
    BOTTOM,
    GREEN,
    LEFT,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    RULE,
    WIDTH,
)
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.text import escape

_HEAD: Final = PAGE_HEIGHT - 44
_FOOT: Final = BOTTOM - 22
_FOOT_STEP: Final = 11.5
_GAP: Final = 8.0


def draw_furniture(canvas: TaggedCanvas, furniture: Furniture, page: int, pages: int) -> None:
    """Draw head and foot of page ``page`` (from 1) of ``pages``."""
    with canvas.artifact(pagination=True):
        taken = _head_right(canvas, furniture)
        _head_left(canvas, furniture, WIDTH - taken - 2 * _GAP)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(LEFT, _HEAD - 9, PAGE_WIDTH - RIGHT, _HEAD - 9)
        number = furniture.page.format(page=page, pages=pages)
        used = _FOOTER.right(canvas, number, (PAGE_WIDTH - RIGHT, _FOOT), WIDTH / 2)
        for row, text in enumerate(furniture.foot):
            at = (LEFT, _FOOT - row * _FOOT_STEP)
            _FOOTER.left(canvas, text, at, WIDTH - used - 2 * _GAP)


def _head_left(canvas: TaggedCanvas, furniture: Furniture, room: float) -> None:
    used = _OWNER.left(canvas, furniture.owner, (LEFT, _HEAD), room) + _GAP
    _UNIT.left(canvas, furniture.unit, (LEFT + used, _HEAD), room - used)


def _head_right(canvas: TaggedCanvas, furniture: Furniture) -> float:
    """Draw the grading and its legal basis; return the width they take."""
    edge = PAGE_WIDTH - RIGHT
    used = _LEGAL.right(canvas, furniture.legal, (edge, _HEAD), WIDTH / 3)
    if used:
        used += _GAP
    return used + _ACCESS.right(canvas, furniture.access.upper(), (edge - used, _HEAD), WIDTH / 2)


@dataclass(frozen=True, slots=True)
class _Hand:
    """How one text of the furniture is set: on one line, shortened where there is no room."""

    face: Face
    size: float
    colour: Color

    def left(self, canvas: TaggedCanvas, text: str, at: tuple[float, float], room: float) -> float:
        """Write from ``at`` to the right; return the width used."""
        fitted = self._fitted(text, room)
        self._write(canvas, fitted, at)
        return width_of(fitted, self.face, self.size)

    def right(self, canvas: TaggedCanvas, text: str, at: tuple[float, float], room: float) -> float:
        """Write so that the text ends ``at``; return the width used."""
        fitted = self._fitted(text, room)
        width = width_of(fitted, self.face, self.size)
        self._write(canvas, fitted, (at[0] - width, at[1]))
        return width

    def _fitted(self, text: str, room: float) -> str:
        shown = escape(text).replace("\n", " ")
        if width_of(shown, self.face, self.size) <= room:
            return shown
        while shown and width_of(shown + "…", self.face, self.size) > room:
            shown = shown[:-1]
        return shown.rstrip() + "…" if shown else ""

    def _write(self, canvas: TaggedCanvas, text: str, at: tuple[float, float]) -> None:
        if text:
            lines = break_lines(text, self.face, self.size, 2 * PAGE_WIDTH)
            canvas.set_type(lines, at, self.size, self.size, self.colour)


_OWNER: Final = _Hand(Face.SEMIBOLD, 9.0, GREEN)
_UNIT: Final = _Hand(Face.REGULAR, 9.0, MUTED)
_ACCESS: Final = _Hand(Face.SEMIBOLD, 7.8, ACCESS)
_LEGAL: Final = _Hand(Face.REGULAR, 8.2, MUTED)
_FOOTER: Final = _Hand(Face.REGULAR, 8.4, MUTED)
