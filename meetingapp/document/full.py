"""The FULL version of the minutes: everything that was finalised, most important first."""

from collections.abc import Callable, Iterator
from typing import Final

from meetingapp.document.blocks import Block, Contents, Document, FirstBreak, Furniture
from meetingapp.document.framing import (
    access,
    case_and_version,
    record_of,
    start_of_checksum,
    title,
)
from meetingapp.document.language import TAGS, page_of_pages
from meetingapp.document.record import Record, Stamp
from meetingapp.document.sections import (
    about,
    actions,
    agreed,
    best_interest,
    closing,
    coordination,
    decisions,
    deviations,
    guardians,
    head,
    measures,
    onward,
    own_items,
    present,
    since_last,
    situation,
    stopped,
    system_voice,
    voice,
)
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.template import Template
from meetingapp.words import Words


def _contents(record: Record) -> Iterator[Block]:
    """Let long minutes tell where things stand, after the overview; short ones leave it out."""
    yield Contents(record.words("Contents"))


def _first_page_ends(record: Record) -> Iterator[Block]:
    """Begin with the child’s voice on a page of its own; what was stopped is soon told."""
    if not record.is_stopped:
        yield FirstBreak()


SECTIONS: Final[tuple[Callable[[Record], Iterator[Block]], ...]] = (
    head.title,
    stopped.stopped,
    agreed.agreed,
    decisions.decisions,
    actions.actions,
    since_last.in_one_line,
    onward.onward,
    present.present,
    own_items.after("A00", "A01", "A02"),
    _contents,
    _first_page_ends,
    voice.voice,
    own_items.after("A05"),
    system_voice.system_voice,
    own_items.after("S01"),
    guardians.guardians,
    own_items.after("A06"),
    since_last.since_last,
    own_items.after("A03"),
    situation.purpose,
    own_items.after("A04"),
    situation.situation,
    own_items.after("A07"),
    situation.alternatives,
    own_items.after("A08"),
    best_interest.best_interest,
    own_items.after("A09"),
    measures.measures,
    own_items.after("A10", "S02"),
    coordination.coordination,
    own_items.after("A11"),
    own_items.elsewhere,
    closing.closing,
    own_items.after("A14"),
    deviations.deviations,
    about.about,
)
"""The order of the minutes. A new section is one builder and one line here."""


def build(
    sitting: Sitting,
    *,
    template: Template,
    stamp: Stamp,
    words: Words,
    results: tuple[GateResult, ...] = (),
    name_of_type: Callable[[str], str] = str,
) -> Document:
    """Write the complete minutes of one finalised discussion.

    Args:
        sitting: exactly one discussion, with derived values filled in, and its case; the meeting
            lists the team and the parties of this case.
        template: the rules the meeting followed.
        stamp: version, moment, checksum and audit link of finalising.
        words: in the language of the minutes.
        results: what the gates answered, for the deviations.
        name_of_type: names a type of meeting by its code, in that language.
    """
    record = record_of(
        sitting,
        template=template,
        stamp=stamp,
        words=words,
        results=results,
        name_of_type=name_of_type,
    )
    return Document(
        title=title(record),
        subject=head.heading(record),
        language=TAGS[words.language],
        written=stamp.finalised_at,
        furniture=_furniture(record),
        blocks=tuple(block for section in SECTIONS for block in section(record)),
    )


def _furniture(record: Record) -> Furniture:
    words, link = record.words, record.stamp.audit
    audit = words("audit log {number}", number=link.seq) if link else words("without a vault")
    start = start_of_checksum(record)
    return Furniture(
        owner=record.meeting.municipality,
        unit=record.meeting.unit,
        access=access(record),
        legal=head.legal_basis(record),
        foot=(
            case_and_version(record),
            words("Checksum {start} … · {audit}", start=start, audit=audit),
        ),
        page=page_of_pages(words),
    )
