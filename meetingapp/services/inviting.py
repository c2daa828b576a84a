"""Invitations: one paper and one calendar file for each who is to come. Samråd sends nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from meetingapp.clock import local_day
from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import CaseMode
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.invitation import Call, CaseToTake, Invitation, invitations
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.people import PersonRef
from meetingapp.domain.template import Template
from meetingapp.errors import AppError
from meetingapp.services.calendar import calendar_for
from meetingapp.services.drafting import covered_in, must_be_ready, preparing
from meetingapp.services.file_names import invitation_file_name
from meetingapp.services.issued import Issued, issued_of, keep_issued, next_sequence, told_by
from meetingapp.services.leaving import note_left
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.shelf import template_of


class Press(Protocol):
    """Makes files of invitations; given by ``wiring``. No text a person can write stops it."""

    def letter(self, invitation: Invitation, template: Template) -> bytes:
        """Return the invitation as a PDF."""
        ...

    def calendar(self, invitation: Invitation, template: Template) -> bytes:
        """Return the meeting as a calendar file."""
        ...


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to keep and hand on, and for whom it is. The name of the file names nobody."""

    to: PersonRef
    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """Files that nobody has yet: to be saved, and then noted with ``note_made``."""

    papers: tuple[Paper, ...]
    issued: Issued


@policy(Permission.RUN_MEETINGS)
def make_invitations(desk: Desk, press: Press, meeting_id: str) -> Made:
    """Make the invitations to a sitting, by number: a PDF and a calendar file for each.

    They count as made only when the files lie somewhere: whoever saves them says so.

    Raises:
        AppError: ``invitation.not_ready`` while a requirement stops them, in any of the cases:
            a consent that was withdrawn stops at once; ``invitation.nobody``;
            ``meeting.missing``; ``leaving.held``.
    """
    with desk.begin() as work:
        meeting = work.meetings.get(meeting_id)
        told = told_by(meeting)
        sequence = next_sequence(issued_of(work, meeting_id), told)
        call, results = call_to(desk, work, meeting, sequence)
        for asked in results:
            must_be_ready(asked)
        letters = invitations(call)
        if not letters:
            raise AppError("invitation.nobody")
        named = (each.case.id for each in call.cases if each.case.mode is CaseMode.NAMED)
        note_left(desk, work, *named)
        work.audit("invitation.make", meeting_id)
        work.commit()
    issued = Issued(sequence, told, local_day(desk.clock))
    return Made(tuple(papers(press, meeting, letters)), issued)


@policy(Permission.RUN_MEETINGS)
def note_made(desk: Desk, meeting_id: str, issued: Issued) -> None:
    """Note that files with the invitations were saved, and of what they tell.

    Raises:
        AppError: ``meeting.missing``, where it was dropped meanwhile.
    """
    with desk.begin() as work:
        work.meetings.get(meeting_id)
        keep_issued(work, meeting_id, issued)
        work.audit("invitation.save", meeting_id)
        work.commit()


@policy(Permission.RUN_MEETINGS)
def mark_sent(desk: Desk, meeting_id: str, *, sent: bool) -> Meeting:
    """Note that a person has sent the invitations today, or that they were not sent after all.

    Raises:
        AppError: ``invitation.not_ready``, ``meeting.missing``.
    """
    with desk.begin() as work:
        meeting = work.meetings.get(meeting_id)
        if sent:
            today = local_day(desk.clock)
            meeting = replace(meeting, invitation_sent_on=today)
            for asked in call_to(desk, work, meeting, 0)[1]:
                must_be_ready(asked)
        else:
            meeting = replace(meeting, invitation_sent_on=None)
        work.meetings.save(meeting)
        work.audit("meeting.save", meeting_id)
        work.commit()
    return meeting


def call_to(
    desk: Desk, work: UnitOfWork, meeting: Meeting, sequence: int, *, cancelled: bool = False
) -> tuple[Call, tuple[tuple[GateResult, ...], ...]]:
    """Gather what invitations to a sitting are written from, and what the gates say of each case.

    Each case is read, and that stands in the log.
    """
    today = local_day(desk.clock)
    cases, answers = [], []
    for discussion_id in work.meetings.discussion_ids(meeting.id):
        discussion = work.meetings.discussion(discussion_id)
        case = work.cases.get(discussion.case_id, before=meeting.date)
        context, results = preparing(work, desk.clock, meeting, case, discussion)
        cases.append(CaseToTake(case, discussion, covered_in(context, today)))
        answers.append(results)
        if case.mode is CaseMode.NAMED:
            work.audit("case.read", case.id)
    office = work.people.office()
    call = Call(
        meeting,
        tuple(cases),
        calendar=_calendar(work, meeting),
        today=today,
        made_at=desk.clock(),
        language=office.minutes_language,
        hides_place=work.meetings.hides_whereabouts(meeting.id),
        sequence=sequence,
        is_cancelled=cancelled,
    )
    return call, tuple(answers)


def papers(press: Press, meeting: Meeting, letters: tuple[Invitation, ...]) -> Iterator[Paper]:
    """Give both files of each letter; what is called off needs no letter."""
    template = template_of(meeting)
    for number, letter in enumerate(letters, start=1):
        if not letter.is_cancelled:
            name = invitation_file_name(meeting, number, "pdf")
            yield Paper(letter.to, name, press.letter(letter, template))
        name = invitation_file_name(meeting, number, "ics")
        yield Paper(letter.to, name, press.calendar(letter, template))


def _calendar(work: UnitOfWork, meeting: Meeting) -> Calendar:
    return calendar_for(work.people.office(), meeting.date)
