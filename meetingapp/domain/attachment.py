"""Files kept with a case: a signed consent, a drawing. They are in no document unless chosen."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from meetingapp.domain.concealed import without_concealed

LARGEST: Final = 20 * 1024 * 1024
"""In bytes: what systems of this kind allow (peers §4)."""
MOST: Final = 100
"""For one case."""
_LONGEST_NAME: Final = 120
_UNSAFE: Final = frozenset('<>:"/\\|?*')
_WORD_FILE: Final = b"word/document.xml"


class AttachmentKind(StrEnum):
    """What a file is to the case."""

    SIGNED_CONSENT = "SIGNED_CONSENT"
    DRAWING = "DRAWING"
    REPORT = "REPORT"
    LETTER = "LETTER"
    MINUTES = "MINUTES"
    OTHER = "OTHER"


class FileFormat(StrEnum):
    """The formats that are kept: papers and pictures, nothing that can run. Values are endings."""

    PDF = "pdf"
    PNG = "png"
    JPEG = "jpg"
    HEIC = "heic"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is known of one file. ``sha256`` is hexadecimal; ``size`` in bytes."""

    id: str
    case_id: str
    kind: AttachmentKind
    name: str
    format: FileFormat
    size: int
    sha256: str
    added_at: datetime
    added_by: str


def format_of(content: bytes) -> FileFormat | None:
    """Tell the format by what a file holds; its name may say anything. ``None`` if not kept."""
    if content.startswith(b"%PDF-"):
        return FileFormat.PDF
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileFormat.PNG
    if content.startswith(b"\xff\xd8\xff"):
        return FileFormat.JPEG
    if content[4:8] == b"ftyp" and content[8:12] in {b"heic", b"heix", b"mif1"}:
        return FileFormat.HEIC
    if content.startswith(b"PK\x03\x04") and _WORD_FILE in content:
        return FileFormat.DOCX
    return None


def kept_name(name: str, file_format: FileFormat) -> str:
    """Return the name a file is kept under: no folder, nothing that hides, the right ending."""
    last = name.replace("\\", "/").rpartition("/")[2]
    stem = without_concealed(last.rpartition(".")[0] or last)
    visible = "".join(" " if c in _UNSAFE or not c.isprintable() else c for c in stem)
    neat = " ".join(visible.split()).strip(". ")[:_LONGEST_NAME].rstrip(". ")
    return f"{neat or 'fil'}.{file_format}"
