"""A service's copy: on what ground it gets one, and how far that reaches."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.carry_over import as_earlier
from meetingapp.domain.case import Anonymous, Case
from meetingapp.domain.closing import Coordination
from meetingapp.domain.consent import (
    Consent,
    ConsentException,
    ExceptionBasis,
    InfoCategory,
    Withdrawal,
)
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.editions.door import for_audience, refusal
from meetingapp.domain.evaluation import Effect, Evaluation, EvaluationDecision
from meetingapp.domain.measure import Arena, RiskFactor
from meetingapp.domain.people import PersonRef, ServiceCode
from tests.document.copied import Finalised
from tests.domain.editions.asking import HC, PPT, SCHOOL, all_in, refused

CWS = Audience(Edition.SERVICE, service=ServiceCode.CWS)


def _with_consent(told: Finalised, **changes: Any) -> Finalised:
    [consent] = told.case.consents
    return told.with_case(replace(told.case, consents=(replace(consent, **changes),)))


def _covering(told: Finalised, *categories: InfoCategory) -> Finalised:
    return _with_consent(told, categories=categories)


def test_the_services_of_the_consent_get_a_copy(jonas: Finalised) -> None:
    assert [refused(jonas, each) for each in (SCHOOL, PPT, HC)] == [None, None, None]


def test_a_service_without_a_part_in_the_case_gets_none(jonas: Finalised) -> None:
    assert refused(jonas, CWS) == "copy.not_a_service_of_it"
    assert refused(jonas, Audience(Edition.SERVICE)) == "copy.not_a_service_of_it"
    referred = jonas.changed(
        coordination=replace(jonas.discussion.coordination, referral_to=ServiceCode.CWS)
    )
    assert refused(referred, CWS) == "copy.no_consent"


@pytest.mark.parametrize(
    "changes",
    [
        {"valid_to": date(2026, 11, 23)},
        {"services": (ServiceCode.SCHOOL,)},
        {"withdrawn": Withdrawal(date(2026, 11, 20), "Kari Fiktivsen")},
        {"withdrawn": Withdrawal(date(2026, 11, 20), "Jon Fiktivsen", services=(ServiceCode.PPT,))},
        {"signatures": ()},
        {"meeting_types": ("AG",)},
    ],
)
def test_without_a_consent_that_holds_there_is_no_copy(
    jonas: Finalised, changes: dict[str, Any]
) -> None:
    told = _with_consent(jonas, **changes)
    assert refused(told, PPT) == "copy.no_consent"
    day = told.sitting.meeting.date
    assert refusal(told.sitting, PPT, day) == "copy.no_consent"  # nor without a store


def test_what_is_taken_back_after_the_meeting_counts_at_once(jonas: Finalised) -> None:
    [consent] = jonas.case.consents
    taken = replace(consent, withdrawn=Withdrawal(date(2026, 12, 1), "Kari Fiktivsen"))
    today = jonas.standing(replace(jonas.case, consents=(taken,)))
    assert refusal(jonas.sitting, PPT, date(2026, 11, 30), today) is None
    assert refusal(jonas.sitting, PPT, date(2026, 12, 1), today) == "copy.no_consent"


def test_a_consent_that_ran_out_since_covers_no_new_copy(jonas: Finalised) -> None:
    assert refusal(jonas.sitting, PPT, date(2027, 6, 18), jonas.standing()) is None
    assert refusal(jonas.sitting, PPT, date(2027, 6, 19), jonas.standing()) == "copy.no_consent"


def test_a_ground_without_consent_reaches_who_was_in_the_room_on_it(jonas: Finalised) -> None:
    ground = ConsentException(
        ExceptionBasis.HEALTH_COOPERATION,
        "helsepersonelloven § 25",
        "Berit Eksempelrud",
        "Helsesykepleieren følger opp hodepinen.",
    )
    told = jonas.with_case(replace(jonas.case, consents=())).changed(consent_exception=ground)
    assert refused(told, HC) is None
    assert refused(told, SCHOOL) == "copy.no_consent"
    edited = told.edited(HC).sitting.discussions[0].consent_exception
    assert edited == ConsentException(ExceptionBasis.HEALTH_COOPERATION, "helsepersonelloven § 25")


def test_where_nobody_is_named_no_consent_is_needed(jonas: Finalised) -> None:
    told = jonas.with_case(Case("case-1", Anonymous("6–9")))
    assert refused(told, PPT) is None


@pytest.mark.parametrize(
    ("categories", "elements"),
    [
        ((), {"CHILD_VIEW"}),
        ((InfoCategory.SCHOOL,), {"CHILD_VIEW", "EDUCATION_DEVELOPMENT", "VULNERABILITY"}),
        ((InfoCategory.HEALTH,), {"CHILD_VIEW", "HEALTH", "VULNERABILITY"}),
        (
            (InfoCategory.FAMILY,),
            {
                "CHILD_VIEW",
                "FAMILY_RELATIONS",
                "IDENTITY",
                "CARE_PROTECTION_SAFETY",
                "VULNERABILITY",
            },
        ),
    ],
)
def test_of_the_best_interests_only_what_is_covered_is_told(
    jonas: Finalised, categories: tuple[InfoCategory, ...], elements: set[str]
) -> None:
    best = _covering(jonas, *categories).edited(PPT).sitting.discussions[0].best_interest
    assert {element.element for element in best.elements} == {
        BestInterestElement(each) for each in elements
    }


def test_views_of_the_family_are_told_where_the_family_may_be_spoken_of(jonas: Finalised) -> None:
    assert (
        _covering(jonas, InfoCategory.SCHOOL).edited(PPT).sitting.discussions[0].guardian_views
        == ()
    )
    open_ = _covering(jonas, InfoCategory.FAMILY).edited(PPT).sitting.discussions[0]
    assert len(open_.guardian_views) == 2


def test_its_own_measures_come_first_and_whole_the_others_in_short(jonas: Finalised) -> None:
    first, second = jonas.discussion.agreement.measures
    theirs = replace(
        second,
        responsible=PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT),
        arena=Arena.HOME,
    )
    told = jonas.changed(agreement=replace(jonas.discussion.agreement, measures=(first, theirs)))
    own, other = told.edited(PPT).sitting.discussions[0].agreement.measures
    assert (own.id, own.action) == ("M2", second.action)
    assert (other.title, other.action, other.indicator) == (first.title, "", "")
    assert first.action in told.edited(PPT).removed


def test_a_measure_outside_the_consent_is_not_even_named(jonas: Finalised) -> None:
    first, second = jonas.discussion.agreement.measures
    at_home = replace(second, arena=Arena.HOME)
    told = jonas.changed(agreement=replace(jonas.discussion.agreement, measures=(first, at_home)))
    edited = told.edited(PPT)
    assert [m.id for m in edited.sitting.discussions[0].agreement.measures] == ["M1"]
    assert second.title in edited.removed


def test_of_evaluations_its_own_are_whole_and_the_covered_in_short(jonas: Finalised) -> None:
    first, second = jonas.discussion.agreement.measures
    mine = replace(second, responsible=PersonRef("Lars Testdahl", "", ServiceCode.PPT))
    evaluations = tuple(
        Evaluation(
            each,
            effect=Effect.SOME,
            effect_explanation=f"Forklaring på {each}.",
            decision=EvaluationDecision.CONTINUE,
        )
        for each in ("M1", "M2")
    )
    earlier = replace(_earlier(jonas), measures=(first, mine))
    told = jonas.with_case(replace(jonas.case, earlier=(earlier,))).changed(
        since_last=replace(jonas.discussion.since_last, evaluations=evaluations)
    )
    left = {e.measure_id: e for e in told.edited(PPT).sitting.discussions[0].since_last.evaluations}
    assert left["M2"].effect_explanation == "Forklaring på M2."
    assert left["M1"] == Evaluation("M1", effect=Effect.SOME, decision=EvaluationDecision.CONTINUE)


def _earlier(told: Finalised) -> EarlierDiscussion:
    return as_earlier(replace(told.sitting.meeting, date=date(2026, 6, 11)), told.discussion)


def test_risks_are_told_by_what_they_are_about(jonas: Finalised) -> None:
    told = jonas.changed(
        situation=replace(
            jonas.discussion.situation, risk_factors=(RiskFactor.R4, RiskFactor.R7, RiskFactor.R6)
        )
    )
    left = _covering(told, InfoCategory.SCHOOL).edited(PPT).sitting.discussions[0]
    assert left.situation.risk_factors == (RiskFactor.R7, RiskFactor.R6)


def test_who_else_takes_part_is_told_only_of_those_the_consent_names(jonas: Finalised) -> None:
    meeting = jonas.sitting.meeting
    stranger = replace(
        meeting.participants[0],
        person=PersonRef("Eva Barnevernsen", "kontaktperson", ServiceCode.CWS),
    )
    there = (*meeting.participants, stranger)
    told = replace(
        jonas, sitting=replace(jonas.sitting, meeting=replace(meeting, participants=there))
    )
    edited = told.edited(PPT)
    assert "Eva Barnevernsen" not in all_in(edited.sitting)
    assert "Eva Barnevernsen" in edited.removed
    assert "Kari Fiktivsen" in all_in(edited.sitting)


def test_a_referral_is_told_to_the_service_it_goes_to(jonas: Finalised) -> None:
    sent = Coordination(referral="Ber om utredning av lesevansker.", referral_to=ServiceCode.PPT)
    told = jonas.changed(coordination=sent)
    assert "Ber om utredning av lesevansker." in all_in(told.edited(PPT).sitting)
    assert "Ber om utredning av lesevansker." in told.edited(HC).removed


def test_the_consent_says_nothing_of_the_others_it_is_given_to(jonas: Finalised) -> None:
    [consent] = jonas.edited(PPT).sitting.cases[0].consents
    assert consent == Consent(
        "C1",
        (ServiceCode.PPT,),
        (InfoCategory.SCHOOL, InfoCategory.TESTS, InfoCategory.HEALTH),
        tuple(replace(each) for each in jonas.case.consents[0].signatures),
        date(2026, 11, 16),
        date(2027, 6, 18),
    )


def test_without_a_store_the_case_in_the_file_counts(jonas: Finalised) -> None:
    edited = for_audience(jonas.sitting, PPT, jonas.sitting.meeting.date)
    assert edited.sitting == jonas.edited(PPT).sitting


def test_what_the_child_says_of_a_measure_and_in_its_own_words_stays_in_its_words(
    jonas: Finalised,
) -> None:
    said = "Jeg liker når vi leser i lite rom."
    evaluations = (Evaluation("M1", effect=Effect.SOME, child_words=said),)
    told = jonas.with_case(replace(jonas.case, earlier=(_earlier(jonas),))).changed(
        since_last=replace(jonas.discussion.since_last, evaluations=evaluations)
    )
    left = told.edited(PPT).sitting.discussions[0]
    assert left.since_last.evaluations[0].child_words == ""
    assert left.voice.own_words == jonas.discussion.voice.own_words
