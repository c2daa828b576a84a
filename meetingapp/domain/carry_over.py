"""From one meeting to the next: what it leaves behind, and what the next one begins with.

Nothing of an earlier meeting is ever shown as new: what comes along is marked with its day, and
the child's words keep the day they were said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from meetingapp.domain.case import Case
from meetingapp.domain.closing import Coordination
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, SinceLast, StatusLine
from meetingapp.domain.lineage import as_seen_on, is_due, standing_measures
from meetingapp.domain.marked_place import marks_that_last
from meetingapp.domain.measure import Agreement, Measure
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.stopped import Carried, KeptForNext
from meetingapp.domain.system import ActionState
from meetingapp.domain.voice import ChildVoice, VoiceStatus

_GOES_ON: Final = {
    "purpose_and_concern": "A04",
    "voice": "A05",
    "system_voice": "S01",
    "guardian_views": "A06",
    "situation": "A07",
    "alternatives": "A08",
    "best_interest": "A09",
    "agreement": "A10",
    "actions": "S02",
}
"""What a stopped discussion hands on whole, and the item each field belongs to."""
_OVER: Final = frozenset({ActionState.DONE, ActionState.DROPPED})


@dataclass(frozen=True, slots=True)
class LastTime:
    """The draft of a discussion that was stopped, and the day it was held."""

    held_on: date
    discussion: CaseDiscussion


def as_earlier(meeting: Meeting, discussion: CaseDiscussion) -> EarlierDiscussion:
    """Return what a finalised discussion leaves to the meetings after it."""
    voice = discussion.voice
    unheard = voice.status is VoiceStatus.NOT_OBTAINED and voice.not_obtained
    return EarlierDiscussion(
        meeting_type=meeting.type,
        held_on=meeting.date,
        discussion_id=discussion.id,
        purpose=discussion.purpose,
        stopped=discussion.stopped is not None,
        voice_reason=unheard.reason if unheard else None,
        conclusion=discussion.best_interest.conclusion,
        feedback=discussion.feedback,
        next_meeting=discussion.next_meeting,
        coordination=discussion.coordination,
        # The next meeting is told of all that was measured, by the measure itself.
        evaluations=tuple(replace(each, numbers=()) for each in discussion.since_last.evaluations),
        measures=discussion.agreement.measures,
        parked=discussion.parked,
        actions=discussion.actions,
        kept_back=marks_that_last(discussion),
    )


def purpose_of(case: Case, day: date, last: LastTime | None = None) -> DiscussionPurpose:
    """Return what kind of discussion a meeting on ``day`` begins as.

    A stopped discussion goes on as what it was, unless a measure has fallen due since.
    """
    seen = as_seen_on(case, day)
    if any(is_due(measure, day) for measure in standing_measures(seen, day)):
        return DiscussionPurpose.EVALUATION
    if last is not None:
        return last.discussion.purpose
    return DiscussionPurpose.FOLLOW_UP if seen.earlier else DiscussionPurpose.INITIAL


def carried_into(
    case: Case, day: date, new: CaseDiscussion, last: LastTime | None = None
) -> CaseDiscussion:
    """Return a new discussion with what earlier ones hand on to it.

    Args:
        case: with its earlier discussions.
        day: of the new meeting.
        new: an empty discussion.
        last: the draft of the discussion before it, where that one was stopped.
    """
    seen = as_seen_on(case, day)
    carried = new if last is None else _taken_up(new, last)
    if not seen.earlier:
        return carried
    before = seen.earlier[-1]
    parked = tuple(replace(p, since=p.since or before.held_on) for p in before.parked)
    return replace(
        carried if last else _with_open_actions(carried, before),
        since_last=_since_last(seen, day, carried.since_last),
        coordination=_held_by_the_same(carried.coordination, seen.earlier),
        parked=(*parked, *carried.parked),
    )


def _since_last(seen: Case, day: date, told: SinceLast) -> SinceLast:
    """Give each measure that is due a row of its own, and each of the others a line."""
    standing = standing_measures(seen, day)
    begun = {each.measure_id for each in told.evaluations}
    rest = tuple(m for m in standing if m.id not in begun)
    due = tuple(Evaluation(m.id) for m in rest if is_due(m, day))
    return replace(
        told,
        evaluations=(*told.evaluations, *due),
        status_lines=tuple(StatusLine(m.id) for m in rest if not is_due(m, day)),
    )


def _held_by_the_same(given: Coordination, earlier: tuple[EarlierDiscussion, ...]) -> Coordination:
    """Name the coordinator of last time; whoever it is says yes anew."""
    holders = [e.coordination for e in earlier if e.coordination.coordinator is not None]
    if not holders or given.coordinator is not None:
        return given
    last = holders[-1]
    return replace(given, coordinator=last.coordinator, coordinator_role=last.coordinator_role)


def _with_open_actions(new: CaseDiscussion, before: EarlierDiscussion) -> CaseDiscussion:
    """Bring the actions of a list along until they are done or dropped."""
    left = tuple(each for each in before.actions if each.state not in _OVER)
    if not left:
        return new
    return replace(new, actions=left, carried=(Carried(_GOES_ON["actions"], before.held_on),))


def _taken_up(new: CaseDiscussion, last: LastTime) -> CaseDiscussion:
    """Take up what had been written when the discussion was stopped."""
    written = last.discussion
    kept = (written.stopped.kept if written.stopped else None) or KeptForNext()
    whole = replace(
        new,
        purpose_and_concern=written.purpose_and_concern,
        voice=_voice(written.voice),
        system_voice=written.system_voice,
        guardian_views=written.guardian_views,
        situation=written.situation,
        alternatives=kept.alternatives,
        best_interest=replace(kept.best_interest, dissent_asked=False),
        agreement=_agreement(kept.agreement, last.held_on),
        actions=written.actions,
        own_items=written.own_items,
        kept_back=written.kept_back,
        since_last=SinceLast(evaluations=written.since_last.evaluations),
        unread=tuple(u for u in written.unread if _goes_on(u.path)),
    )
    return replace(whole, carried=tuple(_marks(whole, new, last.held_on)))


def _marks(whole: CaseDiscussion, new: CaseDiscussion, since: date) -> Iterator[Carried]:
    items = [item for name, item in _GOES_ON.items() if getattr(whole, name) != getattr(new, name)]
    if any(not each.is_blank for each in whole.since_last.evaluations):
        items.append("A03")
    items.extend(own.id for own in whole.own_items if own.text.strip())
    return (Carried(item, since) for item in sorted(set(items)))


def _goes_on(path: str) -> bool:
    return path.startswith("since_last.evaluations.") or path.partition(".")[0] in _GOES_ON


def _voice(voice: ChildVoice) -> ChildVoice:
    """The child's words keep their day; whether it was invited is asked for each meeting."""
    return replace(voice, invited=None, invited_reason="")


def _agreement(agreement: Agreement, since: date) -> Agreement:
    return replace(agreement, measures=tuple(_measured(m, since) for m in agreement.measures))


def _measured(measure: Measure, since: date) -> Measure:
    """A start that nobody gave a day was measured at the meeting it was written in."""
    baseline = measure.baseline
    if baseline.value is None or baseline.measured_on is not None:
        return measure
    return replace(measure, baseline=replace(baseline, measured_on=since))
