"""Planned time: shared out on cases and items, and never on what is sensitive."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.template import Template
from meetingapp.domain.timing import (
    Slot,
    Strain,
    gone,
    planned_minutes,
    slot_of,
    slots,
    strain,
)
from meetingapp.services import shelf

OSLO = ZoneInfo("Europe/Oslo")
SITTING = Meeting("m", "RT", date(2026, 11, 24), starts_at=time(14, 15), ends_at=time(16, 0))
SENSITIVE = {"A03", "A05", "A06", "A09", "A14"}


@pytest.fixture(scope="module")
def template() -> Template:
    return shelf.load_template("RT")


@pytest.mark.parametrize(
    ("used", "planned", "says"),
    [
        (0, 5, Strain.CALM),
        (3.9, 5, Strain.CALM),
        (4, 5, Strain.SOON),
        (5, 5, Strain.SOON),
        (5.1, 5, Strain.OVER),
        (9, 0, Strain.CALM),
        (-3, 5, Strain.CALM),
    ],
)
def test_amber_comes_before_the_end_and_red_only_after(
    used: float, planned: float, says: Strain
) -> None:
    assert strain(used, planned) is says


def test_a_sitting_is_shared_out_on_its_cases() -> None:
    assert slots(SITTING, 3) == (
        Slot(time(14, 15), 35),
        Slot(time(14, 50), 35),
        Slot(time(15, 25), 35),
    )
    assert slots(SITTING, 2) == (Slot(time(14, 15), 55), Slot(time(15, 10), 50))


@pytest.mark.parametrize(
    ("start", "end", "cases"),
    [
        (None, time(16, 0), 2),
        (time(14, 0), None, 2),
        (time(14, 0), time(14, 0), 2),
        (time(14, 0), time(13, 0), 2),
        (time(14, 0), time(14, 2), 5),
        (time(14, 0), time(15, 0), 0),
    ],
)
def test_without_a_time_that_can_be_there_is_nothing_to_share(
    start: time | None, end: time | None, cases: int
) -> None:
    assert slots(replace(SITTING, starts_at=start, ends_at=end), cases) == ()


@given(st.integers(1, 12 * 60), st.integers(1, 20))
def test_the_shares_make_up_the_whole_sitting(length: int, cases: int) -> None:
    end = time((8 * 60 + length) // 60 % 24, length % 60)
    shared = slots(replace(SITTING, starts_at=time(8, 0), ends_at=end), cases)
    if shared:
        assert sum(each.minutes for each in shared) == length
        assert all(each.minutes > 0 for each in shared)
    else:
        assert cases > length


def test_a_case_with_times_of_its_own_keeps_them() -> None:
    own = CaseDiscussion("d-2", "c", starts_at=time(15, 0), ends_at=time(15, 30))
    assert slot_of(SITTING, own, ("d-1", "d-2", "d-3")) == Slot(time(15, 0), 30)
    bare = CaseDiscussion("d-2", "c")
    assert slot_of(SITTING, bare, ("d-1", "d-2", "d-3")) == Slot(time(14, 50), 35)
    assert slot_of(SITTING, bare, ("d-1",)) is None


def test_no_sensitive_item_is_ever_timed(template: Template) -> None:
    timed = planned_minutes(template, [item.id for item in template.items], 60)
    assert set(timed) == {item.id for item in template.items} - SENSITIVE - {"A00"}
    system = shelf.load_template("SYS")
    assert "S01" not in planned_minutes(system, [item.id for item in system.items], 60)
    assert "S02" in planned_minutes(system, [item.id for item in system.items], 60)


def test_a_shorter_meeting_has_less_time_for_each_item(template: Template) -> None:
    items = [item.id for item in template.items]
    hour, half = planned_minutes(template, items, 66), planned_minutes(template, items, 33)
    assert hour == planned_minutes(template, items, None)
    assert (hour["A10"], half["A10"]) == (10, 5)
    assert all(minutes >= 1 for minutes in planned_minutes(template, items, 1).values())


def test_time_set_aside_for_what_is_not_taken_up_goes_to_the_rest(template: Template) -> None:
    items = [item.id for item in template.items]
    first = planned_minutes(template, [i for i in items if i != "A03"], 60)
    assert sum(first.values()) > sum(planned_minutes(template, items, 60).values())


@pytest.mark.parametrize(
    ("day", "clock", "minutes"),
    [
        (24, time(14, 31), 16),
        (24, time(14, 15), 0),
        (24, time(14, 14), None),  # before, or the clock was set back
        (24, time(23, 59), None),  # left open
        (23, time(14, 31), None),
    ],
)
def test_what_is_gone_of_a_case_is_never_less_than_nothing(
    day: int, clock: time, minutes: int | None
) -> None:
    now = datetime.combine(date(2026, 11, day), clock, OSLO)
    assert gone(SITTING, Slot(time(14, 15), 45), now) == minutes


def test_midnight_passes_like_any_other_minute() -> None:
    late = replace(SITTING, starts_at=time(23, 30), ends_at=time(0, 30))
    assert slots(late, 2) == (Slot(time(23, 30), 30), Slot(time(0, 0), 30))
    now = datetime(2026, 11, 25, 0, 10, tzinfo=OSLO)
    assert gone(late, Slot(time(23, 30), 30), now) == 40
