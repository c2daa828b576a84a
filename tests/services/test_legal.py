"""The legal references are complete, dated and ready for the choice of an exception."""

from datetime import date

import pytest

from meetingapp.domain.consent import ExceptionBasis
from meetingapp.services import legal, shelf

TODAY = date(2026, 11, 22)


def keys(day: date) -> set[str]:
    return {each.key for each in legal.references_on(day)}


def test_a_reference_is_found_only_while_it_is_in_force() -> None:
    assert "arkl2025" not in keys(date(2025, 12, 31))
    assert "arkl2025" in keys(date(2026, 1, 1))
    assert {"hol72a", "ip2022"}.isdisjoint(keys(date(2022, 7, 31)))
    assert {"hol72a", "ip2022"} <= keys(date(2022, 8, 1))


def test_an_act_that_is_adopted_and_not_in_force_is_never_cited() -> None:
    assert "fvl13old" in keys(TODAY)
    assert "fvl2025" not in keys(date(2099, 1, 1))


@pytest.mark.parametrize("basis", list(ExceptionBasis))
def test_every_exception_from_consent_has_a_provision_to_choose(basis: ExceptionBasis) -> None:
    assert legal.references_for(basis, TODAY)


def test_no_key_is_used_twice_and_every_text_is_there_in_three_languages() -> None:
    found = legal.references_on(TODAY)
    assert len(found) == len({each.key for each in found})
    for each in found:
        for texts in (each.cite, each.topic):
            assert set(texts) == {"nb", "nn", "en"}
            assert all(text and text == text.strip() for text in texts.values()), each.key


def test_best_interests_are_not_credited_to_the_right_to_be_heard() -> None:
    found = {each.key: each for each in legal.references_on(TODAY)}
    assert found["crc3"].topic["nb"] == "barnets beste"
    assert "bli hørt" in found["crc12"].topic["nb"]


def test_the_twelve_acts_with_a_duty_to_co_operate_are_there() -> None:
    duties = legal.cooperation_duties()
    assert len(duties) == 12
    assert {"barnevernslova § 15-8", "integreringslova § 50"} <= {d.cite["nn"] for d in duties}
    assert all(set(d.binds) == {"nb", "nn", "en"} for d in duties)


@pytest.mark.parametrize("code", shelf.type_codes())
def test_every_provision_a_meeting_type_names_is_in_force(code: str) -> None:
    named = shelf.load_template(code).type.legal
    assert named
    assert len(legal.references_by_key(named, TODAY)) == len(named)


def test_a_provision_nobody_wrote_down_is_a_fault_that_shows() -> None:
    with pytest.raises(KeyError):
        legal.references_by_key(("nolaw",), TODAY)
