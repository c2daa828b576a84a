"""What can be known without asking.

Derived values count for the gates at once. A person may overwrite any of them; nothing written
by a person is ever changed here. Weights and judgements are never derived.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from meetingapp.domain.best_interest import (
    BestInterest,
    BestInterestElement,
    ElementAssessment,
    FactSource,
)
from meetingapp.domain.case import Case
from meetingapp.domain.derive_lineage import with_lines
from meetingapp.domain.derive_measure import Around, completed, weightiest
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.measure import Measure, PreventionLevel
from meetingapp.domain.meeting import CaseDiscussion, Meeting, of_case
from meetingapp.domain.people import Party, PersonRef
from meetingapp.domain.situation import Alternative, PurposeAndConcern
from meetingapp.domain.voice import ChildInvited, ChildVoice, VoiceMethod

_CHOICE_IS_ASKED: Final = 3
"""From this many alternatives on, a person says which one was chosen."""


def complete(
    meeting: Meeting, case: Case, discussion: CaseDiscussion, lexicon: Mapping[str, Lexicon]
) -> CaseDiscussion:
    """Return the discussion with every derivable field filled in.

    Of a stopped discussion only the concern: nothing was weighed or agreed there.
    """
    if discussion.stopped is not None:
        concern = _concern(discussion.purpose_and_concern, case)
        return replace(discussion, purpose_and_concern=concern)
    best = _with_child_view(discussion.best_interest, discussion.voice)
    around = Around(
        met_on=meeting.date,
        level=discussion.coordination.prevention_level or PreventionLevel.SELECTED,
        need=weightiest(best),
        guardians=_guardians(of_case(meeting, discussion), case),
        lexicon=lexicon,
    )
    measures = tuple(
        completed(measure, replace(around, unread=_unread(discussion, position)))
        for position, measure in enumerate(discussion.agreement.measures)
    )
    measures = with_lines(measures, discussion.since_last.evaluations, case, meeting.date)
    alternatives = discussion.alternatives or _alternatives(measures)
    return replace(
        discussion,
        voice=_with_attendance(discussion.voice, of_case(meeting, discussion)),
        purpose_and_concern=_concern(discussion.purpose_and_concern, case),
        alternatives=alternatives,
        best_interest=replace(
            best,
            chosen_alternative=best.chosen_alternative or _choice(alternatives),
            review_date=best.review_date or _first_evaluation(measures),
        ),
        agreement=replace(discussion.agreement, measures=measures),
    )


def _concern(purpose: PurposeAndConcern, case: Case) -> PurposeAndConcern:
    return replace(purpose, concern_text=purpose.concern_text or case.concern)


def _with_attendance(voice: ChildVoice, room: Meeting) -> ChildVoice:
    """Whether the child was invited follows from its place among those who take part."""
    if voice.invited is not None:
        return voice
    taken = [p.attended for p in room.participants if p.party is Party.CHILD]
    if True in taken:
        return replace(voice, invited=ChildInvited.YES_ATTENDED)
    return replace(voice, invited=ChildInvited.YES_DECLINED) if False in taken else voice


def _with_child_view(best: BestInterest, voice: ChildVoice) -> BestInterest:
    if not voice.is_heard:
        return best
    view = _child_view(best.element(BestInterestElement.CHILD_VIEW), voice)
    others = (e for e in best.elements if e.element is not BestInterestElement.CHILD_VIEW)
    return replace(best, elements=(view, *others))


def _child_view(given: ElementAssessment | None, voice: ChildVoice) -> ElementAssessment:
    """Relevant by itself, quoting what may be shown; the weight is a person's alone."""
    view = given or ElementAssessment(BestInterestElement.CHILD_VIEW)
    watched = set(voice.methods) == {VoiceMethod.OBSERVATION}
    return replace(
        view,
        relevant=True if view.relevant is None else view.relevant,
        facts=view.facts or voice.quotable_words,
        source=view.source or (FactSource.OBSERVATION if watched else FactSource.CHILD),
    )


def _alternatives(measures: tuple[Measure, ...]) -> tuple[Alternative, ...]:
    """The agreed measures are alternative A, and "no change" is always the last."""
    if not measures:
        return ()
    label = "; ".join(measure.title for measure in measures if measure.title)
    return (Alternative("A", label), Alternative("B", no_change=True))


def _choice(alternatives: tuple[Alternative, ...]) -> str:
    """The way agreed on, which is the first one; with a third alternative a person chooses."""
    if len(alternatives) >= _CHOICE_IS_ASKED:
        return ""
    return next((a.id for a in alternatives if not a.no_change), "A")


def _first_evaluation(measures: tuple[Measure, ...]) -> date | None:
    return min((m.evaluation_date for m in measures if m.evaluation_date), default=None)


def _guardians(meeting: Meeting, case: Case) -> tuple[PersonRef, ...]:
    there = (p.person for p in meeting.participants if p.party is Party.GUARDIAN)
    return (*(guardian.ref() for guardian in case.guardians), *there)


def _unread(discussion: CaseDiscussion, position: int) -> frozenset[str]:
    """Return the paths within one measure whose raw text could not be read."""
    prefix = f"agreement.measures.{position}."
    paths = (unread.path for unread in discussion.unread)
    return frozenset(path.removeprefix(prefix) for path in paths if path.startswith(prefix))
