"""What can be known without asking (domain.md §2, "What a person must give").

Derived values count for the gates at once. A person may overwrite any of them; nothing written
by a person is ever changed here. Weights and judgements are never derived.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.best_interest import (
    BestInterest,
    BestInterestElement,
    ElementAssessment,
    FactSource,
)
from meetingapp.domain.case import Case
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.measure import (
    Agreement,
    Arena,
    Measure,
    PreventionLevel,
    Target,
    TargetOp,
)
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.situation import Alternative, PurposeAndConcern
from meetingapp.domain.voice import ChildVoice

_TITLE_WORDS: Final = 5
_SHORTEST_RUN: Final = timedelta(days=7)
_ARENA_OF: Final[Mapping[ServiceCode, Arena]] = {
    ServiceCode.SCHOOL: Arena.SCHOOL,
    ServiceCode.PPT: Arena.SCHOOL,
    ServiceCode.SFO: Arena.SFO,
    ServiceCode.KG: Arena.KINDERGARTEN,
    ServiceCode.HC: Arena.HEALTH,
    ServiceCode.PHYS: Arena.HEALTH,
    ServiceCode.GP: Arena.HEALTH,
}


def complete(
    meeting: Meeting, case: Case, discussion: CaseDiscussion, lexicon: Mapping[str, Lexicon]
) -> CaseDiscussion:
    """Return the discussion with every derivable field filled in."""
    best = _best_interest(discussion.best_interest, discussion.voice)
    measures = tuple(
        _measure(measure, meeting, discussion, best, lexicon)
        for measure in discussion.agreement.measures
    )
    return replace(
        discussion,
        purpose_and_concern=_concern(discussion.purpose_and_concern, case),
        alternatives=discussion.alternatives or _alternatives(measures),
        best_interest=replace(best, review_date=best.review_date or _first_evaluation(measures)),
        agreement=Agreement(measures, discussion.agreement.no_measure),
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
    for words in lexicon.values():
        found = words.frequency.search(action)
        if found:
            return found.group(0)
    return ""


def _concern(purpose: PurposeAndConcern, case: Case) -> PurposeAndConcern:
    return replace(purpose, concern_text=purpose.concern_text or case.concern)


def _best_interest(best: BestInterest, voice: ChildVoice) -> BestInterest:
    elements = best.elements
    if voice.is_heard:
        elements = (
            _child_view(best.element(BestInterestElement.CHILD_VIEW), voice),
            *(e for e in elements if e.element is not BestInterestElement.CHILD_VIEW),
        )
    return replace(best, elements=elements, chosen_alternative=best.chosen_alternative or "A")


def _child_view(given: ElementAssessment | None, voice: ChildVoice) -> ElementAssessment:
    """Relevant by itself, quoting what may be shown; the weight is a person's alone."""
    view = given or ElementAssessment(BestInterestElement.CHILD_VIEW)
    quoted = voice.own_words if voice.words_may_be_shown else voice.neutral_summary
    return replace(
        view,
        relevant=True,
        facts=view.facts or quoted,
        source=view.source or FactSource.CHILD,
    )


def _alternatives(measures: tuple[Measure, ...]) -> tuple[Alternative, ...]:
    """The agreed measures are alternative A, and "no change" is always the last."""
    if not measures:
        return ()
    label = "; ".join(measure.title for measure in measures if measure.title)
    return (Alternative("A", label), Alternative("B", no_change=True))


def _first_evaluation(measures: tuple[Measure, ...]) -> date | None:
    return min((m.evaluation_date for m in measures if m.evaluation_date), default=None)


def _measure(
    measure: Measure,
    meeting: Meeting,
    discussion: CaseDiscussion,
    best: BestInterest,
    lexicon: Mapping[str, Lexicon],
) -> Measure:
    level = discussion.coordination.prevention_level or PreventionLevel.SELECTED
    baseline = measure.baseline
    if baseline.value is not None and baseline.measured_on is None:
        baseline = replace(baseline, measured_on=meeting.date)
    return replace(
        measure,
        title=measure.title or title_of(measure.action),
        baseline=baseline,
        target=_target(measure),
        frequency=measure.frequency or frequency_in(measure.action, lexicon),
        start=measure.start or _start(measure, meeting.date),
        deadline=measure.deadline or measure.evaluation_date,
        evaluator=measure.evaluator or measure.responsible,
        arena=measure.arena or _arena(measure),
        prevention_level=measure.prevention_level or level,
        need_ref=measure.need_ref or _weightiest(best),
    )


def _target(measure: Measure) -> Target:
    start, goal = measure.baseline.value, measure.target
    if goal.op is not None or goal.value is None:
        return goal
    falls = start is not None and goal.value < start
    return replace(goal, op=TargetOp.AT_MOST if falls else TargetOp.AT_LEAST)


def _start(measure: Measure, met_on: date) -> date:
    """Next Monday, or the day of the meeting when that leaves a week before the evaluation."""
    monday = next_monday(met_on)
    if measure.evaluation_date and monday + _SHORTEST_RUN > measure.evaluation_date:
        return met_on
    return monday


def _arena(measure: Measure) -> Arena | None:
    responsible = measure.responsible
    if responsible is None:
        return None
    if responsible.service is None:
        return Arena.HOME
    return _ARENA_OF.get(responsible.service, Arena.OTHER)


def _weightiest(best: BestInterest) -> BestInterestElement | None:
    """Return the relevant element that weighs most; the child's view wins a tie."""
    weighed = [e for e in best.elements if e.relevant and e.weight]
    weighed.sort(key=lambda e: (-(e.weight or 0), e.element is not BestInterestElement.CHILD_VIEW))
    return weighed[0].element if weighed else None
