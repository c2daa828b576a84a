"""Gate: an evaluation says all it has to say.

Sources: Senja's plan (every measure is evaluated), stafettlogg (effect), bvl and oppll on hearing
child and guardians.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from meetingapp.domain.case import NamedChild
from meetingapp.domain.context import GateContext
from meetingapp.domain.evaluation import ChildViewOfEffect, EvaluationDecision, Implemented
from meetingapp.domain.gates.base import Finding, finding
from meetingapp.domain.gates.evaluation_subject import subject_findings
from meetingapp.domain.gates.evaluations import Evaluated, evaluated
from meetingapp.domain.gates.listener import guardian_listens
from meetingapp.domain.text import is_copy, says_something
from meetingapp.errors import sentence

_HIGHEST_ATTAINMENT: Final = 2


@dataclass(frozen=True, slots=True)
class EvaluationComplete:
    """Asks for each answer of each evaluation.

    A measure that was postponed, or never carried out, is not asked what it led to; a milestone
    has no number.
    """

    kind: ClassVar[str] = "evaluation_complete"

    def check(self, context: GateContext) -> Iterator[Finding]:
        """Yield one finding per answer that is missing or cannot be."""
        yield from subject_findings(context)
        for each in evaluated(context):
            if each.evaluation.decision is not EvaluationDecision.POSTPONE:
                yield from _carried_out(each)
            if each.evaluation.judges:
                yield from _measured(each)
                yield from _judged(each)
                yield from _views(each, context)
            yield from _decided(each)


def _carried_out(each: Evaluated) -> Iterator[Finding]:
    told = each.evaluation
    if told.implemented is None:
        yield finding(
            each.path("implemented"), sentence("Choose whether the measure was carried out.")
        )
    elif told.implemented is not Implemented.FULLY and not says_something(told.implemented_reason):
        yield finding(
            each.path("implemented_reason"),
            sentence("Write why the measure was not carried out as agreed."),
        )


def _measured(each: Evaluated) -> Iterator[Finding]:
    told = each.evaluation
    if told.measured_value is None and not each.is_milestone:
        yield finding(
            each.path("measured_value"), sentence("Write the number you have measured now.")
        )
    if told.measured_on is None:
        yield finding(each.path("measured_on"), sentence("Write the day it was measured."))


def _judged(each: Evaluated) -> Iterator[Finding]:
    told, scale = each.evaluation, each.evaluation.goal_attainment
    if told.effect is None:
        yield finding(each.path("effect"), sentence("Choose what the measure led to."))
    if not told.evidence:
        yield finding(each.path("evidence"), sentence("Choose what you know this from."))
    if scale is not None and abs(scale) > _HIGHEST_ATTAINMENT:
        yield finding(
            each.path("goal_attainment"),
            sentence("Write goal attainment as a number from {low} to {high}."),
            low=-_HIGHEST_ATTAINMENT,
            high=_HIGHEST_ATTAINMENT,
        )


def _views(each: Evaluated, context: GateContext) -> Iterator[Finding]:
    told = each.evaluation
    if isinstance(context.case.subject, NamedChild) and not guardian_listens(context):
        if told.child_view is None:
            yield finding(
                each.path("child_view"), sentence("Choose how the child experiences the change.")
            )
        elif told.child_view is ChildViewOfEffect.NOT_ASKED and not says_something(
            told.child_view_reason
        ):
            yield finding(
                each.path("child_view_reason"), sentence("Write why the child was not asked.")
            )
    if context.case.guardians and not says_something(told.guardian_view):
        yield finding(
            each.path("guardian_view"), sentence("Write how the guardians see the change.")
        )


def _decided(each: Evaluated) -> Iterator[Finding]:
    told = each.evaluation
    if told.decision is None:
        yield finding(each.path("decision"), sentence("Choose what you do next with the measure."))
    if not says_something(told.decision_reason):
        yield finding(
            each.path("decision_reason"), sentence("Write why you choose this for the measure.")
        )
    elif any(
        is_copy(told.decision_reason, other)
        for other in (told.implemented_reason, told.effect_explanation)
    ):
        yield finding(
            each.path("decision_reason"),
            sentence("This repeats another text. Write why you choose this for the measure."),
        )
