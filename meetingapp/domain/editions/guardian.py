"""A guardian’s copy: all about the child, nothing that another parent or a third party confided."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.editions.request import Request
from meetingapp.domain.evaluation import SinceLast
from meetingapp.domain.measure import Measure, RiskFactor
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.people import Party, is_same_name
from meetingapp.domain.situation import GuardianView, ViewMissing
from meetingapp.domain.voice import is_unsafe_to_tell

_HAS_A_SAY: Final = 16
_OF_AGE: Final = 18
_OF_A_PARENT: Final = frozenset({RiskFactor.R3, RiskFactor.R4, RiskFactor.R5})
"""Risks that lie in a parent’s health or habits: the other parent need not learn them from us."""


def refused(request: Request) -> str | None:
    """Return why this guardian gets no copy; ``None`` where they do."""
    discussion, name = request.discussion, request.audience.guardian
    named = [each for each in request.case_today.guardians if is_same_name(each.name, name)]
    if not named:
        return "copy.not_a_guardian"
    if not all(each.may_receive for each in named):  # of two with one name, one may not
        return "copy.may_not_receive"
    if code := _decided_by_the_youth(request):
        return code
    if discussion.restrict_guardian_copy:
        return "copy.kept_back"
    if is_unsafe_to_tell(discussion.voice) or _is_suspected(discussion, name):
        return "copy.unsafe"
    return None


def _decided_by_the_youth(request: Request) -> str | None:
    """Whoever has come of age decides alone; from sixteen the guardians read with their consent."""
    age = request.case_today.age_on(request.on) or 0
    adult = request.standing.signers.adult_from if request.standing else _OF_AGE
    if age >= adult:
        return "copy.grown_up"
    receives = Party.GUARDIAN in request.discussion.closing.distribution_parties
    return "copy.youth_decides" if age >= _HAS_A_SAY and not receives else None


def chosen(request: Request) -> Sitting:
    """Leave out the rows that are not this guardian’s to read."""
    discussion, name = request.discussion, request.audience.guardian
    if len(request.case.guardians) > 1:
        discussion = _without_other_parents_health(discussion)
    others = discussion.feedback.others
    return request.with_discussion(
        replace(
            discussion,
            guardian_views=tuple(v for v in discussion.guardian_views if _may_read(request, v)),
            since_last=_since_last(discussion.since_last, name),
            feedback=replace(
                discussion.feedback,
                others=tuple(
                    o for o in others if is_same_name(o.who, name) or is_same_name(o.whom, name)
                ),
            ),
        )
    )


def _is_suspected(discussion: CaseDiscussion, name: str) -> bool:
    return any(
        is_same_name(view.who, name) and view.not_obtained_reason is ViewMissing.VIOLENCE_SUSPICION
        for view in discussion.guardian_views
    )


def _may_read(request: Request, view: GuardianView) -> bool:
    """One’s own view, and that of another whose address nobody must learn anything of."""
    if is_same_name(view.who, request.audience.guardian):
        return True
    return bool(view.view.strip() or view.wish.strip()) and not request.hides_whereabouts


def _since_last(told: SinceLast, name: str) -> SinceLast:
    """An objection is read by whoever made it."""
    if is_same_name(told.objection_by, name):
        return told
    return replace(told, objection="", objection_by="")


def _without_other_parents_health(discussion: CaseDiscussion) -> CaseDiscussion:
    situation, agreement = discussion.situation, discussion.agreement
    return replace(
        discussion,
        situation=replace(
            situation,
            risk_factors=tuple(r for r in situation.risk_factors if r not in _OF_A_PARENT),
        ),
        agreement=replace(agreement, measures=tuple(map(_about_the_child, agreement.measures))),
    )


def _about_the_child(measure: Measure) -> Measure:
    return replace(
        measure,
        need_ref=None if measure.need_ref in _OF_A_PARENT else measure.need_ref,
        links=tuple(link for link in measure.links if link not in _OF_A_PARENT),
    )
