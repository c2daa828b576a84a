from dataclasses import replace

import pytest

from meetingapp.domain.case import Anonymous
from meetingapp.domain.consent import ConsentException, ExceptionBasis
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example

SERVICES = ["closing.distribution_services"]
PARTIES = ["closing.distribution_parties"]


def test_what_was_agreed_is_read_out(example: Example) -> None:
    changed = example.with_part("closing", summary_read=False)
    assert changed.paths("G-CLOSE-1") == ["closing.summary_read"]


def test_corrections_may_be_empty(example: Example) -> None:
    assert "G-CLOSE-1" not in example.with_part("closing", corrections="").closing()


def test_somebody_receives_the_minutes(example: Example) -> None:
    nobody = example.with_part("closing", distribution_services=(), distribution_parties=())
    assert nobody.paths("G-CLOSE-2") == SERVICES
    for party in Party:
        only = nobody.with_part("closing", distribution_parties=(party,))
        assert "G-CLOSE-2" not in only.closing()


@pytest.mark.parametrize("service", ServiceCode)
def test_minutes_go_only_where_the_consent_goes(example: Example, service: ServiceCode) -> None:
    changed = example.with_part("closing", distribution_services=(ServiceCode.SCHOOL, service))
    covered = service in example.case.consents[0].services
    assert changed.paths("G-CLOSE-2") == ([] if covered else SERVICES)


def test_the_service_that_is_not_covered_is_named(example: Example) -> None:
    changed = example.with_part(
        "closing", distribution_services=(ServiceCode.SCHOOL, ServiceCode.CWS)
    )
    (result,) = changed.failed("G-CLOSE-2")
    assert result.params["service"] is ServiceCode.CWS


def test_without_any_consent_the_consent_gates_are_closed_instead(example: Example) -> None:
    changed = example.with_case(consents=())
    assert "G-CLOSE-2" not in changed.closing()
    assert "G-CONS-1" in changed.closing()


def test_an_exception_reaches_the_services_that_were_there(example: Example) -> None:
    basis = ConsentException(
        ExceptionBasis.DUTY_TO_REPORT,
        legal_reference="bvl. § 13-2",
        decided_by="Berit Eksempelrud",
        necessity="Det er grunn til å tro at barnet blir utsatt for vold.",
    )
    changed = example.with_case(consents=()).with_discussion(consent_exception=basis)
    assert "G-CLOSE-2" not in changed.closing()
    wider = changed.with_part("closing", distribution_services=(ServiceCode.BUP,))
    assert wider.paths("G-CLOSE-2") == SERVICES


def test_where_no_child_is_known_no_consent_is_asked(example: Example) -> None:
    changed = example.with_case(subject=Anonymous("10–12")).with_part(
        "closing", distribution_services=(ServiceCode.BUP,)
    )
    assert "G-CLOSE-2" not in changed.closing()


def test_guardians_get_nothing_that_could_put_the_child_in_danger(example: Example) -> None:
    unsafe = example.with_part(
        "voice",
        status=VoiceStatus.NOT_OBTAINED,
        not_obtained=NotObtained(NotObtainedReason.SAFETY),
    )
    assert unsafe.paths("G-CLOSE-2") == PARTIES
    assert "G-CLOSE-2" not in unsafe.with_part("closing", distribution_parties=()).closing()


def test_guardians_who_may_not_receive_get_nothing(example: Example) -> None:
    first, second = example.case.guardians
    one = example.with_case(guardians=(replace(first, may_receive=False), second))
    assert "G-CLOSE-2" not in one.closing()
    none = example.with_case(
        guardians=tuple(replace(g, may_receive=False) for g in (first, second))
    )
    assert none.paths("G-CLOSE-2") == PARTIES


@pytest.mark.parametrize(("language", "holds"), [(None, False), ("nb", True), ("nn", True)])
def test_the_language_of_the_minutes_is_chosen(
    example: Example, language: str | None, *, holds: bool
) -> None:
    changed = example.with_discussion(minutes_language=language)
    assert changed.paths("G-CLOSE-3") == ([] if holds else ["minutes_language"])
