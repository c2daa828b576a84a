"""What the use cases need to make a file of a document, and to look through it."""

from typing import Protocol

from meetingapp.document.blocks import Document
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.leaks import Found


class CopyPress(Protocol):
    """Makes files of documents; given by ``wiring``. No text a person can write stops it."""

    def render(self, document: Document, format_: CopyFormat) -> bytes:
        """Return the document as a file; equal documents give equal bytes."""
        ...

    def pages(self, document: Document) -> int:
        """Count the pages it has as a PDF."""
        ...

    def unprintable(self, document: Document) -> tuple[str, ...]:
        """Name the characters no font of ours has; they print by name, in brackets."""
        ...

    def scan(
        self, content: bytes, format_: CopyFormat, needles: tuple[str, ...], file_name: str
    ) -> tuple[Found, ...]:
        """Look for texts everywhere in a file, also where nobody sees them."""
        ...
