from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.archive import needs_follow_up, neutral_word, screening, titled
from meetingapp.domain.closing import NextMeeting
from meetingapp.domain.meeting import CaseDiscussion
from tests.domain.jonas import jonas_case, jonas_discussion

EMPTY = CaseDiscussion("D", "C")


def test_a_title_is_one_line_with_its_parts_between_dashes() -> None:
    assert (
        titled("Referat", "ressursteam", "", "24.11.2026") == "Referat – ressursteam – 24.11.2026"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Jonas\nFiktivsen", "Jonas Fiktivsen"),
        ("Jonas \u202eFiktivsen", "Jonas Fiktivsen"),
        ("Jonas 01010701011", "Jonas *****"),
        ("<b>Jonas</b> & co", "<b>Jonas</b> & co"),
    ],
)
def test_what_hides_and_what_identifies_is_not_in_a_title(name: str, shown: str) -> None:
    assert titled("Referat", name) == f"Referat – {shown}"


def test_a_title_has_an_end() -> None:
    assert len(titled("Referat", "å" * 100_000)) <= 250


def test_a_kind_of_meeting_that_tells_of_the_family_is_named_otherwise() -> None:
    case = jonas_case()
    assert neutral_word(case, "ressursteam", "møte") == "ressursteam"
    assert neutral_word(case, "ressursteam for Jonas", "møte") == "møte"


def test_minutes_with_something_to_do_are_followed_up() -> None:
    assert needs_follow_up(jonas_discussion())
    assert needs_follow_up(replace(EMPTY, next_meeting=NextMeeting(on=date(2027, 1, 19))))
    assert not needs_follow_up(EMPTY)


def test_a_screening_lasts_its_years_also_from_a_leap_day() -> None:
    assert screening("Offl. § 13", 60, date(2026, 11, 24)).until == date(2086, 11, 24)
    assert screening("Offl. § 13", 1, date(2028, 2, 29)).until == date(2029, 3, 1)
