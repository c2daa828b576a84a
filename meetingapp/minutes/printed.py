"""Reads out of printed minutes which entry of the audit log they name."""

import re
from typing import Final

_GROUP: Final = "[0-9a-f]{8}"
_HEAD: Final = re.compile(rf"([0-9]{{1,18}})\.\s+((?:{_GROUP}\s+){{7}}{_GROUP})(?![0-9a-f])")
"""The number of the entry and its seal, as “About this document” has them in every language."""


def printed_head(pdf: bytes) -> tuple[int, str] | None:
    """Give the number and the seal of the entry; None where the file names none.

    What people wrote may look the same, but the document tells of itself last.
    """
    found = _HEAD.findall(_text(pdf))
    if not found:
        return None
    number, seal = found[-1]
    return int(number), "".join(seal.split())


def _text(pdf: bytes) -> str:
    import pypdfium2  # noqa: PLC0415 - only who compares printed minutes needs it

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return ""
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    except pypdfium2.PdfiumError:
        return ""
    finally:
        document.close()
