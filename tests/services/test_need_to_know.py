from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from meetingapp.domain.case import Anonymous, Case
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.people import PersonRef
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.need_to_know import let_in, let_out, still_allowed, who_sees
from meetingapp.services.people_access import change_role, remove_access
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.today import todays_board
from tests.faults.campaign import Campaign
from tests.services.colleagues import Colleague, last_logged
from tests.services.conftest import NOW

TODAY = NOW.date()


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(AppError) as error:
        action()
    return error.value.code


@pytest.fixture
def tor(desk: Desk) -> Colleague:
    return Colleague(desk, "tor", Role.NOTE_TAKER)


@pytest.fixture
def own() -> Case:
    """A case of Tor's own, where no child is named."""
    return Case("own", Anonymous("6–9"), "A1")


def test_whoever_begins_a_case_sees_it_and_others_do_not(
    desk: Desk, tor: Colleague, own: Case
) -> None:
    ida = Colleague(desk, "ida", Role.NOTE_TAKER)
    save_case(tor.desk, own)
    save_case(tor.desk, replace(own, concern="Noe nytt."))

    assert [case.id for case in list_cases(tor.desk).rows] == ["own"]
    assert list_cases(ida.desk).rows == ()
    assert refused(partial(save_case, ida.desk, own)) == "access.not_yours"
    assert [(each.person, each.granted_by) for each in who_sees(desk, "own")] == [("tor", "tor")]


@pytest.mark.usefixtures("planned")
def test_whoever_chairs_a_planned_meeting_or_writes_in_it_is_let_in(
    desk: Desk, tor: Colleague, story: Sitting
) -> None:
    ida = Colleague(desk, "ida", Role.NOTE_TAKER)
    chair, writer = (PersonRef(id_.title(), person_id=id_) for id_ in ("tor", "ida"))
    case_id = story.cases[0].id
    plan_meeting(
        desk, MeetingPlan("RT", TODAY, chair=chair, note_taker=writer, case_ids=(case_id,))
    )
    for colleague in (tor, ida):
        assert read_case(colleague.desk, case_id).id == case_id


@pytest.mark.usefixtures("planned")
def test_who_may_be_let_in_stands_in_the_register_and_the_case_in_the_vault(
    desk: Desk, story: Sitting
) -> None:
    assert refused(lambda: let_in(desk, story.cases[0].id, "nobody")) == "access.nobody"
    for ask in (let_in, let_out):
        assert refused(partial(ask, desk, "case-9", "berit")) == "case.missing"
    assert refused(lambda: who_sees(desk, "case-9")) == "case.missing"


def test_a_neighbour_in_the_same_sitting_is_not_there_for_somebody_who_may_not_see_it(
    desk: Desk, tor: Colleague, own: Case, story: Sitting
) -> None:
    [hidden] = story.cases
    save_case(tor.desk, own)
    save_case(desk, hidden)
    planned = plan_meeting(desk, MeetingPlan("RT", TODAY, case_ids=(hidden.id, own.id)))
    [neighbour, mine] = planned.discussions

    [listed] = list_meetings(tor.desk).rows
    room = open_room(tor.desk, mine.id)

    assert (listed.id, [each.id for each in listed.discussions]) == (planned.id, [mine.id])
    assert room.discussion_ids == (mine.id,)
    assert "Fiktivsen" not in repr((room, listed, todays_board(tor.desk)))
    assert refused(lambda: open_room(tor.desk, neighbour.id)) == "access.not_yours"


def test_a_name_that_is_tried_in_an_anonymous_case_is_known_only_where_it_may_be(
    desk: Desk, tor: Colleague, own: Case, story: Sitting
) -> None:
    """Else whoever writes could try the names of children until one is told to be in the vault."""
    save_case(tor.desk, own)
    save_case(desk, story.cases[0])
    mine = plan_meeting(tor.desk, MeetingPlan("RT", TODAY, case_ids=("own",))).discussions[0]
    child = "Jonas Fiktivsen"
    assert child in open_room(desk, mine.id).register_names
    assert child not in open_room(tor.desk, mine.id).register_names


@pytest.mark.usefixtures("planned")
def test_a_discussion_is_begun_only_in_a_sitting_its_writer_may_see(
    desk: Desk, tor: Colleague, own: Case
) -> None:
    save_case(tor.desk, own)
    [others] = list_meetings(desk).rows
    begun = CaseDiscussion("new", "own")
    assert refused(lambda: save_discussion(tor.desk, others.id, begun)) == "access.not_yours"
    assert list_meetings(tor.desk).rows == ()


@pytest.mark.parametrize("is_there", [True, False])
def test_nobody_learns_from_an_answer_whether_something_is_there(
    desk: Desk, tor: Colleague, held: str, story: Sitting, *, is_there: bool
) -> None:
    case_id, discussion_id = story.cases[0].id, held
    meeting = list_meetings(desk).rows[0]
    minutes_id = finalise_minutes(desk, held).id
    if not is_there:
        case_id = discussion_id = minutes_id = "none"
        meeting = replace(meeting, id="none")
    room = story.discussions[0]
    errors = []
    for ask in (
        lambda: read_case(tor.desk, case_id),
        lambda: open_room(tor.desk, discussion_id),
        lambda: read_minutes_pdf(tor.desk, minutes_id),
        lambda: save_discussion(tor.desk, meeting.id, replace(room, case_id=case_id)),
        lambda: plan_meeting(tor.desk, MeetingPlan("RT", TODAY, case_ids=(case_id,))),
    ):
        with pytest.raises(AppError) as error:
            ask()
        errors.append((error.value.code, dict(error.value.params)))
    assert errors == [("access.not_yours", {})] * 5


@pytest.mark.usefixtures("planned")
def test_a_refusal_puts_on_record_who_asked_for_what(
    tor: Colleague, store: Store, story: Sitting
) -> None:
    case_id = story.cases[0].id
    assert refused(lambda: read_case(tor.desk, case_id)) == "access.not_yours"
    assert last_logged(store) == [("tor", "access.denied", f"cases.read_case/{case_id}")]


def test_what_stands_open_is_asked_for_without_a_trace(
    desk: Desk, tor: Colleague, held: str, story: Sitting, audited: Callable[[], int]
) -> None:
    case_id = story.cases[0].id
    [meeting] = list_meetings(desk).rows
    ids = (case_id, held, meeting.id, finalise_minutes(desk, held).id)
    let_in(desk, case_id, "tor")
    before = audited()
    assert [still_allowed(tor.desk, id_) for id_ in (*ids, "none")] == [True] * 4 + [False]
    assert audited() == before

    let_out(desk, case_id, "tor")
    assert not any(still_allowed(tor.desk, id_) for id_ in ids)


def test_rights_that_are_taken_while_somebody_works_count_from_the_very_next_call(
    campaign: Campaign, desk: Desk, store: Store, held: str, story: Sitting
) -> None:
    tried = campaign("T50", "rights are taken while a case stands open", short=12, full=300)
    case_id = story.cases[0].id
    for number in range(tried.count):
        ida = Colleague(desk, f"ida{number}", Role.COORDINATOR)
        let_in(desk, case_id, ida.id)
        room = open_room(ida.desk, held)
        take, code = tried.random.choice(
            (
                (partial(let_out, desk, case_id, ida.id), "access.not_yours"),
                (partial(change_role, desk, ida.id, Role.ADMINISTRATOR), "access.denied"),
                (partial(remove_access, desk, ida.id), "vault.person_gone"),
            )
        )
        step = tried.random.choice(
            (
                partial(save_discussion, ida.desk, room.meeting.id, room.discussion),
                partial(save_meeting, ida.desk, room.meeting),
                partial(open_room, ida.desk, held),
                partial(read_case, ida.desk, case_id),
                partial(finalise_minutes, ida.desk, held),
            )
        )
        take()
        assert refused(step) == code
        [(actor, action, subject)] = last_logged(store)
        assert (actor, action) == (ida.id, "access.denied")
        assert subject.partition("/")[0].partition(".")[2] == step.func.__name__
    tried.held(f"{tried.count} of {tried.count} next calls refused, each on record")


def test_a_case_that_is_restricted_while_it_stands_open_is_gone_at_the_next_call(
    desk: Desk, tor: Colleague, held: str, story: Sitting
) -> None:
    case_id = story.cases[0].id
    let_in(desk, case_id, "tor")
    room = open_room(tor.desk, held)
    restrict_case(desk, case_id, Restriction("Innsigelse", "tor", TODAY))
    for who in (tor.desk, desk):
        save = partial(save_discussion, who, room.meeting.id, room.discussion)
        assert refused(save) == "access.not_yours"
        assert not still_allowed(who, held)
