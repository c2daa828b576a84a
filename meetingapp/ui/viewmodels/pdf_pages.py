"""A PDF as pictures for the eye and as text for a screen reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfPage:
    """One page: its pixels (BGRx, rows without padding) and its words."""

    width: int
    height: int
    stride: int
    pixels: bytes
    text: str


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
