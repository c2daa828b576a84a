"""What is read aloud before the meeting ends, point by point, and whether it stood so then.

A point that was changed after it was read is unread again, and read once more when the change is
taken back: it is compared, not remembered.
"""

from collections.abc import Iterator
from hashlib import blake2b
from typing import Final

from meetingapp.domain.case import CaseMode
from meetingapp.domain.closing import Coordination, Feedback, NextMeeting, ReadPoint
from meetingapp.domain.context import GateContext
from meetingapp.domain.measure import Agreement, Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.system import SystemAction
from meetingapp.domain.voice import ChildVoice

VOICE: Final = "voice"
YOUNG: Final = "young"
BEST: Final = "best"
NO_MEASURE: Final = "no_measure"
COORDINATION: Final = "coordination"
NEXT: Final = "next"
FEEDBACK: Final = "feedback"
DISSENT: Final = "dissent"
STOPPED: Final = "stopped"
_LENGTH: Final = 8


def measure_key(measure_id: str) -> str:
    """Name the point of one measure."""
    return f"measure {measure_id}"


def decision_key(decision_id: str) -> str:
    """Name the point of one thing agreed that is no measure."""
    return f"decision {decision_id}"


def action_key(action_id: str) -> str:
    """Name the point of one action of a system meeting."""
    return f"action {action_id}"


def points_of(context: GateContext) -> tuple[ReadPoint, ...]:
    """Return every point there is to read, in the order it is read, as it stands now.

    Args:
        context: the open discussion, with what follows from it filled in.
    """
    return tuple(ReadPoint(key, _sum(stands)) for key, stands in _points(context))


def read_so_far(context: GateContext) -> frozenset[str]:
    """Return the keys of the points that were read as they stand now."""
    read = set(context.discussion.closing.read)
    return frozenset(point.key for point in points_of(context) if point in read)


def is_changed_since(context: GateContext) -> bool:
    """Tell whether something was changed or added after all was read aloud.

    Where nobody noted it point by point, as in a meeting file, the one tick counts.
    """
    closing = context.discussion.closing
    if not closing.summary_read or not closing.read:
        return False
    return len(read_so_far(context)) < len(points_of(context))


def _points(context: GateContext) -> Iterator[tuple[str, object]]:
    now = context.discussion
    if now.stopped is not None:
        yield from _stopped(now, now.stopped)
        return
    mode = context.case.mode
    if mode is CaseMode.SYSTEM:
        yield YOUNG, (now.system_voice.said, now.system_voice.effect)
        yield from ((action_key(each.id), _action(each)) for each in now.actions)
        if now.agreement.measures or not now.actions:
            yield from _measures(now.agreement)
        yield from _decisions(now.agreement)
        yield NEXT, _next(now.next_meeting)
        return
    best = now.best_interest
    yield VOICE, _voice(now.voice)
    yield BEST, (best.conclusion, best.relation_to_child_view)
    yield from _measures(now.agreement)
    yield from _decisions(now.agreement)
    yield COORDINATION, _coordination(now.coordination)
    yield NEXT, _next(now.next_meeting)
    if mode is CaseMode.NAMED:
        yield FEEDBACK, _feedback(now.feedback)
    yield DISSENT, tuple((each.who_role, each.view) for each in best.dissents)


def _stopped(now: CaseDiscussion, stopped: Stopped) -> Iterator[tuple[str, object]]:
    yield STOPPED, (stopped.reason, stopped.explanation, stopped.next_date)
    if stopped.reason is not StopReason.NO_CONSENT and now.voice.is_heard:
        yield VOICE, _voice(now.voice)


def _measures(agreement: Agreement) -> Iterator[tuple[str, object]]:
    for measure in agreement.measures:
        yield measure_key(measure.id), _measure(measure)
    if not agreement.measures:
        none = agreement.no_measure
        yield NO_MEASURE, (none.reason, none.until) if none is not None else None


def _decisions(agreement: Agreement) -> Iterator[tuple[str, object]]:
    for decision in agreement.decisions:
        if decision.text.strip():
            yield decision_key(decision.id), decision.text


def _voice(voice: ChildVoice) -> object:
    if not voice.is_heard:
        reason = voice.not_obtained.reason if voice.not_obtained is not None else None
        plan = voice.plan
        return (reason, _name(plan.who), plan.by_date) if plan is not None else reason
    return (voice.quotable_words, voice.verbatim, voice.effect_on_decision)


def _measure(measure: Measure) -> object:
    start, goal = measure.baseline, measure.target
    return (
        measure.action, _name(measure.responsible), start.value, start.unknown, goal.value, goal.op,
        measure.unit, measure.unit_label, measure.evaluation_date,
    )  # fmt: skip


def _action(action: SystemAction) -> object:
    return (action.measure, action.goal, _name(action.responsible))


def _coordination(held: Coordination) -> object:
    levels = (held.prevention_level, held.collab_level)
    return (_name(held.coordinator), held.coordinator_role, *levels)


def _next(coming: NextMeeting) -> object:
    talk = (_name(coming.child_talk_by), coming.child_talk_before)
    return (coming.on, coming.closing_reason, _name(coming.convener), *talk)


def _feedback(told: Feedback) -> object:
    return (
        _name(told.teller), told.by_date, tuple((each.whom, each.who) for each in told.others)
    )  # fmt: skip


def _name(person: PersonRef | None) -> str:
    return person.name if person is not None else ""


def _sum(stands: object) -> str:
    return blake2b(repr(stands).encode("utf-8", "surrogatepass"), digest_size=_LENGTH).hexdigest()
