"""Sending cases to another machine: one sealed file, and a code that goes another way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from meetingapp.codec.parcel import write_parcel
from meetingapp.domain.case import Case
from meetingapp.domain.meeting import Meeting
from meetingapp.domain.parcel import Parcel, SentDraft, SentPaper, earlier_here
from meetingapp.services.file_names import minutes_file_name
from meetingapp.services.hidden_place import as_seen
from meetingapp.services.parcel_port import Sealer
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission


@dataclass(frozen=True, slots=True)
class Packed:
    """A parcel to save. The code is shown once, and goes by another way than the file."""

    parcel: bytes
    code: str
    file_name: str


@policy(Permission.HAND_OUT)
def pack_case(desk: Desk, sealer: Sealer, case_id: str) -> Packed:
    """Pack a case with its drafts and its finalised minutes.

    Raises:
        AppError: ``case.missing``.
    """
    with desk.begin() as work:
        parcel = _parcel(desk, work, (case_id,), work.meetings.discussions_of(case_id))
        work.audit("case.pack", case_id)
        work.commit()
    return _sealed(sealer, parcel)


@policy(Permission.HAND_OUT)
def pack_sitting(desk: Desk, sealer: Sealer, meeting_id: str) -> Packed:
    """Pack a sitting with those of its cases that the person at the desk may see.

    Raises:
        AppError: ``meeting.missing``.
    """
    with desk.begin() as work:
        work.meetings.get(meeting_id)
        discussions = work.meetings.discussion_ids(meeting_id)
        cases = dict.fromkeys(work.meetings.discussion(each).case_id for each in discussions)
        parcel = _parcel(desk, work, cases, discussions)
        for case_id in cases:
            work.audit("case.pack", case_id)
        work.audit("meeting.pack", meeting_id)
        work.commit()
    return _sealed(sealer, parcel)


def _parcel(
    desk: Desk, work: UnitOfWork, case_ids: Iterable[str], discussion_ids: Iterable[str]
) -> Parcel:
    office = work.people.office()
    cases = {case_id: _told(work.cases.get(case_id)) for case_id in case_ids}
    meetings: dict[str, Meeting] = {}
    drafts: list[SentDraft] = []
    papers: list[SentPaper] = []
    for discussion_id in discussion_ids:
        meeting = as_seen(work, work.meetings.meeting_of(discussion_id))
        discussion = work.meetings.discussion(discussion_id)
        kept = tuple(_papers(work, discussion_id, meeting, cases[discussion.case_id]))
        papers += kept
        if not kept:
            meetings[meeting.id] = meeting
            drafts.append(SentDraft(meeting.id, discussion))
    return Parcel(
        made_at=desk.clock(),
        made_by=desk.account().name,
        municipality=office.municipality,
        cases=tuple(cases.values()),
        meetings=tuple(meetings.values()),
        drafts=tuple(drafts),
        papers=tuple(papers),
    )


def _told(case: Case) -> Case:
    return replace(case, earlier=tuple(map(earlier_here, case.earlier)))


def _papers(
    work: UnitOfWork, discussion_id: str, meeting: Meeting, case: Case
) -> Iterator[SentPaper]:
    newest = work.minutes.latest_of(discussion_id)
    if newest is None:
        return
    pdf = work.minutes.pdf(newest.id)
    name = minutes_file_name(meeting, case)
    yield SentPaper(discussion_id, case.id, newest.version, name, pdf)


def _sealed(sealer: Sealer, parcel: Parcel) -> Packed:
    code = sealer.new_code()
    day = parcel.made_at.date().isoformat()
    return Packed(sealer.seal(write_parcel(parcel), code), code, f"{day}-pakke.samraad")
