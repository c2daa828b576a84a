"""The cases the rules tell by name: each is one test, read as one would tell it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from meetingapp.domain.consent import Signature
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import CloseReason, Effect, EvaluationDecision
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from meetingapp.domain.voice import NotObtained, NotObtainedReason
from meetingapp.words import Language, Words
from tests.domain.example import Example
from tests.domain.followed_up import (
    BEFORE,
    FIRST,
    NO_HELP,
    REACHED,
    evaluated,
    later,
    second_meeting,
)
from tests.domain.gates.cases.a02_anonymous import checked
from tests.domain.gates.cases.a05_unheard import declined_again, unheard
from tests.domain.gates.cases.row import Change
from tests.domain.jonas_people import IDA, JON, KARI, MET_ON

JONAS = "Jonas Fiktivsen"
POSTPONED = replace(
    REACHED,
    decision=EvaluationDecision.POSTPONE,
    close_reason=None,
    next_evaluation_date=later(14),
)
BETWEEN = EarlierDiscussion("RT", BEFORE + timedelta(days=30), "d-00")


def _consent_gates(example: Example) -> set[str]:
    return {gate for gate in example.closing() if gate.startswith("G-CONS")}


def test_an_anonymous_ressursteam_that_fits_three_children_only_is_not_anonymous(
    example: Example,
) -> None:
    three = checked(example).with_part("anonymity", fits_at_least=3)
    (result,) = three.failed("G-CONS-6")
    assert (result.path, result.severity.value) == ("anonymity.fits_at_least", "E")
    assert result.params == {"k": 5}
    assert checked(example).failed("G-CONS-6") == ()


def test_parents_cannot_sign_for_a_youth_of_sixteen(example: Example) -> None:
    youth = example.with_child(born=date(2010, 11, 24))
    (result,) = youth.failed("G-CONS-2")
    assert result.params["name"] == JONAS
    signed = youth.with_consent(signatures=(Signature(JONAS, MET_ON),))
    assert signed.failed("G-CONS-2") == ()


@pytest.mark.parametrize("birthday", [date(2026, 11, 17), MET_ON])
def test_the_guardians_consent_lapses_on_the_eighteenth_birthday_before_the_meeting(
    example: Example, birthday: date
) -> None:
    """The guardians signed on 16 November; the youth turned 18 before or on the day of meeting."""
    grown = example.with_child(born=birthday.replace(year=2008))
    assert {"G-CONS-1", "G-CONS-4"} <= _consent_gates(grown)
    (result,) = grown.failed("G-CONS-4")
    assert "lapsed on the 18th birthday" in result.message_key
    anew = grown.with_consent(signatures=(Signature(JONAS, MET_ON),))
    assert _consent_gates(anew) == set()


def test_the_consent_still_holds_on_the_day_before_the_eighteenth_birthday(
    example: Example,
) -> None:
    nearly = example.with_child(born=date(2008, 11, 25))
    assert nearly.failed("G-CONS-4") == ()


def test_a_child_that_declines_twice_is_offered_a_new_talk_and_the_leader_knows(
    example: Example,
) -> None:
    again = declined_again(example)
    told = again.failed("G-VOICE-7")
    assert [(r.path, r.severity.value) for r in told] == [
        ("voice.not_obtained.leader_informed", "W")
    ]
    old_offer = replace(
        again.discussion.voice.not_obtained or NotObtained(),
        asked_on=again.case.earlier[-1].held_on,
        leader_informed=True,
    )
    (result,) = again.with_part("voice", not_obtained=old_offer).failed("G-VOICE-7")
    assert (result.path, result.severity.value) == ("voice.not_obtained.asked_on", "W")
    offered = replace(old_offer, asked_on=MET_ON - timedelta(days=4))
    assert again.with_part("voice", not_obtained=offered).failed("G-VOICE-7") == ()


def test_a_child_that_declines_once_is_left_in_peace(example: Example) -> None:
    once = unheard(NotObtained(NotObtainedReason.DECLINED, "fikk vite det", IDA, MET_ON))(example)
    assert once.failed("G-VOICE-7") == ()


def test_an_evaluation_is_not_postponed_twice(example: Example) -> None:
    assert second_meeting(example, POSTPONED).failed("G-EVAL-8") == ()
    before = replace(BETWEEN, evaluations=(replace(POSTPONED, next_evaluation_date=MET_ON),))
    (result,) = second_meeting(example, POSTPONED, earlier=(FIRST, before)).failed("G-EVAL-8")
    assert (result.path, result.severity.value) == ("since_last.evaluations.0.decision", "E")


@pytest.mark.parametrize("effect", [Effect.NONE, Effect.WORSE])
def test_a_measure_that_has_not_helped_twice_cannot_go_on_as_it_is(
    example: Example, effect: Effect
) -> None:
    now = replace(NO_HELP, effect=effect)
    assert evaluated(example, now).failed("G-EVAL-4") == ()
    before = replace(BETWEEN, evaluations=(replace(NO_HELP, next_evaluation_date=MET_ON),))
    (result,) = second_meeting(example, now, earlier=(FIRST, before)).failed("G-EVAL-4")
    assert (result.path, result.severity.value) == ("since_last.evaluations.0.decision", "E")


def test_a_target_that_is_met_is_not_only_some_help(example: Example) -> None:
    some = evaluated(example, effect=Effect.SOME, close_reason=CloseReason.NO_LONGER_NEEDED)
    assert some.discussion.since_last.evaluations[0].measured_value == Decimal(20)
    (result,) = some.failed("G-EVAL-2")
    assert result.path == "since_last.evaluations.0.effect_explanation"


@pytest.mark.parametrize(
    ("action", "severity"),
    [("halde fram som før", "E"), ("halde fram 2 gonger i veka", "W")],
)
def test_halde_fram_is_refused_and_only_asked_about_where_it_is_counted(
    example: Example, action: str, severity: str
) -> None:
    nynorsk = example.with_discussion(minutes_language="nn").with_measure(action=action)
    (result,) = nynorsk.failed("L1")
    assert (result.severity.value, result.params["phrase"]) == (severity, "halde fram")


def _measured_before_birth(example: Example) -> Example:
    start = example.discussion.agreement.measures[0].baseline
    return example.with_measure(baseline=replace(start, measured_on=date(2018, 3, 13)))


def _somebody_left(example: Example) -> Example:
    work = Engagement(ServiceCode.SCHOOL, "kontaktlærer", until=date(2026, 10, 31))
    return replace(example, register=(Person("p-ida", IDA.name, (work,)),))


def _signed_late(example: Example) -> Example:
    late = (Signature(KARI.name, date(2026, 11, 25)), Signature(JON.name, MET_ON))
    return example.with_consent(signatures=late)


TWO = PersonRef("Ida Prøvestad og Tor Mallerud", "", ServiceCode.SCHOOL)
BAD_INPUT: dict[str, tuple[Change, str, str, str]] = {
    "a day before the child was born": (
        _measured_before_birth,
        "G-CASE-1",
        "agreement.measures.0.baseline.measured_on",
        "13. mars 2018 er før barnet ble født.",
    ),
    "a child aged 30": (
        lambda e: e.with_child(born=date(1996, 3, 14)),
        "G-CASE-1",
        "case.subject.born",
        "30 år",
    ),
    "an evaluation before the start": (
        lambda e: e.with_measure(evaluation_date=date(2026, 11, 29)),
        "G-MEAS-3",
        "agreement.measures.0.evaluation_date",
        "Evalueringen er før tiltaket begynner",
    ),
    "two coordinators": (
        lambda e: e.with_part("coordination", coordinator=TWO),
        "G-COORD-1",
        "coordination.coordinator",
        "er flere personer",
    ),
    "a responsible who has left": (
        _somebody_left,
        "G-MEAS-4",
        "agreement.measures.0.responsible",
        "sluttet",
    ),
    "a consent signed after the meeting": (
        _signed_late,
        "G-CONS-2",
        "case.consents.0.signatures.0.signed_on",
        "etter møtet",
    ),
}


def _said(example: Example, gate: str, path: str) -> str:
    [found] = [result for result in example.failed(gate) if result.path == path]
    said = Words(Language.NB)(found.message_key, **found.params)
    return said.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("name", BAD_INPUT)
def test_what_cannot_be_true_is_found_and_told_in_its_own_words(
    example: Example, name: str
) -> None:
    change, gate, path, words = BAD_INPUT[name]
    assert words in _said(change(example), gate, path)


def test_no_two_kinds_of_bad_input_share_a_sentence(example: Example) -> None:
    said = {
        result.message_key
        for change, gate, path, _ in BAD_INPUT.values()
        for result in change(example).failed(gate)
        if result.path == path
    }
    assert len(said) == len(BAD_INPUT)
