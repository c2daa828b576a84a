"""A chart as a picture of lines (SVG). Its numbers are told in words beside it."""

from collections.abc import Iterator
from html import escape
from typing import Final

from meetingapp.document.blocks import Chart
from meetingapp.document.charting import Layout, Level, Line, layout
from meetingapp.document.visible import on_one_line

_WIDTH: Final = 620
_HEIGHT: Final = 220
_LEFT: Final = 46
_RIGHT: Final = 150
_TOP: Final = 24
_BOTTOM: Final = 34
_INKS: Final = ("#0D5C49", "#94460F", "#404B46", "#6A4700")
_MUTED: Final = "#55615B"
_RULE: Final = "#D2D9D5"


def svg(chart: Chart, language: str) -> str:
    """Draw ``chart``; empty where it holds nothing that can be drawn."""
    laid_out = layout(chart, language)
    if laid_out is None:
        return ""
    parts = "".join(_parts(laid_out, chart.unit))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" font-family="Calibri, Carlito, sans-serif" '
        f'font-size="12">{parts}</svg>'
    )


def _parts(laid_out: Layout, unit: str) -> Iterator[str]:
    yield _text(0, 12, unit, _MUTED)
    for tick in laid_out.ticks:
        yield _across(tick, f'stroke="{_RULE}"')
        yield _text(_LEFT - 6, _y(tick.up) + 4, tick.text, _MUTED, "end")
    for day in laid_out.days:
        yield _text(_x(day.right), _HEIGHT - 14, day.text, _MUTED, "middle")
    for mark in laid_out.marks:
        x = _x(mark.right)
        yield f'<line x1="{x}" x2="{x}" y1="{_TOP}" y2="{_y(0)}" stroke="{_RULE}"/>'
        yield _text(x, _TOP - 6, mark.text, _MUTED, "middle")
    for level, dashes in ((laid_out.start, "1 4"), (laid_out.target, "6 4")):
        if level is not None:
            yield _across(level, f'stroke="{_MUTED}" stroke-dasharray="{dashes}"')
            yield _text(_WIDTH - _RIGHT + 8, _y(level.up) + 4, level.text, _MUTED)
    for number, line in enumerate(laid_out.lines):
        yield from _line(line, _INKS[number % len(_INKS)])


def _line(line: Line, ink: str) -> Iterator[str]:
    places = [(_x(spot.right), _y(spot.up)) for spot in line.spots]
    path = " ".join(f"{x},{y}" for x, y in places)
    yield f'<polyline points="{path}" fill="none" stroke="{ink}" stroke-width="2"/>'
    for number, (spot, (x, y)) in enumerate(zip(line.spots, places, strict=True)):
        fill = "#FFFFFF" if number == 0 else ink
        yield f'<circle cx="{x}" cy="{y}" r="3.6" fill="{fill}" stroke="{ink}" stroke-width="2"/>'
        yield _text(x, y - 8, spot.text, ink, "middle")
    x, y = places[-1]
    yield _text(x + 8, y + 16, line.name, ink)


def _across(level: Level, look: str) -> str:
    y = _y(level.up)
    return f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}" {look}/>'


def _text(x: float, y: float, text: str, ink: str, anchor: str = "start") -> str:
    said = escape(on_one_line(text))
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{ink}" text-anchor="{anchor}">{said}</text>'


def _x(right: float) -> float:
    return round(_LEFT + right * (_WIDTH - _LEFT - _RIGHT), 1)


def _y(up: float) -> float:
    return round(_HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM), 1)
