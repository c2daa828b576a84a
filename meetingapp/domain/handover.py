"""A case handed over to a stand-in between two meetings: the baton moves when it is accepted.

Until then whoever held it holds it still. A refused or withdrawn handover changes nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.case import Case
from meetingapp.domain.closing import CoordinatorRole
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.lineage import held_by
from meetingapp.domain.people import Person, PersonRef, ServiceCode
from meetingapp.domain.queues import has_left
from meetingapp.errors import AppError


class HandoverState(StrEnum):
    """How far a handover has come."""

    OFFERED = "OFFERED"
    ACCEPTED = "ACCEPTED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class HandoverReason(StrEnum):
    """Why a case is handed over. There is no free text: it could tell of somebody's health."""

    AWAY = "AWAY"
    NEW_TASKS = "NEW_TASKS"
    HAS_LEFT = "HAS_LEFT"
    BETTER_FIT = "BETTER_FIT"


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover of one case.

    Attributes:
        id: of the handover.
        case_id: the case.
        giver: who holds the baton until it is accepted.
        receiver: who is asked to take it.
        reason: why.
        offered_on: the day it was offered.
        offered_by: the id of whoever offered it: the giver, or a leader.
        reference: the number of the case; empty where it would tell who it is.
        role: what the coordinator is called here.
        state: how far it has come.
        answered_on: the day it was accepted, refused or withdrawn.
    """

    id: str
    case_id: str
    giver: PersonRef
    receiver: PersonRef
    reason: HandoverReason
    offered_on: date
    offered_by: str
    reference: str = ""
    role: CoordinatorRole | None = None
    state: HandoverState = HandoverState.OFFERED
    answered_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it waits for an answer."""
        return self.state is HandoverState.OFFERED


@dataclass(frozen=True, slots=True)
class Holder:
    """Who coordinates, what it is called, and since when."""

    who: PersonRef
    role: CoordinatorRole | None
    since: date


def holder_of(case: Case, handovers: Iterable[Handover], day: date = date.max) -> Holder | None:
    """Return who coordinates on a day: by the newest minutes, or by a handover accepted since.

    A handover of the same day as a meeting came after it.
    """
    found: Holder | None = None
    for held in held_by(case, day):
        if (named := _named(held)) is not None:
            found = named
    for each in _accepted(handovers):
        if each.answered_on is None or each.answered_on > day:
            continue
        if found is None or each.answered_on >= found.since:
            found = Holder(each.receiver, each.role, each.answered_on)
    return found


def handed_to(case: Case, handovers: Iterable[Handover], day: date) -> PersonRef | None:
    """Return who took the case over after the last meeting that named a coordinator, if anybody."""
    named = [e.held_on for e in held_by(case, day) if e.coordination.coordinator is not None]
    since = max(named, default=date.min)
    taken = [
        each
        for each in _accepted(handovers)
        if each.answered_on is not None and since <= each.answered_on <= day
    ]
    return taken[-1].receiver if taken else None


def _named(held: EarlierDiscussion) -> Holder | None:
    told = held.coordination
    if told.coordinator is None or not told.coordinator_accepted:
        return None
    return Holder(told.coordinator, told.coordinator_role, held.held_on)


def _accepted(handovers: Iterable[Handover]) -> list[Handover]:
    done = (each for each in handovers if each.state is HandoverState.ACCEPTED)
    return sorted(done, key=lambda each: (each.answered_on or date.min, each.id))


def check_receiver(
    receiver: Person, giver: PersonRef, covered: frozenset[ServiceCode], today: date
) -> PersonRef:
    """Return the receiver as named today, or refuse somebody who cannot take the case.

    A service that knows of the case already goes on knowing; another must be covered by a consent.

    Raises:
        AppError: ``handover.same``, ``handover.receiver_left``, ``handover.not_covered``.
    """
    named = receiver.ref(today)
    if named.is_same_as(giver):
        raise AppError("handover.same")
    if has_left(receiver, today) or named.service is None:
        raise AppError("handover.receiver_left")
    if named.service is not giver.service and named.service not in covered:
        raise AppError("handover.not_covered")
    return named


def open_one(handovers: Sequence[Handover]) -> Handover | None:
    """Return the handover that waits for an answer; there is never more than one."""
    return next((each for each in handovers if each.is_open), None)
