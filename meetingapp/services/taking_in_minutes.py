"""Taking in minutes that were finalised on another machine: all their versions, byte for byte.

They are minutes here as they are there, and never changed. The log here vouches for them from the
moment they came; beside them stands where they come from.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.clock import local_day
from meetingapp.codec.body import from_json
from meetingapp.codec.parcel import read_told
from meetingapp.domain.attachment import LARGEST, FileFormat, format_of
from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.case import Case
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.origin import Origin
from meetingapp.domain.parcel import (
    Difference,
    Parcel,
    Part,
    SentDraft,
    SentMinutes,
    Standing,
    is_alike,
    told_by,
    with_people,
)
from meetingapp.errors import AppError
from meetingapp.services.asides import forget_beside
from meetingapp.services.finalising import measures_left
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes, UnitOfWork
from meetingapp.services.same_people import people_here

_SEAL: Final = re.compile(r"[0-9a-f]{64}")
_LARGEST_NUMBER: Final = 2**53


@dataclass(frozen=True, slots=True)
class Finished:
    """A discussion that is finalised there, with its versions, and what each of them tells."""

    draft: SentDraft
    versions: tuple[SentMinutes, ...]
    told: tuple[Sitting, ...]


def finished_in(parcel: Parcel) -> tuple[Finished, ...]:
    """Give the finalised discussions of a parcel, in the order they were held.

    Raises:
        AppError: ``parcel.closed`` where the minutes are not whole, or not those of their
            discussion.
    """
    found = tuple(_finished(parcel, draft) for draft in parcel.finished)
    ids = [each.id for each in parcel.minutes]
    if len(ids) != sum(len(each.versions) for each in found) or len(set(ids)) != len(ids):
        raise AppError("parcel.closed")
    return tuple(sorted(found, key=lambda f: (f.told[-1].meeting.date, f.draft.discussion.id)))


def minutes_differences(work: UnitOfWork, parcel: Parcel) -> Iterator[Difference]:
    """Tell which minutes are not here; a version that is another here is locked."""
    for each in finished_in(parcel):
        there = each.draft.discussion
        here = _versions_here(work, each)
        held = _draft_here(work, each) if not here else None
        if (other := _unlike(here, each)) is not None:
            mine, theirs = other
            stands = from_json(Sitting, work.minutes.content(mine.id)).discussions[0]
            sent = each.told[theirs.version - 1].discussions[0]
            yield _difference(each, Standing.LOCKED, told_by(stands), told_by(sent))
        elif held is not None and not is_alike(held, there):
            yield _difference(each, Standing.CHANGED, told_by(held), told_by(there))
        elif len(here) < len(each.versions):
            yield _difference(each, Standing.NEW, (), told_by(each.told[-1].discussions[0]))


def must_be_of_one_line(work: UnitOfWork, parcel: Parcel, discussion_ids: frozenset[str]) -> None:
    """Refuse minutes of which another machine made a version with the same number.

    Raises:
        AppError: ``parcel.two_versions``.
    """
    for each in finished_in(parcel):
        id_ = each.draft.discussion.id
        if id_ in discussion_ids and _unlike(_versions_here(work, each), each) is not None:
            raise AppError("parcel.two_versions")


def keep_minutes(
    desk: Desk, work: UnitOfWork, parcel: Parcel, discussion_ids: frozenset[str]
) -> None:
    """Put those versions of some discussions on the shelf that are not here.

    Raises:
        AppError: ``parcel.together`` where their case or their meeting is not here.
    """
    chosen = [each for each in finished_in(parcel) if each.draft.discussion.id in discussion_ids]
    people = people_here(work) if chosen else {}
    cases: dict[str, Case] = {}  # read once: each holds all that its meetings tell
    for sent in chosen:
        there = sent.draft.discussion
        if not (work.meetings.knows(sent.draft.meeting_id) and work.cases.knows(there.case_id)):
            raise AppError("parcel.together")
        known = len(_versions_here(work, sent))
        if not known:
            work.meetings.save_discussion(sent.draft.meeting_id, there)
            work.audit("discussion.take_in", there.id)
            forget_beside(work, there.id)
        case = cases.get(there.case_id) or work.cases.get(there.case_id)
        case = _without_what_was_told(work, case, sent)
        for version, sitting in list(zip(sent.versions, sent.told, strict=True))[known:]:
            told = with_people(sitting, people)
            left = measures_left(case, told, local_day(desk.clock))
            _keep(desk, work, parcel, version, left)
            others = (each for each in case.earlier if each.discussion_id != there.id)
            held = as_earlier(told.meeting, told.discussions[0])
            case = replace(case, earlier=(*others, held))
        cases[there.case_id] = case


def _keep(
    desk: Desk,
    work: UnitOfWork,
    parcel: Parcel,
    sent: SentMinutes,
    measures: tuple[Measure, ...],
) -> None:
    content_sha256 = hashlib.sha256(sent.content).hexdigest()
    kept = Minutes(
        id=sent.id,
        discussion_id=sent.discussion_id,
        case_id=sent.case_id,
        version=sent.version,
        finalised_at=sent.finalised_at,
        content_sha256=content_sha256,
        audit=work.audit("minutes.take_in", sent.discussion_id, content_sha256),
        pdf_sha256=hashlib.sha256(sent.pdf).hexdigest(),
        reason=sent.reason,
        origin=Origin(
            parcel.made_by,
            parcel.municipality,
            sent.audit_seq,
            sent.audit_mac,
            desk.clock(),
            desk.account().name,
        ),
    )
    work.minutes.add(kept, sent.content, sent.pdf, measures)
    work.audit("minutes.keep", kept.id)
    work.audit("origin.keep", kept.id)


def _without_what_was_told(work: UnitOfWork, case: Case, sent: Finished) -> Case:
    """Drop what an earlier parcel told of the meeting: its own minutes tell it now."""
    told = [_unmarked(as_earlier(each.meeting, each.discussions[0])) for each in sent.told]
    rest = tuple(
        each
        for each in case.earlier
        if each.discussion_id or not any(is_alike(_unmarked(each), other) for other in told)
    )
    if rest == case.earlier:
        return case
    left = replace(case, earlier=rest)
    work.cases.save(left)
    work.audit("case.take_in", case.id)
    return left


def _unmarked(earlier: EarlierDiscussion) -> EarlierDiscussion:
    """Return what a meeting left, without its id and what is derived: an older Samråd told less."""
    return replace(earlier, discussion_id="", kept_back=())


def _versions_here(work: UnitOfWork, sent: Finished) -> tuple[Minutes, ...]:
    """Give the versions here, the first one first."""
    there = sent.draft.discussion
    if not work.meetings.knows_discussion(there.id):
        if any(work.minutes.knows(each.id) for each in sent.versions):
            raise AppError("parcel.closed")
        return ()
    here = work.meetings.discussion(there.id)
    if (here.case_id, work.meetings.meeting_of(there.id).id) != (
        there.case_id, sent.draft.meeting_id,
    ):  # fmt: skip
        raise AppError("parcel.closed")
    return tuple(reversed(work.minutes.versions_of(there.id)))


def _draft_here(work: UnitOfWork, sent: Finished) -> CaseDiscussion | None:
    id_ = sent.draft.discussion.id
    return work.meetings.discussion(id_) if work.meetings.knows_discussion(id_) else None


def _unlike(here: tuple[Minutes, ...], sent: Finished) -> tuple[Minutes, SentMinutes] | None:
    """Give the first two versions of one number that are not the same minutes."""
    for mine, theirs in zip(here, sent.versions, strict=False):
        shas = (hashlib.sha256(each).hexdigest() for each in (theirs.content, theirs.pdf))
        if (mine.id, mine.content_sha256, mine.pdf_sha256) != (theirs.id, *shas):
            return mine, theirs
    return None


def _difference(
    sent: Finished, standing: Standing, here: tuple[str, ...], there: tuple[str, ...]
) -> Difference:
    discussion = sent.draft.discussion
    return Difference(Part.MINUTES, standing, discussion.id, "", discussion.case_id, here, there)


def _finished(parcel: Parcel, draft: SentDraft) -> Finished:
    discussion = draft.discussion
    versions = tuple(
        sorted(
            (each for each in parcel.minutes if each.discussion_id == discussion.id),
            key=lambda each: each.version,
        )
    )
    if not versions:
        raise AppError("parcel.closed")
    told = tuple(read_told(each.content) for each in versions)
    for number, (sent, sitting) in enumerate(zip(versions, told, strict=True), start=1):
        if sent.version != number or not _is_whole(draft, sent, sitting):
            raise AppError("parcel.closed")
    return Finished(draft, versions, told)


def _is_whole(draft: SentDraft, sent: SentMinutes, told: Sitting) -> bool:
    """Tell whether a version is of its discussion and nothing else, and can be kept."""
    of = draft.discussion
    named = [(each.id, each.case_id) for each in told.discussions]
    return (
        named == [(of.id, of.case_id)]
        and [each.id for each in told.cases] == [of.case_id] == [sent.case_id]
        and told.meeting.id == draft.meeting_id
        and format_of(sent.pdf) is FileFormat.PDF
        and len(sent.pdf) <= LARGEST
        and bool(sent.id)
        and 0 < sent.audit_seq < _LARGEST_NUMBER
        and _SEAL.fullmatch(sent.audit_mac) is not None
        and sent.finalised_at.tzinfo is not None
    )
