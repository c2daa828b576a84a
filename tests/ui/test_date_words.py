from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.ui.widgets.date_words import parse_day

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("i dag", date(2026, 11, 24)),
        ("I DAG", date(2026, 11, 24)),
        ("i går", date(2026, 11, 23)),
        ("i ga\u030ar", date(2026, 11, 23)),
        ("i morgen", date(2026, 11, 25)),
        ("i morgon", date(2026, 11, 25)),
        ("fre", date(2026, 11, 27)),
        ("fredag", date(2026, 11, 27)),
        ("tirsdag", date(2026, 12, 1)),
        ("tysdag", date(2026, 12, 1)),
        ("laurdag", date(2026, 11, 28)),
        ("20.11", date(2026, 11, 20)),
        ("20.11.", date(2026, 11, 20)),
        ("20/11", date(2026, 11, 20)),
        ("5.1", date(2027, 1, 5)),
        ("20.11.2026", date(2026, 11, 20)),
        ("fre 20.11.2026", date(2026, 11, 20)),
        ("fredag 20. november 2026", date(2026, 11, 20)),
        ("20. nov", date(2026, 11, 20)),
        ("19. jan", date(2027, 1, 19)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20.11.26", date(2026, 11, 20)),
        ("+10", date(2026, 12, 4)),
        ("-3", date(2026, 11, 21)),
        ("om 6 uker", date(2027, 1, 5)),
        ("om seks veker", date(2027, 1, 5)),
        ("om en uke", date(2026, 12, 1)),
        ("om 3 dager", date(2026, 11, 27)),
        ("for to uker siden", date(2026, 11, 10)),
        ("  20.11  ", date(2026, 11, 20)),
        ("29.2.2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, meant: date) -> None:
    assert parse_day(written, TUESDAY) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "   ",
        "31.2",
        "30.2.2026",
        "2026-02-30",
        "32.11",
        "0.0",
        "20.13.2026",
        "snart",
        "neste uke en gang",
        "fredagskos",
        "om uker",
        "om hundre år",
        "+99999",
        "om 9999999 uker",
        "20.11.2026 og 21.11.2026",
        "<b>20.11</b>",
        "\u0662\u0660.\u0661\u0661",
        "20.11.20266",
        "20.11.3026",
        "1899-12-31",
        "2201-01-01",
        "😀",
        "1" * 5000,
    ],
)
def test_what_is_no_day_is_not_guessed_at(written: str) -> None:
    assert parse_day(written, TUESDAY) is None


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    assert parse_day("28.12", date(2027, 1, 4)) == date(2026, 12, 28)
    assert parse_day("4.1", date(2026, 12, 28)) == date(2027, 1, 4)


@given(st.text(max_size=60))
def test_any_text_gives_a_day_or_nothing(written: str) -> None:
    assert parse_day(written, TUESDAY) is None or isinstance(parse_day(written, TUESDAY), date)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
def test_a_whole_date_means_itself(day: date) -> None:
    assert parse_day(f"{day.day}.{day.month}.{day.year}", TUESDAY) == day
    assert parse_day(day.isoformat(), TUESDAY) == day
