"""The minutes of a protected child say that it is protected, and not where it is."""

from dataclasses import replace

import pytest

from meetingapp.document.plain import texts
from meetingapp.domain.case import NamedChild, Protection
from tests.document.conftest import Told


@pytest.mark.parametrize(
    ("protection", "said"),
    [
        (Protection.CONFIDENTIAL, "Fortrolig adresse (kode 7). Sted og enhet er utelatt."),
        (Protection.STRICT, "Strengt fortrolig adresse (kode 6). Sted og enhet er utelatt."),
    ],
)
def test_place_and_unit_are_left_out_and_the_reader_is_told(
    jonas: Told, protection: Protection, said: str
) -> None:
    subject = jonas.case.subject
    assert isinstance(subject, NamedChild)
    told = replace(jonas, case=replace(jonas.case, subject=replace(subject, protection=protection)))
    before, after = list(texts(jonas.document())), list(texts(told.document()))
    assert jonas.meeting.place
    assert jonas.meeting.unit
    assert any(jonas.meeting.place in text for text in before)
    assert not any(
        hidden in text for text in after for hidden in (jonas.meeting.place, jonas.meeting.unit)
    )
    assert said in "\n".join(after)


def test_a_barred_guardian_hides_the_place_too(jonas: Told) -> None:
    first, *others = jonas.case.guardians
    barred = (replace(first, address_barred=True), *others)
    told = replace(jonas, case=replace(jonas.case, guardians=barred))
    after = "\n".join(texts(told.document()))
    assert jonas.meeting.unit not in after
    assert "Adressen til en foresatt er sperret. Sted og enhet er utelatt." in after
