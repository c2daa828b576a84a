"""Who came while one case was discussed was there for that one."""

from dataclasses import replace
from datetime import time

from meetingapp.domain.meeting import CaseAttendance, of_case
from tests.domain.jonas import jonas_discussion, jonas_meeting


def test_who_came_during_a_case_was_there_for_it_and_for_no_other() -> None:
    meeting = jonas_meeting()
    late = meeting.participants[1].person.name
    away = replace(meeting.participants[1], attended=False)
    meeting = replace(
        meeting, participants=(meeting.participants[0], away, *meeting.participants[2:])
    )
    other = replace(jonas_discussion(), attendance=())
    this = replace(other, attendance=(CaseAttendance(late, came_at=time(14, 40)),))
    assert late in {p.person.name for p in of_case(meeting, this).attended}
    assert late not in {p.person.name for p in of_case(meeting, other).attended}
    assert meeting.participants[1].attended is False


def test_a_reason_or_a_time_to_leave_brings_nobody_in() -> None:
    meeting = jonas_meeting()
    name = meeting.participants[1].person.name
    team = tuple(replace(p, attended=False) for p in meeting.participants)
    note = CaseAttendance(name, need_to_know="PPT", left_at=time(15, 0))
    seen = of_case(
        replace(meeting, participants=team),
        replace(jonas_discussion(), attendance=(note,), parties=()),
    )
    assert seen.attended == ()
