"""One line of text in one type, shortened where there is no room: for furniture and charts."""

from dataclasses import dataclass

from reportlab.lib.colors import Color

from meetingapp.minutes.faces import Face
from meetingapp.minutes.lines import break_lines, width_of
from meetingapp.minutes.styles import PAGE_WIDTH
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.text import escape


@dataclass(frozen=True, slots=True)
class Hand:
    """How one such line is set."""

    face: Face
    size: float
    colour: Color

    def left(self, canvas: TaggedCanvas, text: str, at: tuple[float, float], room: float) -> float:
        """Write from ``at`` to the right; return the width used."""
        fitted = self.fitted(text, room)
        self._write(canvas, fitted, at)
        return width_of(fitted, self.face, self.size)

    def right(self, canvas: TaggedCanvas, text: str, at: tuple[float, float], room: float) -> float:
        """Write so that the text ends ``at``; return the width used."""
        fitted = self.fitted(text, room)
        width = width_of(fitted, self.face, self.size)
        self._write(canvas, fitted, (at[0] - width, at[1]))
        return width

    def centred(
        self,
        canvas: TaggedCanvas,
        text: str,
        at: tuple[float, float],
        bounds: tuple[float, float],
    ) -> None:
        """Write with the middle ``at``, moved so that it stays between ``bounds``."""
        fitted = self.fitted(text, bounds[1] - bounds[0])
        width = width_of(fitted, self.face, self.size)
        left = min(max(at[0] - width / 2, bounds[0]), bounds[1] - width)
        self._write(canvas, fitted, (left, at[1]))

    def width(self, text: str) -> float:
        """Measure a text that is not shortened."""
        return width_of(_one_line(text), self.face, self.size)

    def fitted(self, text: str, room: float) -> str:
        """Shorten an escaped text until it finds room."""
        shown = _one_line(text)
        if width_of(shown, self.face, self.size) <= room:
            return shown
        while shown and width_of(shown + "…", self.face, self.size) > room:
            shown = shown[:-1]
        return shown.rstrip() + "…" if shown else ""

    def _write(self, canvas: TaggedCanvas, text: str, at: tuple[float, float]) -> None:
        if text:
            lines = break_lines(text, self.face, self.size, 2 * PAGE_WIDTH)
            canvas.set_type(lines, at, self.size, self.size, self.colour)


def _one_line(text: str) -> str:
    return escape(text).replace("\n", " ")
