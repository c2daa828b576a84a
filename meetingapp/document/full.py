"""The FULL version of the minutes: everything that was finalised, most important first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from meetingapp.document.blanks import without_blanks
from meetingapp.document.blocks import Block, Document, FirstBreak, Furniture
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
from meetingapp.document.wording import capital, lowered
from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.stopping import as_minutes
from meetingapp.domain.template import Template
from meetingapp.domain.whereabouts import as_shown
from meetingapp.words import Language, Words

_TAGS: Final = {Language.NB: "nb-NO", Language.NN: "nn-NO", Language.EN: "en-GB"}


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
    [finalised] = sitting.discussions
    record = Record(
        without_blanks(as_shown(sitting.meeting, sitting.cases)),
        without_blanks(_as_spoken_of(sitting.case_of(finalised))),
        without_blanks(as_minutes(finalised)),
        template,
        results,
        stamp,
        words,
        name_of_type,
    )
    return Document(
        title=_title(record),
        subject=head.heading(record),
        language=_TAGS[words.language],
        written=stamp.finalised_at,
        furniture=_furniture(record),
        blocks=tuple(block for section in SECTIONS for block in section(record)),
    )


def _as_spoken_of(case: Case) -> Case:
    """Leave out the family of a child that is not named, should somebody have noted it."""
    return case if case.mode is CaseMode.NAMED else replace(case, guardians=(), consents=())


def _access(record: Record) -> str:
    """Grade a file of limited access on every page, and mark a discussion that was stopped."""
    grading = head.access(record) if head.legal_basis(record) else ""
    if not record.is_stopped:
        return grading
    mark = capital(head.stopped_word(record))
    return f"{mark} · {lowered(grading)}" if grading else mark


def _title(record: Record) -> str:
    """Name the document without a person: ``Referat fra ressursteam, 24.11.2026``."""
    return f"{head.heading(record)}, {record.words.short_day(record.meeting.date)}"


def _furniture(record: Record) -> Furniture:
    words, stamp, number = record.words, record.stamp, record.case.reference
    parts = [
        _title(record),
        words("case {number}", number=number) if number else "",
        words("version {version}", version=stamp.version),
    ]
    start = about.grouped(stamp.content_sha256, 2)[0]
    link = stamp.audit
    audit = words("audit log {number}", number=link.seq) if link else words("without a vault")
    return Furniture(
        owner=record.meeting.municipality,
        unit=record.meeting.unit,
        access=_access(record),
        legal=head.legal_basis(record),
        foot=(
            " · ".join(part for part in parts if part),
            words("Checksum {start} … · {audit}", start=start, audit=audit),
        ),
        page=words("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )
