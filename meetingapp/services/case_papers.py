"""Papers about a case that leave the house, gathered from its finalised minutes.

Each holds what its readers may know today: a consent taken back since then counts at once, and
what is kept from one reader is in no paper that reader may see.
"""

from meetingapp.clock import local_day
from meetingapp.codec.body import from_json
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Case, CaseMode, NamedChild
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.papers.activity_plan import THE_SCHOOL, ActivityPlan, activity_plan
from meetingapp.domain.papers.baton_log import BatonLog, baton_log
from meetingapp.domain.papers.individual_plan import IndividualPlan, individual_plan
from meetingapp.domain.papers.referral import Referral, referral
from meetingapp.domain.papers.story import CaseStory, family, is_kept_from_home, without_whereabouts
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission
from meetingapp.services.signers import signers_for


@policy(Permission.HAND_OUT)
def gather_individual_plan(desk: Desk, case_id: str) -> IndividualPlan:
    """Gather the nine points of an individual plan. It goes home and to the covered services.

    Raises:
        AppError: ``case.missing``; ``paper.…``: why it may not be made today.
    """
    with desk.begin() as work:
        story = _for_the_family(desk, work, case_id)
        _must_be_consented(story)
        work.audit("paper.individual_plan", case_id)
        work.commit()
    return individual_plan(story)


@policy(Permission.HAND_OUT)
def gather_baton_log(desk: Desk, case_id: str) -> BatonLog:
    """Gather what the stafettlogg asks for. It is read at home and by the covered services.

    Raises:
        AppError: as ``gather_individual_plan``.
    """
    with desk.begin() as work:
        story = _for_the_family(desk, work, case_id)
        _must_be_consented(story)
        work.audit("paper.baton_log", case_id)
        work.commit()
    return baton_log(story)


@policy(Permission.HAND_OUT)
def gather_referral(desk: Desk, case_id: str, to: ServiceCode, question: str) -> Referral:
    """Gather what goes with a referral to one service, which the consent must cover.

    Raises:
        AppError: as ``gather_individual_plan``; ``paper.not_covered``.
    """
    with desk.begin() as work:
        readers = (Audience(Edition.SERVICE, service=to),)
        story = _story(desk, work, case_id, readers)
        if not story.consents.sound:
            raise AppError("paper.no_consent")
        if to not in story.covered:
            raise AppError("paper.not_covered")
        work.audit("paper.referral", case_id)
        work.commit()
    return referral(story, to, question)


@policy(Permission.HAND_OUT)
def gather_activity_plan(
    desk: Desk, case_id: str, problem: str, number: str, measure_ids: tuple[str, ...]
) -> ActivityPlan:
    """Gather the school’s activity plan. The school’s own measures need no consent.

    Raises:
        AppError: ``case.missing``, ``paper.kept_back``, ``paper.no_minutes``,
            ``paper.nobody_named``, ``paper.unborn``.
    """
    with desk.begin() as work:
        story = _for_the_family(desk, work, case_id, THE_SCHOOL)
        work.audit("paper.activity_plan", case_id)
        work.commit()
    return activity_plan(story, problem, number, measure_ids)


def _for_the_family(
    desk: Desk,
    work: UnitOfWork,
    case_id: str,
    needs_no_consent: frozenset[ServiceCode] = frozenset(),
) -> CaseStory:
    case = work.cases.get(case_id)
    story = _story(desk, work, case_id, family(case), needs_no_consent)
    if is_kept_from_home(story.sitting):
        raise AppError("paper.kept_back")
    return story


def _story(
    desk: Desk,
    work: UnitOfWork,
    case_id: str,
    readers: tuple[Audience, ...],
    needs_no_consent: frozenset[ServiceCode] = frozenset(),
) -> CaseStory:
    today = local_day(desk.clock)
    case = work.cases.get(case_id)
    _must_be_a_named_child(case)
    office = work.people.office()
    story = CaseStory(
        case=case,
        sitting=_newest(work, case),
        office=office,
        consents=Consents(case, today, signers_for(office)),
        made_at=desk.clock(),
        today=today,
        readers=readers,
        needs_no_consent=needs_no_consent,
        handovers=work.handovers.of_case(case_id),
    )
    return without_whereabouts(story)


def _must_be_a_named_child(case: Case) -> None:
    if case.mode is not CaseMode.NAMED:
        raise AppError("paper.nobody_named")
    if not isinstance(case.subject, NamedChild):
        raise AppError("paper.unborn")


def _must_be_consented(story: CaseStory) -> None:
    if not story.covered:
        raise AppError("paper.no_consent")


def _newest(work: UnitOfWork, case: Case) -> Sitting:
    """Read the newest minutes of the case that were not stopped, whatever day their meeting was."""
    told = sorted(case.earlier, key=lambda each: each.held_on, reverse=True)
    for earlier in told:
        if earlier.stopped or not earlier.discussion_id:
            continue
        minutes = work.minutes.latest_of(earlier.discussion_id)
        if minutes is not None:
            return from_json(Sitting, work.minutes.content(minutes.id))
    raise AppError("paper.no_minutes")
