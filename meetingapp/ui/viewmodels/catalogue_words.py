"""What the screen of the catalogue says of an entry, of a gap and of effects."""

from collections.abc import Callable
from typing import Final

from meetingapp.domain.catalogue import Ages, CatalogueEntry, Implementation
from meetingapp.domain.catalogue_effect import FEWEST, EffectsHere
from meetingapp.domain.catalogue_gaps import BANDS, Coverage, GapCell, GapRow
from meetingapp.ui.viewmodels.long_list import Cell, Column
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_PILLS: Final = {Implementation.IN_USE: "ok", Implementation.INTRODUCED: "info"}


def capital(text: str) -> str:
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def ages_say(words: Words, ages: Ages) -> str:
    """Say ``6–12 år``."""
    if ages.first == ages.last == 0:
        return words("pregnancy and first year")
    if ages.first == ages.last:
        return words.plural("{n} year", "{n} years", ages.first)
    return words("{first}–{last} years", first=ages.first, last=ages.last)


def entry_columns() -> tuple[Column[CatalogueEntry], ...]:
    """Return the columns of the list."""
    return (
        Column(lambda words: words("Measure"), _name, 3, stretches=True),
        Column(lambda words: words("Level"), _level, 2, stretches=True, from_width=560),
        Column(lambda words: words("Age"), _ages, 110, from_width=480),
        Column(lambda words: words("Implementation status"), _status, 120),
    )


def _name(_words: Words, row: CatalogueEntry) -> Cell:
    return Cell(row.name, row.target_group)


def _level(words: Words, row: CatalogueEntry) -> Cell:
    service = capital(words.code(row.services[0])) if row.services else ""
    return Cell(capital(words.code(row.level)), service)


def _ages(words: Words, row: CatalogueEntry) -> Cell:
    ages = row.ages
    if ages.last == 0:
        return Cell(words("Under 1"))
    short = f"{ages.first}–{ages.last}" if ages.first != ages.last else str(ages.first)
    return Cell(words("{ages} years", ages=short))


def _status(words: Words, row: CatalogueEntry) -> Cell:
    if row.retired:
        return Cell(words("not offered"))
    return Cell(capital(words.code(row.implementation)), pill=_PILLS.get(row.implementation, ""))


def gap_columns() -> tuple[Column[GapRow], ...]:
    """Return the columns of the report: the risk factor, then each age."""
    ages = tuple(
        Column(_band(band), _gap_cell(at), 84, from_width=760) for at, band in enumerate(BANDS)
    )
    missing: Column[GapRow] = Column(lambda words: words("Not covered"), _missing, 150)
    return (
        Column(lambda words: words("Risk factor"), _risk, 3, stretches=True),
        *ages,
        missing,
    )


def _band(band: Ages) -> Say:
    if band.last == 0:
        return lambda words: words.in_context("column", "Under 1")
    return lambda _words: f"{band.first}–{band.last}"


def _risk(words: Words, row: GapRow) -> Cell:
    return Cell(capital(words.code(row.risk)))


def _gap_cell(at: int) -> Callable[[Words, GapRow], Cell]:
    def cell(words: Words, row: GapRow) -> Cell:
        return Cell(_short(words, row.cells[at]))

    return cell


def _short(words: Words, cell: GapCell) -> str:
    match cell.coverage:
        case Coverage.COVERED:
            return words("{n} in use", n=len(cell.active))
        case Coverage.SOME_AGES:
            return words.in_context("coverage", "partly")
        case Coverage.NOT_BEGUN:
            return words.in_context("coverage", "not begun")
        case Coverage.NONE:
            return words.in_context("coverage", "nothing")


def _missing(words: Words, row: GapRow) -> Cell:
    count = sum(1 for cell in row.cells if cell.is_gap)
    return Cell(
        words("{n} of {total} ages", n=count, total=len(row.cells)) if count else words("none"),
        pill="warn" if count else "",
    )


def row_says(words: Words, row: GapRow) -> str:
    """Say a whole row of the report: each kind of coverage, and for which ages."""
    parts = []
    for coverage in Coverage:
        ages = [ages_say(words, cell.ages) for cell in row.cells if cell.coverage is coverage]
        if ages:
            parts.append(f"{capital(words.code(coverage))}: {', '.join(ages)}.")
    return " ".join((f"{capital(words.code(row.risk))}.", *parts))


def facts_of(words: Words, entry: CatalogueEntry) -> list[tuple[str, str]]:
    """Return what is known of an entry, line by line; empty where nothing is known."""
    months, weeks = entry.evaluated_each_months, entry.looked_at_after_weeks
    told = [
        (words("Target group"), entry.target_group),
        (words("Age"), ages_say(words, entry.ages)),
        (words("Risk factor"), ", ".join(words.code(each) for each in entry.risks)),
        (words("Responsible service"), ", ".join(words.code(each) for each in entry.services)),
        (words("Organising"), entry.organising),
        (words("Cooperation"), entry.cooperation),
        (
            words("The offer is evaluated"),
            words.plural("each month", "every {n} months", months) if months else "",
        ),
        (words("Suggested goal"), entry.goal),
        (words("Suggested indicator"), _counted(words, entry)),
        (
            words("Evaluated for the child"),
            words.plural("after one week", "after {n} weeks", weeks) if weeks else "",
        ),
        (words("Source"), entry.source),
    ]
    return [(label, capital(text)) for label, text in told]


def _counted(words: Words, entry: CatalogueEntry) -> str:
    if entry.indicator and entry.unit is not None:
        return f"{entry.indicator} ({words.code(entry.unit)})"
    return entry.indicator


def effects_say(words: Words, effects: EffectsHere) -> list[str]:
    """Say what an entry has led to here."""
    if not effects.any:
        return [words("Nobody has evaluated a measure picked from this one yet.")]
    if not effects.counts:
        return [words("Fewer than {n} evaluations: too few to tell.", n=FEWEST)]
    return [
        f"{capital(words.code(each.effect))}: {f'<{FEWEST}' if each.count is None else each.count}"
        for each in effects.counts
    ]
