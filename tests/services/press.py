"""A fake of the ports that make files: a file is the document’s text, so that a leak is seen."""

from meetingapp.document.blocks import Document
from meetingapp.document.plain import texts
from meetingapp.domain.archive import ArchiveRecord
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.leaks import Found, LeakPlace, Needles
from meetingapp.services.copy_making import CopyOrder
from meetingapp.words import Language


class PressOfTests:
    def __init__(self, adds: str = "", pages: int = 1) -> None:
        self._adds = adds
        self._pages = pages

    def render(self, document: Document, format_: CopyFormat) -> bytes:
        return "\n".join((format_.value, *texts(document), self._adds)).encode()

    def pages(self, document: Document) -> int:
        return self._pages

    def unprintable(self, document: Document) -> tuple[str, ...]:
        return ("GRINNING FACE",) if "\N{GRINNING FACE}" in "".join(texts(document)) else ()

    def scan(
        self, content: bytes, format_: CopyFormat, needles: tuple[str, ...], file_name: str
    ) -> tuple[Found, ...]:
        said = Needles(needles).in_text(f"{content.decode()} {file_name}")
        return tuple(Found(LeakPlace.TEXT, needle) for needle in said)

    def as_json(self, record: ArchiveRecord) -> bytes:
        return repr(record).encode()

    def as_xml(self, record: ArchiveRecord) -> bytes:
        return repr(record).encode()


def full_copy(minutes_id: str) -> CopyOrder:
    return CopyOrder(
        minutes_id, Audience(Edition.FULL), Language.NB, recipient="Testdahl helsestasjon"
    )
