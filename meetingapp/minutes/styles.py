"""Sizes, colours and distances of the minutes, in points. One family, two weights, ragged right."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4

from meetingapp.document.blocks import Tone
from meetingapp.minutes.faces import Face

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT: Final = 62.0
RIGHT: Final = 56.0
TOP: Final = 76.0
BOTTOM: Final = 62.0
WIDTH: Final = PAGE_WIDTH - LEFT - RIGHT
HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM
RECIPIENT: Final = 9.0
"""What a line that says whose copy it is takes below the head."""
HANG: Final = 118.0
"""Width of the column the labels hang in."""

INK: Final = HexColor("#18211D")  # 16.5:1 on white
MUTED: Final = HexColor("#55615B")  # 6.5:1
GREEN: Final = HexColor("#0D5C49")  # 7.9:1
AGREED: Final = HexColor("#EDF5F1")
FORM: Final = HexColor("#F4F6F5")
VOICE: Final = HexColor("#94460F")  # 6.1:1 on its tint
VOICE_TINT: Final = HexColor("#FCF4EA")
ACCESS: Final = HexColor("#A11B1B")  # 7.8:1
RULE: Final = HexColor("#D2D9D5")

CHIPS: Final[dict[Tone, tuple[Color, Color]]] = {
    Tone.GREEN: (HexColor("#14603A"), HexColor("#E1F1E7")),
    Tone.YELLOW: (HexColor("#6A4700"), HexColor("#FFEFC4")),
    Tone.RED: (HexColor("#96191F"), HexColor("#FBE5E3")),
    Tone.NEUTRAL: (HexColor("#404B46"), HexColor("#EAEEEC")),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of text is set. ``before`` and ``after`` are the least distances around it."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    colour: Color = INK
    before: float = 0.0
    after: float = 0.0

    @property
    def baseline(self) -> float:
        """Distance from the top of a line to its baseline: capitals stand centred in the line."""
        return self.leading / 2 + 0.33 * self.size


H1: Final = Style(23, 27, Face.SEMIBOLD, after=2)
SUBTITLE: Final = Style(12.2, 16.5, colour=MUTED, after=11)
H2: Final = Style(15, 19, Face.SEMIBOLD, before=17, after=5)
H3: Final = Style(12, 15.5, Face.SEMIBOLD, before=11, after=4)
BODY: Final = Style(10.6, 15, after=5)
STRONG: Final = Style(13, 17.4, Face.SEMIBOLD, after=2)
SMALL: Final = Style(9, 12.4, colour=MUTED, before=3, after=6)
LABEL: Final = Style(9, 12, Face.SEMIBOLD, MUTED)
VALUE: Final = Style(10.4, 14.4, after=1.5)
OWN_WORDS: Final = Style(13, 18.4, Face.ITALIC, after=4)
DESCRIBED: Final = Style(12.4, 17.6, after=4)
QUOTE_LABEL: Final = Style(8.2, 11, Face.SEMIBOLD, VOICE, after=3)
QUOTE_SOURCE: Final = Style(9, 12.4, colour=MUTED)
TABLE_HEAD: Final = Style(8.6, 11, Face.SEMIBOLD, MUTED)
CELL: Final = Style(9.5, 12.8)
CELL_STRONG: Final = Style(9.5, 12.8, Face.SEMIBOLD)
CHIP_SIZE: Final = 8.4
ITEM: Final = Style(10.4, 14.4, after=2.2)
ITEM_NUMBER: Final = Style(10.4, 14.4, Face.SEMIBOLD, GREEN)
TICK: Final = Style(14.5, 14.4)
CAPTION: Final = Style(9.4, 12.8, Face.SEMIBOLD, before=4, after=4)
FOOTNOTE: Final = Style(8.8, 12, after=2.2)
CALL: Final = Style(7, 9, Face.SEMIBOLD, GREEN)
LEADER: Final = HexColor("#B4BFB9")
WRITING: Final = HexColor("#7C8A83")  # 3.6:1: a line to write on must be seen
