"""A PDF as pictures for the eye and as text for a screen reader."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_POINTS_AN_INCH: Final = 72
_ROWS: Final = 128
"""Of a strip for a printer: the window waits for no more than that at a time."""
_OVER: Final = 8
"""Rows that the next strip covers again: where two only met, a printer may leave a pale line."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: its pixels (BGRx, rows without padding) and its words."""

    width: int
    height: int
    stride: int
    pixels: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip across a page, as a printer gets it: its pixels are BGRx, rows without padding.

    Attributes:
        page: which page, counted from 0.
        size: width and height of that page.
        top: how far down on it the strip begins.
        height: how many rows it has; the last ones are also the first of the next strip.
        stride: bytes of a row.
        pixels: what it shows.
    """

    page: int
    size: tuple[int, int]
    top: int
    height: int
    stride: int
    pixels: bytes


def strips(pdf: bytes, dots: int) -> Iterator[Strip]:
    """Draw every page from the top down, so that a few megabytes at most are in memory.

    Args:
        pdf: the document.
        dots: pixels for each inch.
    """
    import pypdfium2  # noqa: PLC0415 - not before somebody prints

    scale = dots / _POINTS_AN_INCH
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document):
            size = (math.ceil(page.get_width() * scale), math.ceil(page.get_height() * scale))
            for top in range(0, size[1], _ROWS):
                below = max(size[1] - top - _ROWS - _OVER, 0)
                bitmap = page.render(
                    scale=scale,
                    # Half a pixel less: what is cut away is rounded up to whole ones.
                    crop=(0, max(below - 0.5, 0) / scale, 0, max(top - 0.5, 0) / scale),
                    rev_byteorder=False,
                    prefer_bgrx=True,
                    optimize_mode="print",
                )
                pixels = bytes(bitmap.buffer)
                yield Strip(number, size, top, bitmap.height, bitmap.stride, pixels)
                bitmap.close()
            page.close()
    finally:
        document.close()


def read_pages(pdf: bytes, scale: float) -> tuple[PdfPage, ...]:
    """Draw every page. Slow for many pages: call it off the GUI thread.

    Args:
        pdf: the document.
        scale: pixels for each point.
    """
    import pypdfium2  # noqa: PLC0415 - not before somebody looks at minutes

    pages = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            words = page.get_textpage()
            pages.append(
                PdfPage(
                    width=bitmap.width,
                    height=bitmap.height,
                    stride=bitmap.stride,
                    pixels=bytes(bitmap.buffer),
                    text=words.get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "-"),
                )
            )
            words.close()
            bitmap.close()
            page.close()
    finally:
        document.close()
    return tuple(pages)
