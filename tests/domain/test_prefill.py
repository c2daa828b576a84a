"""What is proposed, and what never is."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.best_interest import BestInterestElement, FactSource
from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday
from meetingapp.domain.closing import (
    Closing,
    Coordination,
    Feedback,
    NextMeeting,
    Step,
)
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.prefill import Known, Reasons, confirmed, proposals, source_of
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.red_days import red_days
from tests.domain.example import Example
from tests.domain.jonas_people import BERIT, IDA, KARI

REASONS: Reasons = {
    ServiceCode.SCHOOL: "følger barnet i skolehverdagen",
    Party.GUARDIAN: "foresatt",
    None: "deltar i hjelpen",
}


def known(example: Example) -> Known:
    return Known(example.meeting, example.case, example.discussion, REASONS, example.signers)


def fresh(example: Example) -> Example:
    return example.with_discussion(
        coordination=Coordination(),
        next_meeting=NextMeeting(),
        feedback=Feedback(),
        closing=Closing(),
        attendance=(),
        minutes_language=None,
    )


def proposed(example: Example) -> dict[str, object]:
    return {p.path: p.value for p in proposals(known(example))}


def test_minutes_are_not_offered_to_guardians_who_get_no_copy(example: Example) -> None:
    parties = "closing.distribution_parties"
    assert parties in proposed(fresh(example))
    kept = fresh(example).with_discussion(restrict_guardian_copy=True)
    assert parties not in proposed(kept)


def test_nothing_a_person_has_answered_is_proposed_anew(example: Example) -> None:
    # Two fields of A11 the example leaves open.
    left = {"coordination.criteria", "coordination.concern_step"}
    found = {p.path for p in proposals(known(example))} - left
    assert not {p for p in found if p.startswith(("coordination", "next_meeting", "closing"))}


def test_everybody_is_proposed_as_here_for_the_reason_of_their_service(example: Example) -> None:
    people = tuple(replace(p, attended=None) for p in example.meeting.participants)
    found = proposed(fresh(example).with_meeting(participants=people))
    assert all(found[f"meeting.participants.{n}.attended"] is True for n in range(len(people)))
    rows = found["attendance"]
    assert isinstance(rows, tuple)
    reasons = {row.name: row.need_to_know for row in rows}
    assert reasons[IDA.name] == "følger barnet i skolehverdagen"
    assert reasons[KARI.name] == "foresatt"
    assert reasons["Noor Demoli"] == "deltar i hjelpen"


def test_whoever_is_marked_away_is_given_no_reason(example: Example) -> None:
    people = tuple(
        replace(p, attended=False if p.person.name == IDA.name else None)
        for p in example.meeting.participants
    )
    found = proposed(fresh(example).with_meeting(participants=people))
    rows = found["attendance"]
    assert isinstance(rows, tuple)
    assert IDA.name not in {row.name for row in rows}


def test_the_first_responsible_is_proposed_as_coordinator(example: Example) -> None:
    assert proposed(fresh(example))["coordination.coordinator"] == IDA


def test_without_a_measure_the_chair_is_proposed_as_coordinator(example: Example) -> None:
    bare = fresh(example).with_part("agreement", measures=()).with_part("voice", obtained_by=None)
    assert proposed(bare)["coordination.coordinator"] == BERIT


def test_a_guardian_is_never_proposed_as_coordinator(example: Example) -> None:
    home = fresh(example).with_measure(0, responsible=KARI).with_part("voice", obtained_by=None)
    assert proposed(home)["coordination.coordinator"] != KARI


def test_a_first_meeting_goes_one_step_up_and_a_later_one_stays(example: Example) -> None:
    assert proposed(fresh(example))["coordination.step"] is Step.UP
    later = fresh(example).with_discussion(purpose=DiscussionPurpose.FOLLOW_UP)
    assert proposed(later)["coordination.step"] is Step.SAME


def test_the_collaboration_level_counts_services_and_never_passes_three(example: Example) -> None:
    assert proposed(fresh(example))["coordination.collab_level"] == 3
    alone = fresh(example).with_meeting(participants=(Participant(IDA, attended=True),))
    assert proposed(alone)["coordination.collab_level"] == 1


def test_the_next_meeting_is_the_first_evaluation_with_a_talk_a_week_before(
    example: Example,
) -> None:
    found = proposed(fresh(example))
    assert found["next_meeting.on"] == date(2027, 1, 19)
    assert found["next_meeting.child_talk_before"] == date(2027, 1, 12)
    assert found["next_meeting.child_talk_by"] == IDA
    assert found["next_meeting.convener"] == BERIT


def test_without_a_measure_no_day_is_invented(example: Example) -> None:
    bare = fresh(example).with_part("agreement", measures=())
    assert "next_meeting.on" not in proposed(bare)


def test_the_child_is_told_on_the_next_school_day(example: Example) -> None:
    assert proposed(fresh(example))["feedback.by_date"] == date(2026, 11, 25)
    friday = fresh(example).with_meeting(date=date(2026, 11, 27))
    assert proposed(friday)["feedback.by_date"] == date(2026, 11, 30)


CALENDAR = Calendar(
    red_days((2026, 2027)),
    (
        SchoolHoliday("", date(2026, 12, 21), date(2027, 1, 3), SchoolBreak.CHRISTMAS),
        SchoolHoliday("", date(2027, 1, 11), date(2027, 1, 19), SchoolBreak.WINTER),
    ),
)


def with_calendar(example: Example) -> dict[str, object]:
    return {p.path: p.value for p in proposals(replace(known(example), calendar=CALENDAR))}


def test_a_next_meeting_that_would_fall_on_a_day_off_comes_before_it(example: Example) -> None:
    found = with_calendar(fresh(example))
    assert found["next_meeting.on"] == date(2027, 1, 8)
    assert found["next_meeting.child_talk_before"] == date(2026, 12, 18)


def test_a_next_meeting_never_comes_before_this_one(example: Example) -> None:
    soon = fresh(example).with_measure(0, evaluation_date=date(2027, 1, 16))
    found = with_calendar(soon.with_meeting(date=date(2027, 1, 10)))
    assert found["next_meeting.on"] == date(2027, 1, 20)
    assert found["next_meeting.child_talk_before"] == date(2027, 1, 10)


def test_the_child_is_told_after_a_red_day_and_before_a_long_holiday(example: Example) -> None:
    for met_on, told in (
        (date(2026, 4, 30), date(2026, 5, 4)),
        (date(2026, 5, 13), date(2026, 5, 15)),
        (date(2026, 12, 18), date(2026, 12, 18)),
        (date(2026, 12, 17), date(2026, 12, 18)),
    ):
        found = with_calendar(fresh(example).with_meeting(date=met_on))
        assert found["feedback.by_date"] == told


def test_holidays_that_never_end_leave_the_days_as_they_are(example: Example) -> None:
    always = Calendar(school_holidays=(SchoolHoliday("alltid", date.min, date.max),))
    given = replace(known(fresh(example)), calendar=always)
    found = {p.path: p.value for p in proposals(given)}
    assert found["next_meeting.on"] == date(2027, 1, 19)
    assert found["next_meeting.child_talk_before"] == date(2027, 1, 12)
    assert found["feedback.by_date"] == example.meeting.date


def test_the_minutes_go_to_those_here_whom_the_consent_covers(example: Example) -> None:
    found = proposed(fresh(example))
    assert found["closing.distribution_services"] == (
        ServiceCode.SCHOOL,
        ServiceCode.PPT,
        ServiceCode.HC,
    )
    narrow = fresh(example).with_consent(services=(ServiceCode.SCHOOL,))
    assert proposed(narrow)["closing.distribution_services"] == (ServiceCode.SCHOOL,)


def test_a_consent_taken_back_covers_nobody(example: Example) -> None:
    gone = fresh(example).with_consent(withdrawn=Withdrawal(date(2026, 11, 20), "Kari Fiktivsen"))
    assert "closing.distribution_services" not in proposed(gone)


@pytest.mark.parametrize(
    "prefix",
    ["best_interest", "voice", "closing.summary_read", "coordination.duty", "guardian_views"],
)
def test_judgements_are_never_proposed(example: Example, prefix: str) -> None:
    found = proposed(fresh(example).with_discussion(guardian_views=()))
    assert not [path for path in found if path.startswith(prefix)]


def test_what_is_confirmed_is_written_and_leaves_nothing_to_propose(example: Example) -> None:
    bare = fresh(example)
    agreed = proposals(known(bare))
    meeting, discussion = confirmed(bare.meeting, bare.discussion, agreed)
    after = replace(bare, meeting=meeting, discussion=discussion)
    assert after.closing() <= {"G-CLOSE-1", "G-COORD-3", "G-COORD-4"}
    assert proposals(known(after)) == ()


def test_facts_come_from_whoever_most_often_knows_them() -> None:
    assert source_of(BestInterestElement.CHILD_VIEW) is FactSource.CHILD
    assert source_of(BestInterestElement.FAMILY_RELATIONS) is FactSource.GUARDIAN
    assert source_of(BestInterestElement.HEALTH) is FactSource.PROFESSIONAL
