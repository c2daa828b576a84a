"""Figures for leadership: as they stand now, and frozen for a period that is over.

What stands now is seen by whoever sees every case, and never leaves the vault: taken from what
stood yesterday it would tell of one meeting. What is frozen holds nothing of any case.
"""

from dataclasses import dataclass, replace
from secrets import randbelow
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.figures.counted import Counted
from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.names import FigureNames
from meetingapp.domain.figures.period import Period, choices, in_the_way
from meetingapp.domain.figures.table import Figures
from meetingapp.domain.office import Office
from meetingapp.errors import AppError
from meetingapp.services.catalogue import all_entries
from meetingapp.services.clock_trouble import clock_trouble
from meetingapp.services.own_types import types_in
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.words import Language

_AT_ONCE: Final = 100
_LOTS: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Choices:
    """What figures there are: those frozen, and the periods they may still be made for."""

    frozen: tuple[Figures, ...]
    open: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Preliminary:
    """Figures as they stand now; ``unfinished`` is how many discussions lack minutes."""

    figures: Figures
    unfinished: int
    may_be_frozen: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around figures: whose they are, and what rows and columns are called."""

    office: Office
    names: FigureNames


@policy(Permission.SEE_FIGURES)
def list_figures(desk: Desk) -> Choices:
    """List what is frozen; for whoever may make figures also the periods that are open."""
    today = local_day(desk.clock)
    with desk.begin() as work:
        frozen = tuple(work.figures.frozen())
        work.audit("figures.list", "figures")
        work.commit()
    periods = [each.period for each in frozen]
    may_make = desk.may(Permission.MAKE_FIGURES)
    return Choices(frozen, choices(today, periods) if may_make else ())


@policy(Permission.SEE_FIGURES)
def figures_setting(desk: Desk, language: Language) -> Setting:
    """Give what stands around figures; it tells of no case."""
    with desk.begin() as work:
        known = types_in(work).templates
        names = FigureNames(
            {each.type.code: each.type.name[language] for each in known},
            {rule.id: rule.name[language] for each in known for rule in each.rules},
            {each.id: each.name for each in all_entries(work, language).values()},
        )
        setting = Setting(work.people.office(), names)
        work.audit("figures.read", "figures")
        work.commit()
    return setting


@policy(Permission.MAKE_FIGURES)
def count_figures(desk: Desk, period: Period) -> Preliminary:
    """Count a period as it stands now. Long for many meetings: run it as heavy work.

    Raises:
        AppError: ``figures.not_a_period``; ``figures.overlap``.
    """
    figures = _counted(desk, period)
    with desk.begin() as work:
        unfinished = work.figures.unfinished_in(period)
        work.audit("figures.count", period.id)
        work.commit()
    return Preliminary(figures, unfinished, period.is_over_on(local_day(desk.clock)))


@policy(Permission.MAKE_FIGURES)
def freeze_figures(desk: Desk, period: Period) -> Figures:
    """Keep the figures of a period that is over, for good. Long: run it as heavy work.

    Raises:
        AppError: ``figures.not_over``; ``figures.not_a_period``, ``figures.overlap``; ``clock.…``:
            the clock cannot be right, so nobody knows that it is over.
    """
    if (trouble := clock_trouble(desk)) is not None:
        raise trouble
    today = local_day(desk.clock)
    if period.is_real and not period.is_over_on(today):
        raise AppError("figures.not_over", day=period.last)
    figures = replace(_counted(desk, period), frozen_on=today)
    with desk.begin() as work:
        _must_be_free(work, period)
        work.figures.freeze(figures)
        work.audit("figures.freeze", period.id)
        work.commit()
    return figures


def _counted(desk: Desk, period: Period) -> Figures:
    """Count in small pieces, so that whoever types meanwhile never waits."""
    told: list[Counted] = []
    with desk.begin() as work:
        _must_be_free(work, period)
        ids = work.figures.finalised_in(period)
        waiting = work.figures.waiting_in(period)
        names = tuple((unit.id, unit.name) for unit in work.people.office().units)
    for begin in range(0, len(ids), _AT_ONCE):
        with desk.begin() as work:
            told += work.figures.counted(ids[begin : begin + _AT_ONCE], period)
    return replace(make(period, told, waiting, _draw), unit_names=names)


def _must_be_free(work: UnitOfWork, period: Period) -> None:
    if not period.is_real:
        raise AppError("figures.not_a_period")
    taken = in_the_way(period, [each.period for each in work.figures.frozen()])
    if taken is not None:
        raise AppError("figures.overlap", first=taken.first, last=taken.last)


def _draw(how_many: int) -> tuple[int, ...]:
    return tuple(1 + randbelow(_LOTS) for _ in range(how_many))
