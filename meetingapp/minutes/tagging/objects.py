"""The few ReportLab objects we add or mend. Importing this module mends ReportLab once.

ReportLab keeps white lists of what a catalogue and a page may hold, and writes ``endstream``
without the line break that ISO 19005-2, 6.1.7.1 asks for.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

from reportlab import rl_config
from reportlab.lib import rl_accel
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen import canvas, pathobject, textobject

from meetingapp.minutes.tagging import file

_END: Final = b"endstream\n"


class Written(pdfdoc.PDFObject):  # type: ignore[misc] # ReportLab ships no types
    """An indirect object whose bytes are written by ``write`` when the file is saved."""

    __RefOnly__ = 1

    def __init__(self, write: Callable[[], bytes]) -> None:
        self._write = write

    def format(self, _document: object) -> bytes:
        """Give the object's bytes, as ReportLab asks of every object."""
        return self._write()


class Literal(pdfdoc.PDFObject):  # type: ignore[misc] # ReportLab ships no types
    """A value written as it stands, such as ``true``."""

    def __init__(self, value: bytes) -> None:
        self._value = value

    def format(self, _document: object) -> bytes:
        """Give the value."""
        return self._value


class Stamp:
    """A moment in the shape ReportLab's clock has, so that a file can be made again, byte for byte.

    Args:
        moment: an aware time; written in UTC.
    """

    def __init__(self, moment: datetime) -> None:
        self.datetime = moment.astimezone(UTC)
        self.t = self.datetime.timestamp()
        self.lt = self.datetime.timetuple()
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"


def _ended(
    format_stream: Callable[[Any, Any], bytes],
) -> Callable[[pdfdoc.PDFStream, pdfdoc.PDFDocument], bytes]:
    def format_with_line_break(stream: pdfdoc.PDFStream, document: pdfdoc.PDFDocument) -> bytes:
        written = format_stream(stream, document)
        return written.removesuffix(_END) + b"\n" + _END

    return format_with_line_break


def _number(number: Any) -> str:
    """Write a number for an object; most are whole, and a whole one is written as it is."""
    return str(number) if type(number) is int else str(rl_accel.fp_str(number))


def _digits(*numbers: Any) -> str:
    """Write numbers for a page: ReportLab asks the logarithm of each how many decimals it needs."""
    if len(numbers) == 1 and isinstance(numbers[0], list | tuple):
        numbers = tuple(numbers[0])
    return " ".join([f"{number:.4f}".rstrip("0").rstrip(".") for number in numbers])


def _reference(thing: pdfdoc.PDFObjectReference, document: pdfdoc.PDFDocument) -> bytes:
    return b"%d %d R" % document.idToObjectNumberAndVersion[thing.name]


def _mend() -> None:
    rl_config.useA85 = 0  # binary streams: a fifth smaller, and faster
    pdfdoc.PDFCatalog.__NoDefault__.append("OutputIntents")  # the same list makes it a reference
    pdfdoc.PDFPage.__NoDefault__.extend(["StructParents", "Tabs"])
    pdfdoc.PDFStream.format = _ended(pdfdoc.PDFStream.format)
    pdfdoc.PDFDocument.format = file.file
    pdfdoc.PDFDictionary.format = file.dictionary
    pdfdoc.format, pdfdoc.pdfdocEnc = file.formatted, file.encoded
    pdfdoc.PDFObjectReference.format = _reference
    pdfdoc.PDFName = lru_cache(1024)(pdfdoc.PDFName)  # keys of dictionaries: the same few
    pdfdoc.fp_str = _number
    canvas.fp_str = pathobject.fp_str = textobject.fp_str = _digits


if "OutputIntents" not in pdfdoc.PDFCatalog.__NoDefault__:
    _mend()
