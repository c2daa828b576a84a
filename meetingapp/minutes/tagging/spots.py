"""Places on a page that lead somewhere: out to the net, or to a heading of the same file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias
from urllib.parse import quote

from meetingapp.minutes.tagging.elements import Element, hex_string

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top, from the page's lower left corner."""
# What an address may hold unescaped; everything else is written in hundreds, as browsers do.
_UNESCAPED = "!#$&'*+,/:;=?@[]~%"


class Target(NamedTuple):
    """A place in the same file: a page (from 0) and a height on it."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Clickable:
    """What reacts to a click.

    Attributes:
        element: the ``Link`` it belongs to.
        page: the page it is on, from 0.
        boxes: the lines of its text.
        leads: an address, or who tells the place in this file once that is drawn.
        says: what a reader's program says of it.
    """

    element: Element
    page: int
    boxes: Sequence[Box]
    leads: str | Callable[[], Target | None]
    says: str


def annotation(spot: Clickable, key: int, page_names: Sequence[bytes]) -> bytes:
    """Write the annotation; printed with the page, never hidden, without a frame of its own."""
    lefts, bottoms, rights, tops = zip(*spot.boxes, strict=True)
    corners = [
        corner
        for left, bottom, right, top in spot.boxes
        for corner in (left, top, right, top, left, bottom, right, bottom)
    ]
    return b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%s]/QuadPoints[%s]%s>>" % (
        _numbers((min(lefts), min(bottoms), max(rights), max(tops))),
        _numbers(corners),
        b"/Contents %s/StructParent %d/P %s%s"
        % (hex_string(spot.says), key, page_names[spot.page], _leads(spot, page_names)),
    )


def _numbers(numbers: Sequence[float]) -> bytes:
    return " ".join(f"{number:.2f}" for number in numbers).encode()


def _leads(spot: Clickable, page_names: Sequence[bytes]) -> bytes:
    if isinstance(spot.leads, str):
        return b"/A<</Type/Action/S/URI/URI(%s)>>" % _address(spot.leads)
    target = spot.leads() or Target(spot.page, 0.0)
    return b"/Dest[%s/XYZ 0 %.2f 0]" % (page_names[target.page], target.top)


def _address(url: str) -> bytes:
    r"""Write an address in ASCII; ``(``, ``)`` and ``\`` would end a PDF string."""
    return quote(url, safe=_UNESCAPED).encode()
