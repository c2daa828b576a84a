"""The foot of a page: footnotes under a short rule, each on the page that calls it."""

from collections.abc import Iterator
from typing import Final

from typing_extensions import override

from meetingapp.minutes.pieces.piece import SLACK, Piece
from meetingapp.minutes.styles import MUTED
from meetingapp.minutes.tagging.canvas import TaggedCanvas

_GAP: Final = 12.0
"""What the rule takes, with its distance to the text above and the notes below."""
_RULE: Final = 84.0
_SHARE: Final = 3
"""Notes that need more than a third of a page do not belong at its foot."""


class Foot:
    """Gathers the footnotes of one page after the other.

    A note that finds no room at the foot follows in the text, so that none, however long, is lost.

    Args:
        width: of the text.
        height: of the text.
        hang: how far the notes stand in.
        is_needed: whether anything calls a note; few documents have one, and else no piece is
            looked through.
    """

    def __init__(self, width: float, height: float, hang: float, *, is_needed: bool) -> None:
        self._width = width
        self._hang = hang
        self.is_needed = is_needed
        self._most = height / _SHARE
        self._notes: list[Piece] = []
        self._called: dict[Piece, list[Piece]] = {}
        self.taken = 0.0

    def claim(self, piece: Piece) -> float:
        """Measure what the notes of ``piece`` would take of this page; nothing if they are long."""
        if not self.is_needed:
            return 0.0
        notes = self._notes_of(piece)
        needed = sum(self._need(note) for note in notes)
        if not needed or self.taken + needed > self._most:
            return 0.0
        return needed if self._notes else needed + _GAP

    def take(self, piece: Piece, *, room: float) -> list[Piece]:
        """Keep the notes of a piece just placed; give those for which there is no room.

        Args:
            piece: what may call footnotes.
            room: what is left below it, the foot included.
        """
        left_over = []
        for note in self._notes_of(piece):
            need = self._need(note) + (0.0 if self._notes else _GAP)
            if self.taken + need > min(self._most + _GAP, room + SLACK):
                left_over.append(note)
            else:
                self._notes.append(note)
                self.taken += need
        return left_over

    def emptied(self) -> Iterator[tuple[Piece, float]]:
        """Give the rule and the notes of a full page, each with its distance from the bottom."""
        up = self.taken
        if self._notes:
            yield _Rule(self._hang), up
            up -= _GAP
        for note in self._notes:
            yield note, up
            up -= self._need(note)
        self._notes, self.taken = [], 0.0

    def _need(self, note: Piece) -> float:
        return note.height(self._width) + note.after

    def _notes_of(self, piece: Piece) -> list[Piece]:
        """Look through a piece once: it is asked several times before it has its place."""
        if piece not in self._called:
            self._called[piece] = [each.footnote for each in piece.walk() if each.footnote]
        return self._called[piece]


class _Rule(Piece):
    def __init__(self, left: float) -> None:
        self._left = left

    @override
    def height(self, width: float) -> float:
        return _GAP

    @override
    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        with canvas.artifact():
            canvas.setStrokeColor(MUTED)
            canvas.setLineWidth(0.5)
            left = x + self._left
            canvas.line(left, top - _GAP / 2, left + _RULE, top - _GAP / 2)
