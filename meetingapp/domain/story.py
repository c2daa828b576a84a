"""The story of a case: what has happened with it and what is to come, as its minutes tell it.

Nothing is kept of this beside the minutes themselves. A discussion that was stopped has agreed on
nothing: of it is told only that it was held.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.domain.lineage import History, held_by, lineage_of
from meetingapp.domain.measure import Measure, MeasureStatus, PreventionLevel
from meetingapp.domain.people import PersonRef


class Happening(StrEnum):
    """What can happen with a case. Of the child it is told what was, and what was promised."""

    HELD = "HELD"
    STOPPED = "STOPPED"
    AHEAD = "AHEAD"
    HEARD = "HEARD"
    NOT_HEARD = "NOT_HEARD"
    TO_HEAR = "TO_HEAR"
    TOLD = "TOLD"
    TO_TELL = "TO_TELL"


OF_THE_CHILD = frozenset(
    {
        Happening.HEARD,
        Happening.NOT_HEARD,
        Happening.TO_HEAR,
        Happening.TOLD,
        Happening.TO_TELL,
    }
)
TO_COME = frozenset({Happening.AHEAD, Happening.TO_HEAR, Happening.TO_TELL})


@dataclass(frozen=True, slots=True)
class MeetingToCome:
    """A meeting about the case whose minutes are not finalised."""

    meeting_id: str
    discussion_id: str
    type: str
    on: date


@dataclass(frozen=True, slots=True)
class Telling:
    """What the child told before or in one meeting, and what came of it.

    ``words`` are the child's own, or the neutral summary where the child keeps them back.
    """

    discussion_id: str
    on: date
    words: str
    verbatim: bool = True
    kept_back: bool = False
    led_to: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing on one day. ``agreed`` and ``evaluated`` count the measures of a meeting."""

    on: date
    what: Happening
    discussion_id: str = ""
    meeting_id: str = ""
    meeting_type: str = ""
    agreed: int = 0
    evaluated: int = 0
    who: PersonRef | None = None


@dataclass(frozen=True, slots=True)
class Effort:
    """One measure over all its versions: the newest of them, and the days it was looked at.

    ``ended`` is the day a meeting closed it or passed it on.
    """

    measure: Measure
    since: date
    evaluated_on: tuple[date, ...] = ()
    ended: date | None = None

    @property
    def runs(self) -> bool:
        """Tell whether somebody is to carry it out now."""
        return self.measure.status is MeasureStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class LevelSpan:
    """From when a case stood on a level, and until when; ``until`` is None for the one now."""

    since: date
    until: date | None
    prevention: PreventionLevel | None
    collab: int | None


@dataclass(frozen=True, slots=True)
class Story:
    """All that is told of one case. Events stand in the order of their days."""

    events: tuple[Event, ...] = ()
    efforts: tuple[Effort, ...] = ()
    levels: tuple[LevelSpan, ...] = ()
    has_child: bool = True
    """Whether it is about one child by name: nobody else has a voice of their own here."""

    @property
    def has_begun(self) -> bool:
        """Tell whether a meeting has been held: before that there is nothing to tell."""
        return any(event.what in (Happening.HELD, Happening.STOPPED) for event in self.events)

    @property
    def first(self) -> date | None:
        """The first day that something is told of."""
        days = [*(e.on for e in self.events), *(e.since for e in self.efforts)]
        return min(days, default=None)


def story_of(
    case: Case,
    today: date,
    *,
    ahead: tuple[MeetingToCome, ...] = (),
    told_on: Mapping[str, date] | None = None,
    heard_on: Mapping[str, date] | None = None,
) -> Story:
    """Tell the story of a case as it stands on a day.

    Args:
        case: with its earlier discussions.
        today: the day on the wall.
        ahead: meetings about it that are planned or under way.
        told_on: the day the child was told of a meeting, by the id of its discussion.
        heard_on: the day the child was talked with, by the same.
    """
    held = held_by(case, today)
    has_child = case.mode is CaseMode.NAMED
    events = [*_meetings(held, ahead, today)]
    if has_child:
        events += _of_child(held, told_on or {}, heard_on or {})
    return Story(
        tuple(sorted(events, key=lambda each: each.on)),
        tuple(sorted(_efforts(case, held, today), key=lambda each: (not each.runs, each.since))),
        tuple(_levels(held)),
        has_child,
    )


def _meetings(
    held: tuple[EarlierDiscussion, ...], ahead: tuple[MeetingToCome, ...], today: date
) -> Iterator[Event]:
    for each in held:
        what = Happening.STOPPED if each.stopped else Happening.HELD
        agreed, evaluated = (0, 0) if each.stopped else (len(each.measures), len(each.evaluations))
        yield Event(
            each.held_on,
            what,
            discussion_id=each.discussion_id,
            meeting_type=each.meeting_type,
            agreed=agreed,
            evaluated=evaluated,
        )
    for one in ahead:
        yield Event(one.on, Happening.AHEAD, one.discussion_id, one.meeting_id, one.type)
    agreed_on = held[-1].next_meeting.on if held else None
    if not ahead and agreed_on is not None and agreed_on >= today:
        yield Event(agreed_on, Happening.AHEAD, meeting_type=held[-1].meeting_type)


def _of_child(
    held: tuple[EarlierDiscussion, ...],
    told_on: Mapping[str, date],
    heard_on: Mapping[str, date],
) -> Iterator[Event]:
    for at, each in enumerate(held):
        id_ = each.discussion_id
        if each.stopped or not id_:
            continue
        is_heard = each.voice_reason is None
        what = Happening.HEARD if is_heard else Happening.NOT_HEARD
        yield Event(heard_on.get(id_, each.held_on), what, id_, meeting_type=each.meeting_type)
        yield from _promised(each, told_on.get(id_))
        talk = each.next_meeting
        if at == len(held) - 1 and talk.child_talk_before is not None:
            yield Event(talk.child_talk_before, Happening.TO_HEAR, id_, who=talk.child_talk_by)


def _promised(each: EarlierDiscussion, told: date | None) -> Iterator[Event]:
    """Tell that the child was told, or by when it was promised."""
    by, who = each.feedback.by_date, each.feedback.teller
    id_, type_ = each.discussion_id, each.meeting_type
    on = told or (by if each.feedback_given else None)
    if on is not None:
        yield Event(on, Happening.TOLD, id_, meeting_type=type_, who=who)
    elif by is not None:
        yield Event(by, Happening.TO_TELL, id_, meeting_type=type_, who=who)


def _efforts(case: Case, held: tuple[EarlierDiscussion, ...], today: date) -> Iterator[Effort]:
    agreed_on: dict[str, date] = {}
    for each in held:
        if not each.stopped:
            for measure in each.measures:
                agreed_on.setdefault(measure.id, each.held_on)
    lineage = lineage_of(case, today)
    followed = {measure.follows for measure in lineage.measures if measure.follows != measure.id}
    for measure in lineage.measures:
        if measure.id not in followed:
            history = lineage.history(measure.id)
            since = min(agreed_on[each.id] for each in history.versions)
            yield Effort(
                measure, since, tuple(each.on for each in history.judged), _ended(measure, history)
            )


def _ended(measure: Measure, history: History) -> date | None:
    if measure.status not in (MeasureStatus.CLOSED, MeasureStatus.ESCALATED):
        return None
    ends = (EvaluationDecision.CLOSE, EvaluationDecision.ESCALATE)
    return next((j.on for j in reversed(history.judged) if j.evaluation.decision in ends), None)


def _levels(held: tuple[EarlierDiscussion, ...]) -> Iterator[LevelSpan]:
    """Give a span for each change; a meeting that says nothing of levels changes none."""
    given = [
        (each.held_on, each.coordination.prevention_level, each.coordination.collab_level)
        for each in held
        if not each.stopped
    ]
    begun: LevelSpan | None = None
    for on, prevention, collab in given:
        if prevention is None and collab is None:
            continue
        if begun is not None:
            if (begun.prevention, begun.collab) == (prevention, collab):
                continue
            yield LevelSpan(begun.since, on, begun.prevention, begun.collab)
        begun = LevelSpan(on, None, prevention, collab)
    if begun is not None:
        yield begun
