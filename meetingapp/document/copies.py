"""The door of the copies: a discussion as its audience may read it, made into a document.

What may be in it was decided before (``domain.editions.door``); here it is only written.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from meetingapp.document import full
from meetingapp.document.blocks import Document
from meetingapp.document.editions import anonymous, child, guardian, service
from meetingapp.document.editions.frame import Frame, dressed, with_recipient
from meetingapp.document.editions.mark import CopyMark
from meetingapp.document.framing import record_of
from meetingapp.document.record import AuditLink, Stamp
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.editions.telling import tells
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template import Template
from meetingapp.words import Words

__all__ = ["CopyMark", "build_copy"]
_PLAIN: Final = Letterhead()


def build_copy(
    edited: Sitting,
    audience: Audience,
    *,
    template: Template,
    stamp: Stamp,
    words: Words,
    mark: CopyMark | None = None,
    letterhead: Letterhead = _PLAIN,
    results: tuple[GateResult, ...] = (),
    name_of_type: Callable[[str], str] = str,
) -> Document:
    """Write the edition of one discussion that an audience gets.

    Args:
        edited: one discussion as ``for_audience`` left it.
        audience: for whom; the same as it was edited for.
        template: the rules the meeting followed.
        stamp: version, moment, checksum and audit link of finalising.
        words: in the language of the copy.
        mark: number, recipient and day of the copy; none for a file made without a store.
        letterhead: the municipality’s line and logo.
        results: what the gates answered; what they say of places left out is left out too.
        name_of_type: names a type of meeting by its code, in that language.
    """
    frame = Frame(mark, letterhead)
    if audience.edition is Edition.FULL:
        document = full.build(
            edited,
            template=template,
            stamp=stamp,
            words=words,
            results=results,
            name_of_type=name_of_type,
        )
        return _framed(document, words, frame)
    record = record_of(
        edited,
        template=template,
        stamp=_without_reason(stamp),
        words=words,
        results=tuple(each for each in results if tells(audience.edition, each.path)),
        name_of_type=name_of_type,
        reader=audience.guardian,
    )
    match audience.edition:
        case Edition.GUARDIAN:
            return guardian.build(record, frame)
        case Edition.SERVICE:
            return service.build(record, frame, audience.service or ServiceCode.OTHER)
        case Edition.CHILD:
            return child.build(record, frame)
        case Edition.ANON:
            return anonymous.build(record, frame)


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What a copy tells of finalising: not why an earlier version was corrected."""

    version: int
    finalised_at: datetime
    content_sha256: str
    audit: AuditLink | None
    reason: str = ""


def _without_reason(stamp: Stamp) -> _Stamp:
    """Leave the reason out: it may repeat what a reader is not to know."""
    return _Stamp(stamp.version, stamp.finalised_at, stamp.content_sha256, stamp.audit)


def _framed(document: Document, words: Words, frame: Frame) -> Document:
    """Put the letterhead on the complete minutes, and the recipient where it is somebody’s copy."""
    furniture = dressed(document.furniture, words, frame)
    return with_recipient(replace(document, furniture=furniture), words, frame.mark)
