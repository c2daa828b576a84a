"""Sets pieces on pages, from top to bottom, by the page-break rules of the documents."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from meetingapp.minutes.foot import Foot
from meetingapp.minutes.pieces.piece import SLACK, Piece


@dataclass(frozen=True, slots=True)
class Together:
    """Pieces that share a page if one page can hold them."""

    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class LeaveFirstPage:
    """A new page, but only if the first is still being filled."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A piece that may be parted, and one that never begins a page without some of it."""

    piece: Piece
    follower: Piece


Flow: TypeAlias = Piece | Together | Followed | LeaveFirstPage


class Placed(NamedTuple):
    """A piece and how far below the top of its page it begins."""

    piece: Piece
    down: float


Page: TypeAlias = list[Placed]


def set_pages(
    flow: Iterable[Flow],
    width: float,
    height: float,
    hang: float = 0.0,
    *,
    closeness: float = 1.0,
    has_notes: bool = True,
) -> list[Page]:
    """Place every piece; there is always at least one page.

    Args:
        flow: what is placed, in order.
        width: of the text.
        height: of the text.
        hang: how far footnotes stand in.
        closeness: what share of the distance between two pieces is kept.
        has_notes: whether anything calls a footnote.
    """
    pages = _Pages(height, Foot(width, height, hang, is_needed=has_notes), width, closeness)
    for item in flow:
        match item:
            case Together(pieces=pieces):
                pages.place_together(pieces)
            case Followed(piece=piece, follower=follower):
                pages.place_followed(piece, follower)
            case LeaveFirstPage():
                pages.leave_first()
            case Piece():
                pages.place(item)
    return pages.finished()


def let_go(flow: Iterable[Flow]) -> Iterator[Flow]:
    """Let what follows a piece begin a page after all."""
    for item in flow:
        if isinstance(item, Followed):
            yield item.piece
            yield item.follower
        else:
            yield item


class _Pages:
    def __init__(self, height: float, foot: Foot, width: float, closeness: float) -> None:
        self._width = width
        self._height = height
        self._closeness = closeness
        self._used = 0.0
        self._above: Piece | None = None
        self._foot = foot
        self._done: list[Page] = [[]]

    def finished(self) -> list[Page]:
        """Close the last page and give them all."""
        self._close()
        return self._done

    def leave_first(self) -> None:
        if len(self._done) == 1 and self._above:
            self._turn()

    def place_together(self, pieces: Sequence[Piece]) -> None:
        if not pieces:
            return
        whole = self._whole(pieces)
        claim = sum(self._foot.claim(piece) for piece in pieces)
        fits_here = whole + claim <= self._room(pieces[0]) + SLACK
        if not fits_here and self._above and whole + claim <= self._height + SLACK:
            self._turn()
        for piece in pieces:
            self.place(piece)

    def place_followed(self, piece: Piece, follower: Piece) -> None:
        """Place both; where only the first one finds room, its end goes over with the other."""
        room = self._room(piece) - self._foot.claim(piece) - self._foot.claim(follower)
        rest = room - self._between(piece, follower) - follower.height(self._width)
        parts = None
        if rest + SLACK < piece.height(self._width) <= room + SLACK:
            parts = piece.split(self._width, rest)
        if parts is not None:
            self._put(parts[0], self._gap(parts[0]), parts[0].height(self._width))
            self._turn()
            piece = parts[1]
        self.place(piece)
        self.place(follower)

    def place(self, piece: Piece) -> None:
        """Place ``piece`` here, part it, or turn the page for it."""
        while True:
            gap = self._gap(piece)
            height = piece.height(self._width)
            room = self._left(gap) - self._foot.claim(piece)
            if room >= piece.needs or self._above is None:
                if height <= room + SLACK:
                    break
                if parts := piece.split(self._width, room):
                    self._put(parts[0], self._gap(parts[0]), parts[0].height(self._width))
                    self._turn()
                    piece = parts[1]
                    continue
            if self._above is None:
                break
            self._turn()
        self._put(piece, gap, height)

    def _whole(self, pieces: Sequence[Piece]) -> float:
        gaps = sum(self._between(one, other) for one, other in pairwise(pieces))
        return gaps + sum(piece.height(self._width) for piece in pieces)

    def _gap(self, piece: Piece) -> float:
        """Nothing begins with a distance at the top of a page."""
        return self._between(self._above, piece) if self._above else 0.0

    def _between(self, above: Piece, below: Piece) -> float:
        """Distances do not add up."""
        return max(above.after, below.before) * self._closeness

    def _room(self, piece: Piece) -> float:
        return self._left(self._gap(piece))

    def _left(self, gap: float) -> float:
        """Measure what is left of this page below such a distance."""
        return self._height - self._used - gap - self._foot.taken

    def _put(self, piece: Piece, gap: float, height: float) -> None:
        self._used += gap
        self._done[-1].append(Placed(piece, self._used))
        self._used += height
        self._above = piece
        if self._foot.is_needed:
            for note in self._foot.take(piece, room=self._height - self._used):
                self.place(note)

    def _turn(self) -> None:
        self._close()
        self._done.append([])
        self._used = 0.0
        self._above = None

    def _close(self) -> None:
        """Set what belongs at the foot of the page."""
        for piece, up in self._foot.emptied():
            self._done[-1].append(Placed(piece, self._height - up))
