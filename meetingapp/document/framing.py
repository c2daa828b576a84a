"""What every edition is made in: the record it is written from, its language, its furniture."""

from collections.abc import Callable
from dataclasses import replace

from meetingapp.document.blanks import without_blanks
from meetingapp.document.record import Record, Stamp
from meetingapp.document.sections import about, head
from meetingapp.document.wording import capital, lowered
from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.stopping import as_minutes
from meetingapp.domain.template import Template
from meetingapp.domain.whereabouts import as_shown
from meetingapp.words import Words


def record_of(
    sitting: Sitting,
    *,
    template: Template,
    stamp: Stamp,
    words: Words,
    results: tuple[GateResult, ...] = (),
    name_of_type: Callable[[str], str] = str,
    reader: str = "",
) -> Record:
    """Gather what one edition of one discussion is written from.

    Args:
        sitting: exactly one discussion with its case, as its audience may read it.
        template: the rules the meeting followed.
        stamp: what finalising guarantees.
        words: in the language of the document.
        results: what the gates answered.
        name_of_type: names a type of meeting by its code.
        reader: the name of the one it is written to.
    """
    [finalised] = sitting.discussions
    return Record(
        without_blanks(as_shown(sitting.meeting, sitting.cases)),
        without_blanks(_as_spoken_of(sitting.case_of(finalised))),
        without_blanks(as_minutes(finalised)),
        template,
        results,
        stamp,
        words,
        name_of_type,
        reader,
    )


def _as_spoken_of(case: Case) -> Case:
    """Leave out the family of a child that is not named, should somebody have noted it."""
    return case if case.mode is CaseMode.NAMED else replace(case, guardians=(), consents=())


def access(record: Record) -> str:
    """Grade a file of limited access on every page, and mark a discussion that was stopped."""
    grading = head.access(record) if head.legal_basis(record) else ""
    if not record.is_stopped:
        return grading
    mark = capital(head.stopped_word(record))
    return f"{mark} · {lowered(grading)}" if grading else mark


def title(record: Record) -> str:
    """Name the document without a person: ``Referat fra ressursteam, 24.11.2026``."""
    return f"{head.heading(record)}, {record.words.short_day(record.meeting.date)}"


def case_and_version(record: Record) -> str:
    """Write ``Referat fra ressursteam, 24.11.2026 · sak S1 · versjon 1`` for the foot."""
    words, number = record.words, record.case.reference
    parts = [
        title(record),
        words("case {number}", number=number) if number else "",
        words("version {version}", version=record.stamp.version),
    ]
    return " · ".join(part for part in parts if part)


def start_of_checksum(record: Record) -> str:
    """Give as much of the checksum as two papers are told apart by."""
    return about.grouped(record.stamp.content_sha256, 2)[0]
