"""How it stands with who coordinates a case: now, offered, and before."""

from dataclasses import dataclass

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.handover import Handover, Holder, check_receiver, holder_of, open_one
from meetingapp.domain.people import Person, PersonRef, ServiceCode
from meetingapp.domain.queues import has_left
from meetingapp.errors import AppError
from meetingapp.services.handover.who_may import can_take, covered_today, may_offer, may_withdraw
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class HandoverStanding:
    """How it stands with who coordinates a case.

    Attributes:
        holder: who coordinates now; ``None`` where no meeting has agreed on anybody.
        waiting: the handover that waits for an answer.
        past: those that were answered, newest first.
        receivers: who may be asked to take it.
        may_offer: whether the person at the desk may hand it over.
        may_withdraw: whether the person at the desk may take the offer back.
        holder_left: whether whoever coordinates has no role here any more.
        receiver_left: whether the one who is asked has none, or can no longer unlock.
    """

    holder: Holder | None
    waiting: Handover | None
    past: tuple[Handover, ...]
    receivers: tuple[PersonRef, ...]
    may_offer: bool = False
    may_withdraw: bool = False
    holder_left: bool = False
    receiver_left: bool = False


@policy(Permission.RUN_MEETINGS)
def read_handover(desk: Desk, case_id: str) -> HandoverStanding:
    """Tell who coordinates a case, and what is offered.

    Raises:
        AppError: ``access.not_yours``, ``case.missing``.
    """
    with desk.begin() as work:
        case = work.cases.get(case_id)
        stands = _standing(desk, work, case)
        work.audit("case.read", case_id)
        work.commit()
    return stands


def _standing(desk: Desk, work: UnitOfWork, case: Case) -> HandoverStanding:
    people = work.people.all()
    every = work.handovers.of_case(case.id)
    holder, waiting = holder_of(case, every), open_one(every)
    receivers: tuple[PersonRef, ...] = ()
    if holder is not None:
        covered = covered_today(desk, work, case)
        receivers = tuple(_receivers(desk, people, holder, covered))
    return HandoverStanding(
        holder=holder,
        waiting=waiting,
        past=tuple(each for each in reversed(every) if not each.is_open),
        receivers=receivers,
        may_offer=holder is not None and waiting is None and may_offer(desk.account(), holder),
        may_withdraw=waiting is not None and may_withdraw(desk.account(), waiting),
        holder_left=holder is not None and _is_gone(desk, people, holder.who),
        receiver_left=waiting is not None
        and _is_gone(desk, people, waiting.receiver, unlocks=True),
    )


def _receivers(
    desk: Desk, people: tuple[Person, ...], holder: Holder, covered: frozenset[ServiceCode]
) -> list[PersonRef]:
    """Give those who could be asked, by name."""
    today, found = local_day(desk.clock), []
    for person in people:
        if not can_take(desk.keys, person.id):
            continue
        try:
            found.append(check_receiver(person, holder.who, covered, today))
        except AppError:
            continue
    return sorted(found, key=lambda ref: ref.name)


def _is_gone(
    desk: Desk, people: tuple[Person, ...], who: PersonRef, *, unlocks: bool = False
) -> bool:
    person = next((each for each in people if each.id == who.person_id), None)
    if person is None:
        return unlocks
    left = has_left(person, local_day(desk.clock))
    return left or (unlocks and not can_take(desk.keys, person.id))
