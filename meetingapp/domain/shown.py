"""What may be shown of one agenda item to everybody in the room: the projector can hold no more.

It is built from the open discussion alone, and only from what is named here. What is not named
cannot be shown: reasons, views, notes, numbers about the child, and where anybody is.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.domain.case import CaseMode, NamedChild
from meetingapp.domain.context import GateContext
from meetingapp.domain.derive_measure import title_of
from meetingapp.domain.identity_scan import scanned
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef
from meetingapp.domain.system import ActionState, SystemAction
from meetingapp.domain.template import Texts
from meetingapp.domain.voice import Sharing
from meetingapp.domain.whereabouts import hides_whereabouts

_WITH_WORDS: Final = frozenset({"A05", "A07", "A08", "A09", "A10", "A11", "A12", "A13", "A14"})
"""The child is heard before the adults weigh and agree, and stays in sight while they do."""
_WITH_AGREED: Final = frozenset({"A10", "A11", "A12", "A13", "A14", "S02"})
_WITH_YOUNG: Final = frozenset({"A05", "S01"})
_LOOKING_BACK: Final = "A03"


@dataclass(frozen=True, slots=True)
class ShownWords:
    """What the child said or showed, and lets others read.

    ``verbatim`` words stand in quotation marks. ``by`` is the child's first name, empty where
    nobody is named. ``of_many`` is what young people say as a group.
    """

    text: str
    verbatim: bool = True
    by: str = ""
    of_many: bool = False


@dataclass(frozen=True, slots=True)
class ShownAgreed:
    """One thing that is agreed: its name, in plain words, who sees to it, and from when."""

    title: str = ""
    plain: str = ""
    who: str = ""
    start: date | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """All there is on the wall: an item's heading, the child's words, what is agreed, a day.

    ``before`` marks what an earlier meeting agreed. ``timed`` tells whether the clock may stand
    beside it: on a sensitive item nobody is hurried.
    """

    item: str
    heading: Texts
    words: ShownWords | None = None
    agreed: tuple[ShownAgreed, ...] = ()
    before: bool = False
    again: date | None = None
    timed: bool = False


def shown_of(context: GateContext, item: str) -> Shown:
    """Return what may be shown while the room is on ``item``.

    Args:
        context: the open discussion, with what follows from it filled in.
        item: the agenda item the room is on.
    """
    now = context.discussion
    guard = _Guard(context)
    on_agenda = context.template.item(item)
    agreed: tuple[ShownAgreed, ...] = ()
    again: date | None = None
    if now.stopped is not None:
        again = now.stopped.next_date
    elif item in _WITH_AGREED:
        agreed = (*_measures(now), *_decisions(now), *_actions(now))
        again = _again(now)
    elif item == _LOOKING_BACK:
        agreed = tuple(map(_measure, context.lineage.standing))
    return Shown(
        item,
        on_agenda.heading,
        guard.words(_words(context, item)),
        guard.all_of(agreed),
        before=item == _LOOKING_BACK,
        again=again,
        timed=on_agenda.is_timed,
    )


def words_are_kept_back(context: GateContext) -> bool:
    """Tell whether the child has been heard, and has not said yes to its words being shared."""
    voice = context.discussion.voice
    heard = voice.is_heard and bool(voice.own_words.strip())
    return heard and voice.child_accepts_sharing is not Sharing.YES


def _words(context: GateContext, item: str) -> ShownWords | None:
    """Only a clear yes lets the child's own words onto a wall: to be asked is not to agree."""
    if context.case.mode is CaseMode.SYSTEM:
        said = context.discussion.system_voice.said.strip()
        young = item in _WITH_YOUNG and bool(said)
        return ShownWords(said, verbatim=False, of_many=True) if young else None
    voice = context.discussion.voice
    if item not in _WITH_WORDS or not voice.is_heard or not voice.own_words.strip():
        return None
    if voice.child_accepts_sharing is not Sharing.YES:
        return None
    return ShownWords(voice.own_words.strip(), voice.verbatim, _first_name(context))


def _first_name(context: GateContext) -> str:
    subject = context.case.subject
    if not isinstance(subject, NamedChild) or hides_whereabouts(context.case):
        return ""
    return _first(subject.name)


def _measures(now: CaseDiscussion) -> tuple[ShownAgreed, ...]:
    return tuple(map(_measure, now.agreement.measures))


def _measure(measure: Measure) -> ShownAgreed:
    """Plain words first. A title made out of the action adds nothing to them."""
    made = title_of(measure.action)
    title = measure.title.strip() if measure.title != made else ""
    plain = measure.plain_words.strip()
    if not plain and not title:
        title = measure.action.strip()
    return ShownAgreed(title, plain, _who(measure.responsible), measure.start)


def _decisions(now: CaseDiscussion) -> tuple[ShownAgreed, ...]:
    return tuple(ShownAgreed(plain=each.text.strip()) for each in now.agreement.decisions)


def _actions(now: CaseDiscussion) -> tuple[ShownAgreed, ...]:
    return tuple(_action(each) for each in now.actions if each.state is not ActionState.DROPPED)


def _action(action: SystemAction) -> ShownAgreed:
    return ShownAgreed(action.measure.strip(), who=_who(action.responsible))


def _again(now: CaseDiscussion) -> date | None:
    """The next meeting, or the first day on which a measure is looked at again."""
    days = [m.evaluation_date for m in now.agreement.measures if m.evaluation_date is not None]
    return now.next_meeting.on or min(days, default=None)


def _who(person: PersonRef | None) -> str:
    """The first name alone: a role or a service would tell where somebody is."""
    return _first(person.name) if person is not None else ""


def _first(name: str) -> str:
    return next(iter(name.split()), "")


class _Guard:
    """Keeps from the wall a text that says where a protected child is, or who an unnamed one is."""

    def __init__(self, context: GateContext) -> None:
        meeting = context.meeting
        told: list[str] = []
        if hides_whereabouts(context.case):
            told = [meeting.place, meeting.unit]
        elif context.case.mode is not CaseMode.NAMED:
            told = [hit.found for hit in scanned(context)]
        self._kept_out = tuple(each.casefold().strip() for each in told if each.strip())

    def words(self, words: ShownWords | None) -> ShownWords | None:
        return words if words is not None and self._may_stand(words.text) else None

    def all_of(self, agreed: tuple[ShownAgreed, ...]) -> tuple[ShownAgreed, ...]:
        """Keep the order; what is empty, or may not stand there, is left out."""
        return tuple(
            each
            for each in agreed
            if (each.title or each.plain) and self._may_stand(f"{each.title}\n{each.plain}")
        )

    def _may_stand(self, text: str) -> bool:
        folded = text.casefold()
        return not any(each in folded for each in self._kept_out)
