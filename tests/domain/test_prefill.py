"""What is proposed, and that nothing a person wrote is ever proposed anew."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.closing import Closing, Coordination, Feedback, NextMeeting, Step
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.meeting import CaseAttendance, CaseDiscussion, DiscussionPurpose, Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.prefill import Known, Proposal, confirmed, proposals
from tests.domain.example import Example
from tests.domain.jonas_people import IDA, MET_ON

REASONS = {ServiceCode.SCHOOL: "skolens oppgave", Party.GUARDIAN: "forelder", None: "etter ønske"}


def known(example: Example) -> Known:
    return Known(example.meeting, example.case, example.discussion, REASONS)


def proposed(example: Example) -> dict[str, object]:
    return {each.path: each.value for each in proposals(known(example))}


@pytest.fixture
def unwritten(example: Example) -> Example:
    """Give the example as it stands when A11–A14 begin."""
    return example.with_discussion(
        coordination=Coordination(),
        next_meeting=NextMeeting(),
        feedback=Feedback(),
        closing=Closing(),
        minutes_language=None,
    )


def test_nothing_is_proposed_where_everything_is_written(example: Example) -> None:
    assert proposals(known(example)) == ()


def test_weights_duties_and_what_was_read_aloud_are_never_proposed(unwritten: Example) -> None:
    paths = " ".join(proposed(unwritten))
    for never in ("weight", "duty", "summary_read", "voice", "dissent", "accepts"):
        assert never not in paths


def test_what_is_confirmed_opens_the_gates_of_its_items(unwritten: Example) -> None:
    agreed = proposals(known(unwritten))
    meeting, discussion = confirmed(unwritten.meeting, unwritten.discussion, agreed)
    after = replace(unwritten, meeting=meeting, discussion=discussion)
    assert after.closing() == {"G-COORD-3", "G-CLOSE-1"}
    assert proposals(known(after)) == ()


def test_one_field_written_by_a_person_stands_while_the_others_are_proposed(
    unwritten: Example,
) -> None:
    said = date(2027, 2, 1)
    example = unwritten.with_part("next_meeting", child_talk_before=said)
    meeting, discussion = confirmed(example.meeting, example.discussion, proposals(known(example)))
    assert discussion.next_meeting.child_talk_before == said
    assert discussion.next_meeting.on is not None
    assert meeting == example.meeting


def test_only_services_with_a_sound_consent_are_proposed_as_receivers(unwritten: Example) -> None:
    assert "closing.distribution_services" in proposed(unwritten)
    for broken in (
        unwritten.with_consent(signatures=()),
        unwritten.with_consent(valid_to=None),
        unwritten.with_consent(valid_to=MET_ON - timedelta(days=1)),
    ):
        assert "closing.distribution_services" not in proposed(broken)


def test_guardians_who_may_not_receive_are_not_proposed(unwritten: Example) -> None:
    barred = tuple(replace(g, may_receive=False) for g in unwritten.case.guardians)
    assert "closing.distribution_parties" in proposed(unwritten)
    assert "closing.distribution_parties" not in proposed(unwritten.with_case(guardians=barred))


def test_an_indicated_measure_lifts_the_level_and_a_later_meeting_stays(unwritten: Example) -> None:
    assert proposed(unwritten)["coordination.prevention_level"] is PreventionLevel.SELECTED
    assert proposed(unwritten)["coordination.step"] is Step.UP
    later = unwritten.with_measure(0, prevention_level=PreventionLevel.INDICATED).with_discussion(
        purpose=DiscussionPurpose.FOLLOW_UP
    )
    assert proposed(later)["coordination.prevention_level"] is PreventionLevel.INDICATED
    assert proposed(later)["coordination.step"] is Step.SAME


def test_each_who_is_here_gets_the_reason_of_their_service_or_party(example: Example) -> None:
    bare = example.with_discussion(attendance=())
    rows = proposed(bare)["attendance"]
    assert isinstance(rows, tuple)
    assert {row.need_to_know for row in rows} <= set(REASONS.values())
    assert len(rows) == sum(
        p.attended is not False for p in (*bare.meeting.participants, *bare.discussion.parties)
    )


def test_of_two_people_with_one_name_each_keeps_the_row_that_was_written(
    example: Example,
) -> None:
    twin = Participant(replace(IDA, person_id="2"), attended=True)
    rows = (CaseAttendance(IDA.name, "kontaktlærer"), CaseAttendance(IDA.name, "logoped"))
    meeting = replace(example.meeting, participants=(Participant(IDA, attended=True), twin))
    discussion = CaseDiscussion("d", example.case.id, attendance=rows)
    found = proposals(Known(meeting, example.case, discussion, REASONS))
    assert [each for each in found if each.path == "attendance"] == []


def test_a_row_written_for_somebody_who_has_gone_is_kept(example: Example) -> None:
    gone = CaseAttendance("Per Utgått", "var her først")
    written = example.with_discussion(attendance=(gone, *example.discussion.attendance))
    [rows] = [p.value for p in proposals(known(written)) if p.path == "attendance"]
    assert isinstance(rows, tuple)
    assert set(rows) == set(written.discussion.attendance)


def test_a_confirmed_value_of_the_sitting_goes_to_the_sitting(example: Example) -> None:
    chair = Proposal("A01", "meeting.chair", PersonRef("Ny Leder"))
    meeting, discussion = confirmed(example.meeting, example.discussion, (chair,))
    assert meeting.chair == PersonRef("Ny Leder")
    assert discussion == example.discussion
