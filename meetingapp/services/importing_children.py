"""Take in children with their guardians from a table: each becomes a case of its own.

Only cases within reach count as known: a file must not tell anybody that a case exists.
"""

from collections.abc import Iterable
from datetime import date

from meetingapp.clock import local_day
from meetingapp.codec.csv_table import read_table
from meetingapp.domain.case_number import next_reference
from meetingapp.domain.importing.children import ChildEntry, children_headings, read_children
from meetingapp.domain.importing.merging import case_from, merged_case
from meetingapp.domain.importing.table import ReadLine
from meetingapp.domain.importing.vocabulary import Headings
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.office import Office
from meetingapp.services.identity import new_id
from meetingapp.services.importing import (
    Heed,
    Imported,
    KnownNames,
    Preview,
    PreviewLine,
    Standing,
    must_be_whole,
    unheeded,
)
from meetingapp.services.importing_words import load_vocabulary
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.summaries import CaseSummary


@policy(Permission.EDIT_CASES)
def preview_children(desk: Desk, data: bytes) -> Preview[ChildEntry]:
    """Tell what a file of children would do. Nothing is kept.

    Raises:
        AppError: ``table.…`` or ``import.…``: the file is no table of children.
    """
    with desk.begin() as work:
        headings, lines = _children_in(data, work.people.office(), local_day(desk.clock))
        known = work.cases.summaries()
        work.audit("case.list", "cases")
        work.commit()
    return _preview(headings, lines, known)


@policy(Permission.EDIT_CASES)
def import_children(desk: Desk, data: bytes, *, update: bool, heed: Heed = unheeded) -> Imported:
    """Take in a file of children, whole or not at all. Whoever does it sees the cases it makes.

    Args:
        desk: of the person who takes it in.
        data: the file.
        update: whether known children get what the file adds; nothing is ever taken away.
        heed: is told how far it has come, and may stop it.

    Raises:
        AppError: as ``preview_children``; ``import.has_errors``: a line must be mended.
    """
    with desk.begin() as work:
        headings, lines = _children_in(data, work.people.office(), local_day(desk.clock))
        known = work.cases.summaries()
        preview = _preview(headings, lines, known)
        must_be_whole(preview)
        done = _keep(desk, work, preview, known, update=update, heed=heed)
        work.commit()
    return done


def _children_in(
    data: bytes, office: Office, today: date
) -> tuple[Headings, tuple[ReadLine[ChildEntry], ...]]:
    table, vocabulary = read_table(data), load_vocabulary()
    headings = children_headings(table, vocabulary)
    return headings, read_children(table, headings, vocabulary, office.units, today)


def _preview(
    headings: Headings, lines: Iterable[ReadLine[ChildEntry]], cases: Iterable[CaseSummary]
) -> Preview[ChildEntry]:
    children = [case for case in cases if case.born is not None]
    known = {(compared(case.title), case.born): case.id for case in children}
    names = KnownNames(case.title for case in children)
    return Preview(
        tuple(_standing(line, known, names) for line in lines), headings.ignored, headings.refused
    )


def _standing(
    line: ReadLine[ChildEntry], known: dict[tuple[str, date | None], str], names: KnownNames
) -> PreviewLine[ChildEntry]:
    if line.value is None:
        return PreviewLine(line, Standing.FAULTY)
    child = line.value.child
    same = known.get((compared(child.name), child.born))
    if same is not None:
        return PreviewLine(line, Standing.KNOWN, same)
    return PreviewLine(line, *names.standing(child.name))


def _keep(
    desk: Desk,
    work: UnitOfWork,
    preview: Preview[ChildEntry],
    known: Iterable[CaseSummary],
    *,
    update: bool,
    heed: Heed,
) -> Imported:
    year = local_day(desk.clock).year
    taken = [case.reference for case in known]
    taken += [line.read.value.reference for line in preview.lines if line.read.value]
    last = next_reference(taken, year)
    added = changed = 0
    for number, line in enumerate(preview.lines):
        heed(number, len(preview.lines))
        entry = line.read.value
        if entry is None:
            continue
        if line.standing is Standing.KNOWN:
            if not update:
                continue
            before = work.cases.get(line.known)
            case = merged_case(before, entry)
            if case == before:
                continue
            changed += 1
        else:
            case = case_from(entry, new_id(desk.clock), entry.reference or last)
            last = next_reference((last,), year) if not entry.reference else last
            added += 1
        work.cases.save(case)
        work.audit("case.save", case.id)
    return Imported(added, changed, len(preview.lines) - added - changed)
