"""What may be proposed of A11: who holds the threads, the levels, the step, and what is known.

The duty check is never proposed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.closing import Coordination, CoordinatorRole, Step
from meetingapp.domain.levels import suggested_level, suggested_step
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.purpose import DiscussionPurpose

_HIGHEST_COLLAB_LEVEL: Final = 3
_ORDER: Final = tuple(PreventionLevel)


@dataclass(frozen=True, slots=True)
class Around:
    """What the proposals of A11 build on."""

    meeting: Meeting
    case: Case
    discussion: CaseDiscussion

    @property
    def last(self) -> Coordination | None:
        """How it was left at the last meeting, if there was one."""
        held = [each for each in self.case.earlier if each.held_on < self.meeting.date]
        return max(held, key=lambda each: each.held_on).coordination if held else None


def coordination_values(around: Around) -> Iterator[tuple[str, object]]:
    """Yield field and value for what nobody has filled in."""
    if around.case.mode is CaseMode.NAMED:
        yield from _holder(around)
    if around.case.mode is not CaseMode.SYSTEM:
        yield from _levels(around)
    given, last = around.discussion.coordination, around.last
    if last and last.individual_plan_considered and not given.individual_plan_considered:
        yield "individual_plan_considered", last.individual_plan_considered


def likely_coordinator(around: Around) -> PersonRef | None:
    """Whoever holds the threads already; else who knows the child's day best.

    That is the first responsible, or who talked with the child.
    """
    last = around.last
    if last is not None and last.coordinator is not None and last.coordinator_accepted:
        return last.coordinator
    discussion = around.discussion
    measures = discussion.agreement.measures
    likely = (*(m.responsible for m in measures), discussion.voice.obtained_by)
    staff = {p.person.name for p in around.meeting.participants if p.party is Party.SERVICE}
    return next((p for p in likely if p is not None and p.name in staff), around.meeting.chair)


def _holder(around: Around) -> Iterator[tuple[str, object]]:
    given, last = around.discussion.coordination, around.last
    holder = given.coordinator or likely_coordinator(around)
    if given.coordinator is None and holder is not None:
        yield "coordinator", holder
    if given.coordinator_role is None:
        role = last.coordinator_role if last and last.coordinator == holder else None
        yield "coordinator_role", role or CoordinatorRole.STAFETTHOLDER
    if not given.coordinator_accepted and holder is not None:
        yield "coordinator_accepted", True


def _levels(around: Around) -> Iterator[tuple[str, object]]:
    given, discussion = around.discussion.coordination, around.discussion
    suggestion = suggested_level(around.case, discussion)
    if not given.criteria and suggestion is not None:
        yield "criteria", suggestion.criteria
    level = given.prevention_level or (suggestion.level if suggestion else _usual(around))
    if given.prevention_level is None:
        yield "prevention_level", level
    if given.collab_level is None:
        yield "collab_level", _services(around.meeting)
    if given.step is None:
        yield "step", _step(around, level)
    if given.concern_step is None:
        yield "concern_step", suggested_step(around.meeting, around.case, discussion)


def _usual(around: Around) -> PreventionLevel:
    """Where nothing speaks for a level: as at the last meeting, or as the measures are."""
    last = around.last
    if last is not None and last.prevention_level is not None:
        return last.prevention_level
    levels = [m.prevention_level for m in around.discussion.agreement.measures]
    indicated = PreventionLevel.INDICATED in levels
    return PreventionLevel.INDICATED if indicated else PreventionLevel.SELECTED


def _step(around: Around, level: PreventionLevel) -> Step:
    last = around.last
    if last is None or last.prevention_level is None:
        first = around.discussion.purpose is DiscussionPurpose.INITIAL
        return Step.UP if first else Step.SAME
    moved = _ORDER.index(level) - _ORDER.index(last.prevention_level)
    if moved == 0:
        return Step.SAME
    return Step.UP if moved > 0 else Step.DOWN


def _services(meeting: Meeting) -> int:
    """BTI: how many services work together, three or more being the highest level."""
    there = {p.person.service for p in meeting.attended if p.party is Party.SERVICE}
    return min(len(there - {None}), _HIGHEST_COLLAB_LEVEL)
