"""Each service that is asked to a meeting: covered, or why not."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, Refusal, Signature, Withdrawal
from meetingapp.domain.consent_cover import Cover, covers
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.people import ServiceCode
from meetingapp.services.signers import load_signers

SCHOOL, PPT, HC = ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC
MOTHER = "Kari Fiktivsen"
TODAY, MEETING = date(2026, 11, 24), date(2027, 1, 19)
GIVEN = Consent(
    "c1",
    (SCHOOL, PPT),
    signatures=(Signature(MOTHER, date(2026, 11, 10)),),
    valid_from=date(2026, 11, 10),
    valid_to=date(2027, 6, 18),
)


def cover_of(service: ServiceCode, *consents: Consent, today: date = TODAY) -> Cover:
    mother = Guardianship(MOTHER, "mor", parental_responsibility=True)
    child = NamedChild("Jonas Fiktivsen", date(2018, 3, 14))
    case = Case("case", child, guardians=(mother,), consents=consents)
    known = Consents(case, MEETING, load_signers(), ("RT",))
    [found] = covers(known, (service, service), today)
    assert found.service is service
    assert found.holds is (found.cover is Cover.COVERED)
    return found.cover


@pytest.mark.parametrize(
    ("consent", "why"),
    [
        (GIVEN, Cover.COVERED),
        (replace(GIVEN, services=(SCHOOL,)), Cover.NOT_NAMED),
        (replace(GIVEN, signatures=()), Cover.UNSIGNED),
        (replace(GIVEN, valid_to=date(2027, 1, 18)), Cover.EXPIRED),
        (replace(GIVEN, valid_to=None), Cover.EXPIRED),
        (replace(GIVEN, valid_from=date(2027, 1, 20)), Cover.NOT_YET),
        (replace(GIVEN, meeting_types=("AG",)), Cover.OTHER_MEETINGS),
        (replace(GIVEN, withdrawn=Withdrawal(TODAY, MOTHER)), Cover.WITHDRAWN),
        (replace(GIVEN, withdrawn=Withdrawal(TODAY, MOTHER, services=(PPT,))), Cover.WITHDRAWN),
        (replace(GIVEN, withdrawn=Withdrawal(TODAY, MOTHER, services=(SCHOOL,))), Cover.COVERED),
        (replace(GIVEN, refusals=(Refusal(MOTHER, TODAY, services=(PPT,)),)), Cover.REFUSED),
        (replace(GIVEN, refusals=(Refusal(MOTHER, TODAY),)), Cover.REFUSED),
    ],
)
def test_a_service_is_covered_or_it_is_said_why_not(consent: Consent, why: Cover) -> None:
    assert cover_of(PPT, consent) is why


def test_without_any_consent_no_service_is_named() -> None:
    assert cover_of(HC) is Cover.NOT_NAMED


def test_what_is_taken_back_after_the_meeting_was_to_be_counts_from_that_day() -> None:
    later = replace(GIVEN, withdrawn=Withdrawal(date(2027, 2, 1), MOTHER))
    assert cover_of(PPT, later) is Cover.COVERED
    assert cover_of(PPT, later, today=date(2027, 2, 1)) is not Cover.COVERED


def test_the_newest_consent_that_names_a_service_is_the_one_to_mend() -> None:
    old = replace(GIVEN, id="c0", withdrawn=Withdrawal(date(2026, 1, 1), MOTHER))
    old = replace(old, valid_from=date(2025, 1, 1))
    assert cover_of(PPT, old, replace(GIVEN, signatures=())) is Cover.UNSIGNED
