"""The edition without names says what was tried and what came of it, and leads back to nobody."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.words import Language
from tests.document.copied import MARK, Finalised, finalised, text_of
from tests.document.finished import told_in
from tests.domain.editions.asking import ANON

_MARK = replace(MARK, copy_id="A-7", recipient="Fagdagen")


def test_what_was_agreed_and_why_is_told(jonas: Finalised) -> None:
    text = plain_text(jonas.document(ANON))
    for told in (
        "Anonymisert referat fra ressursteam",
        "Barn 6–9 år · 2026",
        "Hvilke lesetiltak skal vi starte før jul?",
        "[kontaktlærer] leser med tre elever på grupperom 4 dager i uka",
        "34 → minst 45",
        "ord per minutt på ukentlig tekst",
        "Barnets beste",
        "skal passe på minst 5 barn her",
    ):
        assert told in text


@pytest.mark.parametrize("language", Language)
def test_nothing_leads_back_to_the_minutes(
    jonas: Finalised, sigrid: Finalised, language: Language
) -> None:
    for told in (jonas, sigrid):
        document = told.document(ANON, language, mark=_MARK)
        text = text_of(document)
        meeting = told.sitting.meeting
        for traced in (
            told.told.stamp.content_sha256[:8],
            told.case.reference,
            meeting.unit,
            *(person.person.name for person in meeting.participants),
            *(person.person.name.split()[0] for person in meeting.participants),
        ):
            assert traced not in text, traced
        assert str(meeting.date.year) in text
        assert document.written == datetime(2026, 11, 25, tzinfo=UTC)


def test_whose_copy_it_is_stands_under_the_title(jonas: Finalised) -> None:
    lines = plain_text(jonas.document(ANON, mark=MARK)).splitlines()
    assert lines[4] == "Kopi til: Jon Fiktivsen (far), kopi S1-1-F2"


def test_of_earlier_meetings_only_what_came_of_the_measures_is_told(sigrid: Finalised) -> None:
    text = plain_text(sigrid.document(ANON))
    assert "Sidan sist" in text
    assert "Målet er nådd" in text
    assert "Førre referat" not in text
    assert "januar" not in text
    assert "ASK," not in text  # how she speaks tells who she is


def test_a_list_of_actions_has_no_columns_that_say_nothing() -> None:
    told = finalised(told_in("systemmote"))
    text = plain_text(told.document(ANON))
    assert "Tiltak og trinn | Status" in text
    assert "Ansvarlig" not in text
    assert "Tiltak og trinn | Ansvarlig | Måned | Status" in plain_text(told.told.document())
