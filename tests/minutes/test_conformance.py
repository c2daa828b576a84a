"""The file keeps PDF/A-2a and PDF/UA-1, and says what everything on its pages is."""

import io
from pathlib import Path

import pikepdf
import pytest

from meetingapp.document.blocks import Document
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.people import ServiceCode
from meetingapp.minutes import render
from meetingapp.words import Language
from tests.document.copied import MARK, finalised
from tests.document.test_measured import charts_in, measured_between
from tests.minutes.reading import elements, embedded_fonts, structure_of, text_of
from tests.vera.engine import Vera


@pytest.fixture(scope="module")
def printed(every_kind: Document) -> bytes:
    return render(every_kind)


@pytest.mark.needs_java
def test_every_kind_of_block_keeps_both_standards(
    printed: bytes, vera: Vera, tmp_path: Path
) -> None:
    file = tmp_path / "every_kind.pdf"
    file.write_bytes(printed)
    vera(file)


def test_every_face_that_a_page_names_lies_in_the_file(printed: bytes) -> None:
    fonts = embedded_fonts(printed)
    assert len(fonts) >= 3
    assert all(fonts.values()), fonts
    assert not any("Helvetica" in name for name in fonts)


def test_headings_lists_quotes_and_tables_are_tagged(printed: bytes) -> None:
    tags = {line.strip() for line in structure_of(printed)}
    assert {"/H1", "/H2", "/H3", "/BlockQuote", "/L", "/LI", "/Lbl", "/LBody"} <= tags
    assert {"/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/Div", "/Sect"} <= tags


def test_header_cells_point_and_tables_have_a_summary(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        cells = [one for _, one in elements(pdf) if one.S == "/TH"]
        scopes = [str(one.A.Scope) for one in cells]
        [table] = [one for _, one in elements(pdf) if one.S == "/Table"]
        assert scopes.count("/Column") == 4
        assert scopes.count("/Row") == 2
        assert str(table.A.Summary) == "Tiltak"


def test_no_group_is_empty(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        empty = [str(one.S) for _, one in elements(pdf) if not len(one.K)]
    assert set(empty) <= {"/TH", "/TD"}


def test_every_marked_run_belongs_to_an_element(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        rows = pdf.Root.StructTreeRoot.ParentTree.Nums
        for page in pdf.pages:
            marks = page.Contents.read_bytes().count(b"/MCID")
            row = rows[2 * int(page.StructParents) + 1]
            assert len(row) == marks
            assert all("/S" in element for element in row)


def test_bookmarks_lead_to_the_headings(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf, pdf.open_outline() as outline:
        [top] = outline.root
        assert top.title == "Referat fra prøvemøte"
        titles = [child.title for child in top.children]
        assert titles == ["Dette ble avtalt", "Barnets stemme", "Tiltakene"]
        assert [child.title for child in top.children[2].children] == ["1. Lesegruppe"]


def test_the_file_says_its_title_language_and_standards(printed: bytes) -> None:
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        assert str(pdf.Root.Lang) == "nb-NO"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]) == "Referat fra prøvemøte, 24.11.2026"
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Referat fra prøvemøte, 24.11.2026"
            assert metadata["pdfaid:part"] == "2"
            assert metadata["pdfaid:conformance"] == "A"
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["xmp:CreateDate"] == "2026-11-24T14:30:00+00:00"


def test_text_is_read_in_the_order_it_stands(printed: bytes) -> None:
    wanted = [
        "Referat fra prøvemøte",
        "Sted",
        "Dette ble avtalt",
        "Spørsmålet var: Hva nå?",
        "Tiltak Ansvarlig Vekt",
        "1. Lesegruppe",
        "middels",
        "Habilitet er tatt opp.",
        "ÅSNE MED EGNE ORD",
        "«Jeg liker lite rom.»",
        "Samtale 20. november 2026.",
        "Peker på boka.",
        "Det første.",
        "Det andre.",
        "Målet er nådd",
        "Starter i uke 49.",
        "Et punkt til.",
    ]
    text = text_of(printed)
    places = [text.find(part) for part in wanted]
    assert -1 not in places
    body = text.index("Åsne, 8 år")
    assert sorted(places[1:]) == places[1:]
    assert places[1] > body


@pytest.mark.needs_java
def test_a_chart_keeps_both_standards_in_every_copy_that_draws_it(
    vera: Vera, tmp_path: Path
) -> None:
    """No example has measured one thing three times: copies of them would show no chart."""
    told = finalised(measured_between())
    files = []
    for audience, language in (
        (Audience(Edition.GUARDIAN, guardian="Anita Fiktiveng"), Language.NB),
        (Audience(Edition.SERVICE, service=ServiceCode.SCHOOL), Language.NN),
        (Audience(Edition.ANON), Language.EN),
    ):
        document = told.document(audience, language, MARK)
        assert charts_in(document.blocks)
        file = tmp_path / f"{audience.edition}_{language}.pdf"
        file.write_bytes(render(document))
        files.append(file)
    vera(files)
