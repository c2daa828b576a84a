"""What a brief lacks, and whom to ask: said at the top, before anything is read."""

from collections.abc import Iterator, Sequence
from datetime import date

from meetingapp.domain.brief.values import BriefMeasure, GuardianSide, Missing, MissingKind
from meetingapp.domain.evaluation import Implemented
from meetingapp.domain.measure import Unit
from meetingapp.domain.people import PersonRef


def lacking(
    measures: Sequence[BriefMeasure],
    guardians: Sequence[GuardianSide],
    *,
    by: date | None,
    talks: PersonRef | None,
    talk_before: date | None,
    asks_child: bool,
) -> tuple[Missing, ...]:
    """Return what is missing: the child first, then the guardians, then each who is responsible.

    Args:
        measures: those to be evaluated.
        guardians: whose views are asked for.
        by: the day of the meeting.
        talks: who talks with the child before it.
        talk_before: by when.
        asks_child: whether the child is to be asked.
    """
    found: list[Missing] = []
    unheard = tuple(each.measure.id for each in measures if not each.child.is_known)
    if asks_child and unheard:
        found.append(Missing(MissingKind.CHILD_VIEW, talks, talk_before or by, unheard))
    if measures:
        found += [
            Missing(MissingKind.GUARDIAN_VIEW, each.who, by)
            for each in guardians
            if not each.is_known
        ]
    return (*found, *_by_person([each for row in measures for each in _of(row, by)]))


def _of(row: BriefMeasure, by: date | None) -> Iterator[Missing]:
    measure, told = row.measure, row.told
    counts = measure.unit is not Unit.MILESTONE
    was_done = told is None or told.implemented is not Implemented.NOT
    if counts and was_done and measure.baseline.value is None:
        known_by = measure.baseline.baseline_by or by
        yield Missing(MissingKind.BASELINE, measure.responsible, known_by, (measure.id,))
    if counts and was_done and not row.is_fresh:
        yield Missing(MissingKind.MEASUREMENT, measure.responsible, by, (measure.id,))
    if told is None or told.implemented is None:
        yield Missing(MissingKind.IMPLEMENTED, measure.responsible, by, (measure.id,))


def _by_person(found: Sequence[Missing]) -> Iterator[Missing]:
    """Ask each person once for one kind of thing, of all measures it is missing in."""
    asked: dict[tuple[MissingKind, PersonRef | None, date | None], list[str]] = {}
    for each in found:
        asked.setdefault((each.kind, each.who, each.by), []).extend(each.measures)
    for (kind, who, by), ids in asked.items():
        yield Missing(kind, who, by, tuple(ids))
