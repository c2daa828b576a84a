"""A case is handed over to a stand-in: offered, and the baton moves when the receiver says yes."""

from dataclasses import replace

from meetingapp.clock import local_day
from meetingapp.domain.handover import (
    Handover,
    HandoverReason,
    HandoverState,
    check_receiver,
    holder_of,
    open_one,
)
from meetingapp.domain.neutral import neutral_reference
from meetingapp.errors import AppError
from meetingapp.services.access_port import AccessReason
from meetingapp.services.handover.who_may import can_take, covered_today, may_offer, may_withdraw
from meetingapp.services.handovers_port import Offered
from meetingapp.services.identity import new_id
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission


@policy(Permission.RUN_MEETINGS)
def offer_handover(desk: Desk, case_id: str, receiver: str, reason: HandoverReason) -> Handover:
    """Offer a case to a stand-in. Whoever holds the baton holds it until the answer is yes.

    Args:
        desk: of whoever holds it, or of a leader.
        case_id: the case.
        receiver: the id of the stand-in in the register.
        reason: why.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``; ``handover.no_holder``,
            ``handover.not_holder``, ``handover.nobody``, ``handover.no_access``,
            ``handover.open``; as ``check_receiver``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        case = work.cases.get(case_id)
        person = next((each for each in work.people.all() if each.id == receiver), None)
        if person is None:
            raise AppError("handover.nobody")
        holder = holder_of(case, work.handovers.of_case(case_id))
        if holder is None:
            raise AppError("handover.no_holder")
        if not may_offer(desk.account(), holder):
            raise AppError("handover.not_holder")
        if not can_take(desk.keys, receiver):
            raise AppError("handover.no_access")
        offered = Handover(
            id=new_id(desk.clock),
            case_id=case_id,
            giver=holder.who,
            receiver=check_receiver(person, holder.who, covered_today(desk, work, case), today),
            reason=reason,
            offered_on=today,
            offered_by=desk.account().person,
            reference=neutral_reference(case),
            role=holder.role,
        )
        work.handovers.offer(offered)
        work.audit("handover.offer", case_id)
        work.commit()
    return offered


@policy(Permission.RUN_MEETINGS)
def withdraw_handover(desk: Desk, case_id: str) -> None:
    """Take an offer back before it is answered.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``, ``handover.answered``,
            ``handover.not_holder``.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        waiting = open_one(work.handovers.of_case(case_id))
        if waiting is None:
            raise AppError("handover.answered")
        if not may_withdraw(desk.account(), waiting):
            raise AppError("handover.not_holder")
        work.handovers.answer(waiting.id, HandoverState.WITHDRAWN, local_day(desk.clock))
        work.audit("handover.withdraw", case_id)
        work.commit()


@policy(Permission.RUN_MEETINGS)
def offered_to_me(desk: Desk) -> tuple[Offered, ...]:
    """List the cases the person at the desk is asked to take. No child is named."""
    with desk.begin() as work:
        found = work.handovers.offered_to_me()
        work.audit("handovers.list", "offered")
        work.commit()
    return found


@policy(Permission.RUN_MEETINGS)
def accept_handover(desk: Desk, case_id: str) -> Handover:
    """Say yes: the baton moves, and the receiver is let into the case in the same moment.

    What was true when it was offered is looked at again.

    Raises:
        AppError: ``access.not_yours``, ``handover.answered``: nothing is offered any more;
            ``handover.overtaken``: a meeting has agreed on another coordinator since; as
            ``check_receiver``. Nothing was changed.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        mine = _offered(work, case_id)
        work.access.grant(case_id, desk.account().person, AccessReason.COORDINATES)
        case = work.cases.get(case_id)
        holder = holder_of(case, work.handovers.of_case(case_id))
        if holder is None or not holder.who.is_same_as(mine.giver):
            raise AppError("handover.overtaken")
        person = next((p for p in work.people.all() if p.id == mine.receiver.person_id), None)
        if person is None:
            raise AppError("handover.receiver_left")
        check_receiver(person, mine.giver, covered_today(desk, work, case), today)
        work.handovers.answer(mine.id, HandoverState.ACCEPTED, today)
        _hand_on(work, case_id, mine)
        work.audit("handover.accept", case_id)
        work.audit("access.grant", case_id)
        work.commit()
    return replace(mine, state=HandoverState.ACCEPTED, answered_on=today)


@policy(Permission.RUN_MEETINGS)
def refuse_handover(desk: Desk, case_id: str) -> None:
    """Say no: the baton stays where it is. No reason is asked for.

    Raises:
        AppError: ``access.not_yours``, ``handover.answered``.
    """
    with desk.begin() as work:
        mine = _offered(work, case_id)
        work.handovers.answer(mine.id, HandoverState.REFUSED, local_day(desk.clock))
        work.audit("handover.refuse", case_id)
        work.commit()


def _offered(work: UnitOfWork, case_id: str) -> Handover:
    """Find what is offered to whoever sits here; of a case out of reach nothing is told."""
    for each in work.handovers.offered_to_me():
        if each.handover.case_id == case_id:
            return each.handover
    work.access.must_reach(case_id)
    raise AppError("handover.answered")


def _hand_on(work: UnitOfWork, case_id: str, handover: Handover) -> None:
    """Let meetings already planned begin with the new coordinator, who says yes there anew."""
    for meeting in work.meetings.summaries(unfinished=True):
        for each in meeting.discussions:
            if each.case_id != case_id or each.minutes_id:
                continue
            discussion = work.meetings.discussion(each.id)
            given = discussion.coordination
            named = given.coordinator
            if named is None or given.coordinator_accepted or not named.is_same_as(handover.giver):
                continue
            handed = replace(given, coordinator=handover.receiver)
            work.meetings.save_discussion(meeting.id, replace(discussion, coordination=handed))
            work.audit("discussion.save", each.id)
