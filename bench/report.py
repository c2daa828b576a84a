"""Writes what was measured as ``bench/RESULTS.md`` and its chart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.chart import chart
from bench.machine import machine
from bench.row import Of, Row
from bench.spread import Spread

CHART: Final = "budgets.svg"
GROWTH_LIMIT: Final = 1.3
"""Ten times the data may cost so many times as much."""
_WHOLE: Final = 100
"""Numbers from here on are written without decimals."""
_SUMMARY: Final = (
    "Written by `make bench`; what each row measures stands in [README.md](README.md). "
    "**{kept} of {held} budgets are met**, in a vault of {cases:,} cases, {n:,} meetings and "
    "{m:,} measures."
)
_LEGEND: Final = (
    "Times are milliseconds on the wall, memory is MB. *ratio*: our median as a multiple of what "
    "stands beside it, measured in turns in the same run. *of processor time*: the same of "
    "processor time, each at its best, which depends less on what else the machine does."
)
_GROWTH: Final = (
    "Our medians, and how many times that of {cases} cases is of a tenth of them: at most {limit} "
    "times is asked for of I dag, a case, a list and a search."
)
_YEARS: Final = (
    "One school's vault, lived in through the program's own use cases (`bench/school.py`), "
    "measured on a copy after each school year. Work, and the longest turn of the window's loop, "
    "are milliseconds of the processor."
)


@dataclass(frozen=True, slots=True)
class Part:
    """What one part measured, while the machine was so busy.

    Attributes:
        name: of the part.
        cases: in the vault it was measured in.
        rows: what was measured.
        load: before it, and after.
        failed: what it said where it came to no end.
    """

    name: str
    cases: int
    rows: tuple[Row, ...]
    load: tuple[float, float]
    failed: str = ""


def write(parts: Sequence[Part], cases: int, folder: Path) -> None:
    """Write the results; those in the vault of ``cases`` first, then how they grow with it."""
    rows = [row for part in parts if part.cases == cases for row in part.rows]
    (folder / CHART).write_text(chart(rows), encoding="utf-8")
    (folder / "RESULTS.md").write_text(results(parts, cases), encoding="utf-8")


def results(parts: Sequence[Part], cases: int) -> str:
    """Write the page."""
    first = [part for part in parts if part.cases == cases]
    rows = [row for part in first for row in part.rows]
    held = [row for row in rows if row.budget is not None]
    kept = sum(row.verdict == "met" for row in held)
    lines = [
        "# Measured",
        "",
        _SUMMARY.format(kept=kept, held=len(held), cases=cases, n=cases * 5, m=cases * 20),
        "",
        *_table(("", ""), machine()),
        "",
        f"![Share of its budget that each measured thing uses]({CHART})",
        "",
        *_table(
            (
                "what", "budget", "beside it", "its median", "our median", "our best", "our p99",
                "ratio", "of processor time", "",
            ),
            map(cells, rows),
        ),
        "",
        _LEGEND,
        "",
        *_growth(parts, cases),
        *_years([row for row in rows if row.by_year]),
        "## How busy the machine was",
        "",
        *_table(
            ("part", "cases", "load before", "load after", ""),
            (
                (part.name, f"{part.cases:,}", f"{part.load[0]:.1f}", f"{part.load[1]:.1f}",
                 f"**not measured**: {part.failed}" if part.failed else "")
                for part in parts
            ),
        ),
        "",
    ]  # fmt: skip
    return "\n".join(lines)


def cells(row: Row) -> tuple[str, ...]:
    """Write a row of the table."""
    verdict = f"**{row.verdict}**" if row.verdict == "NOT met" else row.verdict
    if row.budget and row.budget.of is Of.FASTER and row.judged is not None:
        verdict += f": {number(row.judged)} times faster"
    ours, beside = row.ours, row.beside
    budget = row.budget.told(row.unit) if row.budget else ""
    return (
        f"{row.what} ({row.note})" if row.note else row.what,
        budget,
        row.reference,
        number(beside.median) if beside else "",
        number(ours.median) if ours else "",
        number(ours.least) if ours else "",
        number(ours.at(0.99)) if ours else "",
        _times(row.ratio),
        _times(row.processor),
        verdict,
    )


def grown(small: Spread, large: Spread) -> float:
    """Return how many times as much the larger vault costs, of medians."""
    return large.median / small.median


def _growth(parts: Sequence[Part], cases: int) -> Iterator[str]:
    """Compare what was measured in more than one vault."""
    by_size: dict[int, Mapping[str, Row]] = {
        size: {row.key: row for part in parts if part.cases == size for row in part.rows}
        for size in sorted({part.cases for part in parts})
    }
    others = [size for size in by_size if size != cases]
    if not others:
        return
    yield from (
        "## Growth",
        "",
        _GROWTH.format(cases=f"{cases:,}", limit=GROWTH_LIMIT),
        "",
    )
    sizes = sorted(by_size)
    keys = [key for key in by_size[cases] if all(key in by_size[size] for size in others)]
    tenth = cases // 10
    rows = []
    for key in keys:
        spreads = {size: by_size[size][key].ours for size in sizes}
        before, now = spreads.get(tenth), spreads[cases]
        times = grown(before, now) if before and now else None
        word = "" if times is None else ("met" if times <= GROWTH_LIMIT else "**NOT met**")
        rows.append(
            (
                by_size[cases][key].what,
                *(number(each.median) if (each := spreads[size]) else "" for size in sizes),
                _times(times),
                word,
            )
        )
    yield from _table(("what", *(f"{size:,} cases" for size in sizes), "growth", ""), rows)
    yield ""


def _years(rows: Sequence[Row]) -> Iterator[str]:
    """Tell how a school's own vault grew, school year by school year."""
    if not rows:
        return
    years = max(len(row.by_year) for row in rows)
    yield from ("## School years", "", _YEARS, "")
    head = ("what", "unit", *(f"after year {year + 1}" for year in range(years)))
    yield from _table(head, ((row.what, row.unit, *map(number, row.by_year)) for row in rows))
    yield ""


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(each.replace('|', '¦') for each in row)} |" for row in rows)


def number(value: float) -> str:
    """Write a number with as many decimals as say something."""
    if value >= _WHOLE:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def _times(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
