"""What a copy is made of: what is asked for, what may be told, and the document."""

import secrets
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from meetingapp.clock import local_day
from meetingapp.document.blocks import Document
from meetingapp.document.copies import CopyMark, build_copy
from meetingapp.document.lines import compared_lines
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import NamedChild
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.editions.door import for_audience
from meetingapp.domain.editions.edited import Edited
from meetingapp.domain.editions.standing import Standing
from meetingapp.domain.premises import places
from meetingapp.domain.side_by_side import Line
from meetingapp.domain.text import says_something
from meetingapp.errors import AppError
from meetingapp.services.as_told import Told, name_of_type, results_of
from meetingapp.services.file_names import anonymous_file_name, copy_file_name
from meetingapp.services.looked_for import needles_for
from meetingapp.services.policy import Desk
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.signers import signers_for
from meetingapp.words import Language, Words

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another
_GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """What somebody wants a copy of, for whom, in which language and format.

    ``recipient`` is who gets a FULL or an ANON copy; the others are for whom they are for.
    """

    minutes_id: str
    audience: Audience
    language: Language
    format: CopyFormat = CopyFormat.PDF
    recipient: str = ""


def standing_today(work: UnitOfWork, told: Told) -> Standing:
    """Give the case as it stands today: what was taken back or protected since counts."""
    office = work.people.office()
    known = (*places(office.units, office.rooms), *(room.name for room in office.rooms))
    return Standing(work.cases.get(told.minutes.case_id), signers_for(office), known)


def edited_for(desk: Desk, work: UnitOfWork, told: Told, audience: Audience) -> Edited:
    """Give what an audience may be told today, or raise why nothing."""
    return for_audience(told.sitting, audience, local_day(desk.clock), standing_today(work, told))


def document_of(
    work: UnitOfWork, told: Told, edited: Edited, order: CopyOrder, mark: CopyMark | None
) -> Document:
    """Write the copy as a document, in the language that is asked for."""
    return build_copy(
        edited.sitting,
        order.audience,
        template=told.template,
        stamp=told.stamp,
        words=Words(order.language),
        mark=mark,
        letterhead=work.people.office().letterhead,
        results=results_of(work, told),
        name_of_type=partial(name_of_type, order.language),
    )


def full_lines(work: UnitOfWork, told: Told, language: Language) -> tuple[Line, ...]:
    """Give the full minutes as lines, for a copy to be put beside."""
    order = CopyOrder(told.minutes.id, Audience(Edition.FULL), language)
    return compared_lines(document_of(work, told, Edited(told.sitting), order, None))


def needles_of(
    work: UnitOfWork, told: Told, edited: Edited, order: CopyOrder, mark: CopyMark
) -> tuple[str, ...]:
    """Give what the file must not hold."""
    return needles_for(
        edited,
        order.audience,
        lambda sitting: document_of(work, told, replace(edited, sitting=sitting), order, mark),
    )


def file_name_of(told: Told, order: CopyOrder, mark: CopyMark) -> str:
    """Name the file: it tells of nobody, and an anonymous one of no day and no case either."""
    if order.audience.edition is Edition.ANON:
        return anonymous_file_name(mark.copy_id, order.format)
    [case] = told.sitting.cases
    return copy_file_name(told.sitting.meeting, case, mark.copy_id, order.format)


def recipient_of(told: Told, order: CopyOrder) -> str:
    """Name who gets a copy.

    Raises:
        AppError: ``copy.no_recipient``.
    """
    recipient = recipient_told(told, order.audience, Words(order.language))
    own = " ".join(order.recipient.split())
    if order.audience.edition in {Edition.FULL, Edition.ANON}:
        recipient = own
    if not says_something(recipient):
        raise AppError("copy.no_recipient")
    return recipient


def recipient_told(told: Told, audience: Audience, words: Words) -> str:
    """Name whom a copy is for, where the audience tells it."""
    [case] = told.sitting.cases
    match audience.edition:
        case Edition.GUARDIAN:
            return audience.guardian
        case Edition.SERVICE:
            return words.code(audience.service) if audience.service else ""
        case Edition.CHILD:
            return case.subject.name if isinstance(case.subject, NamedChild) else ""
    return ""


def draw_number() -> str:
    """Draw the number of a copy: it tells nothing, and nobody guesses another one."""
    drawn = "".join(secrets.choice(_LETTERS) for _ in range(2 * _GROUP))
    return f"{drawn[:_GROUP]}-{drawn[_GROUP:]}"
