"""A chart as a picture, for formats that cannot draw: the very same drawing, made into dots."""

import io
from datetime import UTC, datetime
from typing import Final

from meetingapp.document.blocks import Chart
from meetingapp.document.charting import layout
from meetingapp.minutes.faces import Face, folder, register
from meetingapp.minutes.pieces.plot import Plot
from meetingapp.minutes.tagging.canvas import TaggedCanvas
from meetingapp.minutes.tagging.elements import Element
from meetingapp.minutes.tagging.metadata import Metadata

WIDTH: Final = 460.0
_MARGIN: Final = 4.0
_DOTS: Final = 200 / 72
"""Dots in a point: what an office printer shows."""
_ANY_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)


def chart_png(chart: Chart, language: str) -> bytes:
    """Draw ``chart`` as a PNG, ``WIDTH`` points wide; empty where nothing can be drawn.

    Args:
        chart: its title and its ``alt`` are not in the picture: they belong beside it.
        language: the document's, for the decimal sign and the days.
    """
    laid = layout(chart, language)
    if laid is None:
        return b""
    register()
    root = Element("Document")
    plot = Plot(laid, chart.unit, root.child("Figure"))
    inner = WIDTH - 2 * _MARGIN
    height = plot.height(inner) + 2 * _MARGIN
    facts = Metadata("", "", "", language, _ANY_DAY)
    canvas = TaggedCanvas(
        facts, root, face=Face.REGULAR, profile=folder() / "sRGB2014.icc", size=(WIDTH, height)
    )
    plot.draw(canvas, _MARGIN, height - _MARGIN, inner)
    return _dots(canvas.finished())


def _dots(pdf: bytes) -> bytes:
    import pypdfium2  # noqa: PLC0415 - only a document with a chart, in another format, needs it

    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=_DOTS).to_pil()
    finally:
        document.close()
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
