"""The formats a document is given away in."""

from enum import StrEnum


class CopyFormat(StrEnum):
    """A format, by the ending of its files."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TXT = "txt"
