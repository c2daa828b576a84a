"""What is filled in on a consent form follows from the case and the rules of age."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.case import (
    Case,
    Guardianship,
    GuardianshipKind,
    NamedChild,
    Protection,
    Unborn,
)
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.papers.consent_form import (
    SPECIAL,
    ChildPart,
    ConsentForm,
    FormWish,
    Reader,
    SignerRole,
    WhoMustSign,
)
from meetingapp.domain.people import ServiceCode
from meetingapp.services.signers import load_signers
from tests.domain.papers.forms import CASE, FATHER, MOTHER, OFFICE, TODAY, form, of_age

SCHOOL, HC, KG = ServiceCode.SCHOOL, ServiceCode.HC, ServiceCode.KG


def names(filled: ConsentForm) -> list[str]:
    return [signer.name for signer in filled.signers]


@pytest.mark.parametrize(
    ("age", "services", "who", "must", "reader", "part"),
    [
        (3, (KG,), (MOTHER, FATHER), WhoMustSign.ALL, Reader.GUARDIANS, ChildPart.TOLD),
        (6, (SCHOOL,), (MOTHER, FATHER), WhoMustSign.ALL, Reader.GUARDIANS, ChildPart.TOLD),
        (7, (SCHOOL,), (MOTHER, FATHER), WhoMustSign.ALL, Reader.GUARDIANS, ChildPart.ASKED),
        (12, (SCHOOL,), (MOTHER, FATHER), WhoMustSign.ALL, Reader.GUARDIANS, ChildPart.MAY_SIGN),
        (14, (SCHOOL,), (MOTHER, FATHER), WhoMustSign.ALL, Reader.GUARDIANS, ChildPart.MAY_SIGN),
        (15, (SCHOOL,), ("Jonas Fiktivsen",), WhoMustSign.YOUTH, Reader.YOUTH, ChildPart.SIGNS),
        (
            15,
            (SCHOOL, HC),
            ("Jonas Fiktivsen", MOTHER, FATHER),
            WhoMustSign.BOTH,
            Reader.GUARDIANS,
            ChildPart.SIGNS,
        ),
        (16, (HC,), ("Jonas Fiktivsen",), WhoMustSign.YOUTH, Reader.YOUTH, ChildPart.SIGNS),
        (18, (SCHOOL, HC), ("Jonas Fiktivsen",), WhoMustSign.YOUTH, Reader.YOUTH, ChildPart.SIGNS),
    ],
)
def test_who_signs_and_what_the_child_is_asked_follow_from_the_age(
    age: int,
    services: tuple[ServiceCode, ...],
    who: tuple[str, ...],
    must: WhoMustSign,
    reader: Reader,
    part: ChildPart,
) -> None:
    filled = form(of_age(age), FormWish(services=services))
    assert tuple(names(filled)) == who
    assert (filled.must_sign, filled.reader, filled.child_part) == (must, reader, part)


@given(st.integers(0, 19), st.lists(st.sampled_from(ServiceCode), min_size=1, unique=True))
def test_signed_by_all_on_the_form_the_consent_holds_from_the_first_day_to_the_last(
    age: int, services: list[ServiceCode]
) -> None:
    case = of_age(age)
    filled = form(case, FormWish(services=tuple(services)))
    assert filled.latest is not None
    consent = Consent(
        "C1",
        services=filled.services,
        signatures=tuple(Signature(signer.name, TODAY) for signer in filled.signers),
        valid_from=TODAY,
        valid_to=filled.latest,
    )
    held = replace(case, consents=(consent,))
    for day in (TODAY, filled.latest):
        assert Consents(held, day, load_signers()).is_sound(consent), day


def test_it_lasts_a_year_at_most_and_ends_before_others_must_sign() -> None:
    assert form().latest == date(2027, 11, 23)
    fourteen = replace(CASE, subject=NamedChild("Jonas Fiktivsen", date(2012, 1, 10)))
    filled = form(fourteen, FormWish(services=(SCHOOL,)))
    assert filled.latest == date(2027, 1, 9)
    assert filled.ends_with_school == date(2027, 1, 9)


def test_the_school_year_ends_the_day_before_the_summer_holiday() -> None:
    assert form().ends_with_school == date(2027, 6, 18)
    assert form(calendar=Calendar()).ends_with_school is None


def test_one_signature_is_enough_where_somebody_says_why() -> None:
    filled = form(wish=FormWish(one_signs_because="Mor har foreldreansvaret alene."))
    assert filled.must_sign is WhoMustSign.ONE
    assert names(filled) == [MOTHER, FATHER]


def test_the_child_welfare_service_signs_while_it_has_custody() -> None:
    service = Guardianship(
        "Barnevernstjenesten i Prøveås", "", GuardianshipKind.CWS_CUSTODY, lives_with=False
    )
    filled = form(replace(CASE, guardians=(*CASE.guardians, service)))
    assert [(s.name, s.role) for s in filled.signers] == [(service.name, SignerRole.CWS)]


def test_a_guardian_without_parental_responsibility_is_no_signer() -> None:
    foster = Guardianship("Anne Testdahl", "fostermor", GuardianshipKind.FOSTER)
    assert names(form(replace(CASE, guardians=(*CASE.guardians, foster)))) == [MOTHER, FATHER]


def test_where_nobody_who_may_sign_is_known_the_lines_are_left_open() -> None:
    filled = form(replace(CASE, guardians=()))
    assert filled.signers == ()
    assert filled.must_sign is WhoMustSign.NOBODY


def test_for_a_child_not_yet_born_the_pregnant_woman_signs() -> None:
    mother = Guardianship("Siri Prøvevik", "gravid")
    filled = form(Case("U", Unborn(), guardians=(mother, Guardianship("Per Prøvevik", "far"))))
    assert [(s.name, s.role) for s in filled.signers] == [("Siri Prøvevik", SignerRole.EXPECTING)]
    assert (filled.reader, filled.child_part) == (Reader.EXPECTING, ChildPart.NONE)
    assert (filled.child, filled.born) == ("", None)


def test_services_are_those_of_the_last_consent_else_those_the_meetings_have() -> None:
    usual = form().services
    assert SCHOOL in usual
    assert KG not in usual
    before = Consent("C1", services=(ServiceCode.BUP,), meeting_types=("AG",))
    again = form(replace(CASE, consents=(before,)))
    assert again.services == (ServiceCode.BUP,)
    assert [kind.code for kind in again.meeting_types] == ["AG"]


def test_a_small_child_is_asked_about_the_kindergarten_and_not_the_school() -> None:
    young, old = form(of_age(4)), form(of_age(9))
    assert KG in young.services
    assert not {SCHOOL, ServiceCode.SFO} & set(young.services)
    assert InfoCategory.SCHOOL not in young.categories
    assert InfoCategory.KINDERGARTEN not in old.categories
    assert young.categories[-2:] == old.categories[-2:] == SPECIAL


def test_the_types_are_those_of_the_teams_and_the_usual_ones_and_never_a_system_meeting() -> None:
    assert [kind.code for kind in form(held_types=("RT", "SYS")).meeting_types] == [
        "AG",
        "RT",
        "SM",
    ]


@pytest.mark.parametrize("hidden", ["child", "guardian"])
def test_where_a_protected_child_is_stands_nowhere(hidden: str) -> None:
    assert isinstance(CASE.subject, NamedChild)
    if hidden == "child":
        case = replace(CASE, subject=replace(CASE.subject, protection=Protection.STRICT))
    else:
        barred = replace(CASE.guardians[0], address_barred=True)
        case = replace(CASE, guardians=(barred, CASE.guardians[1]))
    office = replace(OFFICE, letterhead=Letterhead(line="Prøveåsen skole, Skoleveien 7"))
    filled = form(case, office=office)
    assert "Prøveåsen" not in repr(filled)
    assert "Skoleveien" not in repr(filled)
    assert "Prøveåsen" in repr(form(office=office))


def test_the_concern_is_never_on_the_form() -> None:
    assert "saktere" not in repr(form())


def test_a_number_that_tells_the_name_is_left_out() -> None:
    assert form(replace(CASE, reference="Jonas 1/26")).reference == ""
