from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.day_words import parse_day

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
        ("om 2 måneder", date(2027, 1, 24)),
        ("om to månader", date(2027, 1, 24)),
        ("om 1 mnd.", date(2026, 12, 24)),
        ("om et år", date(2027, 11, 24)),
        ("om eit år", date(2027, 11, 24)),
        ("in two months", date(2027, 1, 24)),
        ("for en måned siden", date(2026, 10, 24)),
        ("neste fredag", date(2026, 11, 27)),
        ("neste tysdag", date(2026, 12, 1)),
        ("next Friday", date(2026, 11, 27)),
        ("neste uke", date(2026, 11, 30)),
        ("neste veke", date(2026, 11, 30)),
        ("fredag neste uke", date(2026, 12, 4)),
        ("uke 7", date(2027, 2, 15)),
        ("UKE 7", date(2027, 2, 15)),
        ("veke 7", date(2027, 2, 15)),
        ("week 7", date(2027, 2, 15)),
        ("uke sju", date(2027, 2, 15)),
        ("uke 07", date(2027, 2, 15)),
        ("fredag uke 7", date(2027, 2, 19)),
        ("fre veke 7", date(2027, 2, 19)),
        ("fre. i uke 7", date(2027, 2, 19)),
        ("slutten av uke 7", date(2027, 2, 19)),
        ("slutten av veka 7", date(2027, 2, 19)),
        ("end of week 7", date(2027, 2, 19)),
        ("fredag uke 48", date(2026, 11, 27)),
        ("tirsdag uke 48", date(2026, 11, 24)),
        ("mandag uke 48", date(2027, 11, 29)),
        ("uke 53", date(2026, 12, 28)),
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
        "om 999 år",
        "om 9999999999999999999999 måneder",
        "om 2 kvartal",
        "om måneder",
        "neste",
        "neste gang",
        "neste måltid",
        "neste uke fredag kanskje",
        "uke",
        "uke 0",
        "uke 54",
        "uke 99",
        "uke -1",
        "uke 7.5",
        "uke \u0667",
        "uke sytti",
        "kosdag uke 7",
        "fredag uke",
        "slutten av 7",
        "uke 7 og 8",
        "for 9999 måneder siden",
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


def test_a_month_without_that_day_gives_its_last_one() -> None:
    assert parse_day("om 1 måned", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_day("om en måned", date(2028, 1, 31)) == date(2028, 2, 29)
    assert parse_day("om 4 måneder", date(2026, 12, 31)) == date(2027, 4, 30)
    assert parse_day("om et år", date(2028, 2, 29)) == date(2029, 2, 28)


def test_a_week_is_found_across_the_turn_of_the_year() -> None:
    assert parse_day("uke 1", date(2026, 12, 29)) == date(2027, 1, 4)
    assert parse_day("uke 53", date(2027, 1, 4)) == date(2032, 12, 27)
    assert parse_day("søndag uke 53", date(2027, 1, 2)) == date(2027, 1, 3)
    assert parse_day("neste uke", date(2026, 11, 29)) == date(2026, 11, 30)


@given(st.text(max_size=60))
def test_any_text_gives_a_day_or_nothing(written: str) -> None:
    assert parse_day(written, TUESDAY) is None or isinstance(parse_day(written, TUESDAY), date)


PIECES = ("om", "neste", "uke", "veke", "fredag", "slutten", "av", "7", "53", "to", "måneder", "år")


@given(st.lists(st.sampled_from(PIECES), max_size=5).map(" ".join), st.dates())
def test_words_in_any_order_on_any_day_give_a_day_or_nothing(written: str, today: date) -> None:
    day = parse_day(written, today)
    assert day is None or 1900 <= day.year <= 2200


@given(st.integers(1, 52), st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_a_week_by_its_number_is_its_monday_and_within_a_year(week: int, today: date) -> None:
    day = parse_day(f"uke {week}", today)
    assert day is not None
    assert (day.isocalendar().week, day.weekday()) == (week, 0)
    assert 0 <= (day - today).days <= 371


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
def test_a_whole_date_means_itself(day: date) -> None:
    assert parse_day(f"{day.day}.{day.month}.{day.year}", TUESDAY) == day
    assert parse_day(day.isoformat(), TUESDAY) == day
