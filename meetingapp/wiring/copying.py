"""Makes files of documents in every format, and searches them for what was left out.

Word’s library and those that read files back are large: they are imported when somebody asks.
"""

from typing import assert_never

from meetingapp.document.blocks import Document
from meetingapp.domain.archive import ArchiveRecord
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.leaks import Found
from meetingapp.exports import archive
from meetingapp.exports.html import html_file
from meetingapp.exports.text import text_file
from meetingapp.minutes import count_pages, render, unprintable


class Copying:
    """The press of copies and of packages for the archive."""

    def render(self, document: Document, format_: CopyFormat) -> bytes:
        """Return the document as a file."""
        match format_:
            case CopyFormat.PDF:
                return _looked_through(document)
            case CopyFormat.DOCX:
                return _word_file(document)
            case CopyFormat.HTML:
                return html_file(document)
            case CopyFormat.TXT:
                return text_file(document)
            case _:
                assert_never(format_)

    def pages(self, document: Document) -> int:
        """Count the pages it has as a PDF."""
        return count_pages(document)

    def unprintable(self, document: Document) -> tuple[str, ...]:
        """Name the characters no font of ours has."""
        return unprintable(document)

    def scan(
        self, content: bytes, format_: CopyFormat, needles: tuple[str, ...], file_name: str
    ) -> tuple[Found, ...]:
        """Look for texts everywhere in a file."""
        from meetingapp.exports.scanning import scan  # noqa: PLC0415 - large, and seldom needed
        from meetingapp.minutes.scanning import scan_pdf  # noqa: PLC0415 - large, seldom needed

        if format_ is CopyFormat.PDF:
            return scan_pdf(content, needles, file_name)
        return scan(content, format_, needles, file_name)

    def as_json(self, record: ArchiveRecord) -> bytes:
        """Return what the archive is told as JSON."""
        return archive.as_json(record)

    def as_xml(self, record: ArchiveRecord) -> bytes:
        """Return what the archive is told as XML."""
        return archive.as_xml(record)


def _looked_through(document: Document) -> bytes:
    """Print, and read it back before anybody gets it: all of it is read aloud, nothing else is in.

    Raises:
        RuntimeError: the file is not as it must be (a fault in the program).
    """
    from meetingapp.minutes.checking import faults  # noqa: PLC0415 - large, and seldom needed

    content = render(document)
    if found := faults(content, document):
        raise RuntimeError(", ".join(found))
    return content


def _word_file(document: Document) -> bytes:
    from meetingapp.exports.docx import docx_file  # noqa: PLC0415 - large, and seldom needed
    from meetingapp.minutes.chart_png import chart_png  # noqa: PLC0415 - large, seldom needed

    return docx_file(document, chart_png)
