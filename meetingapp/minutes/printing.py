"""The one door to a printed document."""

from reportlab.lib.pagesizes import A4

from meetingapp.document.blocks import Document
from meetingapp.minutes.composing import compose
from meetingapp.minutes.faces import Face, folder, register
from meetingapp.minutes.furniture import draw_furniture
from meetingapp.minutes.paging import set_pages
from meetingapp.minutes.styles import HEIGHT, LEFT, PAGE_HEIGHT, TOP, WIDTH
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.tagging.metadata import Metadata
from meetingapp.minutes.text import escape


def render(document: Document) -> bytes:
    """Print ``document`` as a PDF/A-2a and PDF/UA-1 file; equal documents give equal bytes.

    Never fails on what people wrote; see ``unprintable`` for what will look different.
    """
    register()
    root = Element("Document")
    pages = set_pages(compose(document.blocks, root), WIDTH, HEIGHT)
    canvas = TaggedCanvas(
        _facts(document), root, face=Face.REGULAR, profile=folder() / "sRGB2014.icc", size=A4
    )
    for number, page in enumerate(pages, start=1):
        if number > 1:
            canvas.next_page()
        draw_furniture(canvas, document.furniture, number, len(pages))
        for placed in page:
            placed.piece.draw(canvas, LEFT, PAGE_HEIGHT - TOP - placed.down, WIDTH)
    return canvas.finished()


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
