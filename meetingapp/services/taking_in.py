"""Taking in a parcel from another machine.

First what differs is shown, then what was chosen is kept, all of it or nothing. The same parcel
taken in twice changes nothing.

What is finalised here is never changed. Minutes that were finalised there come in as minutes; from
a parcel of the first kind, as an earlier meeting of the case, and as a file kept with it.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from meetingapp.codec.parcel import read_parcel
from meetingapp.domain.attachment import LARGEST, Attachment, AttachmentKind, format_of, kept_name
from meetingapp.domain.case import Case
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.parcel import (
    Difference,
    Parcel,
    Part,
    SentDraft,
    SentPaper,
    Standing,
    differing_fields,
    is_alike,
    told_by,
    with_people,
)
from meetingapp.domain.whereabouts import without_whereabouts
from meetingapp.errors import AppError
from meetingapp.services.cases import keep_case
from meetingapp.services.hidden_place import as_kept, as_seen
from meetingapp.services.identity import new_id
from meetingapp.services.parcel_port import Sealer
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.same_people import people_here
from meetingapp.services.taking_in_measurements import keep_measurements, measurement_differences
from meetingapp.services.taking_in_minutes import (
    keep_minutes,
    minutes_differences,
    must_be_of_one_line,
)

T = TypeVar("T", Case, CaseDiscussion, Meeting)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a parcel would change here. ``titles`` names its cases by id."""

    made_at: datetime
    made_by: str
    municipality: str
    titles: Mapping[str, str]
    differences: tuple[Difference, ...]


@policy(Permission.EDIT_CASES)
def compare_parcel(desk: Desk, sealer: Sealer, sealed: bytes, code: str) -> Compared:
    """Tell where a parcel differs from what is here. Nothing is kept.

    Raises:
        AppError: ``parcel.…``; ``file.…``; ``access.not_yours`` where it holds a case that is here
            and out of reach.
    """
    parcel = read_parcel(sealer.unseal(sealed, code))
    with desk.begin() as work:
        parcel = _of_this_register(work, parcel)
        differences = tuple(_differences(work, parcel))
        for case in parcel.cases:
            work.audit("case.compare", case.id)
        work.commit()
    titles = {case.id: _title(case) for case in parcel.cases}
    return Compared(parcel.made_at, parcel.made_by, parcel.municipality, titles, differences)


@policy(Permission.EDIT_CASES)
def take_in(desk: Desk, sealer: Sealer, sealed: bytes, code: str, chosen: Collection[str]) -> int:
    """Keep those differences whose keys were chosen, and return how many.

    Raises:
        AppError: as ``compare_parcel``; ``parcel.changed`` where something that was chosen differs
            no longer, or no longer so; ``parcel.two_versions`` where minutes that were chosen got
            a version of the same number on both machines: nothing is kept.
    """
    parcel = read_parcel(sealer.unseal(sealed, code))
    with desk.begin() as work:
        parcel = _of_this_register(work, parcel)
        must_be_of_one_line(work, parcel, _minutes_among(chosen))
        open_ = {d.key for d in _differences(work, parcel) if d.standing is not Standing.LOCKED}
        if not open_.issuperset(chosen):
            raise AppError("parcel.changed")
        _keep(desk, work, parcel, chosen)
        work.commit()
    return len(chosen)


def _differences(work: UnitOfWork, parcel: Parcel) -> Iterator[Difference]:
    for case in parcel.cases:
        yield from _of_case(work, case)
    for meeting in parcel.meetings:
        if not work.meetings.knows(meeting.id):
            yield _new(Part.MEETING, meeting.id, "", "", meeting)
            continue
        here = as_seen(work, work.meetings.get(meeting.id))
        fixed = any(map(work.minutes.latest_of, work.meetings.discussion_ids(meeting.id)))
        for each in _changed(Part.MEETING, meeting.id, "", here, meeting):
            yield replace(each, standing=Standing.LOCKED) if fixed else each
    for draft in parcel.drafts:
        yield from _of_draft(work, draft.discussion)
    yield from minutes_differences(work, parcel)
    yield from measurement_differences(work, parcel)
    for paper in parcel.papers:
        known = work.attachments.of_case(paper.case_id) if work.cases.knows(paper.case_id) else ()
        if _sha(paper) not in {each.sha256 for each in known} and not _is_here(work, paper):
            yield _new(Part.PAPER, f"{paper.discussion_id}.{paper.version}", "", paper.case_id,
                       paper.file_name)  # fmt: skip


def _of_case(work: UnitOfWork, case: Case) -> Iterator[Difference]:
    if not work.cases.knows(case.id):
        yield _new(Part.CASE, case.id, "", case.id, case)
        return
    here = work.cases.get(case.id)
    yield from _changed(Part.CASE, case.id, case.id, here, without_whereabouts(case))
    for at, earlier in enumerate(case.earlier):
        if not any(_is_of_one_meeting(each, earlier) for each in here.earlier):
            yield _new(Part.EARLIER, case.id, str(at), case.id, earlier)


def _is_of_one_meeting(here: EarlierDiscussion, sent: EarlierDiscussion) -> bool:
    """Tell whether a meeting that is told of is here: by its minutes, or told in the same way."""
    if here.discussion_id:  # a later version may tell it otherwise
        return (here.meeting_type, here.held_on) == (sent.meeting_type, sent.held_on)
    return is_alike(here, sent)


def _of_draft(work: UnitOfWork, there: CaseDiscussion) -> Iterator[Difference]:
    if not work.meetings.knows_discussion(there.id):
        yield _new(Part.DISCUSSION, there.id, "", there.case_id, there)
        return
    here = work.meetings.discussion(there.id)
    if here.case_id != there.case_id:  # else one child's text would come into another's minutes
        raise AppError("parcel.closed")
    locked = work.minutes.latest_of(there.id) is not None
    for each in _changed(Part.DISCUSSION, there.id, there.case_id, here, there):
        yield replace(each, standing=Standing.LOCKED) if locked else each


def _new(part: Part, subject: str, field: str, case_id: str, there: object) -> Difference:
    return Difference(part, Standing.NEW, subject, field, case_id, (), told_by(there))


def _changed(
    part: Part, subject: str, case_id: str, here: object, there: object
) -> Iterator[Difference]:
    for name in differing_fields(here, there):
        stands, sent = told_by(getattr(here, name)), told_by(getattr(there, name))
        yield Difference(part, Standing.CHANGED, subject, name, case_id, stands, sent)


def _keep(desk: Desk, work: UnitOfWork, parcel: Parcel, chosen: Collection[str]) -> None:
    for case in parcel.cases:
        _keep_case(desk, work, case, chosen)
    for meeting in parcel.meetings:
        _keep_meeting(work, meeting, chosen)
    for draft in parcel.drafts:
        _keep_draft(work, draft, chosen)
    keep_minutes(desk, work, parcel, _minutes_among(chosen))
    keep_measurements(work, parcel, chosen)
    for paper in parcel.papers:
        if f"{Part.PAPER}/{paper.discussion_id}.{paper.version}/" in chosen:
            _keep_paper(desk, work, paper)


def _keep_meeting(work: UnitOfWork, there: Meeting, chosen: Collection[str]) -> None:
    whole = f"{Part.MEETING}/{there.id}/"
    if whole in chosen:
        work.meetings.save(there)
    elif names := _fields_of(whole, chosen):
        here = work.meetings.get(there.id)
        work.meetings.save(as_kept(work, _with(here, there, names)))
    else:
        return
    work.audit("meeting.take_in", there.id)


def _keep_draft(work: UnitOfWork, draft: SentDraft, chosen: Collection[str]) -> None:
    there = draft.discussion
    whole = f"{Part.DISCUSSION}/{there.id}/"
    if whole in chosen:
        if not (work.meetings.knows(draft.meeting_id) and work.cases.knows(there.case_id)):
            raise AppError("parcel.together")
        work.meetings.save_discussion(draft.meeting_id, there)
    elif names := _fields_of(whole, chosen):
        meeting, here = work.meetings.meeting_of(there.id), work.meetings.discussion(there.id)
        work.meetings.save_discussion(meeting.id, _with(here, there, names))
    else:
        return
    work.audit("discussion.take_in", there.id)


def _keep_case(desk: Desk, work: UnitOfWork, case: Case, chosen: Collection[str]) -> None:
    whole, earlier = f"{Part.CASE}/{case.id}/", f"{Part.EARLIER}/{case.id}/"
    names, places = _fields_of(whole, chosen), _fields_of(earlier, chosen)
    if whole in chosen:
        kept = case
    elif names or places:
        here = work.cases.get(case.id)
        more = tuple(case.earlier[int(at)] for at in places)
        kept = replace(_with(here, case, names), earlier=(*here.earlier, *more))
    else:
        return
    keep_case(desk, work, kept)
    work.audit("case.take_in", case.id)


def _keep_paper(desk: Desk, work: UnitOfWork, paper: SentPaper) -> None:
    file_format = format_of(paper.pdf)
    if file_format is None or len(paper.pdf) > LARGEST:
        raise AppError("parcel.closed")
    kept = Attachment(
        id=new_id(desk.clock),
        case_id=paper.case_id,
        kind=AttachmentKind.MINUTES,
        name=kept_name(paper.file_name, file_format),
        format=file_format,
        size=len(paper.pdf),
        sha256=_sha(paper),
        added_at=desk.clock(),
        added_by=desk.account().person,
    )
    work.attachments.add(kept, paper.pdf)
    work.audit("attachment.add", kept.id)


def _with(here: T, there: T, names: Iterable[str]) -> T:
    """Return what stands here with these fields as the parcel has them."""
    return replace(here, **{name: getattr(there, name) for name in names})


def _fields_of(whole: str, chosen: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(key.removeprefix(whole) for key in chosen if key.startswith(whole)))


def _is_here(work: UnitOfWork, paper: SentPaper) -> bool:
    """Tell whether the very minutes are on the shelf here."""
    if not work.meetings.knows_discussion(paper.discussion_id):
        return False
    newest = work.minutes.latest_of(paper.discussion_id)
    return newest is not None and newest.pdf_sha256 == _sha(paper)


def _sha(paper: SentPaper) -> str:
    return hashlib.sha256(paper.pdf).hexdigest()


def _of_this_register(work: UnitOfWork, parcel: Parcel) -> Parcel:
    """Let the people of a parcel be those of the register here, by name where one has it."""
    return with_people(parcel, people_here(work))


def _minutes_among(chosen: Collection[str]) -> frozenset[str]:
    """Give the ids of the discussions whose minutes were chosen."""
    whole = f"{Part.MINUTES}/"
    return frozenset(
        key.removeprefix(whole).removesuffix("/") for key in chosen if key.startswith(whole)
    )


def _title(case: Case) -> str:
    return getattr(case.subject, "name", "") or case.reference
