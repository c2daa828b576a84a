"""What copies share: the recipient on every page, and the letterhead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from meetingapp.clock import norwegian_day
from meetingapp.document.blocks import Block, Document, Fact, Facts, Furniture
from meetingapp.document.editions.mark import CopyMark
from meetingapp.document.framing import (
    access,
    case_and_version,
    start_of_checksum,
    title,
)
from meetingapp.document.language import page_of_pages
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import head
from meetingapp.document.wording import joined
from meetingapp.domain.letterhead import Letterhead
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round a copy: whose it is, and what the municipality puts in the head."""

    mark: CopyMark | None
    letterhead: Letterhead


def title_of(record: Record, frame: Frame) -> str:
    """Name a copy by its number, never by its reader."""
    if frame.mark is None:
        return title(record)
    return f"{title(record)} – {_number(record.words, frame.mark)}"


def furniture(record: Record, frame: Frame, kind: str) -> Furniture:
    """Put the recipient on every page, and in the foot what the copy was made of."""
    words, mark = record.words, frame.mark
    start = words("Checksum {start} …", start=start_of_checksum(record))
    made_of = f"{case_and_version(record)} · {kind}"
    bare = Furniture(
        owner=record.meeting.municipality,
        unit=record.meeting.unit,
        access=access(record),
        legal=head.legal_basis(record),
        foot=(made_of, f"{recipient(words, mark)} · {start}" if mark else start),
        page=page_of_pages(words),
    )
    return dressed(bare, words, frame)


def dressed(bare: Furniture, words: Words, frame: Frame) -> Furniture:
    """Add the recipient and the letterhead.

    The line may name the house the municipality writes from: where the unit is left out, so that
    nobody learns where a child is, the line is too.
    """
    return replace(
        bare,
        recipient=recipient(words, frame.mark) if frame.mark else "",
        line=frame.letterhead.line if bare.unit else "",
        logo=frame.letterhead.logo,
        logo_alt=frame.letterhead.logo_alt,
    )


def about_the_copy(record: Record, frame: Frame) -> Iterator[Fact]:
    """Say which version it was made of, and when: what stands in the foot stands here too."""
    words, stamp = record.words, record.stamp
    made = words("The copy was made on {day}.", day=frame.mark.made_on) if frame.mark else ""
    yield from fact(
        words("Version"),
        joined(
            (
                words(
                    "Made of version {version}, finalised on {day}.",
                    version=stamp.version,
                    day=norwegian_day(stamp.finalised_at),
                ),
                words("It replaces earlier versions.") if stamp.version > 1 else "",
                made,
            )
        ),
    )
    yield from fact(words("Checksum of the minutes"), f"{start_of_checksum(record)} …")


def recipient(words: Words, mark: CopyMark) -> str:
    """Write ``Kopi til Jon Fiktivsen · S1-1-F2``."""
    return words("Copy to {who} · {number}", who=mark.recipient, number=mark.copy_id)


def with_recipient(document: Document, words: Words, mark: CopyMark | None) -> Document:
    """Say first among the facts whose copy it is, for no screen reader reads the head."""
    if mark is None:
        return document
    who = words("{who}, {number}", who=mark.recipient, number=_number(words, mark))
    return replace(document, blocks=_with_first(document.blocks, Fact(words("Copy to"), (who,))))


def _number(words: Words, mark: CopyMark) -> str:
    return words("copy {number}", number=mark.copy_id)


def _with_first(blocks: tuple[Block, ...], row: Fact) -> tuple[Block, ...]:
    """Put a row before the facts under the title, or make them."""
    title, *rest = blocks
    if rest and isinstance(rest[0], Facts):
        return (title, Facts((row, *rest[0].rows)), *rest[1:])
    return (title, Facts((row,)), *rest)
