"""The minutes tell what a consent covers, and what was taken back or refused."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.consent import (
    Consent,
    InformedItem,
    Refusal,
    Signature,
    SignatureMethod,
    Withdrawal,
)
from meetingapp.domain.people import ServiceCode
from tests.document.conftest import Told

EARLIER, ON, LATER = date(2026, 11, 1), date(2026, 11, 20), date(2026, 12, 24)
GIVEN = Consent(
    "c",
    services=(ServiceCode.SCHOOL, ServiceCode.PPT),
    signatures=(Signature("Kari Fiktivsen", EARLIER),),
    valid_from=EARLIER,
    valid_to=date(2027, 6, 18),
)


def _plain(jonas: Told, **changes: Any) -> str:
    consent = replace(GIVEN, **changes)
    told = replace(jonas, case=replace(jonas.case, consents=(consent,)))
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def test_a_consent_in_force_says_until_when_on_page_1(jonas: Told) -> None:
    text = _plain(jonas)
    assert "Samtykke: Gyldig til 18. juni 2027. Gitt av Kari Fiktivsen.\n" in text
    assert "Samtykke: Kari Fiktivsen (mor), 1. november 2026 på papir. Gjelder skolen" in text


def test_a_withdrawn_consent_is_told_and_not_called_valid(jonas: Told) -> None:
    text = _plain(jonas, withdrawn=Withdrawal(ON, "Kari Fiktivsen", "på telefon"))
    assert "Samtykke: Trukket tilbake 20. november 2026 av Kari Fiktivsen. På telefon.\n" in text
    assert "Status: Trukket tilbake 20. november 2026 av Kari Fiktivsen. På telefon.\n" in text
    assert "Gyldig til" not in text


def test_a_consent_withdrawn_for_one_service_holds_for_the_others(jonas: Told) -> None:
    withdrawn = Withdrawal(ON, "Kari Fiktivsen", services=(ServiceCode.PPT,))
    assert (
        "Gyldig til 18. juni 2027. Gitt av Kari Fiktivsen. "
        "Trukket tilbake 20. november 2026 av Kari Fiktivsen. Det gjelder PPT.\n"
    ) in _plain(jonas, withdrawn=withdrawn)


def test_a_refusal_is_a_record(jonas: Told) -> None:
    refusal = Refusal("Jon Fiktivsen", ON, "vil vente", (ServiceCode.PPT,))
    assert (
        "Status: Jon Fiktivsen sa nei 20. november 2026. Det gjelder PPT. Vil vente.\n"
    ) in _plain(jonas, refusals=(refusal,))
    everywhere = replace(refusal, services=(), reason="")
    assert "Status: Jon Fiktivsen sa nei 20. november 2026.\n" in _plain(
        jonas, refusals=(everywhere,)
    )


def test_what_ends_after_the_meeting_is_no_part_of_its_minutes(jonas: Told) -> None:
    text = _plain(
        jonas,
        withdrawn=Withdrawal(LATER, "Kari Fiktivsen"),
        refusals=(Refusal("Jon Fiktivsen", LATER),),
    )
    assert "Trukket" not in text
    assert "sa nei" not in text


def test_an_expired_consent_says_when_it_ran_out(jonas: Told) -> None:
    assert "Samtykke: Gikk ut 1. november 2026.\n" in _plain(jonas, valid_to=EARLIER)


def test_one_signer_says_why_one_is_enough(jonas: Told) -> None:
    text = _plain(jonas, single_signer_reason="mor har foreldreansvaret alene")
    assert "Én underskrift: Mor har foreldreansvaret alene.\n" in text


def test_every_way_of_signing_is_told(jonas: Told) -> None:
    signed = (
        Signature("Kari Fiktivsen", EARLIER, SignatureMethod.EID),
        Signature("Jon Fiktivsen", ON, SignatureMethod.ORAL, "Berit Eksempelrud"),
    )
    assert (
        "Kari Fiktivsen (mor), 1. november 2026 med elektronisk ID; "
        "Jon Fiktivsen (far), 20. november 2026 muntlig, vitne: Berit Eksempelrud."
    ) in _plain(jonas, signatures=signed)


def test_a_consent_given_for_some_meetings_names_this_one(jonas: Told) -> None:
    assert "Bare for ressursteam og URT." in _plain(jonas, meeting_types=("RT", "URT"))


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (tuple(InformedItem), "De som skrev under, hadde fått vite alt de har krav på."),
        ((InformedItem.VOLUNTARY,), "hadde fått vite dette: at det er frivillig."),
    ],
)
def test_what_the_signers_knew_is_told(
    jonas: Told, told: tuple[InformedItem, ...], said: str
) -> None:
    assert said in _plain(jonas, informed_of=told)


def test_an_empty_consent_prints_nothing_odd(jonas: Told) -> None:
    told = replace(jonas, case=replace(jonas.case, consents=(Consent("c"),)))
    text = plain_text(told.document())
    assert "Samtykke: Ikke underskrevet.\n" in text
    assert "Gitt av ." not in text
    assert "Status:" not in text
