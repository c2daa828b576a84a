"""Two people with one parcel at once, and sittings of which somebody may see but a part."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from threading import Barrier

from meetingapp.domain.case import NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.differences import versions
from meetingapp.services.need_to_know import let_in
from meetingapp.services.packing import Packed, pack_case, pack_sitting
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.roles import Account, Role
from meetingapp.services.taking_in import take_in
from tests.services.colleagues import Colleague
from tests.services.exchange.parcels import SEAL, refusal, seen, take_all

TOR = Account("tor-there", "Tor Mallerud", Role.LEADER)


def test_of_two_who_take_in_one_parcel_at_once_one_does_and_the_other_is_told(
    desk: Desk, there: Desk, away: Store, first: Minutes, case_id: str
) -> None:
    packed = pack_case(desk, SEAL, case_id)
    keys = {each.key for each in seen(there, packed).differences}
    both = Barrier(2)

    def take(at: Desk) -> int | str:
        both.wait(timeout=20)
        try:
            return take_in(at, SEAL, packed.parcel, packed.code, keys)
        except AppError as refused:
            return refused.code

    with ThreadPoolExecutor(2) as people:
        told = set(people.map(take, (there, replace(there, account=lambda: TOR))))
    assert told == {len(keys), "parcel.changed"}
    assert [each.minutes.version for each in versions(there, first.discussion_id)] == [1]
    assert seen(there, packed).differences == ()
    away.must_be_whole()


def _sitting_of_two(desk: Desk, story: Sitting) -> tuple[str, str]:
    """Plan a sitting with the story's case and another; give the sitting and the other case."""
    [case] = story.cases
    assert isinstance(case.subject, NamedChild)
    other = replace(
        case, id="another", reference="A2", subject=replace(case.subject, name="Åse Testdahl")
    )
    save_case(desk, other)
    plan = MeetingPlan("RT", story.meeting.date, case_ids=(case.id, other.id))
    return plan_meeting(desk, plan).id, other.id


def test_of_a_sitting_only_those_cases_are_packed_that_one_may_see(
    desk: Desk, there: Desk, first: Minutes, story: Sitting
) -> None:
    meeting_id, other = _sitting_of_two(desk, story)
    tor = Colleague(desk, "tor", Role.COORDINATOR)
    assert refusal(partial(pack_sitting, tor.desk, SEAL, meeting_id)) == "access.not_yours"
    let_in(desk, other, "tor")
    packed: Packed = pack_sitting(tor.desk, SEAL, meeting_id)
    assert set(seen(there, packed).titles) == {other}
    take_all(there, packed)
    assert refusal(partial(read_case, there, first.case_id)) == "case.missing"


def test_a_sitting_with_finalised_minutes_is_packed_by_nobody_out_of_reach(
    desk: Desk, first: Minutes
) -> None:
    tor = Colleague(desk, "tor", Role.COORDINATOR)
    with desk.begin() as work:
        meeting = work.meetings.meeting_of(first.discussion_id)
    assert refusal(partial(pack_sitting, tor.desk, SEAL, meeting.id)) == "access.not_yours"
