"""Makes the FULL minutes of a finalised discussion: document, then tagged PDF."""

from meetingapp.document.blocks import Document
from meetingapp.document.full import build
from meetingapp.domain.template import Template
from meetingapp.minutes import render
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.words import Language, Words


def full_document(
    locked: Finalised, template: Template, stamp: Stamp, language: Language | None = None
) -> Document:
    """Write the FULL version, in the discussion's own language unless another is asked for."""
    chosen = language or Language(locked.sitting.discussions[0].minutes_language or Language.NB)
    return build(
        locked.sitting,
        template=template,
        stamp=stamp,
        words=Words(chosen),
        results=locked.results,
    )


def print_full(locked: Finalised, template: Template, stamp: Stamp) -> bytes:
    """Return the PDF of the FULL version: PDF/A-2a and PDF/UA-1 at once."""
    return render(full_document(locked, template, stamp))
