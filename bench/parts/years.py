"""A school's vault after five school years of use: its file, its memory, and how it is kept."""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.alone import run_alone
from bench.row import Budget, Of, Row
from bench.school import LETTERS_A_SAVE, School
from bench.spread import Spread

YEARS: Final = 5
CHILDREN: Final = 2
SHORT_YEARS: Final = 2
SHORT_WEEKS: Final = 16
OPENINGS: Final = 3
_LARGE: Final = 10_000
_MEGABYTE: Final = 1e6
_SAME: Final = Budget(1.3, Of.RATIO)
_SAME_MEMORY: Final = Budget(1.1, Of.RATIO)
_MOST: Final = Budget(50, Of.MOST)
_FIRST: Final = "after the first school year"


@dataclass(frozen=True, slots=True)
class _Year:
    """A copy of the vault when a school year was over, and what was known of it then.

    ``told`` is what ``bench/aged.py`` measured in it; milliseconds of the processor, and MB.
    """

    copy: Path
    moment: datetime
    sizes: Mapping[str, float]
    told: Mapping[str, Sequence[float]]

    def opening(self) -> Mapping[str, Sequence[float]]:
        """Open it once more, in a process of its own."""
        return _aged(self.copy, self.moment, "opening")


def measure(vault: Path) -> Iterator[Row]:
    """Live some school years in a new vault beside the large one, and measure after each.

    In the quick form, beside a vault of a thousand cases, two short years go by.
    """
    is_quick = int(vault.name.rpartition("-")[2]) < _LARGE
    with TemporaryDirectory(dir=vault.parent) as folder:
        years = list(_years(Path(folder), is_quick=is_quick))
        yield from _sizes(years)
        yield _opening(years[0], years[-1], years)
        yield from _the_same(years)
        yield from _keeping(years)


def _years(folder: Path, *, is_quick: bool) -> Iterator[_Year]:
    school = School(folder / "vault", 1 if is_quick else CHILDREN, first=2022)
    for number in range(SHORT_YEARS if is_quick else YEARS):
        school.live(*((SHORT_WEEKS,) if is_quick else ()))
        copy = folder / f"after-{number + 1}"
        shutil.copytree(school.folder, copy, ignore=shutil.ignore_patterns("backups"))
        yield _Year(copy, school.now, _sized(school), _aged(copy, school.now))


def _sized(school: School) -> Mapping[str, float]:
    backups = school.folder / "backups"
    return {
        "file": (school.folder / "data.db").stat().st_size / _MEGABYTE,
        "log": school.longest_log / _MEGABYTE,
        "backups": sum(file.stat().st_size for file in backups.rglob("*.db")) / _MEGABYTE,
        "autosaves": float(school.autosaves),
        "minutes": float(school.finalised),
    }


def _aged(copy: Path, moment: datetime, *how: str) -> Mapping[str, Sequence[float]]:
    told: Mapping[str, Sequence[float]] = json.loads(
        run_alone("bench.aged", str(copy), moment.isoformat(), *how)
    )
    return told


def _sizes(years: Sequence[_Year]) -> Iterator[Row]:
    """Tell what lies on the disk."""
    last = years[-1].sizes
    shared = (
        f"{last['minutes']:.0f} minutes, {last['autosaves']:,.0f} autosaves of "
        f"{LETTERS_A_SAVE} letters, 39 of 40 as their line in the log alone"
    )
    for key, what, unit, note in (
        ("file", "the vault’s file", "MB", shared),
        ("autosaves", "autosaves", "lines", ""),
        ("minutes", "finalised minutes", "documents", ""),
        ("log", "the write-ahead log, at its longest", "MB", ""),
        ("backups", "all backups that are kept", "MB", "two were made a year"),
    ):
        grown = tuple(year.sizes[key] for year in years)
        yield Row(
            key=f"years {key}",
            what=f"school years: {what}",
            ours=Spread.of(grown[-1:]),
            unit=unit,
            note=note,
            by_year=grown,
        )


def _opening(first: _Year, last: _Year, years: Sequence[_Year]) -> Row:
    """Open the oldest and the youngest in turns."""
    turns = [(first.opening(), last.opening()) for _ in range(OPENINGS)]
    young, old = zip(*turns, strict=True)
    processor = [min(each["open processor"][0] for each in some) for some in (young, old)]
    return Row(
        key="years open",
        what="school years: key known → I dag with its data",
        ours=Spread.of(each["open"][0] for each in old),
        beside=Spread.of(each["open"][0] for each in young),
        reference=_FIRST,
        processor=processor[1] / processor[0],
        budget=_SAME,
        note=f"{processor[1]:.0f} ms of the processor at best",
        by_year=tuple(year.told["open processor"][0] for year in years),
    )


def _the_same(years: Sequence[_Year]) -> Iterator[Row]:
    """Compare what may not grow after the last year with what it was after the first."""
    first, last = years[0].told, years[-1].told
    for key, what, budget in (
        ("today", "all that I dag asks the store for", _SAME),
        ("search", "eight searches", _SAME),
        ("memory opened", "memory after opening", _SAME_MEMORY),
        ("memory used", "memory after a round of all places and a sitting", _SAME_MEMORY),
        ("memory kept", "memory after a checkpoint, a backup and a check too", _SAME_MEMORY),
    ):
        is_memory = budget is _SAME_MEMORY
        measured = key if is_memory else f"{key} processor"
        yield Row(
            key=f"years {key}",
            what=f"school years: {what}",
            ours=Spread.of(last[key]),
            beside=Spread.of(first[key]),
            reference=_FIRST,
            processor=None if is_memory else min(last[measured]) / min(first[measured]),
            budget=budget,
            unit="MB" if is_memory else "ms",
            by_year=tuple(min(year.told[measured]) for year in years),
        )


def _keeping(years: Sequence[_Year]) -> Iterator[Row]:
    """Tell what the program does for the vault beside people's work, and what they feel of it."""
    last, alone = years[-1].told, years[-1].told["typing turns"]
    for key, what in (
        ("checkpoint", "the log folded in, its head kept"),
        ("backup", "a backup made and read through"),
        ("check", "all there is checked"),
    ):
        yield Row(
            key=f"years {key}",
            what=f"school years: {what}",
            ours=Spread.of(last[f"{key} processor"]),
            note="of the processor",
            by_year=tuple(year.told[f"{key} processor"][0] for year in years),
        )
        yield Row(
            key=f"years stall {key}",
            what=f"school years: typing beside it ({key}), each turn of the window’s loop",
            ours=Spread.of(last[f"{key} turns"]),
            beside=Spread.of(alone),
            reference="typing, and nothing beside it",
            budget=_MOST,
            note=(
                f"of the window’s own processor time at most {last[f'{key} worked'][0]:.0f} ms, "
                f"and {last['typing worked'][0]:.0f} with nothing beside it"
            ),
            by_year=tuple(year.told[f"{key} worked"][0] for year in years),
        )
    for key, what in (
        ("optimise", "FTS5 “optimize”, which the program does not run"),
        ("search optimised", "eight searches after that"),
        ("pages free", "pages of the file that hold nothing"),
    ):
        yield Row(
            key=f"years {key}",
            what=f"school years: {what}",
            ours=Spread.of(last[key]),
            unit="pages" if key == "pages free" else "ms",
            by_year=tuple(year.told[key][0] for year in years),
        )
