"""The example minutes look and read as they did; a wanted change updates ``tests/golden``."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from meetingapp.domain.case import Case, System
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.minutes import render
from tests.document.conftest import Told
from tests.document.finished import told_in
from tests.minutes.golden import hold_pages, hold_text
from tests.minutes.reading import pages_of, text_of
from tests.vera.engine import Vera

EXAMPLES = [
    ("jonas", "jonas_nb"),
    ("sigrid", "sigrid_nn"),
    ("anonym", "anonymous_nb"),
    ("akutt", "acute_nb"),
    ("avslutning", "closing_nb"),
    ("systemmote", "system_nb"),
    ("tre-saker/2", "stopped_nb"),
    ("tre-saker/1", "waiting_outside_nb"),
    ("innsatsteam", "evaluation_nb"),
]


@pytest.fixture
def told(request: pytest.FixtureRequest) -> Told:
    if request.param in ("jonas", "sigrid"):
        found: Told = request.getfixturevalue(request.param)
        return found
    name, _, number = request.param.partition("/")
    return told_in(name, int(number or 0))


@pytest.mark.parametrize(("told", "name"), EXAMPLES, indirect=["told"])
def test_the_minutes_look_and_read_as_before(told: Told, name: str) -> None:
    document = told.document()
    pdf = render(document)
    hold_text(name, document, pdf)
    hold_pages(name, pdf)


@pytest.mark.needs_java
@pytest.mark.parametrize(("told", "name"), EXAMPLES, indirect=["told"])
def test_the_minutes_keep_both_standards(told: Told, name: str, vera: Vera, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.pdf"
    file.write_bytes(render(told.document()))
    vera(file)


@pytest.mark.needs_java
def test_minutes_of_an_empty_discussion_keep_both_standards(
    jonas: Told, vera: Vera, tmp_path: Path
) -> None:
    empty = replace(
        jonas,
        meeting=Meeting(id="m", type="RT", date=date(2026, 11, 24)),
        case=Case(id=jonas.case.id, subject=System()),
        discussion=CaseDiscussion(id="d", case_id=jonas.case.id),
    )
    file = tmp_path / "empty.pdf"
    file.write_bytes(render(empty.document()))
    vera(file)


def test_a_first_meeting_with_two_measures_fits_four_pages(jonas: Told) -> None:
    assert pages_of(render(jonas.document())) == 4


def test_the_first_page_is_the_overview(jonas: Told) -> None:
    pdf = pypdfium2.PdfDocument(render(jonas.document()))
    first, second = (pdf[number].get_textpage().get_text_range() for number in (0, 1))
    pdf.close()
    assert "Dette ble avtalt" in first
    assert "Til stede" in first
    assert second.index("Barnets stemme") < 200


def test_words_are_not_joined_where_a_line_wraps(jonas: Told) -> None:
    printed = text_of(render(jonas.document()))
    assert "grupperom 4 dager i uka" in printed
    assert (
        "Ida Prøvestad forteller hva som ble avtalt, innen 25. november 2026 (samtale)." in printed
    )
