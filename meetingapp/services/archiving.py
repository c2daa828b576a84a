"""A package for the archive: the minutes as they stand, what the archive is told, and a sheet."""

import hashlib
from dataclasses import dataclass
from typing import Final, Protocol

from meetingapp.clock import local_day, norwegian_day
from meetingapp.document.archive_sheet import build
from meetingapp.document.blocks import Document
from meetingapp.document.wording import lowered
from meetingapp.domain.approval import ApprovalState
from meetingapp.domain.archive import (
    MASK,
    ArchiveFile,
    ArchiveRecord,
    Post,
    PostStatus,
    PostType,
    needs_follow_up,
    neutral_word,
    titled,
)
from meetingapp.domain.audience import Edition
from meetingapp.domain.case import Case, NamedChild, System
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.errors import AppError
from meetingapp.services.as_told import Told, told_by
from meetingapp.services.copy_making import draw_number
from meetingapp.services.file_names import archive_name
from meetingapp.services.identity import new_id
from meetingapp.services.leaving import note_left
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.screening import screening_on
from meetingapp.services.trail_port import IssuedCopy
from meetingapp.words import Language, Words

_OUTGOING: Final = frozenset({Edition.GUARDIAN, Edition.CHILD})
_SCHOOL_AGE: Final = 6


class ArchivePress(Protocol):
    """Writes what the archive is told; given by ``wiring``."""

    def as_json(self, record: ArchiveRecord) -> bytes:
        """Return the metadata as JSON."""
        ...

    def as_xml(self, record: ArchiveRecord) -> bytes:
        """Return the metadata as XML."""
        ...

    def render(self, document: Document, format_: CopyFormat) -> bytes:
        """Return the sheet as a file."""
        ...


@dataclass(frozen=True, slots=True)
class PackageFile:
    """A file of a package; its name tells of nobody."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Package:
    """A folder for the archive: the minutes, metadata as JSON and XML, checksums and a sheet.

    ``copy_id`` is its number in the list of what left.
    """

    folder_name: str
    files: tuple[PackageFile, ...]
    record: ArchiveRecord
    minutes_id: str
    copy_id: str


@policy(Permission.JOURNAL)
def archive_package(desk: Desk, press: ArchivePress, minutes_id: str) -> Package:
    """Make a package of one version, byte for byte as it was finalised, and note that it left.

    Raises:
        AppError: ``minutes.missing``; ``archive.not_whole``: the stored PDF is not what it was;
            ``archive.no_basis``, ``leaving.held``.
    """
    with desk.begin() as work:
        told = told_by(work, minutes_id)
        pdf = work.minutes.pdf(minutes_id)
        if hashlib.sha256(pdf).hexdigest() != told.minutes.pdf_sha256:
            raise AppError("archive.not_whole")
        [case] = told.sitting.cases
        folder = archive_name(told.sitting.meeting, case, told.minutes.version)
        stored = ArchiveFile(f"{folder}.pdf", len(pdf), told.minutes.pdf_sha256)
        language = Language(told.sitting.discussions[0].minutes_language or Language.NB)
        record = _record(desk, work, told, stored, language)
        issued = _issued(desk, told, stored, language)
        note_left(desk, work, issued.case_id)
        work.trail.add_copy(issued)
        work.audit("copies.package", minutes_id)
        work.commit()
    sheet = build(record, Words(language), told.minutes.finalised_at)
    files = (
        PackageFile(stored.name, pdf),
        PackageFile(f"{folder}-metadata.json", press.as_json(record)),
        PackageFile(f"{folder}-metadata.xml", press.as_xml(record)),
        PackageFile(f"{folder}-ark.pdf", press.render(sheet, CopyFormat.PDF)),
    )
    sums = "".join(f"{hashlib.sha256(f.content).hexdigest()}  {f.name}\n" for f in files)
    checksums = PackageFile(f"{folder}.sha256", sums.encode())
    return Package(folder, (*files, checksums), record, minutes_id, issued.copy_id)


def _issued(desk: Desk, told: Told, stored: ArchiveFile, language: Language) -> IssuedCopy:
    words = Words(language)
    return IssuedCopy(
        id=new_id(desk.clock),
        minutes_id=told.minutes.id,
        case_id=told.minutes.case_id,
        copy_id=draw_number(),
        edition=Edition.FULL,
        recipient=words("the archive"),
        language=language,
        format=CopyFormat.PDF,
        file_name=stored.name,
        size=stored.size,
        sha256=stored.sha256,
        issued_at=desk.clock(),
        issued_by=desk.account().person,
        to_archive=True,
    )


def _record(
    desk: Desk, work: UnitOfWork, told: Told, stored: ArchiveFile, language: Language
) -> ArchiveRecord:
    words, meeting = Words(language), told.sitting.meeting
    [case], [discussion] = told.sitting.cases, told.sitting.discussions
    dated = norwegian_day(told.minutes.finalised_at)
    is_system = isinstance(case.subject, System)
    folder = _folder_word(case, told, words)
    about = "" if is_system else _about(case, words)
    mask = "" if is_system else MASK
    state = work.trail.approval(told.minutes.id).state(local_day(desk.clock))
    minutes = Post(
        title=titled(*_title(told, words), about, words.short_day(meeting.date)),
        public_title=titled(*_title(told, words), mask, words.short_day(meeting.date)),
        type=PostType.FOLLOW_UP if needs_follow_up(discussion) else PostType.NO_FOLLOW_UP,
        status=(PostStatus.APPROVED if state is ApprovalState.APPROVED else PostStatus.FINISHED),
        dated=dated,
        responsible=meeting.chair.name if meeting.chair else "",
        file=stored,
    )
    outgoing = (
        _copy_post(copy, told, about, words)
        for copy in reversed(work.trail.copies(told.minutes.id))
        if copy.edition in _OUTGOING and copy.is_saved and not copy.to_archive
    )
    return ArchiveRecord(
        folder_title=titled(folder, about),
        folder_public_title=titled(folder, mask),
        reference=neutral_reference(case),
        version=told.minutes.version,
        municipality=meeting.municipality,
        unit=meeting.unit,
        language=language.value,
        posts=(minutes, *outgoing),
        screening=None if is_system else screening_on(dated, language),
        is_protected=hides_whereabouts(work.cases.get(case.id)),
        retention_days=told.template.type.retention_draft_days,
    )


def _title(told: Told, words: Words) -> tuple[str, str]:
    """Name the document and the kind of meeting; in a name of its own nobody may be told of."""
    [case] = told.sitting.cases
    kind = lowered(told.template.type.name[words.language])
    return words("Minutes"), neutral_word(case, kind, words("meeting"))


def _copy_post(copy: IssuedCopy, told: Told, about: str, words: Words) -> Post:
    meeting = told.sitting.meeting
    to_child = copy.edition is Edition.CHILD
    what = words("Minutes to the child") if to_child else words("Minutes to a guardian")
    day = words.short_day(meeting.date)
    return Post(
        title=titled(what, about, day),
        public_title=titled(what, MASK, day),
        type=PostType.OUTGOING,
        status=PostStatus.SENT,
        dated=norwegian_day(copy.issued_at),
        responsible=meeting.chair.name if meeting.chair else "",
        file=ArchiveFile(copy.file_name, copy.size, copy.sha256),
        recipient=copy.recipient,
        copy_id=copy.copy_id,
    )


def _folder_word(case: Case, told: Told, words: Words) -> str:
    if isinstance(case.subject, System):
        return words("System matters")
    age = case.age_on(told.sitting.meeting.date)
    return (
        words("Pupil’s file") if age is not None and age >= _SCHOOL_AGE else words("Child’s file")
    )


def _about(case: Case, words: Words) -> str:
    """Say whom it is about in a title that is screened."""
    match case.subject:
        case NamedChild(name=name):
            return name
        case _ if case.reference:
            return words("case {number}", number=case.reference)
    return MASK
