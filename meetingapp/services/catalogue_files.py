"""The catalogue to and from a CSV file: first what a file would do, then what one said yes to."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from meetingapp.codec.csv_table import read_table
from meetingapp.codec.csv_text import shown_in_cell, write_table
from meetingapp.domain.catalogue import CatalogueEntry, CatalogueQuery, found
from meetingapp.domain.importing.catalogue import catalogue_headings, read_catalogue
from meetingapp.domain.importing.table import Line, ReadLine, Table
from meetingapp.domain.importing.vocabulary import Headings
from meetingapp.domain.lookalikes import compared
from meetingapp.services.catalogue import all_entries, keep
from meetingapp.services.catalogue_words import HEADINGS, catalogue_words
from meetingapp.services.identity import new_id
from meetingapp.services.importing import (
    Heed,
    Imported,
    Preview,
    PreviewLine,
    Standing,
    must_be_whole,
    unheeded,
)
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission
from meetingapp.words import Language, Words


@policy(Permission.SEE_REGISTER)
def export_catalogue(desk: Desk, language: str) -> bytes:
    """Write the whole catalogue as a CSV file. Nothing in it is run by a spreadsheet."""
    words = Words(Language(language))
    with desk.begin() as work:
        entries = all_entries(work, language).values()
    rows = (*found(entries, CatalogueQuery()), *found(entries, CatalogueQuery(retired=True)))
    return write_table(
        [words(heading) for heading in HEADINGS.values()], [_row(words, each) for each in rows]
    )


@policy(Permission.MANAGE_REGISTER)
def preview_catalogue(desk: Desk, data: bytes) -> Preview[CatalogueEntry]:
    """Tell what a file would do. Nothing is kept.

    Raises:
        AppError: ``table.…`` or ``import.…``: the file is no table of the catalogue.
    """
    headings, lines = _read(data)
    with desk.begin() as work:
        entries = all_entries(work, Language.NB).values()
    return _preview(headings, lines, entries)


@policy(Permission.MANAGE_REGISTER)
def import_catalogue(
    desk: Desk,
    data: bytes,
    *,
    update: bool,
    without_faulty: bool = False,
    heed: Heed = unheeded,
) -> Imported:
    """Take in a file: all of it, or what can be read of it where somebody said so.

    Args:
        desk: of the person who takes it in.
        data: the file.
        update: whether those that are known become as the file tells.
        without_faulty: whether lines that must be mended are left out.
        heed: is told how far it has come, and may stop it; nothing is kept then.

    Raises:
        AppError: as ``preview_catalogue``; ``import.has_errors``: a line must be mended.
    """
    headings, lines = _read(data)
    added = changed = 0
    with desk.begin() as work:
        entries = all_entries(work, Language.NB)
        preview = _preview(headings, lines, entries.values())
        if not without_faulty:
            must_be_whole(preview)
        for number, line in enumerate(preview.lines):
            heed(number, len(preview.lines))
            entry = line.read.value
            if entry is None:
                continue
            if line.standing is Standing.KNOWN:
                entry = replace(entry, id=line.known)
                if not update or entry == entries[line.known]:
                    continue
                changed += 1
            else:
                entry = entry if entry.id else replace(entry, id=new_id(desk.clock))
                added += 1
            keep(work, entry)
        work.commit()
    return Imported(added, changed, len(preview.lines) - added - changed)


def _read(data: bytes) -> tuple[Headings, tuple[ReadLine[CatalogueEntry], ...]]:
    raw, words = read_table(data), catalogue_words()
    lines = tuple(Line(line.number, tuple(map(shown_in_cell, line.cells))) for line in raw.lines)
    table = Table(raw.headings, lines)
    headings = catalogue_headings(table, words)
    return headings, read_catalogue(table, headings, words)


def _preview(
    headings: Headings,
    lines: Iterable[ReadLine[CatalogueEntry]],
    entries: Iterable[CatalogueEntry],
) -> Preview[CatalogueEntry]:
    named, ids = {}, set()
    for entry in entries:
        named[compared(entry.name)] = entry.id
        ids.add(entry.id)
    shown = []
    for line in lines:
        if line.value is None:
            shown.append(PreviewLine(line, Standing.FAULTY))
            continue
        known = line.value.id if line.value.id in ids else named.get(compared(line.value.name), "")
        shown.append(PreviewLine(line, Standing.KNOWN if known else Standing.NEW, known))
    return Preview(tuple(shown), headings.ignored, headings.refused)


def _row(words: Words, entry: CatalogueEntry) -> tuple[str, ...]:
    def code(member: StrEnum | None) -> str:
        return words.code(member) if member is not None else ""

    def several(members: Iterable[StrEnum]) -> str:
        return ", ".join(words.code(each) for each in members)

    months, weeks = entry.evaluated_each_months, entry.looked_at_after_weeks
    return (
        entry.id, entry.name, entry.description, entry.target_group,
        f"{entry.ages.first}–{entry.ages.last}", code(entry.level), several(entry.risks),
        several(entry.services), entry.organising, entry.cooperation, code(entry.implementation),
        str(months or ""), entry.goal, entry.indicator, code(entry.unit), code(entry.op),
        str(weeks or ""), code(entry.arena), entry.source,
        words("yes") if entry.retired else words("no"),
    )  # fmt: skip
