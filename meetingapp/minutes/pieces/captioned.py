"""A picture under its title: neither stands on a page without the other."""

from typing import Final

from typing_extensions import override

from meetingapp.minutes.pieces.piece import Piece, Stack
from meetingapp.minutes.styles import HEIGHT, RECIPIENT

_ROOM: Final = HEIGHT - RECIPIENT
"""What every page has room for."""


class Captioned(Stack):
    """Parted only where even a whole page has no room for it, as after a title of many pages."""

    @override
    def split(self, width: float, room: float) -> tuple[Piece, Piece] | None:
        return super().split(width, room) if self.height(width) > _ROOM else None
