"""Reads a printed file back as other programs do."""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2


def text_of(pdf: bytes) -> str:
    """Return the text of all pages, one space between words."""
    pages = pypdfium2.PdfDocument(pdf)
    try:
        found = "\n".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        pages.close()
    # PDFium marks a hyphen at the end of a line so.
    return " ".join(found.replace("\ufffe", "-").split())


def without_spaces(text: str) -> str:
    """Return a text as it is where only line breaks differ."""
    return "".join(text.split())


def pages_of(pdf: bytes) -> int:
    """Count the pages."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Give every structure element with its depth, in reading order."""
    yield from _below(pdf.Root.StructTreeRoot.K, 0)


def _below(node: pikepdf.Object, depth: int) -> Iterator[tuple[int, pikepdf.Object]]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _below(one, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield depth, node
        if "/K" in node:
            yield from _below(node.K, depth + 1)


def structure_of(pdf: bytes) -> list[str]:
    """Write the structure tree, one element a line, indented by depth."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return ["  " * depth + str(one.S) for depth, one in elements(opened)]


def embedded_fonts(pdf: bytes) -> dict[str, bool]:
    """Tell for every font that a page names whether it lies in the file."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            for font in page.Resources.Font.values():
                descriptor = font.get("/FontDescriptor")
                found[str(font.BaseFont)] = descriptor is not None and "/FontFile2" in descriptor
    return found
