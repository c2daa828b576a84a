"""Head and foot of a page."""

from collections.abc import Iterator
from typing import Final

from meetingapp.document.blocks import Furniture
from meetingapp.exports.page.elements import attribute, inside, text_of

_PNG: Final = b"\x89PNG"


def header(furniture: Furniture) -> Iterator[str]:
    """Say whose document it is and who may read it."""
    yield "<header>"
    if furniture.logo:
        kind = "png" if furniture.logo.startswith(_PNG) else "jpeg"
        alt, source = attribute(furniture.logo_alt), inside(kind, furniture.logo)
        yield f'<img class="logo" alt="{alt}" src="{source}">'
    owner = f"<b>{text_of(furniture.owner)}</b> {text_of(furniture.unit)}"
    access = f'<b class="access">{text_of(furniture.access)}</b> {text_of(furniture.legal)}'
    yield f"<p>{owner} <span>{access}</span></p>"
    yield from (f"<p>{text_of(text)}</p>" for text in (furniture.line, furniture.recipient) if text)
    yield "</header>"


def footer(furniture: Furniture) -> Iterator[str]:
    """Say which document it is."""
    yield "<footer>"
    yield from (f"<p>{text_of(text)}</p>" for text in furniture.foot)
    yield "</footer>"
