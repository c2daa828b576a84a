"""What stands on every page: owner and access above, title and page number below.

Screen readers skip it, so it may hold only what the body also says.
"""

from typing import Final

from meetingapp.document.blocks import Furniture
from meetingapp.minutes.faces import Face
from meetingapp.minutes.hands import Hand
from meetingapp.minutes.logo import Logo
from meetingapp.minutes.styles import (
    ACCESS,
    BOTTOM,
    GREEN,
    INK,
    LEFT,
    MUTED,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    RULE,
    WIDTH,
)
from meetingapp.minutes.tagging.canvas import TaggedCanvas

_HEAD: Final = PAGE_HEIGHT - 44
_FOOT: Final = BOTTOM - 22
_FOOT_STEP: Final = 11.5
_GAP: Final = 8.0
_RULE: Final = _HEAD - 9
_RECIPIENT: Final = _HEAD - 21.5
_LINE_STEP: Final = 11.0
_LOGO_BOTTOM: Final = _HEAD - 4
_MOST: Final = WIDTH * 2 / 3

_OWNER: Final = Hand(Face.SEMIBOLD, 9.0, GREEN)
_UNIT: Final = Hand(Face.REGULAR, 9.0, MUTED)
_LINE: Final = Hand(Face.REGULAR, 8.2, MUTED)
_ACCESS: Final = Hand(Face.SEMIBOLD, 7.8, ACCESS)
_LEGAL: Final = Hand(Face.REGULAR, 8.2, MUTED)
_RECEIVER: Final = Hand(Face.SEMIBOLD, 8.6, INK)
_FOOTER: Final = Hand(Face.REGULAR, 8.4, MUTED)


def draw_furniture(
    canvas: TaggedCanvas, furniture: Furniture, logo: Logo, page: int, pages: int
) -> None:
    """Draw head and foot of page ``page`` (from 1) of ``pages``."""
    logo.draw(canvas, LEFT, _LOGO_BOTTOM, first=page == 1)
    with canvas.artifact(pagination=True):
        above, below = _head_right(canvas, furniture)
        left = LEFT + (logo.width + _GAP if logo.width else 0.0)
        _head_left(canvas, furniture, left, above - 2 * _GAP, below - 2 * _GAP)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.6)
        canvas.line(LEFT, _RULE, PAGE_WIDTH - RIGHT, _RULE)
        _RECEIVER.right(canvas, furniture.recipient, (PAGE_WIDTH - RIGHT, _RECIPIENT), WIDTH)
        number = furniture.page.format(page=page, pages=pages)
        used = _FOOTER.right(canvas, number, (PAGE_WIDTH - RIGHT, _FOOT), WIDTH / 2)
        for row, text in enumerate(furniture.foot):
            at = (LEFT, _FOOT - row * _FOOT_STEP)
            _FOOTER.left(canvas, text, at, WIDTH - used - 2 * _GAP)


def _head_left(
    canvas: TaggedCanvas, furniture: Furniture, left: float, above: float, below: float
) -> None:
    """Draw the owner with the unit beside it; a line of the municipality's own stands below.

    ``above`` and ``below`` are where the two rows end.
    """
    base = _HEAD + (_LINE_STEP if furniture.line or _takes_two_rows(furniture) else 0.0)
    used = _OWNER.left(canvas, furniture.owner, (left, base), above - left) + _GAP
    _UNIT.left(canvas, furniture.unit, (left + used, base), above - left - used)
    _LINE.left(canvas, furniture.line, (left, _HEAD), below - left)


def _takes_two_rows(furniture: Furniture) -> bool:
    """Tell whether the legal basis is too long to stand beside the grading, as it is in English."""
    width: float = WIDTH
    return _LEGAL.width(furniture.legal) > width / 3


def _head_right(canvas: TaggedCanvas, furniture: Furniture) -> tuple[float, float]:
    """Draw the grading and its legal basis; return where the upper and the lower row begin."""
    edge, access = PAGE_WIDTH - RIGHT, furniture.access.upper()
    if _takes_two_rows(furniture):
        graded = _ACCESS.right(canvas, access, (edge, _HEAD + _LINE_STEP), WIDTH / 2)
        return edge - graded, edge - _LEGAL.right(canvas, furniture.legal, (edge, _HEAD), _MOST)
    used = _LEGAL.right(canvas, furniture.legal, (edge, _HEAD), WIDTH / 3)
    if used:
        used += _GAP
    used += _ACCESS.right(canvas, access, (edge - used, _HEAD), WIDTH / 2)
    return edge - used, edge - used
