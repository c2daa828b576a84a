"""The content of a parcel, before it is sealed and after it was opened.

A zip archive: ``parcel.json`` holds the values, and beside it lie the minutes, byte for byte. It is
sealed, so it comes from somebody who has the code; it is read with care all the same.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Final

from meetingapp.codec.body import from_json, to_json
from meetingapp.codec.json_text import decoded, tree_of
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.parcel import Parcel, SentMinutes, SentPaper
from meetingapp.errors import AppError

PARCEL_VERSION: Final = 2
"""Since version 2 finalised minutes are sent as such; before, as a printed paper alone.

What was measured between the meetings goes with its case.
"""
_VALUES: Final = "parcel.json"
_LARGEST: Final = 20 * 1024 * 1024
"""For one file in it, unpacked."""
_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """What is known of one printed set of minutes; the file itself lies beside, by its number."""

    discussion_id: str
    case_id: str
    version: int
    file_name: str


@dataclass(frozen=True, slots=True)
class MinutesEntry:
    """What is known of one version of minutes; its two files lie beside, by its number."""

    id: str
    discussion_id: str
    case_id: str
    version: int
    finalised_at: datetime
    audit_seq: int
    audit_mac: str
    reason: str


@dataclass(frozen=True, slots=True)
class ParcelFile:
    """The outermost object of the values."""

    format_version: int
    parcel: Parcel
    papers: tuple[PaperEntry, ...] = ()
    minutes: tuple[MinutesEntry, ...] = ()


def write_parcel(parcel: Parcel) -> bytes:
    """Write a parcel so that ``read_parcel`` gives the same one back."""
    entries = tuple(
        PaperEntry(each.discussion_id, each.case_id, each.version, each.file_name)
        for each in parcel.papers
    )
    minutes = tuple(_entry(each) for each in parcel.minutes)
    told = replace(parcel, papers=(), minutes=())
    values = ParcelFile(PARCEL_VERSION, told, entries, minutes)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_VALUES, to_json(values))
        for number, paper in enumerate(parcel.papers):
            archive.writestr(_name(number), paper.pdf)
        for number, each in enumerate(parcel.minutes):
            archive.writestr(_content_of(number), each.content)
            archive.writestr(_pdf_of(number), each.pdf)
    return packed.getvalue()


def read_parcel(content: bytes) -> Parcel:
    """Read a parcel that was opened.

    Raises:
        AppError: ``parcel.closed`` where it is not whole, ``parcel.newer``, or ``file.…`` where
            its values are none of ours.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        raise AppError("parcel.closed") from None
    with archive:
        written = decoded(_read(archive, _VALUES))
        _refuse_newer(written)
        file = from_json(ParcelFile, written)
        if len(file.papers) > _MOST or len(file.minutes) > _MOST:
            raise AppError("parcel.closed")
        papers = tuple(
            SentPaper(
                entry.discussion_id,
                entry.case_id,
                entry.version,
                entry.file_name,
                _read(archive, _name(number)),
            )
            for number, entry in enumerate(file.papers)
        )
        minutes = tuple(
            SentMinutes(
                **{each.name: getattr(entry, each.name) for each in fields(entry)},
                content=_read(archive, _content_of(number)),
                pdf=_read(archive, _pdf_of(number)),
            )
            for number, entry in enumerate(file.minutes)
        )
    parcel = replace(file.parcel, papers=papers, minutes=minutes)
    _refuse_strays(parcel)
    return parcel


def read_told(content: bytes) -> Sitting:
    """Read what minutes of a parcel tell; raises ``file.…`` where it is no sitting."""
    written = decoded(content)
    tree_of(written)
    return from_json(Sitting, written)


def _refuse_strays(parcel: Parcel) -> None:
    """Take in nothing about a case that is not sent: it would come into a case of somebody else."""
    sent = {case.id for case in parcel.cases}
    told = {each.discussion.case_id for each in (*parcel.drafts, *parcel.finished)}
    printed = {each.case_id for each in parcel.papers} | {each.case_id for each in parcel.minutes}
    measured = {each.case_id for each in parcel.measurements}
    if not sent.issuperset(told | printed | measured):
        raise AppError("parcel.closed")


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as opened:
            content = opened.read(_LARGEST + 1)
    # No such file, one that ends early or is damaged; RuntimeError where it has a password, and
    # NotImplementedError where it is packed in a way we do not write: never a file of ours.
    except (KeyError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError):
        raise AppError("parcel.closed") from None
    if len(content) > _LARGEST:
        raise AppError("parcel.closed")
    return content


def _refuse_newer(written: str) -> None:
    tree = tree_of(written)
    version = tree.get("format_version") if isinstance(tree, dict) else None
    if isinstance(version, int) and version > PARCEL_VERSION:
        raise AppError("parcel.newer")


def _entry(minutes: SentMinutes) -> MinutesEntry:
    return MinutesEntry(**{each.name: getattr(minutes, each.name) for each in fields(MinutesEntry)})


def _content_of(number: int) -> str:
    return f"minutes/{number}.json"


def _pdf_of(number: int) -> str:
    return f"minutes/{number}.pdf"


def _name(number: int) -> str:
    return f"papers/{number}.pdf"
