"""What can be known about a measure without asking."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.best_interest import BestInterest, BestInterestElement
from meetingapp.domain.lexicon import Lexicon, phrase_in
from meetingapp.domain.measure import (
    Arena,
    Baseline,
    Measure,
    PreventionLevel,
    Target,
    TargetOp,
)
from meetingapp.domain.people import PersonRef, ServiceCode

_TITLE_WORDS: Final = 5
_SHORTEST_RUN: Final = 7
_ARENA_OF: Final[Mapping[ServiceCode, Arena]] = {
    ServiceCode.SCHOOL: Arena.SCHOOL,
    ServiceCode.PPT: Arena.SCHOOL,
    ServiceCode.SFO: Arena.SFO,
    ServiceCode.KG: Arena.KINDERGARTEN,
    ServiceCode.HC: Arena.HEALTH,
    ServiceCode.PHYS: Arena.HEALTH,
    ServiceCode.GP: Arena.HEALTH,
}


@dataclass(frozen=True, slots=True)
class Around:
    """What a measure's values follow from.

    ``unread`` holds the paths, within the measure, whose raw text could not be read: nothing is
    put in its place there, for a person has written something.
    """

    met_on: date
    level: PreventionLevel
    need: BestInterestElement | None
    guardians: tuple[PersonRef, ...]
    lexicon: Mapping[str, Lexicon]
    unread: frozenset[str] = frozenset()


def completed(measure: Measure, around: Around) -> Measure:
    """Return the measure with every derivable field filled in."""
    return replace(
        measure,
        title=measure.title or title_of(measure.action),
        baseline=_baseline(measure.baseline, around),
        target=_target(measure, around),
        frequency=measure.frequency or frequency_in(measure.action, around.lexicon),
        start=measure.start or _start(measure, around),
        deadline=measure.deadline or _deadline(measure, around),
        evaluator=measure.evaluator or measure.responsible,
        arena=measure.arena or _arena(measure, around),
        prevention_level=measure.prevention_level or around.level,
        need_ref=measure.need_ref or around.need,
    )


def title_of(action: str) -> str:
    """Return the first words of an action as the measure's name."""
    words = action.split()
    title = " ".join(words[:_TITLE_WORDS]).rstrip(" ,.;:")
    return title if len(words) <= _TITLE_WORDS else f"{title} …"


def next_monday(after: date) -> date:
    """Return the first Monday after ``after``."""
    return after + timedelta(days=7 - after.weekday())


def frequency_in(action: str, lexicon: Mapping[str, Lexicon]) -> str:
    """Return the words of ``action`` that say how often, in any language we know; else ``""``."""
    found = (phrase_in(action, words.frequency) for words in lexicon.values())
    return next((phrase for phrase in found if phrase), "")


def weightiest(best: BestInterest) -> BestInterestElement | None:
    """Return the relevant element that weighs most; the child's view wins a tie."""
    weighed = [e for e in best.elements if e.relevant and e.weight]
    weighed.sort(key=lambda e: (-(e.weight or 0), e.element is not BestInterestElement.CHILD_VIEW))
    return weighed[0].element if weighed else None


def _baseline(given: Baseline, around: Around) -> Baseline:
    if given.value is None or given.measured_on or "baseline.measured_on" in around.unread:
        return given
    return replace(given, measured_on=around.met_on)


def _target(measure: Measure, around: Around) -> Target:
    """Find which way success lies; what is to be kept is where it is now."""
    start, goal = measure.baseline.value, measure.target
    if goal.op is TargetOp.MAINTAIN and goal.value is None and "target.value" not in around.unread:
        return replace(goal, value=start)
    if goal.op is not None or goal.value is None:
        return goal
    # A number that is none (NaN) cannot be compared; its gate refuses it.
    falls = (
        start is not None and not goal.value.is_nan() and not start.is_nan() and goal.value < start
    )
    return replace(goal, op=TargetOp.AT_MOST if falls else TargetOp.AT_LEAST)


def _start(measure: Measure, around: Around) -> date | None:
    """Next Monday, or the day of the meeting when that leaves a week before the evaluation."""
    if "start" in around.unread:
        return None
    monday = next_monday(around.met_on)
    if measure.evaluation_date and (measure.evaluation_date - monday).days < _SHORTEST_RUN:
        return around.met_on
    return monday


def _deadline(measure: Measure, around: Around) -> date | None:
    return None if "deadline" in around.unread else measure.evaluation_date


def _arena(measure: Measure, around: Around) -> Arena | None:
    responsible = measure.responsible
    if responsible is None:
        return None
    if responsible.service is not None:
        return _ARENA_OF.get(responsible.service, Arena.OTHER)
    at_home = any(responsible.is_same_as(guardian) for guardian in around.guardians)
    return Arena.HOME if at_home else Arena.OTHER
