from datetime import date

import pytest

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.neutral import neutral_reference, tells_of

CASE = Case(
    "c",
    NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
    guardians=(Guardianship("Kari Næss", "mor"),),
)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Grupperom 2", False),
        ("hjemme hos JONAS", True),
        ("Fiktivsens stue", True),
        ("hos næss", True),
        ("kontaktlærer for J F", False),
        ("rom JF", True),
        ("JFK-salen", False),
        ("", False),
    ],
)
def test_a_text_that_holds_a_name_or_initials_tells(text: str, tells: bool) -> None:
    assert tells_of(CASE, text) is tells


def test_a_reference_with_a_name_in_it_is_no_reference() -> None:
    assert neutral_reference(Case("c", CASE.subject, reference="1/26")) == "1/26"
    assert not neutral_reference(Case("c", CASE.subject, reference="Jonas 1"))
