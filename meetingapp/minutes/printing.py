"""The one door to a printed document."""

from collections.abc import Iterable

from reportlab.lib.pagesizes import A4

from meetingapp.document.blocks import Document, Theme
from meetingapp.minutes.builders import contents
from meetingapp.minutes.composing import Composer
from meetingapp.minutes.faces import Face, folder, register
from meetingapp.minutes.furniture import draw_furniture
from meetingapp.minutes.last_page import mended
from meetingapp.minutes.logo import Logo
from meetingapp.minutes.looks import LOOKS
from meetingapp.minutes.paging import Flow, Page, set_pages
from meetingapp.minutes.pieces.piece import Anchor
from meetingapp.minutes.styles import HEIGHT, LEFT, PAGE_HEIGHT, RECIPIENT, TOP, WIDTH
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.tagging.metadata import Metadata
from meetingapp.minutes.text import escape


def render(document: Document) -> bytes:
    """Print ``document`` as a PDF/A-2a and PDF/UA-1 file; equal documents give equal bytes.

    Never fails on what people wrote; see ``unprintable`` for what will look different.
    """
    register()
    furniture, root = document.furniture, Element("Document")
    logo = Logo(furniture.logo, furniture.logo_alt, root)
    lowered = RECIPIENT if furniture.recipient else 0.0
    pages = _paged(document, root, HEIGHT - lowered)
    top = PAGE_HEIGHT - TOP - lowered
    canvas = TaggedCanvas(
        _facts(document), root, face=Face.REGULAR, profile=folder() / "sRGB2014.icc", size=A4
    )
    for number, page in enumerate(pages, start=1):
        if number > 1:
            canvas.next_page()
        draw_furniture(canvas, furniture, logo, number, len(pages))
        for placed in page:
            placed.piece.draw(canvas, LEFT, top - placed.down, WIDTH)
    return canvas.finished()


def count_pages(document: Document) -> int:
    """Tell how many pages ``document`` takes, without printing it."""
    register()
    lowered = RECIPIENT if document.furniture.recipient else 0.0
    return len(_paged(document, Element("Document"), HEIGHT - lowered))


def _paged(document: Document, root: Element, height: float) -> list[Page]:
    """Set the pages; a long document has its contents put in, and is set once more.

    Where little is left for the last page, it is mended. A child's page is one, or it is refused.
    """
    hang = LOOKS[document.theme].hang
    composer = Composer(document, root)
    composed = list(composer.compose())

    def setting(flow: Iterable[Flow], closeness: float = 1.0) -> list[Page]:
        notes = composer.has_notes
        return set_pages(flow, WIDTH, height, hang, closeness=closeness, has_notes=notes)

    flow = contents.without(composed)
    pages = setting(flow)
    has_contents = contents.wanted(composed, len(pages))
    if has_contents:
        flow = contents.with_entries(composed, _anchors(pages))
        pages = setting(flow)
    if document.theme is not Theme.CHILD:
        pages = mended(flow, pages, height, setting)
    if has_contents:
        _anchors(pages)
    return pages


def _anchors(pages: list[Page]) -> list[Anchor]:
    """Tell each heading which page it is on; give them in reading order."""
    found = []
    for number, page in enumerate(pages, start=1):
        for placed in page:
            for piece in placed.piece.walk():
                if piece.anchor:
                    piece.anchor.page = number
                    found.append(piece.anchor)
    return found


def _facts(document: Document) -> Metadata:
    return Metadata(
        title=_one_line(document.title),
        author=_one_line(document.furniture.owner),
        subject=_one_line(document.subject),
        language=document.language,
        written=document.written,
    )


def _one_line(text: str) -> str:
    return escape(text).replace("\n", " ")
