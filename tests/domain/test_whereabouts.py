"""Where a protected child is, stands nowhere."""

from datetime import date

import pytest

from meetingapp.domain.case import Anonymous, Case, Guardianship, NamedChild, Protection
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.whereabouts import as_shown, hides_whereabouts, without_whereabouts

CHILD = NamedChild("Jonas Fiktivsen", date(2018, 3, 14), unit_id="u1", school_class="3B")
OPEN = Case("open", CHILD, guardians=(Guardianship("Kari Fiktivsen", "mor"),))
MEETING = Meeting("m", "RT", date(2026, 11, 24), unit="Prøveåsen skole", place="Møterom 2")


def _protected(protection: Protection) -> Case:
    return Case(
        "hidden",
        NamedChild(
            "Maja Eksempelrud",
            date(2017, 1, 9),
            protection=protection,
            unit_id="u1",
            school_class="4A",
        ),
    )


@pytest.mark.parametrize("protection", list(Protection))
def test_both_kinds_of_protection_hide_where_the_child_is(protection: Protection) -> None:
    case = _protected(protection)
    assert hides_whereabouts(case)
    kept = without_whereabouts(case).subject
    assert isinstance(kept, NamedChild)
    assert (kept.unit_id, kept.school_class, kept.protection) == ("", "", protection)


def test_a_guardian_with_a_barred_address_hides_where_the_child_is_too() -> None:
    barred = Case("c", CHILD, guardians=(Guardianship("Kari Fiktivsen", address_barred=True),))
    assert hides_whereabouts(barred)
    kept = without_whereabouts(barred).subject
    assert isinstance(kept, NamedChild)
    assert (kept.unit_id, kept.school_class) == ("", "")


def test_an_open_case_is_kept_and_shown_as_it_is() -> None:
    assert not hides_whereabouts(OPEN)
    assert without_whereabouts(OPEN) == OPEN
    assert as_shown(MEETING, (OPEN,)) == MEETING


def test_a_sitting_with_a_protected_child_has_no_place_for_any_of_its_cases() -> None:
    shown = as_shown(MEETING, (OPEN, _protected(Protection.STRICT)))
    assert (shown.place, shown.unit) == ("", "")
    assert shown.municipality == MEETING.municipality


def test_a_case_without_a_name_has_nothing_to_hide() -> None:
    nameless = Case("a", Anonymous("9–12"))
    assert not hides_whereabouts(nameless)
    assert without_whereabouts(nameless) == nameless
