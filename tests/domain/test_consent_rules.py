"""Who must sign, and the first day a consent no longer holds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meetingapp.domain.case import (
    Case,
    Guardianship,
    GuardianshipKind,
    NamedChild,
    Unborn,
    birthday,
)
from meetingapp.domain.consent import Consent, Refusal, Signature, Withdrawal
from meetingapp.domain.consent_no import is_stopped
from meetingapp.domain.consent_rules import Consents, lapses_on
from meetingapp.domain.consent_signing import required_signers, signing_guardians
from meetingapp.domain.people import ServiceCode
from meetingapp.services.signers import load_signers

YOUTH, MOTHER, FATHER = "Jonas Fiktivsen", "Kari Fiktivsen", "Jon Fiktivsen"
BORN = date(2010, 3, 14)
SCHOOL, HEALTH, WELFARE = ServiceCode.SCHOOL, ServiceCode.HC, ServiceCode.CWS
GIVEN = date(2024, 8, 20)


def _case(*consents: Consent, born: date = BORN) -> Case:
    guardians = tuple(
        Guardianship(name, relation, parental_responsibility=True)
        for name, relation in ((MOTHER, "mor"), (FATHER, "far"))
    )
    return Case("case-1", NamedChild(YOUTH, born), guardians=guardians, consents=consents)


def _consent(*services: ServiceCode, by: tuple[str, ...] = (MOTHER, FATHER)) -> Consent:
    return Consent(
        "C1",
        services,
        signatures=tuple(Signature(name, GIVEN) for name in by),
        valid_from=GIVEN,
        valid_to=date(2032, 6, 18),
    )


BOTH = ((MOTHER,), (FATHER,))
ALL = ((YOUTH,), (MOTHER,), (FATHER,))
ALONE = ((YOUTH,),)


@pytest.mark.parametrize(
    ("age", "services", "wanted"),
    [
        (0, (SCHOOL,), BOTH),
        (6, (HEALTH,), BOTH),
        (11, (WELFARE,), BOTH),
        (14, (SCHOOL, HEALTH, WELFARE), BOTH),
        (15, (SCHOOL,), ALONE),
        (15, (HEALTH,), ALL),
        (15, (WELFARE,), ALONE),
        (15, (SCHOOL, HEALTH), ALL),
        (16, (SCHOOL, HEALTH, WELFARE), ALONE),
        (17, (HEALTH,), ALONE),
        (18, (SCHOOL, HEALTH, WELFARE), ALONE),
        (24, (), ALONE),
        (7, (), BOTH),
    ],
)
def test_who_signs_follows_age_and_services(
    age: int, services: tuple[ServiceCode, ...], wanted: tuple[tuple[str, ...], ...]
) -> None:
    case = _case()
    assert required_signers(case, services, birthday(BORN, age), load_signers()) == wanted


def test_one_holder_may_be_enough_but_never_instead_of_the_youth() -> None:
    day = birthday(BORN, 15)
    groups = required_signers(_case(), (HEALTH,), day, load_signers(), one_is_enough=True)
    assert groups == ((YOUTH,), (MOTHER, FATHER))


def test_before_birth_it_is_the_pregnant_woman() -> None:
    parents = (Guardianship(FATHER, "far"), Guardianship(MOTHER, "gravid, mor"))
    unborn = Case("case-1", Unborn(), guardians=parents)
    assert [g.name for g in signing_guardians(unborn)] == [MOTHER]
    only = replace(unborn, guardians=(Guardianship(MOTHER),))
    assert [g.name for g in signing_guardians(only)] == [MOTHER]


def test_nobody_able_to_consent_is_never_an_empty_success() -> None:
    alone = replace(_case(_consent(SCHOOL)), guardians=())
    consents = Consents(alone, GIVEN, load_signers())
    assert consents.nobody_can_sign()
    assert consents.covered == frozenset()
    assert not Consents(_case(), GIVEN, load_signers()).nobody_can_sign()


def test_child_welfare_signs_where_it_has_custody() -> None:
    custody = Guardianship("Barnevernet i Prøveåsen", kind=GuardianshipKind.CWS_CUSTODY)
    case = replace(_case(), guardians=(*_case().guardians, custody))
    assert required_signers(case, (SCHOOL,), GIVEN, load_signers()) == ((custody.name,),)


LAPSES = [
    (_consent(SCHOOL), birthday(BORN, 15)),
    (_consent(HEALTH), birthday(BORN, 15)),
    (_consent(SCHOOL, by=(YOUTH, MOTHER, FATHER)), date(2032, 6, 19)),
    (replace(_consent(SCHOOL), valid_to=date(2024, 12, 31)), date(2025, 1, 1)),
    (replace(_consent(SCHOOL), withdrawn=Withdrawal(date(2024, 9, 1), MOTHER)), date(2024, 9, 1)),
    (replace(_consent(SCHOOL), refusals=(Refusal(FATHER, date(2024, 9, 2)),)), date(2024, 9, 2)),
    (
        replace(
            _consent(SCHOOL, HEALTH),
            withdrawn=Withdrawal(date(2024, 9, 1), MOTHER, services=(HEALTH,)),
        ),
        birthday(BORN, 15),
    ),
]


@pytest.mark.parametrize(("consent", "day"), LAPSES)
def test_a_consent_lapses_on_the_first_day_it_no_longer_holds(consent: Consent, day: date) -> None:
    case, rules = _case(consent), load_signers()
    assert lapses_on(case, consent, rules) == day
    assert Consents(case, day - timedelta(days=1), rules).is_sound(consent)
    assert not Consents(case, day, rules).is_sound(consent)


def test_between_fifteen_and_eighteen_it_depends_on_the_service() -> None:
    rules = load_signers()
    youth = birthday(BORN, 15)
    given = replace(
        _consent(HEALTH, by=()),
        valid_from=youth,
        signatures=tuple(Signature(name, youth) for name in (MOTHER, FATHER)),
    )
    assert not Consents(_case(given), youth, rules).is_sound(given)
    assert lapses_on(_case(given), given, rules) == birthday(BORN, 16)


def test_a_consent_without_an_end_lapses_on_no_known_day_for_a_small_child() -> None:
    case = Case("case-1", Unborn(), guardians=(Guardianship(MOTHER, "gravid"),))
    endless = replace(_consent(SCHOOL, by=(MOTHER,)), valid_to=None)
    assert lapses_on(replace(case, consents=(endless,)), endless, load_signers()) is None


def test_a_leap_day_child_has_its_birthday_the_day_after() -> None:
    assert birthday(date(2012, 2, 29), 16) == date(2028, 2, 29)
    assert birthday(date(2012, 2, 29), 15) == date(2027, 3, 1)
    assert _case(born=date(2012, 2, 29)).age_on(date(2027, 2, 28)) == 14


def test_on_the_eighteenth_birthday_every_old_signature_lapses() -> None:
    rules, day = load_signers(), birthday(BORN, 18)
    old = _consent(SCHOOL, HEALTH)
    case = _case(old)
    assert Consents(case, day, rules).covered == frozenset()
    own = replace(old, id="C2", signatures=(Signature(YOUTH, day),), valid_from=day)
    assert Consents(_case(old, own), day, rules).covered == {SCHOOL, HEALTH}


def test_a_parents_no_means_nothing_once_the_youth_decides() -> None:
    rules, day = load_signers(), birthday(BORN, 16)
    refused = replace(_consent(SCHOOL), refusals=(Refusal(FATHER, GIVEN),))
    own = replace(_consent(SCHOOL, by=(YOUTH,)), id="C2")
    assert Consents(_case(refused, own), GIVEN, rules).covered == frozenset()
    assert Consents(_case(refused, own), day, rules).covered == {SCHOOL}


def test_another_consent_keeps_a_measure_going_where_the_one_who_said_no_had_no_part() -> None:
    day = GIVEN + timedelta(days=30)
    taken = replace(_consent(SCHOOL), withdrawn=Withdrawal(day, MOTHER))
    fathers = replace(_consent(SCHOOL, by=(FATHER,)), id="C2")
    assert is_stopped(_case(taken), SCHOOL, GIVEN, day)
    assert not is_stopped(_case(taken), SCHOOL, GIVEN, day - timedelta(days=1))
    assert not is_stopped(_case(taken), HEALTH, GIVEN, day)
    assert not is_stopped(_case(taken, fathers), SCHOOL, GIVEN, day)
    both = replace(_consent(SCHOOL), id="C2")
    assert is_stopped(_case(taken, both), SCHOOL, GIVEN, day)
