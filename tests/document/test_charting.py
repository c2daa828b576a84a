"""How numbers over time are laid out."""

from datetime import date
from decimal import Decimal

import pytest

from meetingapp.document.blocks import Chart, Series
from meetingapp.document.charting import layout, number


def _laid(*values: str, days: tuple[date, ...] = (), language: str = "nb-NO") -> list[str]:
    dates = days or tuple(date(2026, 1, 1 + n) for n in range(len(values)))
    points = tuple(zip(dates, map(Decimal, values), strict=True))
    laid = layout(Chart("", "", (Series("", points),), ""), language)
    assert laid
    return [tick.text for tick in laid.ticks]


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        (("1", "4"), ["0", "1", "2", "3", "4"]),
        (("34", "41", "45"), ["30", "35", "40", "45"]),
        (("10", "45"), ["0", "20", "40", "60"]),
        (("0.5", "2"), ["0", "0,5", "1", "1,5", "2"]),
        (("-5", "5"), ["−5", "0", "5"]),
        (("0", "0"), ["0", "0,5", "1"]),
        (("7", "7"), ["0", "2", "4", "6", "8"]),
    ],
)
def test_the_scale_counts_as_people_do(values: tuple[str, ...], ticks: list[str]) -> None:
    assert _laid(*values) == ticks


def test_time_is_drawn_as_long_as_it_is() -> None:
    days = (date(2026, 11, 1), date(2026, 11, 11), date(2026, 12, 1))
    points = tuple((day, Decimal(1)) for day in days)
    laid = layout(Chart("", "", (Series("", points),), ""), "nb-NO")
    assert laid
    assert [round(spot.right, 3) for spot in laid.lines[0].spots] == [0, 0.333, 1]
    assert [moment.text for moment in laid.days] == ["1.11.", "11.11.", "1.12."]


def test_points_are_drawn_in_the_order_of_their_days() -> None:
    points = ((date(2026, 12, 1), Decimal(2)), (date(2026, 11, 1), Decimal(1)))
    laid = layout(Chart("", "", (Series("", points),), ""), "en-GB")
    assert laid
    assert [spot.text for spot in laid.lines[0].spots] == ["1", "2"]
    assert [moment.text for moment in laid.days] == ["1 Nov", "1 Dec"]


@pytest.mark.parametrize(
    ("value", "language", "written"),
    [
        ("36.50", "nb-NO", "36,5"),
        ("36.50", "en-GB", "36.5"),
        ("-3", "nn-NO", "−3"),
        ("-0", "nb-NO", "0"),
        ("1E+3", "nb-NO", "1000"),
    ],
)
def test_numbers_are_written_as_the_language_does(value: str, language: str, written: str) -> None:
    assert number(Decimal(value), language) == written
