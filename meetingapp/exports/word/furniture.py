"""Head and foot of every page."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from docx.document import Document as WordDocument

from meetingapp.document.blocks import Furniture
from meetingapp.exports.word.elements import Element, element, field, paragraph, run, tab

_ACCESS: Final = "A11B1B"
_COUNTED: Final = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_NUMBER: Final = re.compile(r"(\{pages?\})")


def write_furniture(
    made: WordDocument, furniture: Furniture, logo: Callable[[], Element | None]
) -> None:
    """Write head and foot; ``logo`` gives the picture, placed in the head."""
    section = made.sections[0]
    section.header.part.element.extend(_head(furniture, logo()))
    section.footer.part.element.extend(_foot(furniture))


def _head(furniture: Furniture, logo: Element | None) -> Iterator[Element]:
    if logo is not None:
        yield paragraph("Header", [logo])
    owner = [run(furniture.owner, element("b")), run(f" {furniture.unit}")]
    access = run(furniture.access, element("b"), element("caps"), element("color", val=_ACCESS))
    yield paragraph("Header", [*owner, tab(), access, run(f" {furniture.legal}")])
    for text in (furniture.line, furniture.recipient):
        if text:
            yield paragraph("Header", [run(text)])


def _foot(furniture: Furniture) -> Iterator[Element]:
    first, *rest = furniture.foot or ("",)
    yield paragraph("Footer", [run(first), tab(), *_page(furniture.page)])
    for text in rest:
        yield paragraph("Footer", [run(text)])


def _page(template: str) -> Iterator[Element]:
    """Write “Page 1 of 3” with numbers that Word counts."""
    for part in _NUMBER.split(template):
        if part in _COUNTED:
            yield from field(_COUNTED[part], [run("1")])
        elif part:
            yield run(part)
