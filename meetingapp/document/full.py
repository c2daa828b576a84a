"""The FULL version of the minutes: everything that was finalised, most important first."""

from collections.abc import Callable, Iterator
from typing import Final

from meetingapp.document.blocks import Block, Document, FirstBreak, Furniture
from meetingapp.document.record import Record, Stamp
from meetingapp.document.sections import (
    agreed,
    best_interest,
    closing,
    coordination,
    guardians,
    measures,
    onward,
    since_last,
    situation,
    voice,
)
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.template import Template
from meetingapp.words import Language, Words

_TAGS: Final = {Language.NB: "nb-NO", Language.NN: "nn-NO", Language.EN: "en-GB"}


def _first_page_ends(_record: Record) -> Iterator[Block]:
    yield FirstBreak()


SECTIONS: Final[tuple[Callable[[Record], Iterator[Block]], ...]] = (
    agreed.title,
    agreed.agreed,
    since_last.in_one_line,
    onward.onward,
    onward.present,
    _first_page_ends,
    voice.voice,
    guardians.guardians,
    since_last.since_last,
    situation.purpose,
    situation.situation,
    situation.alternatives,
    best_interest.best_interest,
    measures.measures,
    coordination.coordination,
    closing.closing,
    closing.deviations,
    closing.about,
)
"""The order of the minutes. A new section is one builder and one line here."""


def build(
    sitting: Sitting,
    *,
    template: Template,
    stamp: Stamp,
    words: Words,
    results: tuple[GateResult, ...] = (),
) -> Document:
    """Write the complete minutes of one finalised discussion.

    Args:
        sitting: exactly one discussion, with derived values filled in, and its case; the meeting
            lists the team and the parties of this case.
        template: the rules the meeting followed.
        stamp: version, moment, checksum and audit link of finalising.
        words: in the language of the minutes.
        results: what the gates answered, for the deviations.
    """
    [discussion] = sitting.discussions
    record = Record(
        sitting.meeting, sitting.case_of(discussion), discussion, template, results, stamp, words
    )
    return Document(
        title=_title(record),
        subject=agreed.heading(record),
        language=_TAGS[words.language],
        written=stamp.finalised_at,
        furniture=_furniture(record),
        blocks=tuple(block for section in SECTIONS for block in section(record)),
    )


def _title(record: Record) -> str:
    """Name the document without a person: ``Referat fra ressursteam, 24.11.2026``."""
    return f"{agreed.heading(record)}, {record.words.short_day(record.meeting.date)}"


def _furniture(record: Record) -> Furniture:
    words, stamp, number = record.words, record.stamp, record.case.reference
    parts = [
        _title(record),
        words("case {number}", number=number) if number else "",
        words("version {version}", version=stamp.version),
    ]
    start = closing.grouped(stamp.content_sha256, 2)[0]
    link = stamp.audit
    audit = words("audit log {number}", number=link.seq) if link else words("without a vault")
    return Furniture(
        owner=record.meeting.municipality,
        unit=record.meeting.unit,
        access=words("Exempt from public access"),
        legal=agreed.legal_basis(record),
        foot=(
            " · ".join(part for part in parts if part),
            words("Checksum {start} … · {audit}", start=start, audit=audit),
        ),
        page=words("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )
