"""A PDF as pictures for the eye and as text for a screen reader."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_POINTS_AN_INCH: Final = 72


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: its pixels (BGRx, rows without padding) and its words."""

    width: int
    height: int
    stride: int
    pixels: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as a printer gets it: its pixels (BGRx, rows without padding)."""

    width: int
    height: int
    stride: int
    pixels: bytes


def pictures(pdf: bytes, dots: int) -> Iterator[Picture]:
    """Draw one page after the other, so that no more than one is in memory.

    Args:
        pdf: the document.
        dots: pixels for each inch.
    """
    import pypdfium2  # noqa: PLC0415 - not before somebody prints

    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(
                scale=dots / _POINTS_AN_INCH,
                rev_byteorder=False,
                prefer_bgrx=True,
                optimize_mode="print",
            )
            picture = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            page.close()
            yield picture
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
