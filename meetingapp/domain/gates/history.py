"""What was tried before, as gates read it: from the situation and from earlier meetings."""

from typing import Final

from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.gates.measures import agreed_measures
from meetingapp.domain.measure import Measure, PreventionLevel
from meetingapp.domain.text import says_something

_ENDS: Final = frozenset({EvaluationDecision.CLOSE, EvaluationDecision.ESCALATE})


def has_tried(context: GateContext) -> bool:
    """Tell whether something tried before is told with its effect; an evaluation tells it too."""
    told = context.discussion.situation.earlier_measures
    if any(says_something(each.what) and each.effect is not None for each in told):
        return True
    here = context.discussion.since_last.evaluations
    before = (e for held in context.case.earlier for e in held.evaluations)
    return any(e.effect is not None for e in (*here, *before))


def new_indicated(context: GateContext) -> bool:
    """Tell whether a measure begins here that is indicated: it follows none of the earlier ones."""
    known = {m.id for held in context.case.earlier for m in held.measures}
    return any(
        agreed.measure.prevention_level is PreventionLevel.INDICATED
        and not agreed.measure.follows
        and agreed.measure.id not in known
        for agreed in agreed_measures(context)
    )


def standing_elsewhere(context: GateContext) -> tuple[Measure, ...]:
    """Give the measures of earlier meetings that go on beside those agreed here."""
    here = {agreed.measure.id for agreed in agreed_measures(context)}
    here |= {agreed.measure.follows for agreed in agreed_measures(context)}
    ended = {e.measure_id for e in context.discussion.since_last.evaluations if e.decision in _ENDS}
    return tuple(m for m in context.lineage.standing if m.id not in here | ended)
