"""Copies of finalised minutes: what each may hold, a preview of the very file, and who got it.

A copy is filtered before it is written, searched when it is written, looked at by a person, and
noted when it leaves. What is issued are the bytes that were looked at.
"""

import hashlib
from dataclasses import dataclass

from meetingapp.clock import local_day
from meetingapp.document.blocks import Document
from meetingapp.document.copies import CopyMark
from meetingapp.document.lines import compared_lines
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.child_page import refuse_more_than_one_page
from meetingapp.domain.editions.door import refusal
from meetingapp.domain.editions.edited import Rare
from meetingapp.domain.leaks import Found
from meetingapp.domain.side_by_side import Row, side_by_side
from meetingapp.errors import AppError
from meetingapp.services.as_told import told_by
from meetingapp.services.copies_port import CopyPress
from meetingapp.services.copy_making import (
    CopyOrder,
    document_of,
    draw_number,
    edited_for,
    file_name_of,
    full_lines,
    needles_of,
    recipient_of,
    recipient_told,
    standing_today,
)
from meetingapp.services.identity import new_id
from meetingapp.services.leaving import note_left
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.services.trail_port import IssuedCopy
from meetingapp.words import Language, Words

__all__ = ["CopyOrder"]


@dataclass(frozen=True, slots=True)
class CopyChoice:
    """Somebody a copy can be for, and why not, where one may not be made today."""

    audience: Audience
    recipient: str
    refused: AppError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """The very file that leaves, for a person to look at.

    Attributes:
        order: what was asked for.
        mark: the number of the copy, for whom it is, and its day, as they stand on its pages.
        document: what the file was made of.
        file_name: tells of nobody.
        content: the file.
        sha256: its checksum, hexadecimal.
        found: what was left out and stands in the file all the same; it does not go out then.
        unprintable: characters that print by name.
        warnings: ANON only: what may still tell who it is about.
        rows: the full minutes beside this copy; empty for a FULL one.
    """

    order: CopyOrder
    mark: CopyMark
    document: Document
    file_name: str
    content: bytes
    sha256: str
    found: tuple[Found, ...] = ()
    unprintable: tuple[str, ...] = ()
    warnings: tuple[Rare, ...] = ()
    rows: tuple[Row, ...] = ()


@policy(Permission.HAND_OUT)
def copy_choices(desk: Desk, minutes_id: str) -> tuple[CopyChoice, ...]:
    """List whom a copy can be for, each with the reason where one may not be made today.

    Raises:
        AppError: ``minutes.missing``.
    """
    today = local_day(desk.clock)
    with desk.begin() as work:
        told = told_by(work, minutes_id)
        standing = standing_today(work, told)
        work.audit("minutes.read", minutes_id)
        work.commit()
    [discussion] = told.sitting.discussions
    words = Words(Language(discussion.minutes_language or Language.NB))
    wanted = [Audience(Edition.FULL), Audience(Edition.CHILD)]
    wanted += (Audience(Edition.GUARDIAN, each.name) for each in standing.case.guardians)
    services = dict.fromkeys(
        (
            *(p.person.service for p in told.sitting.meeting.participants if p.person.service),
            *discussion.closing.distribution_services,
        )
    )
    wanted += (Audience(Edition.SERVICE, service=each) for each in services)
    wanted.append(Audience(Edition.ANON))
    return tuple(
        CopyChoice(
            each,
            recipient_told(told, each, words),
            AppError(code) if (code := refusal(told.sitting, each, today, standing)) else None,
        )
        for each in wanted
    )


@policy(Permission.HAND_OUT)
def preview_copy(desk: Desk, press: CopyPress, order: CopyOrder) -> Preview:
    """Make a copy for somebody to look at. Nothing has left yet. Long: heavy work.

    Raises:
        AppError: ``minutes.missing``; ``copy.…``: why there is no copy for this audience today;
            ``copy.no_recipient``; ``copy.two_pages``, ``copy.hard_to_read`` for the child’s page.
    """
    with desk.begin() as work:
        told = told_by(work, order.minutes_id)
        mark = CopyMark(draw_number(), recipient_of(told, order), local_day(desk.clock))
        edited = edited_for(desk, work, told, order.audience)
        document = document_of(work, told, edited, order, mark)
        needles = needles_of(work, told, edited, order, mark)
        full = (
            () if order.audience.edition is Edition.FULL else full_lines(work, told, order.language)
        )
        work.audit("minutes.preview", order.minutes_id)
        work.commit()
    if order.audience.edition is Edition.CHILD:
        refuse_more_than_one_page(press.pages(document))
    content = press.render(document, order.format)
    name = file_name_of(told, order, mark)
    return Preview(
        order=order,
        mark=mark,
        document=document,
        file_name=name,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        found=press.scan(content, order.format, needles, name),
        unprintable=press.unprintable(document),
        warnings=edited.warnings,
        rows=side_by_side(full, compared_lines(document)) if full else (),
    )


@policy(Permission.HAND_OUT)
def issue_copy(desk: Desk, preview: Preview, *, approved: bool = False) -> IssuedCopy:
    """Note that the file that was looked at goes out. What may go out is asked anew.

    Args:
        desk: of the person who hands it out.
        preview: what was looked at; its bytes are the copy.
        approved: a person has seen what was left out and what was searched for; ANON asks for it.

    Raises:
        AppError: as ``preview_copy``; ``copy.changed``: it would be another copy today;
            ``copy.leaks``, ``copy.not_approved``, ``copy.taken``, ``leaving.held``.
    """
    order = preview.order
    if preview.found:
        raise AppError("copy.leaks")
    if order.audience.edition is Edition.ANON and not approved:
        raise AppError("copy.not_approved")
    with desk.begin() as work:
        told = told_by(work, order.minutes_id)
        edited = edited_for(desk, work, told, order.audience)
        is_same = document_of(work, told, edited, order, preview.mark) == preview.document
        if not is_same or hashlib.sha256(preview.content).hexdigest() != preview.sha256:
            raise AppError("copy.changed")
        note_left(desk, work, told.minutes.case_id)
        issued = IssuedCopy(
            id=new_id(desk.clock),
            minutes_id=order.minutes_id,
            case_id=told.minutes.case_id,
            copy_id=preview.mark.copy_id,
            edition=order.audience.edition,
            recipient=preview.mark.recipient,
            language=order.language,
            format=order.format,
            file_name=preview.file_name,
            size=len(preview.content),
            sha256=preview.sha256,
            issued_at=desk.clock(),
            issued_by=desk.account().person,
        )
        work.trail.add_copy(issued)
        work.audit("copies.issue", order.minutes_id)
        work.commit()
    return issued


@policy(Permission.HAND_OUT)
def note_saving(desk: Desk, minutes_id: str, copy_id: str, *, saved: bool) -> None:
    """Note that a file which was to go out was not written after all, or now is.

    That it goes out is noted before it is written. Where the disk was full or the folder gone, the
    log and the list of who got what would otherwise tell of a file that never left.

    Raises:
        AppError: ``minutes.missing``, ``copy.missing``.
    """
    with desk.begin() as work:
        work.trail.add_saving(minutes_id, copy_id, saved=saved)
        work.audit("copies.saved" if saved else "copies.not_saved", minutes_id)
        work.commit()


@policy(Permission.SEE_CASES)
def copies_of(desk: Desk, minutes_id: str) -> tuple[IssuedCopy, ...]:
    """List who got a copy of one version, newest first.

    Raises:
        AppError: ``minutes.missing``.
    """
    with desk.begin() as work:
        found = work.trail.copies(minutes_id)
        work.audit("copies.read", minutes_id)
        work.commit()
    return found


@policy(Permission.SEE_CASES)
def copies_of_case(desk: Desk, case_id: str) -> tuple[IssuedCopy, ...]:
    """List who got copies of any minutes of a case, newest first.

    Raises:
        AppError: ``case.missing``.
    """
    with desk.begin() as work:
        work.access.must_reach(case_id)
        found = work.trail.copies_of_case(case_id)
        work.audit("copies.read", case_id)
        work.commit()
    return found
