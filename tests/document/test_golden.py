"""The example minutes look and read as they did; a wanted change updates ``tests/golden``."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from meetingapp.document.plain import plain_text
from meetingapp.domain.case import Case, System
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.minutes import render
from tests.document.conftest import Told
from tests.document.finished import told_in
from tests.minutes.reading import pages_of, structure_of, text_of
from tests.vera.engine import Vera

GOLDEN = Path(__file__).parents[1] / "golden"
SCALE = 0.6  # 43 dots an inch: enough to see that something moved
TOLERANCE = 48  # of 255: smoothing differs a little between builds of PDFium
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


def _picture(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=SCALE, grayscale=True).to_pil() for page in document]
    document.close()
    sheet = Image.new("L", (sum(page.width for page in pages), pages[0].height), 255)
    left = 0
    for page in pages:
        sheet.paste(page, (left, 0))
        left += page.width
    return sheet


def _updating() -> bool:
    return bool(os.environ.get("UPDATE_GOLDEN"))


@pytest.mark.parametrize(("told", "name"), EXAMPLES, indirect=["told"])
def test_the_text_and_structure_are_as_before(told: Told, name: str) -> None:
    document = told.document()
    dump = plain_text(document) + "\n" + "\n".join(structure_of(render(document))) + "\n"
    file = GOLDEN / f"{name}.txt"
    if _updating():
        file.write_text(dump, "utf-8")
    assert dump == file.read_text("utf-8")


@pytest.mark.parametrize(("told", "name"), EXAMPLES, indirect=["told"])
def test_the_pages_look_as_before(told: Told, name: str) -> None:
    picture = _picture(render(told.document()))
    file = GOLDEN / f"{name}.png"
    if _updating():
        picture.save(file, optimize=True)
    with Image.open(file) as before:
        assert picture.size == before.size
        changed = ImageChops.difference(picture, before).point(lambda v: 255 * (v > TOLERANCE))
    assert changed.getbbox() is None, f"pixels changed within {changed.getbbox()}"


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
