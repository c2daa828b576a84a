"""The municipality's picture in the head of each page."""

import io
from typing import Final

from PIL import Image
from reportlab.lib.utils import ImageReader

from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element, figure
from meetingapp.minutes.text import escape

_HIGH: Final = 26.0
_WIDE: Final = 120.0


class Logo:
    """A logo as it is drawn; one without a picture takes no room.

    On the first page it is a picture with its text, later it is decoration.

    Args:
        picture: a PNG or JPEG that ``letterhead`` has looked through; empty for none.
        alt: what it shows; without it the picture is decoration on every page.
        parent: where its element stands: before everything else.
    """

    def __init__(self, picture: bytes, alt: str, parent: Element) -> None:
        self.width = self._height = 0.0
        self._reader: ImageReader | None = None
        self._element: Element | None = None
        opened = _opened(picture) if picture else None
        if opened is None:
            return
        scale = min(_WIDE / opened.width, _HIGH / opened.height)
        self.width, self._height = opened.width * scale, opened.height * scale
        self._reader = ImageReader(opened)
        if alt.strip():
            self._element = figure(parent, escape(alt))

    def draw(self, canvas: TaggedCanvas, x: float, bottom: float, *, first: bool) -> None:
        """Draw it, its lower left corner at ``x``, ``bottom``."""
        if self._reader is None:
            return
        box = (x, bottom, x + self.width, bottom + self._height)
        if first and self._element is not None:
            with canvas.picture(self._element, box):
                self._place(canvas, x, bottom)
        else:
            with canvas.artifact(pagination=True):
                self._place(canvas, x, bottom)

    def _place(self, canvas: TaggedCanvas, x: float, bottom: float) -> None:
        canvas.drawImage(self._reader, x, bottom, self.width, self._height)


def _opened(picture: bytes) -> Image.Image | None:
    """Read the picture as plain RGB; a file that went bad since it was chosen is left out."""
    try:
        with Image.open(io.BytesIO(picture), formats=("PNG", "JPEG")) as opened:
            return opened.convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
