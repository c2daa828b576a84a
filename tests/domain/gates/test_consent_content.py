"""What a consent opens for: categories, kinds of meeting, grounds, measures and the child's say."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Unborn
from meetingapp.domain.consent import (
    ConsentException,
    ExceptionBasis,
    InfoCategory,
    Refusal,
    Signature,
    Withdrawal,
)
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import NotObtained, NotObtainedReason, Sharing, VoiceStatus
from tests.domain.example import Example
from tests.domain.gates.cases.a02 import uninformed
from tests.domain.jonas_people import BERIT, JON, KARI, LARS, MET_ON, NOOR

JONAS = "Jonas Fiktivsen"
GUEST = PersonRef("Siri Oppdiktet", "kommunepsykolog", ServiceCode.PSYCH)
BEFORE = MET_ON - timedelta(days=1)


def _ground(basis: ExceptionBasis) -> ConsentException:
    return ConsentException(basis, "loven", BERIT.name, "Det haster å hjelpe barnet nå.")


def _aged(example: Example, years: int) -> Example:
    return example.with_child(born=MET_ON.replace(year=MET_ON.year - years))


def test_a_consent_says_what_may_be_shared(example: Example) -> None:
    assert example.with_consent(categories=()).paths("G-CONS-1") == ["case.consents.0.categories"]


def test_one_that_says_it_makes_up_for_one_that_does_not(example: Example) -> None:
    told = example.case.consents[0]
    untold = replace(told, id="c-2", categories=())
    assert example.with_case(consents=(told, untold)).paths("G-CONS-1") == []
    wider = replace(untold, services=(*told.services, ServiceCode.CWS))
    both = example.with_case(consents=(told, wider))
    assert both.paths("G-CONS-1") == ["case.consents.1.categories"]


@pytest.mark.parametrize(
    ("service", "category"),
    [
        (ServiceCode.HC, InfoCategory.HEALTH),
        (ServiceCode.BUP, InfoCategory.HEALTH),
        (ServiceCode.CWS, InfoCategory.CHILD_WELFARE),
    ],
)
def test_a_special_category_not_ticked_is_advice(
    example: Example, service: ServiceCode, category: InfoCategory
) -> None:
    services = (ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC, service)
    all_ticked = tuple(InfoCategory)
    ticked = example.with_consent(services=services, categories=all_ticked)
    assert ticked.failed("G-CONS-3") == ()
    without = tuple(c for c in all_ticked if c is not category)
    (result,) = example.with_consent(services=services, categories=without).failed("G-CONS-3")
    assert (result.severity, result.path) == (Severity.HINT, "case.consents.0.categories")
    assert result.params["category"] is category


@pytest.mark.parametrize(("types", "holds"), [((), True), (("RT", "AG"), True), (("AG",), False)])
def test_a_consent_for_other_meetings_does_not_hold_here(
    example: Example, types: tuple[str, ...], *, holds: bool
) -> None:
    changed = example.with_consent(meeting_types=types)
    assert changed.paths("G-CONS-4") == ([] if holds else ["case.consents.0.meeting_types"])


def test_one_who_must_consent_said_no(example: Example) -> None:
    refused = example.with_consent(refusals=(Refusal(JON.name, BEFORE),))
    assert refused.paths("G-CONS-4") == ["case.consents.0.refusals"]
    assert "G-CONS-1" in refused.closing()
    later = example.with_consent(refusals=(Refusal(JON.name, MET_ON + timedelta(days=1)),))
    assert later.paths("G-CONS-4") == []


def test_a_no_to_one_service_takes_only_that_one_out(example: Example) -> None:
    for no in (
        {"refusals": (Refusal(JON.name, BEFORE, services=(ServiceCode.PPT,)),)},
        {"withdrawn": Withdrawal(BEFORE, JON.name, services=(ServiceCode.PPT,))},
    ):
        changed = example.with_consent(**no)
        assert changed.paths("G-CONS-4") == []
        (result,) = [r for r in changed.failed("G-CONS-3") if r.closes]
        assert result.params["name"] == LARS.name


def test_a_no_reaches_the_other_consents_until_the_person_signs_again(example: Example) -> None:
    given = replace(example.case.consents[0], single_signer_reason="Mor har barnet hos seg.")
    mothers = replace(given, id="c-2", signatures=(Signature(KARI.name, MET_ON),))
    refused = replace(given, refusals=(Refusal(JON.name, BEFORE),))
    alone = example.with_case(consents=(refused, mothers))
    assert alone.paths("G-CONS-4") == ["case.consents.1.services"]
    both = (Signature(KARI.name, MET_ON), Signature(JON.name, MET_ON))
    again = example.with_case(consents=(refused, replace(mothers, signatures=both)))
    assert again.failed("G-CONS-4") == ()


def test_a_no_from_somebody_without_a_say_reaches_no_other_consent(example: Example) -> None:
    refused = replace(example.case.consents[0], refusals=(Refusal("Onkel Testdahl", BEFORE),))
    other = replace(example.case.consents[0], id="c-2")
    assert example.with_case(consents=(refused, other)).failed("G-CONS-4") == ()


@pytest.mark.parametrize(
    ("basis", "outside"),
    [
        (ExceptionBasis.COLLEAGUE_NEED, [ServiceCode.PPT, ServiceCode.HC]),
        (ExceptionBasis.HEALTH_COOPERATION, [ServiceCode.SCHOOL, ServiceCode.PPT]),
        (ExceptionBasis.DUTY_TO_REPORT, []),
        (ExceptionBasis.DUTY_TO_AVERT, []),
        (ExceptionBasis.EMERGENCY, []),
    ],
)
def test_a_ground_reaches_only_so_far(
    example: Example, basis: ExceptionBasis, outside: list[ServiceCode]
) -> None:
    ground = _ground(basis)
    urgent = example.with_case(consents=()).with_discussion(consent_exception=ground)
    results = urgent.failed("G-CONS-3")
    assert [r.params["service"] for r in results] == outside
    assert {r.path for r in results} <= {"consent_exception.basis"}
    beside = example.with_discussion(consent_exception=ground)
    assert beside.failed("G-CONS-3") == ()


def test_no_service_gets_a_measure_it_may_not_know_about(example: Example) -> None:
    assert example.failed("G-CONS-7") == ()
    changed = example.with_measure(responsible=GUEST)
    assert changed.paths("G-CONS-7") == ["agreement.measures.0.responsible"]
    helped = example.with_measure(1, contributors=(NOOR, GUEST))
    assert helped.paths("G-CONS-7") == ["agreement.measures.1.contributors.1"]
    covered = changed.with_consent(services=(*changed.case.consents[0].services, GUEST.service))
    assert covered.failed("G-CONS-7") == ()


def test_guardians_do_measures_without_being_a_service(example: Example) -> None:
    assert example.with_measure(responsible=KARI).failed("G-CONS-7") == ()


def test_a_ground_reaches_the_measures_of_those_who_were_there(example: Example) -> None:
    urgent = example.with_case(consents=()).with_discussion(
        consent_exception=_ground(ExceptionBasis.EMERGENCY)
    )
    assert urgent.failed("G-CONS-7") == ()
    assert urgent.with_measure(responsible=GUEST).paths("G-CONS-7") != []


def test_measures_are_silent_where_no_consent_holds(example: Example) -> None:
    assert example.with_case(consents=()).with_measure(responsible=GUEST).failed("G-CONS-7") == ()


@pytest.mark.parametrize(("years", "severity"), [(6, Severity.WARNING), (7, Severity.ERROR)])
def test_the_child_is_told_what_is_shared(example: Example, years: int, severity: Severity) -> None:
    silent = uninformed(_aged(example, years)).with_consent(
        child_informed=False, child_opinion="greit"
    )
    (result,) = silent.failed("G-CONS-5")
    assert (result.path, result.severity) == ("case.consents.0.child_informed", severity)


@pytest.mark.parametrize(("years", "paths"), [(6, []), (7, ["case.consents.0.child_opinion"])])
def test_from_seven_the_child_is_asked_what_it_thinks(
    example: Example, years: int, paths: list[str]
) -> None:
    told = uninformed(_aged(example, years)).with_consent(child_informed=True, child_opinion="…")
    assert told.paths("G-CONS-5") == paths
    assert told.with_consent(child_informed=True, child_opinion="Vet ikke").paths("G-CONS-5") == []


def test_what_the_voice_says_answers_for_the_consent(example: Example) -> None:
    silent = example.with_consent(child_informed=False, child_opinion="")
    assert silent.failed("G-CONS-5") == ()
    unasked = silent.with_part("voice", child_accepts_sharing=Sharing.NOT_ASKED)
    assert unasked.paths("G-CONS-5") == ["case.consents.0.child_opinion"]


@pytest.mark.parametrize(
    ("reason", "paths"),
    [
        (NotObtainedReason.SAFETY, []),
        (NotObtainedReason.VERY_YOUNG_NONVERBAL, []),
        (NotObtainedReason.UNREACHABLE, ["case.consents.0.child_informed"]),
    ],
)
def test_a_child_that_cannot_be_told_is_not_asked(
    example: Example, reason: NotObtainedReason, paths: list[str]
) -> None:
    silent = uninformed(example).with_part(
        "voice", status=VoiceStatus.NOT_OBTAINED, not_obtained=NotObtained(reason)
    )
    assert silent.paths("G-CONS-5") == paths


@pytest.mark.parametrize("left", list(NotObtainedReason))
def test_a_reason_left_from_before_the_child_was_heard_excuses_nothing(
    example: Example, left: NotObtainedReason
) -> None:
    silent = uninformed(example).with_part(
        "voice",
        status=VoiceStatus.OBTAINED,
        child_accepts_sharing=Sharing.NOT_ASKED,
        not_obtained=NotObtained(left),
    )
    assert silent.with_consent(child_opinion="").paths("G-CONS-5") == [
        "case.consents.0.child_informed",
        "case.consents.0.child_opinion",
    ]


def test_nobody_is_told_before_birth_on_a_ground_of_law_or_after_signing(example: Example) -> None:
    silent = uninformed(example)
    assert silent.with_case(subject=Unborn()).failed("G-CONS-5") == ()
    ground = _ground(ExceptionBasis.DUTY_TO_REPORT)
    assert silent.with_discussion(consent_exception=ground).failed("G-CONS-5") == ()
    signed = (*silent.case.consents[0].signatures, Signature(JONAS, BEFORE))
    assert (
        silent.with_consent(signatures=signed, child_informed=False, child_opinion="").failed(
            "G-CONS-5"
        )
        == ()
    )


@pytest.mark.parametrize(("years", "asked"), [(11, False), (12, True), (14, True), (15, False)])
def test_from_twelve_to_fourteen_the_child_signs_too(
    example: Example, years: int, *, asked: bool
) -> None:
    aged = _aged(example, years)
    results = aged.failed("G-CONS-8")
    assert [r.path for r in results] == (["case.consents.0.signatures"] if asked else [])
    assert all(r.severity is Severity.WARNING for r in results)
    signed = aged.with_consent(
        signatures=(*aged.case.consents[0].signatures, Signature(JONAS, BEFORE))
    )
    assert signed.failed("G-CONS-8") == ()


def test_what_was_taken_back_after_the_meeting_is_not_sent(example: Example) -> None:
    taken = example.with_consent(
        withdrawn=Withdrawal(MET_ON + timedelta(days=2), KARI.name, services=(ServiceCode.HC,))
    )
    assert taken.failed("G-CLOSE-2") == ()
    later = replace(taken, today=MET_ON + timedelta(days=2))
    (result,) = later.failed("G-CLOSE-2")
    assert result.params["service"] is ServiceCode.HC
    assert {"G-CONS-1", "G-CONS-2", "G-CONS-3", "G-CONS-4"}.isdisjoint(later.closing())


def test_an_expired_consent_is_not_one_taken_back(example: Example) -> None:
    assert replace(example, today=date(2028, 1, 1)).failed("G-CLOSE-2") == ()


def test_guardians_get_no_copy_where_that_was_decided(example: Example) -> None:
    kept = example.with_discussion(restrict_guardian_copy=True)
    assert kept.paths("G-CLOSE-2") == ["closing.distribution_parties"]
    assert kept.with_part("closing", distribution_parties=()).failed("G-CLOSE-2") == ()


def test_the_child_may_be_there_for_its_own_case(example: Example) -> None:
    child = Participant(PersonRef(JONAS), Party.CHILD, attended=True)
    parties = (*example.discussion.parties, child)
    assert example.with_discussion(parties=parties).failed("G-CONS-3") == ()
