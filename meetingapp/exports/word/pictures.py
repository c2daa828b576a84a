"""Pictures in Word, each told in words for who does not see it."""

import io
from collections.abc import Iterator
from itertools import count
from typing import Final

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.parts.story import StoryPart
from docx.shared import Length, Pt

from meetingapp.document.visible import on_one_line
from meetingapp.exports.word.elements import Element, element

_WIDEST: Final = Pt(359)
_LOGO_HEIGHT: Final = Pt(30)
_NOT_A_PICTURE: Final = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)


class Pictures:
    """Places pictures in a file, each under a number of its own."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count(1)

    def chart(self, part: StoryPart, picture: bytes, alt: str) -> Element:
        """Place a chart in the text's width."""
        return self._placed(part, picture, alt, width=_WIDEST)

    def logo(self, part: StoryPart, picture: bytes, alt: str) -> Element | None:
        """Place a logo; ``None`` where there is none that Word can show."""
        if not picture:
            return None
        try:
            return self._placed(part, picture, alt, height=_LOGO_HEIGHT)
        except _NOT_A_PICTURE:
            return None

    def _placed(
        self,
        part: StoryPart,
        picture: bytes,
        alt: str,
        *,
        width: Length | None = None,
        height: Length | None = None,
    ) -> Element:
        inline = part.new_pic_inline(io.BytesIO(picture), width, height)
        number = next(self._numbers)
        inline.docPr.set("id", str(number))
        inline.docPr.set("name", f"Picture {number}")
        inline.docPr.set("descr", on_one_line(alt))
        return element("r", element("drawing", inline))
