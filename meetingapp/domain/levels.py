"""Which level the criteria speak for, which step the case is on, and who decides in doubt.

Sources: the three steps with criteria of Sør-Aurdal's plan, the five steps "fra bekymring til
handling" of Dønna's. A suggestion is only that: a person confirms the level, and says why where
it is another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.closing import ConcernStep, LevelCriterion, MeasurePlace
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision
from meetingapp.domain.measure import Measure, PreventionLevel
from meetingapp.domain.meeting import CaseDiscussion, Meeting, of_case
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose

_INDICATED: Final = frozenset({LevelCriterion.SELECTED_NOT_ENOUGH, LevelCriterion.EXTENSIVE_NEEDS})
_NOT_ENOUGH: Final = frozenset({Effect.WORSE, Effect.NONE})
_WHO_DECIDES: Final[Mapping[MeasurePlace, tuple[ServiceCode, ...]]] = MappingProxyType(
    {
        MeasurePlace.SCHOOL_TIME: (ServiceCode.SCHOOL, ServiceCode.KG),
        MeasurePlace.HOME: (ServiceCode.HC,),
    }
)
_TOGETHER: Final = 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The level the criteria speak for, and the criteria that do."""

    level: PreventionLevel
    criteria: tuple[LevelCriterion, ...]


def suggested_level(case: Case, discussion: CaseDiscussion) -> Suggestion | None:
    """Return the level that what was ticked and what is known speak for.

    ``None`` where nothing speaks for any: then a person chooses freely.
    """
    speaking = {*discussion.coordination.criteria, *_known(case, discussion)}
    if not speaking:
        return None
    indicated = tuple(c for c in LevelCriterion if c in speaking & _INDICATED)
    if indicated:
        return Suggestion(PreventionLevel.INDICATED, indicated)
    return Suggestion(PreventionLevel.SELECTED, tuple(c for c in LevelCriterion if c in speaking))


def suggested_step(meeting: Meeting, case: Case, discussion: CaseDiscussion) -> ConcernStep:
    """Return which of the five steps a case has come to."""
    there = of_case(meeting, discussion).attended
    services = {p.person.service for p in there if p.party is Party.SERVICE} - {None}
    ending = (DiscussionPurpose.EVALUATION, DiscussionPurpose.CLOSING)
    if discussion.purpose in ending or discussion.since_last.evaluations:
        return ConcernStep.EVALUATION
    if any(p.party is Party.GUARDIAN for p in there):
        return ConcernStep.MEETING_WITH_GUARDIANS
    if len(services) >= _TOGETHER:
        return ConcernStep.INTERDISCIPLINARY_REVIEW
    tried = discussion.situation.earlier_measures or any(e.measures for e in case.earlier)
    return ConcernStep.LOCAL_MEASURES if tried else ConcernStep.CONCERN_SHARED


def who_decides(place: MeasurePlace) -> tuple[ServiceCode, ...]:
    """Return the services of which one decides, together with the guardians.

    What happens in school or kindergarten time is theirs to decide, what happens at home the
    health centre's.
    """
    return _WHO_DECIDES[place]


def _known(case: Case, discussion: CaseDiscussion) -> Iterator[LevelCriterion]:
    """Yield the criteria that follow from what stands elsewhere in the minutes."""
    if discussion.situation.risk_factors:
        yield LevelCriterion.RISK_FACTOR
    tried = discussion.situation.earlier_measures
    disappointing = set(_not_enough(case, discussion))
    if PreventionLevel.UNIVERSAL in disappointing or any(t.effect in _NOT_ENOUGH for t in tried):
        yield LevelCriterion.UNIVERSAL_NOT_ENOUGH
    if disappointing - {PreventionLevel.UNIVERSAL, None}:
        yield LevelCriterion.SELECTED_NOT_ENOUGH


def _not_enough(case: Case, discussion: CaseDiscussion) -> Iterator[PreventionLevel | None]:
    """Yield the level of each earlier measure that did not help enough when last looked at."""
    before = sorted(case.earlier, key=lambda each: each.held_on)
    measures: dict[str, Measure] = {m.id: m for held in before for m in held.measures}
    latest: dict[str, Evaluation] = {e.measure_id: e for held in before for e in held.evaluations}
    latest |= {e.measure_id: e for e in discussion.since_last.evaluations}
    for each in latest.values():
        lifted = each.decision is EvaluationDecision.ESCALATE
        if each.measure_id in measures and (each.effect in _NOT_ENOUGH or lifted):
            yield measures[each.measure_id].prevention_level
