"""Levels with their reasons, the step from concern to action, referral, and disagreement."""

from dataclasses import replace

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.closing import (
    ConcernStep,
    Coordination,
    LevelCriterion,
    MeasurePlace,
    ServiceDisagreement,
)
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import ServiceCode
from tests.document.conftest import Told


def _plain(jonas: Told, **changes: object) -> str:
    told = jonas.with_part("coordination", **changes)
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def test_the_level_stands_with_its_signs_and_the_reason_for_another(jonas: Told) -> None:
    text = _plain(
        jonas,
        prevention_level=PreventionLevel.SELECTED,
        criteria=(LevelCriterion.RISK_FACTOR, LevelCriterion.EXTENSIVE_NEEDS),
        level_reason="vi prøver det letteste først",
    )
    assert "Tiltaksnivå: [Gult nivå (selektert)]\n" in text
    assert "Kjennetegn: Minst én risikofaktor; omfattende eller sammensatte behov.\n" in text
    assert "Foreslått nivå: [Rødt nivå (indikert)]\n" in text
    assert "Begrunnelse: Vi prøver det letteste først.\n" in text


def test_a_suggestion_that_was_followed_is_not_repeated(jonas: Told) -> None:
    criteria = (LevelCriterion.EXTENSIVE_NEEDS,)
    text = _plain(jonas, prevention_level=PreventionLevel.INDICATED, criteria=criteria)
    assert "Foreslått nivå" not in text


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (ConcernStep.CONCERN_SHARED, "Trinn 1 av 5: bekymringen er delt med hjemmet."),
        (ConcernStep.EVALUATION, "Trinn 5 av 5: evaluering og veien videre."),
    ],
)
def test_the_five_steps_are_counted(jonas: Told, step: ConcernStep, said: str) -> None:
    assert f"Fra bekymring til handling: {said}\n" in _plain(jonas, concern_step=step)


@pytest.mark.parametrize(
    ("referral", "to", "said"),
    [
        ("", None, "Henvisning: Ingen."),
        ("spør om utredning", ServiceCode.BUP, "Henvisning: Til BUP. Spør om utredning."),
        ("", ServiceCode.PPT, "Henvisning: Til PPT."),
    ],
)
def test_a_referral_says_where_to(
    jonas: Told, referral: str, to: ServiceCode | None, said: str
) -> None:
    assert f"{said}\n" in _plain(jonas, referral=referral, referral_to=to)


@pytest.mark.parametrize(
    ("place", "decides"),
    [
        (MeasurePlace.SCHOOL_TIME, "Da bestemmer barnehagen eller skolen sammen med"),
        (MeasurePlace.HOME, "Da bestemmer helsestasjonen sammen med de foresatte."),
    ],
)
def test_a_disagreement_says_who_decides_and_what_came_of_it(
    jonas: Told, place: MeasurePlace, decides: str
) -> None:
    disagreement = ServiceDisagreement(
        (ServiceCode.SCHOOL, ServiceCode.PPT), "om utredning nå", place, "PPT tester i januar"
    )
    text = _plain(jonas, disagreement=disagreement)
    assert "Uenighet mellom tjenestene: Skolen og PPT: Om utredning nå.; " in text
    assert decides in text
    assert "Utfall: PPT tester i januar.\n" in text


def test_an_empty_disagreement_prints_nothing(jonas: Told) -> None:
    assert "Uenighet mellom" not in _plain(jonas, disagreement=ServiceDisagreement())


def test_coordination_nobody_spoke_of_has_no_heading(jonas: Told) -> None:
    bare = replace(jonas, discussion=replace(jonas.discussion, coordination=Coordination()))
    assert "Samordning og plikter" not in plain_text(bare.document())
