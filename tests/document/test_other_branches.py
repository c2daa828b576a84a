"""What is left out, and what stands instead of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.best_interest import Dissent, RelationToChildView
from meetingapp.domain.case import Anonymous, Group, Unborn
from meetingapp.domain.closing import DutyCheck, DutyState
from meetingapp.domain.consent import ConsentException, ExceptionBasis
from meetingapp.domain.measure import (
    Agreement,
    Baseline,
    NoMeasure,
    NoMeasureReason,
    Target,
    TargetOp,
)
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.situation import GuardianView, ViewMissing
from meetingapp.minutes import render
from tests.document.conftest import Told


def _plain(told: Told) -> str:
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def test_a_meeting_without_measures_says_why(jonas: Told) -> None:
    none = Agreement((), NoMeasure(NoMeasureReason.AWAITING_ASSESSMENT, date(2027, 2, 1)))
    text = _plain(replace(jonas, discussion=replace(jonas.discussion, agreement=none)))
    assert "Det ble ikke avtalt noe tiltak: venter på utredning (til 1. februar 2027)." in text


def test_an_unknown_baseline_says_when_it_will_be_known(jonas: Told) -> None:
    first = replace(
        jonas.discussion.agreement.measures[0],
        baseline=Baseline(unknown=True, baseline_by=date(2026, 12, 4)),
    )
    text = _plain(jonas.with_part("agreement", measures=(first,)))
    assert "ukjent (måles innen 4. desember 2026) → minst 45 ord per minutt." in text


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (Target(Decimal(45), TargetOp.AT_LEAST), "34 → minst 45"),
        (Target(Decimal("2.50"), TargetOp.AT_MOST), "34 → høyst 2,5"),
        (Target(None, TargetOp.MAINTAIN), "34 → fortsatt 34"),
    ],
)
def test_a_target_says_which_side_is_success(jonas: Told, target: Target, said: str) -> None:
    first = replace(jonas.discussion.agreement.measures[0], target=target)
    assert said in _plain(jonas.with_part("agreement", measures=(first,)))


def test_a_goal_to_keep_what_is_says_so_in_one_breath(jonas: Told) -> None:
    kept = replace(
        jonas.discussion.agreement.measures[0], target=Target(None, TargetOp.MAINTAIN), goal=""
    )
    assert "Mål: Fortsatt 34 ord per minutt." in _plain(
        jonas.with_part("agreement", measures=(kept,))
    )


def test_a_choice_against_the_childs_wish_is_explained(jonas: Told) -> None:
    told = jonas.with_part(
        "best_interest",
        relation_to_child_view=RelationToChildView.DIFFERS,
        differs_reason="klassen trenger at lærer er til stede",
        competing_interests="Læreren kan ikke være to steder",
        dissents=(Dissent("Mor", "ønsker fem dager", "tas opp igjen i januar"),),
    )
    text = _plain(told)
    assert "Valget er et annet enn det Jonas ønsker. Klassen trenger at lærer er til stede." in text
    assert "Læreren kan ikke være to steder." in text
    assert "Mor: Ønsker fem dager. Dette følger av det: tas opp igjen i januar." in text
    assert "Ingen andre hensyn" not in text


def test_a_view_that_is_missing_has_its_reason(jonas: Told) -> None:
    missing = GuardianView("Jon Fiktivsen", not_obtained_reason=ViewMissing.UNREACHABLE)
    told = replace(jonas, discussion=replace(jonas.discussion, guardian_views=(missing,)))
    assert "Jon, far: Ikke innhentet: ikke fått kontakt." in _plain(told)


def test_a_discussion_without_consent_names_the_ground(jonas: Told) -> None:
    exception = ConsentException(
        ExceptionBasis.DUTY_TO_AVERT, "strl. § 196", "Berit Eksempelrud", "fare for liv"
    )
    told = replace(
        jonas,
        discussion=replace(jonas.discussion, consent_exception=exception),
        case=replace(jonas.case, consents=()),
    )
    text = _plain(told)
    assert "Drøftet uten samtykke: avvergingsplikt." in text
    assert "strl. § 196. Fare for liv. Avgjort av Berit Eksempelrud." in text


def test_duties_say_what_was_sent_and_what_will_be(jonas: Told) -> None:
    text = _plain(
        jonas.with_part(
            "coordination",
            duty_to_report=DutyCheck(DutyState.SENT, date(2026, 11, 23)),
            duty_to_avert=DutyCheck(DutyState.TO_SEND, date(2026, 11, 25), "Tor Mallerud"),
        )
    )
    assert "Opplysningsplikt: Melding sendt 23. november 2026." in text
    assert "Avvergingsplikt: Tor Mallerud sender melding innen 25. november 2026." in text


@pytest.mark.parametrize(
    ("subject", "said", "told_to"),
    [
        (
            Unborn(date(2027, 4, 1)),
            "Ufødt barn, termin 1. april 2027",
            "De foresatte får vite det",
        ),
        (Anonymous("6–9 år"), "Anonym drøfting (6–9 år)", "Barnet får vite det"),
        (Group("3. trinn"), "3. trinn", "Gruppa får vite det"),
    ],
)
def test_minutes_without_a_named_child_have_words_for_it(
    jonas: Told, subject: Unborn | Anonymous | Group, said: str, told_to: str
) -> None:
    text = _plain(replace(jonas, case=replace(jonas.case, subject=subject)))
    assert said in text
    assert "Jonas får vite" not in text
    assert told_to in text


def test_an_empty_discussion_still_prints(jonas: Told) -> None:
    empty = replace(
        jonas,
        meeting=Meeting(id="m", type="RT", date=date(2026, 11, 24)),
        case=replace(jonas.case, guardians=(), consents=(), reference="", concern=""),
        discussion=CaseDiscussion(id="d", case_id=jonas.case.id),
    )
    assert render(empty.document()).startswith(b"%PDF-1.7")
