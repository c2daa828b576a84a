"""A summary for the stafettlogg: goals, measures and what they led to, and who held the baton."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from meetingapp.domain.closing import CoordinatorRole
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.handover import HandoverState
from meetingapp.domain.lineage import held_by
from meetingapp.domain.measure import Measure
from meetingapp.domain.papers.story import CaseStory, PaperHead
from meetingapp.domain.people import PersonRef, ServiceCode


@dataclass(frozen=True, slots=True)
class Tried:
    """A measure as it stands, and how it was last judged, on which day."""

    measure: Measure
    agreed_on: date | None = None
    judged: Evaluation | None = None
    judged_on: date | None = None


@dataclass(frozen=True, slots=True)
class BatonHeld:
    """Who held the baton from a day on. ``until`` is empty for who holds it now."""

    who: PersonRef
    role: CoordinatorRole | None
    accepted: bool
    since: date
    until: date | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class BatonLog:
    """Everything the log asks for. ``next_meeting`` is when it is taken up again."""

    head: PaperHead
    tried: tuple[Tried, ...]
    batons: tuple[BatonHeld, ...] = ()
    level: int | None = None
    child_words: str = ""
    words_are_verbatim: bool = True
    covered: tuple[ServiceCode, ...] = ()
    next_meeting: date | None = None


def baton_log(story: CaseStory) -> BatonLog:
    """Gather the log from all meetings held until today."""
    told = story.discussion
    following = told.next_meeting.on
    return BatonLog(
        head=story.head,
        tried=tried(story),
        batons=tuple(_batons(story)),
        level=told.coordination.collab_level,
        child_words=story.child_words,
        words_are_verbatim=told.voice.verbatim and told.voice.words_may_be_shown,
        covered=tuple(s for s in ServiceCode if s in story.covered),
        next_meeting=following if following is not None and following >= story.today else None,
    )


def tried(story: CaseStory) -> tuple[Tried, ...]:
    """Give every measure the readers may know of, with how it was last judged."""
    lineage = story.lineage
    agreed = {
        m.id: held.held_on
        for held in reversed(held_by(story.case, story.today))
        for m in held.measures
    }
    latest = {j.evaluation.measure_id: j for j in sorted(lineage.judged, key=lambda j: j.on)}
    found = []
    for measure in lineage.measures:
        judged = latest.get(measure.id)
        found.append(
            Tried(
                measure,
                agreed.get(measure.id),
                judged.evaluation if judged else None,
                judged.on if judged else None,
            )
        )
    return tuple(found)


def _batons(story: CaseStory) -> Iterator[BatonHeld]:
    """Follow the baton along; who goes on holding it is named once."""
    held: BatonHeld | None = None
    for now in sorted(_moves(story), key=lambda move: move.since):
        if held is None:
            held = now
        elif held.who.is_same_as(now.who) and held.role is now.role:
            level = now.level if now.level is not None else held.level
            held = BatonHeld(held.who, held.role, now.accepted, held.since, level=level)
        else:
            yield BatonHeld(held.who, held.role, held.accepted, held.since, now.since, held.level)
            held = now
    if held is not None:
        yield held


def _moves(story: CaseStory) -> Iterator[BatonHeld]:
    """Give who was named in each meeting, and then who said yes to take the case over."""
    for each in held_by(story.case, story.today):
        told = each.coordination
        who = told.coordinator
        if not each.stopped and who is not None and story.may_name(who):
            yield BatonHeld(
                who, told.coordinator_role, told.coordinator_accepted, each.held_on,
                level=told.collab_level,
            )  # fmt: skip
    for handover in story.handovers:
        on = handover.answered_on
        if handover.state is not HandoverState.ACCEPTED or on is None or on > story.today:
            continue
        if story.may_name(handover.receiver):
            yield BatonHeld(handover.receiver, handover.role, accepted=True, since=on)
