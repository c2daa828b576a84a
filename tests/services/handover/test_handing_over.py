"""A case is handed over: the baton moves with a yes, and nobody learns more than they need."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.handover import HandoverReason, HandoverState
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.models.store import Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.handover.handing_over import (
    accept_handover,
    offer_handover,
    offered_to_me,
    refuse_handover,
    withdraw_handover,
)
from meetingapp.services.handover.standing import read_handover
from meetingapp.services.need_to_know import let_in
from meetingapp.services.policy import Desk
from meetingapp.services.restriction import restrict_case
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague, last_logged
from tests.services.handover.handed import AWAY, SCHOOL, agree_on, colleague, holder, refused, works


def test_the_baton_moves_with_a_yes_and_not_before(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague, store: Store
) -> None:
    offered = offer_handover(giver.desk, case_id, taker.id, AWAY)
    stands = read_handover(giver.desk, case_id)
    assert (holder(giver.desk, case_id), stands.waiting) == (giver.id, offered)
    assert (stands.may_offer, stands.may_withdraw) == (False, True)
    assert refused(lambda: read_case(taker.desk, case_id)) == "access.not_yours"
    assert len(offered_to_me(taker.desk)) == 1
    accept_handover(taker.desk, case_id)
    assert holder(desk, case_id) == holder(taker.desk, case_id) == taker.id
    assert offered_to_me(taker.desk) == ()
    logged = [(who, what) for who, what, _ in last_logged(store, 12)]
    assert (taker.id, "handover.accept") in logged
    assert (taker.id, "access.grant") in logged


def test_what_is_offered_tells_of_no_child(
    desk: Desk, story: Sitting, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    save_case(desk, replace(read_case(desk, case_id), reference="Fiktivsen 2"))
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    [mine] = offered_to_me(taker.desk)
    assert mine.handover.reference == ""
    assert mine.measures == len(story.discussions[0].agreement.measures)
    names = {name for g in story.cases[0].guardians for name in g.name.split()}
    assert not [name for name in names if name in repr(mine)]


@pytest.mark.parametrize("answer", [HandoverState.REFUSED, HandoverState.WITHDRAWN])
def test_a_no_and_an_offer_taken_back_change_nothing_and_another_can_be_asked(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague, answer: HandoverState
) -> None:
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    if answer is HandoverState.REFUSED:
        refuse_handover(taker.desk, case_id)
    else:
        withdraw_handover(giver.desk, case_id)
    stands = read_handover(giver.desk, case_id)
    assert (holder(desk, case_id), stands.waiting) == (giver.id, None)
    assert [each.state for each in stands.past] == [answer]
    assert refused(lambda: accept_handover(taker.desk, case_id)) == "access.not_yours"
    assert refused(lambda: withdraw_handover(giver.desk, case_id)) == "handover.answered"
    assert refused(lambda: read_case(taker.desk, case_id)) == "access.not_yours"
    offer_handover(giver.desk, case_id, taker.id, AWAY)


def test_of_two_handovers_at_once_the_first_stands(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    other = colleague(desk, "ola")
    first = offer_handover(giver.desk, case_id, taker.id, AWAY)
    assert refused(lambda: offer_handover(desk, case_id, other.id, AWAY)) == "handover.open"
    assert read_handover(desk, case_id).waiting == first
    assert offered_to_me(other.desk) == ()
    assert refused(lambda: accept_handover(other.desk, case_id)) == "access.not_yours"
    accept_handover(taker.desk, case_id)
    assert refused(lambda: accept_handover(taker.desk, case_id)) == "handover.answered"


def test_only_who_coordinates_or_a_leader_hands_over(
    desk: Desk, case_id: str, taker: Colleague
) -> None:
    other = colleague(desk, "ola")
    assert refused(lambda: offer_handover(other.desk, case_id, taker.id, AWAY)) == (
        "access.not_yours"
    )
    let_in(desk, case_id, other.id)
    assert refused(lambda: offer_handover(other.desk, case_id, taker.id, AWAY)) == (
        "handover.not_holder"
    )
    offer_handover(desk, case_id, taker.id, HandoverReason.HAS_LEFT)
    assert refused(lambda: withdraw_handover(other.desk, case_id)) == "handover.not_holder"
    withdraw_handover(desk, case_id)


def test_who_cannot_take_a_case_is_not_asked(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    def asked(id_: str) -> str:
        return refused(lambda: offer_handover(giver.desk, case_id, id_, AWAY))

    reader = colleague(desk, "ronja", Role.READER)
    works(desk, "utan", SCHOOL)
    left = colleague(desk, "leif")
    works(desk, left.id, SCHOOL, date(2026, 11, 1))
    health = colleague(desk, "hege")
    works(desk, health.id, ServiceCode.BUP)
    assert asked(giver.id) == "handover.same"
    assert asked("nobody") == "handover.nobody"
    assert asked("utan") == asked(reader.id) == "handover.no_access"
    assert asked(left.id) == "handover.receiver_left"
    assert asked(health.id) == "handover.not_covered"
    names = [ref.person_id for ref in read_handover(giver.desk, case_id).receivers]
    assert names == [taker.id]


def test_a_receiver_who_left_or_was_taken_out_is_seen_and_cannot_say_yes(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    assert not read_handover(giver.desk, case_id).receiver_left
    works(desk, taker.id, SCHOOL, date(2026, 11, 1))
    assert read_handover(giver.desk, case_id).receiver_left
    assert refused(lambda: accept_handover(taker.desk, case_id)) == "handover.receiver_left"
    assert refused(lambda: read_case(taker.desk, case_id)) == "access.not_yours"
    desk.keys.remove(taker.id)
    assert refused(lambda: accept_handover(taker.desk, case_id)) == "vault.person_gone"
    withdraw_handover(giver.desk, case_id)
    assert holder(desk, case_id) == giver.id


def test_a_coordinator_agreed_on_in_a_meeting_since_is_not_replaced(
    desk: Desk, story: Sitting, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    other = colleague(desk, "ola")
    agree_on(desk, story, "second", other, date(2026, 11, 23))
    assert refused(lambda: accept_handover(taker.desk, case_id)) == "handover.overtaken"
    assert holder(desk, case_id) == other.id


def test_a_case_that_rests_is_offered_to_nobody(
    desk: Desk, case_id: str, giver: Colleague, taker: Colleague
) -> None:
    offer_handover(giver.desk, case_id, taker.id, AWAY)
    restrict_case(desk, case_id, Restriction("Innsyn", giver.id, date(2027, 1, 1)))
    assert offered_to_me(taker.desk) == ()
    assert refused(lambda: accept_handover(taker.desk, case_id)) == "access.not_yours"


def test_without_a_coordinator_there_is_nothing_to_hand_over(
    desk: Desk, story: Sitting, taker: Colleague
) -> None:
    save_case(desk, story.cases[0])
    case_id = story.cases[0].id
    stands = read_handover(desk, case_id)
    assert (stands.holder, stands.receivers, stands.may_offer) == (None, (), False)
    assert refused(lambda: offer_handover(desk, case_id, taker.id, AWAY)) == "handover.no_holder"
