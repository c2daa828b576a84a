"""The evaluation brief, put together from a real store whenever somebody asks."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from meetingapp.domain.brief.values import Brief, MissingKind
from meetingapp.domain.case import NamedChild, Protection
from meetingapp.domain.effect import NoProposal
from meetingapp.domain.evaluation import Effect, Implemented
from meetingapp.domain.measurement import StrikeReason
from meetingapp.domain.office import Office
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.brief import gather_evaluation_brief, read_brief
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.measurements import NewNumber, add_measurement, strike_measurement
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.preparing import arrange_talk
from meetingapp.services.register import save_office
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room, save_discussion
from meetingapp.services.timeline.talk import ChildTalk
from tests.domain.jonas_people import IDA
from tests.services.colleagues import last_logged

CASE = "S1"
AGAIN = date(2027, 1, 19)


@pytest.fixture
def later(desk: Desk, held: str) -> Desk:
    """A desk in January, where the minutes of November are finalised and it was measured since."""
    finalise_minutes(desk, held)
    january = replace(desk, clock=lambda: datetime(2027, 1, 12, 9, 0, tzinfo=UTC))
    for day, value in ((4, 35), (11, 37), (18, 41)):
        number = NewNumber(Decimal(value), date(2026, 12, day))
        add_measurement(january, CASE, "M1", number)
    return january


def planned(desk: Desk) -> str:
    """Plan the evaluation; give the id of its discussion."""
    return plan_meeting(desk, MeetingPlan("RT", AGAIN, case_ids=(CASE,))).discussions[0].id


def found(desk: Desk) -> Brief:
    return read_brief(desk, CASE).brief


def test_the_brief_is_for_the_next_meeting_and_tells_what_was_measured(
    later: Desk, store: Store
) -> None:
    discussion = planned(later)
    paper = read_brief(later, CASE)
    assert paper.brief.meeting is not None
    assert (paper.brief.meeting.discussion_id, paper.brief.meeting.on) == (discussion, AGAIN)
    assert paper.type_names["nn"] == "ressursteam"
    first = next(row for row in paper.brief.measures if row.measure.id == "M1")
    assert [each.value for each in first.numbers] == [35, 37, 41]
    assert (first.proposal.effect, first.row) == (Effect.MARKED, 0)
    assert last_logged(store)[0][1:] == ("case.brief", CASE)


def test_before_a_meeting_is_planned_the_brief_tells_of_every_measure(later: Desk) -> None:
    told = found(later)
    assert told.meeting is None
    assert {row.measure.id for row in told.measures} == {"M1", "M2"}
    assert told.lacking(MissingKind.MEASUREMENT)[0].measures == ("M2",)


def test_what_is_written_in_the_draft_stands_in_the_brief_at_once(later: Desk) -> None:
    room = open_room(later, planned(later))
    since = room.discussion.since_last
    told = replace(since.evaluations[0], implemented=Implemented.NOT)
    changed = replace(since, evaluations=(told, *since.evaluations[1:]))
    save_discussion(later, room.meeting.id, replace(room.discussion, since_last=changed))
    row = next(row for row in found(later).measures if row.told == told)
    assert row.proposal.reason is NoProposal.NOT_IMPLEMENTED


def test_a_number_that_was_struck_counts_no_more(later: Desk) -> None:
    row = next(row for row in found(later).measures if row.measure.id == "M1")
    strike_measurement(later, row.numbers[-1].id, StrikeReason.MISTYPED)
    row = next(row for row in found(later).measures if row.measure.id == "M1")
    assert [each.value for each in row.numbers] == [35, 37]
    assert row.proposal.effect is Effect.SOME


def test_who_talks_with_the_child_is_whoever_was_arranged(later: Desk) -> None:
    discussion = planned(later)
    arrange_talk(later, discussion, ChildTalk(IDA, date(2027, 1, 15)))
    [missing] = found(later).lacking(MissingKind.CHILD_VIEW)
    assert (missing.who, missing.by) == (IDA, date(2027, 1, 15))


def test_the_paper_is_entered_in_the_log_as_a_paper_and_tells_no_protected_place(
    later: Desk, store: Store
) -> None:
    save_office(later, Office("Prøveås kommune", "Prøveåsen skole"))
    assert gather_evaluation_brief(later, CASE).head.unit == "Prøveåsen skole"
    assert last_logged(store)[0][1:] == ("paper.evaluation_brief", CASE)
    case = read_case(later, CASE)
    assert isinstance(case.subject, NamedChild)
    hidden = replace(case.subject, protection=Protection.STRICT, unit_id="", school_class="")
    save_case(later, replace(case, subject=hidden))
    assert gather_evaluation_brief(later, CASE).head.unit == ""


def test_who_may_not_hand_out_may_read_it_and_make_no_paper(later: Desk) -> None:
    taker = replace(later, account=lambda: Account(later.account().person, "B", Role.NOTE_TAKER))
    with pytest.raises(AppError) as refused:
        gather_evaluation_brief(taker, CASE)
    assert refused.value.code == "access.denied"


def test_a_case_that_is_not_there_has_no_brief(later: Desk) -> None:
    with pytest.raises(AppError) as refused:
        read_brief(later, "ukjent")
    assert refused.value.code == "case.missing"


def test_the_room_knows_what_was_measured(later: Desk) -> None:
    room = open_room(later, planned(later))
    assert [each.value for each in room.measured] == [35, 37, 41]
