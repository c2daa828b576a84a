"""A document as plain text: for a mail program or a system that takes nothing else."""

from meetingapp.document.blocks import Document
from meetingapp.document.plain import lines_of
from meetingapp.document.visible import visible

_FURTHER: str = "\n  "
"""Further lines of a text stand in, so that nothing a person wrote looks like a heading."""


def text_file(document: Document) -> bytes:
    """Write ``document`` as text in UTF-8. No text a person can write makes it fail."""
    lines = (visible(line) for block in document.blocks for line in lines_of(block))
    whole = "\n".join(line.replace("\n", _FURTHER) for line in lines)
    return f"{whole.strip()}\n".encode()
