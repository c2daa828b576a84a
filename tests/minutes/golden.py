"""Holds a document against what it was: its text and structure, and its pages at 72 dots an inch.

``UPDATE_GOLDEN=1`` writes them anew; look at the pictures before committing them.
"""

import os
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageChops

from meetingapp.document.blocks import Document
from meetingapp.document.plain import plain_text
from tests.minutes.reading import structure_of

GOLDEN: Final = Path(__file__).parents[1] / "golden"
_GREYS: Final = 8
"""So few are enough to see that something moved, and a sheet takes a third of the room."""
_TOLERANCE: Final = 80  # of 255: smoothing differs a little between builds of PDFium


def hold_text(name: str, document: Document, pdf: bytes) -> None:
    """Fail where the text or the structure tree is another than it was."""
    dump = plain_text(document) + "\n" + "\n".join(structure_of(pdf)) + "\n"
    file = GOLDEN / f"{name}.txt"
    if _updating():
        file.write_text(dump, "utf-8")
    assert dump == file.read_text("utf-8")


def hold_pages(name: str, pdf: bytes) -> None:
    """Fail where the pages look other than they did."""
    picture = _sheet(pdf)
    file = GOLDEN / f"{name}.png"
    if _updating():
        picture.quantize(_GREYS).save(file, optimize=True)
    with Image.open(file) as before:
        assert picture.size == before.size
        difference = ImageChops.difference(picture, before.convert("L"))
    changed = difference.point(lambda value: 255 * (value > _TOLERANCE))
    assert changed.getbbox() is None, f"pixels changed within {changed.getbbox()}"


def _sheet(pdf: bytes) -> Image.Image:
    """Put the pages side by side."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=1, grayscale=True).to_pil() for page in document]
    document.close()
    sheet = Image.new("L", (sum(page.width for page in pages), pages[0].height), 255)
    left = 0
    for page in pages:
        sheet.paste(page, (left, 0))
        left += page.width
    return sheet


def _updating() -> bool:
    return bool(os.environ.get("UPDATE_GOLDEN"))
