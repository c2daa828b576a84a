"""Sets pieces on pages, from top to bottom, by the page-break rules of the documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from meetingapp.minutes.pieces.piece import SLACK, Piece, Stack


@dataclass(frozen=True, slots=True)
class Together:
    """Pieces that share a page if one page can hold them."""

    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class LeaveFirstPage:
    """A new page, but only if the first is still being filled."""


Flow: TypeAlias = Piece | Together | LeaveFirstPage


class Placed(NamedTuple):
    """A piece and how far below the top of its page it begins."""

    piece: Piece
    down: float


Page: TypeAlias = list[Placed]


def set_pages(flow: Iterable[Flow], width: float, height: float) -> list[Page]:
    """Place every piece; there is always at least one page."""
    pages = _Pages(width, height)
    for item in flow:
        match item:
            case Together(pieces=pieces):
                pages.place_together(pieces)
            case LeaveFirstPage():
                pages.leave_first()
            case Piece():
                pages.place(item)
    return pages.done


class _Pages:
    def __init__(self, width: float, height: float) -> None:
        self._width = width
        self._height = height
        self._used = 0.0
        self._above: Piece | None = None
        self.done: list[Page] = [[]]

    def leave_first(self) -> None:
        if len(self.done) == 1 and self._above:
            self._turn()

    def place_together(self, pieces: Sequence[Piece]) -> None:
        whole = Stack(pieces).height(self._width)
        fits_here = whole <= self._room(pieces[0]) + SLACK
        if not fits_here and self._above and whole <= self._height + SLACK:
            self._turn()
        for piece in pieces:
            self.place(piece)

    def place(self, piece: Piece) -> None:
        """Place ``piece`` here, part it, or turn the page for it."""
        while True:
            room = self._room(piece)
            if room >= piece.needs or self._above is None:
                if piece.height(self._width) <= room + SLACK:
                    break
                if parts := piece.split(self._width, room):
                    self._put(parts[0])
                    self._turn()
                    piece = parts[1]
                    continue
            if self._above is None:
                break
            self._turn()
        self._put(piece)

    def _gap(self, piece: Piece) -> float:
        """Distances do not add up, and nothing begins with one at the top of a page."""
        return max(self._above.after, piece.before) if self._above else 0.0

    def _room(self, piece: Piece) -> float:
        return self._height - self._used - self._gap(piece)

    def _put(self, piece: Piece) -> None:
        self._used += self._gap(piece)
        self.done[-1].append(Placed(piece, self._used))
        self._used += piece.height(self._width)
        self._above = piece

    def _turn(self) -> None:
        self.done.append([])
        self._used = 0.0
        self._above = None
