"""Where somebody protected is stands in no copy, and no reader learns who is protected."""

from dataclasses import replace

import pytest

from meetingapp.domain.audience import Audience
from meetingapp.domain.case import NamedChild, Protection
from meetingapp.domain.editions.door import for_audience
from tests.document.copied import Finalised
from tests.domain.editions.asking import CHILD, JON, KARI, PPT, SCHOOL, all_in, guardian_changed

EVERYBODY = (KARI, JON, SCHOOL, PPT, CHILD)


def _protected(told: Finalised) -> Finalised:
    subject = told.case.subject
    assert isinstance(subject, NamedChild)
    hidden = replace(subject, protection=Protection.STRICT, school_class="3B")
    return told.with_case(replace(told.case, subject=hidden))


@pytest.mark.parametrize("audience", EVERYBODY, ids=lambda each: each.edition)
def test_place_unit_and_class_are_in_no_text(jonas: Finalised, audience: Audience) -> None:
    edited = _protected(jonas).edited(audience)
    text = all_in(edited.sitting).casefold()
    for told in ("prøveåsen", "3b"):
        assert told not in text
    assert "Prøveåsen skole" in edited.removed


@pytest.mark.parametrize("audience", EVERYBODY, ids=lambda each: each.edition)
def test_protection_that_came_after_the_meeting_counts(
    jonas: Finalised, audience: Audience
) -> None:
    today = _protected(jonas).case
    edited = jonas.edited(audience, today)
    assert "prøveåsen" not in all_in(edited.sitting).casefold()


def test_a_house_the_office_knows_is_taken_out_of_the_texts(jonas: Finalised) -> None:
    concern = replace(
        jonas.discussion.purpose_and_concern, concern_text="Han går nå på Kanarimoen skole."
    )
    told = _protected(jonas).changed(purpose_and_concern=concern)
    standing = replace(told.standing(), places=("Kanarimoen skole",))
    edited = for_audience(told.sitting, KARI, told.sitting.meeting.date, standing)
    left = edited.sitting.discussions[0].purpose_and_concern.concern_text
    assert left == "Han går nå på […]."


def test_a_service_is_told_that_somebody_is_protected_a_guardian_is_not(jonas: Finalised) -> None:
    case = guardian_changed(_protected(jonas).case, "Kari Fiktivsen", address_barred=True)
    told = jonas.with_case(case)
    for audience, knows in ((PPT, True), (JON, False), (CHILD, False)):
        left = told.edited(audience).sitting.cases[0]
        assert isinstance(left.subject, NamedChild)
        assert (left.subject.protection is not None) is knows
        assert any(each.address_barred for each in left.guardians) is knows


def test_where_nobody_is_protected_the_place_stands(jonas: Finalised) -> None:
    assert jonas.edited(KARI).sitting.meeting.place == "Prøveåsen skole, grupperom 2"
