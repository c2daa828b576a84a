"""Change a meeting that is planned and not held, or drop it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from meetingapp.domain.case import Case
from meetingapp.domain.invitation import Invitation, invitations
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode, is_same_name
from meetingapp.domain.planned import has_begun, is_unwritten
from meetingapp.errors import AppError
from meetingapp.services.drafting import begin, services_of
from meetingapp.services.hidden_place import as_kept
from meetingapp.services.inviting import Paper, Press, call_to, papers
from meetingapp.services.issued import issued_of, told_by
from meetingapp.services.planning import let_in
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

Keep = Callable[[tuple[Paper, ...]], tuple[Paper, ...]]
"""Saves files, and gives them by the names they got."""


class DropReason(StrEnum):
    """Why a planned meeting is not held."""

    NOT_NEEDED = "NOT_NEEDED"
    NO_CONSENT = "NO_CONSENT"
    FAMILY_WISH = "FAMILY_WISH"
    TOO_FEW = "TOO_FEW"
    ILLNESS = "ILLNESS"
    MISTAKE = "MISTAKE"


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """When, where and who, as they are to be. ``services`` as for a new meeting.

    No place leaves one that is hidden as it is.
    """

    date: date
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    chair: PersonRef | None = None
    note_taker: PersonRef | None = None
    people: tuple[PersonRef, ...] = ()
    services: tuple[ServiceCode, ...] = ()


@policy(Permission.RUN_MEETINGS)
def replan_meeting(desk: Desk, meeting_id: str, change: MeetingChange) -> Meeting:
    """Change a meeting before it is held. What invited people were told must be told anew.

    A discussion nobody has written in begins again for its new day: what is due may differ.

    Raises:
        AppError: ``planning.begun`` once it is held; ``meeting.missing``.
    """
    with desk.begin() as work:
        before = work.meetings.get(meeting_id)
        ids = work.meetings.discussion_ids(meeting_id)
        if has_begun(before) or any(work.minutes.latest_of(id_) for id_ in ids):
            raise AppError("planning.begun")
        meeting = _told_anew(before, as_kept(work, _changed(before, change)))
        work.meetings.save(meeting)
        for id_ in ids:
            discussion = work.meetings.discussion(id_)
            case = work.cases.get(discussion.case_id, before=meeting.date)
            moved = _moved(work, case, before, meeting, discussion)
            if moved != discussion:
                work.meetings.save_discussion(meeting_id, moved)
            let_in(work, case.id, meeting.chair, meeting.note_taker)
        work.audit("meeting.replan", meeting_id)
        work.commit()
    return meeting


@policy(Permission.RUN_MEETINGS)
def drop_meeting(
    desk: Desk, press: Press, meeting_id: str, reason: DropReason, keep: Keep
) -> tuple[Paper, ...]:
    """Take a planned meeting away, and say why in the log.

    Args:
        desk: who asks, and where.
        press: makes files.
        meeting_id: the sitting.
        reason: why it is not held.
        keep: saves a calendar file that calls the meeting off, for each who had one. Where they
            cannot be saved the meeting stays, for later nobody could make them.

    Returns:
        What ``keep`` gave.

    Raises:
        AppError: ``planning.written`` where somebody has written in it or it was held;
            ``access.not_yours`` where a case of it is out of reach; ``meeting.missing``.
    """
    with desk.begin() as work:
        meeting = work.meetings.get(meeting_id)
        ids = work.meetings.discussion_ids(meeting_id)
        for id_ in ids:
            _must_be_unwritten(work, meeting, id_)
        issued = issued_of(work, meeting_id)
        called_off: tuple[Invitation, ...] = ()
        if issued is not None:
            call, _ = call_to(desk, work, meeting, issued.sequence + 1, cancelled=True)
            called_off = invitations(call)
        work.erasing.drop_meeting(meeting_id, ids)
        work.audit(f"meeting.drop_{reason.lower()}", meeting_id)
        kept = keep(tuple(papers(press, meeting, called_off)))
        work.commit()
    return kept


def _changed(before: Meeting, change: MeetingChange) -> Meeting:
    known = {p.person.person_id or p.person.name: p for p in before.participants}
    people = tuple(
        replace(known[key], person=who) if key in known else Participant(who)
        for who in change.people
        for key in (who.person_id or who.name,)
    )
    return replace(
        before,
        date=change.date,
        starts_at=change.starts_at,
        ends_at=change.ends_at,
        place=change.place,
        chair=change.chair,
        note_taker=change.note_taker,
        participants=people,
        invited_services=change.services or services_of(change.people),
    )


def _told_anew(before: Meeting, after: Meeting) -> Meeting:
    """Take away that invitations were sent, where they tell something else now."""
    same_people = _names(before) == _names(after)
    if told_by(after) == told_by(before) and same_people:
        return after
    return replace(after, invitation_sent_on=None)


def _names(meeting: Meeting) -> frozenset[str]:
    return frozenset(each.person.name for each in meeting.participants)


def _moved(
    work: UnitOfWork, case: Case, before: Meeting, after: Meeting, discussion: CaseDiscussion
) -> CaseDiscussion:
    gone = [
        p.person.name
        for p in before.participants
        if p.party is Party.SERVICE
        and all(not is_same_name(p.person.name, q.person.name) for q in after.participants)
    ]
    kept = tuple(
        row for row in discussion.attendance if all(not is_same_name(row.name, n) for n in gone)
    )
    discussion = replace(discussion, attendance=kept)
    if before.date == after.date:
        return discussion
    began = _begun(work, case, before.date, discussion)
    if not is_unwritten(discussion, began):
        return discussion
    anew = _begun(work, case, after.date, discussion)
    return replace(
        anew,
        parties=discussion.parties,
        attendance=discussion.attendance,
        minutes_language=discussion.minutes_language,
        interpreter=discussion.interpreter,
        aac_provider=discussion.aac_provider,
        child_asked_beforehand=discussion.child_asked_beforehand,
        restrict_guardian_copy=discussion.restrict_guardian_copy,
    )


def _must_be_unwritten(work: UnitOfWork, meeting: Meeting, discussion_id: str) -> None:
    discussion = work.meetings.discussion(discussion_id)
    case = work.cases.get(discussion.case_id, before=meeting.date)
    begun = _begun(work, case, meeting.date, discussion)
    held = has_begun(meeting) or work.minutes.latest_of(discussion_id) is not None
    if held or not is_unwritten(discussion, begun):
        raise AppError("planning.written")


def _begun(work: UnitOfWork, case: Case, day: date, discussion: CaseDiscussion) -> CaseDiscussion:
    began = begin(work, case, work.people.office(), day, discussion.id)
    return work.meetings.cleaned(began)
