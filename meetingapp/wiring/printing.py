"""Makes the FULL minutes of a finalised discussion: document, then tagged PDF."""

from functools import partial

from meetingapp.document.blocks import Document
from meetingapp.document.full import build
from meetingapp.domain.template import Template
from meetingapp.minutes import render, unprintable
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.services.shelf import load_template, type_codes
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
        name_of_type=partial(_name_of_type, chosen),
    )


def _name_of_type(language: Language, code: str) -> str:
    """Name a shipped type of meeting; one of a municipality’s own is told by its code."""
    return load_template(code).type.name[language] if code in type_codes() else code


class FullPrinter:
    """Prints the FULL version: PDF/A-2a and PDF/UA-1 at once."""

    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:
        """Return the PDF."""
        return render(full_document(locked, template, stamp))

    def unprintable(self, locked: Finalised, template: Template, stamp: Stamp) -> tuple[str, ...]:
        """Name the characters no font of ours has."""
        return unprintable(full_document(locked, template, stamp))
