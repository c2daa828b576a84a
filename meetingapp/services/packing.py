"""Sending cases to another machine: one sealed file, and a code that goes another way."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from meetingapp.codec.body import from_json
from meetingapp.codec.parcel import write_parcel
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.meeting import Meeting, Sitting
from meetingapp.domain.parcel import Parcel, SentDraft, SentMinutes, earlier_here
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.services.hidden_place import as_seen
from meetingapp.services.leaving import note_left
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
        AppError: ``case.missing``, ``leaving.held``.
    """
    with desk.begin() as work:
        parcel = _parcel(desk, work, (case_id,), work.meetings.discussions_of(case_id))
        note_left(desk, work, case_id)
        work.audit("case.pack", case_id)
        work.commit()
    return _sealed(sealer, parcel)


@policy(Permission.HAND_OUT)
def pack_sitting(desk: Desk, sealer: Sealer, meeting_id: str) -> Packed:
    """Pack a sitting with those of its cases that the person at the desk may see.

    Raises:
        AppError: ``meeting.missing``, ``leaving.held``.
    """
    with desk.begin() as work:
        work.meetings.get(meeting_id)
        discussions = work.meetings.discussion_ids(meeting_id)
        cases = dict.fromkeys(work.meetings.discussion(each).case_id for each in discussions)
        parcel = _parcel(desk, work, cases, discussions)
        note_left(desk, work, *cases)
        for case_id in cases:
            work.audit("case.pack", case_id)
        work.audit("meeting.pack", meeting_id)
        work.commit()
    return _sealed(sealer, parcel)


def _parcel(
    desk: Desk, work: UnitOfWork, case_ids: Iterable[str], discussion_ids: Iterable[str]
) -> Parcel:
    office = work.people.office()
    cases = {case_id: work.cases.get(case_id) for case_id in case_ids}
    meetings: dict[str, Meeting] = {}
    drafts: list[SentDraft] = []
    finished: list[SentDraft] = []
    minutes: list[SentMinutes] = []
    for discussion_id in discussion_ids:
        meeting = as_seen(work, work.meetings.meeting_of(discussion_id))
        discussion = work.meetings.discussion(discussion_id)
        versions = _versions(work, discussion_id)
        if any(_tells_where(work, each, cases[discussion.case_id]) for each in versions):
            continue  # it comes as an earlier meeting, which has no place
        meetings[meeting.id] = meeting
        (finished if versions else drafts).append(SentDraft(meeting.id, discussion))
        minutes += versions
    sent = frozenset(each.discussion.id for each in finished)
    return Parcel(
        made_at=desk.clock(),
        made_by=desk.account().name,
        municipality=office.municipality,
        cases=tuple(_told(case, sent) for case in cases.values()),
        meetings=tuple(meetings.values()),
        drafts=tuple(drafts),
        finished=tuple(finished),
        minutes=tuple(minutes),
        measurements=tuple(each for id_ in cases for each in work.measurements.of_case(id_)),
    )


def _told(case: Case, sent: Collection[str]) -> Case:
    """Tell of the earlier meetings whose minutes are not sent."""
    rest = (each for each in case.earlier if each.discussion_id not in sent)
    return replace(case, earlier=tuple(map(earlier_here, rest)))


def _versions(work: UnitOfWork, discussion_id: str) -> tuple[SentMinutes, ...]:
    """Give the versions of the minutes as they lie here, the first one first."""
    return tuple(
        SentMinutes(
            id=each.id,
            discussion_id=discussion_id,
            case_id=each.case_id,
            version=each.version,
            finalised_at=each.finalised_at,
            audit_seq=each.printed_audit.seq,
            audit_mac=each.printed_audit.mac,
            reason=each.reason,
            content=work.minutes.content(each.id),
            pdf=work.minutes.pdf(each.id),
        )
        for each in reversed(work.minutes.versions_of(discussion_id))
    )


def _tells_where(work: UnitOfWork, minutes: SentMinutes, case: Case) -> bool:
    """Tell whether minutes from before a child was protected hold what must show nowhere now."""
    sitting = from_json(Sitting, minutes.content)
    [told], meeting = sitting.cases, sitting.meeting
    if work.meetings.hides_whereabouts(meeting.id) and (meeting.place or meeting.unit):
        return True
    subject = told.subject
    return (
        hides_whereabouts(case)
        and isinstance(subject, NamedChild)
        and bool(subject.unit_id or subject.school_class)
    )


def _sealed(sealer: Sealer, parcel: Parcel) -> Packed:
    code = sealer.new_code()
    day = parcel.made_at.date().isoformat()
    return Packed(sealer.seal(write_parcel(parcel), code), code, f"{day}-pakke.samraad")
