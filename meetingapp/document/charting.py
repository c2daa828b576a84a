"""How numbers over time are laid out: the scale, and where each value and day stands on it.

Nothing here is drawn: each renderer draws the same ``Layout``, so that a chart is one and the same
in every format. Places are shares of the field, from 0 (left, bottom) to 1 (right, top).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from meetingapp.document.blocks import Chart

_STEPS: Final = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
_WANTED: Final = 4
_LARGEST: Final = 14
"""Numbers of more digits, before or after the point, are told in words, not drawn."""
_CLOSE: Final = Decimal("0.6")
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
_YEAR: Final = 366


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of a line: its place, and its value as it is written."""

    right: float
    up: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the chart: its name and its points, the earliest first."""

    name: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """A level across the whole field, with what stands at it."""

    up: float
    text: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, with what stands at it."""

    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A chart, ready to be drawn."""

    lines: tuple[Line, ...]
    ticks: tuple[Level, ...]
    days: tuple[Moment, ...]
    marks: tuple[Moment, ...]
    start: Level | None
    target: Level | None


def layout(chart: Chart, language: str) -> Layout | None:
    """Lay ``chart`` out; None where it has nothing that can be drawn.

    Args:
        chart: its texts are printed as they stand.
        language: the document's, for the decimal sign and the days.
    """
    points = [point for series in chart.series for point in series.points]
    levels = [level for level in (chart.start, chart.target) if level is not None]
    values = [value for _, value in points] + levels
    if not points or not all(_is_drawable(value) for value in values):
        return None
    ticks = _ticks(min(values), max(values))
    low, span = ticks[0], ticks[-1] - ticks[0]
    days = sorted({day for day, _ in points} | {day for day, _ in chart.marks}, key=_place)
    first, length = _place(days[0]), _place(days[-1]) - _place(days[0])

    def up(value: Decimal) -> float:
        return float((value - low) / span)

    def right(day: date | int) -> float:
        return (_place(day) - first) / length if length else 0.5

    def level(value: Decimal | None, text: str) -> Level | None:
        return None if value is None else Level(up(value), text)

    return Layout(
        lines=tuple(
            Line(
                series.name,
                tuple(
                    Spot(right(day), up(value), number(value, language))
                    for day, value in sorted(series.points, key=lambda point: _place(point[0]))
                ),
            )
            for series in chart.series
            if series.points
        ),
        ticks=tuple(Level(up(tick), number(tick, language)) for tick in ticks),
        days=tuple(Moment(right(day), _day(day, language, long=length > _YEAR)) for day in days),
        marks=tuple(Moment(right(day), word) for day, word in sorted(chart.marks)),
        start=level(chart.start, chart.start_label),
        target=level(chart.target, chart.target_label),
    )


def number(value: Decimal, language: str) -> str:
    """Write a number as the language does, without zeros that say nothing."""
    plain = format((value + 0).normalize(), "f")
    signed = plain.replace("-", "−")
    return signed if language.startswith("en") else signed.replace(".", ",")


def _is_drawable(value: Decimal) -> bool:
    if not value.is_finite():
        return False
    exponent = value.as_tuple().exponent
    return value.adjusted() <= _LARGEST and isinstance(exponent, int) and exponent >= -_LARGEST


def _ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Give the levels to draw, in steps people count in; from zero, unless that flattens all."""
    if 0 <= low <= high * _CLOSE:
        low = Decimal(0)
    elif high < 0 and high >= low * _CLOSE:
        high = Decimal(0)
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = Decimal(1)
    raw = (high - low) / _WANTED
    unit = Decimal(1).scaleb(raw.adjusted())
    step = next(unit * part for part in _STEPS if raw <= unit * part)
    first, last = (low / step).to_integral_value("ROUND_FLOOR"), high / step
    count = int((last - first).to_integral_value("ROUND_CEILING"))
    return [(first + index) * step for index in range(count + 1)]


def _place(day: date | int) -> int:
    return day if isinstance(day, int) else day.toordinal()


def _day(day: date | int, language: str, *, long: bool) -> str:
    if isinstance(day, int):
        return str(day)
    if language.startswith("en"):
        return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if long else "")
    return f"{day.day}.{day.month}." + (f"{day.year}" if long else "")
