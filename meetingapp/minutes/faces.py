"""The faces of printed documents: Source Sans 3, and DejaVu Sans for what it cannot write."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from meetingapp import paths


class Face(StrEnum):
    """A face, by the name ReportLab knows it under."""

    REGULAR = "SourceSans3-Regular"
    ITALIC = "SourceSans3-It"
    SEMIBOLD = "SourceSans3-Semibold"
    FALLBACK = "DejaVuSans"


_ASIDE: Final = frozenset({0xA0})
"""A no-break space is set as a space: it needs no glyph of its own."""


def folder() -> Path:
    """Return where the faces and the colour profile lie."""
    return paths.resources() / "fonts"


@cache
def register() -> None:
    """Read the faces, once per process."""
    for face in Face:
        # Codes need not follow ASCII: that saves a tenth of the file.
        pdfmetrics.registerFont(TTFont(face, str(folder() / f"{face}.ttf"), asciiReadable=0))


@cache
def glyphs(face: Face) -> frozenset[int]:
    """Return the code points ``face`` can write.

    Only those of the basic plane: ReportLab writes a broken ToUnicode entry for all others, so
    that the text could not be read back.
    """
    register()
    table = pdfmetrics.getFont(face).face.charToGlyph
    return frozenset(code for code in table if code <= 0xFFFF) | _ASIDE  # noqa: PLR2004 - the BMP


@cache
def characters(face: Face) -> frozenset[str]:
    """Return the characters ``face`` can write."""
    return frozenset(map(chr, glyphs(face)))


@cache
def advances(face: Face) -> MappingProxyType[str, float]:
    """Return the width of each character of ``face`` at one point."""
    register()
    font = pdfmetrics.getFont(face)
    widths, default = font.face.charWidths, font.face.defaultWidth
    found = {chr(code): widths.get(code, default) / 1000 for code in glyphs(face)}
    found["\N{NO-BREAK SPACE}"] = found[" "]
    return MappingProxyType(found)
