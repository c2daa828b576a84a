"""Every CSV file we write, opened by LibreOffice: each value equal, and no formula run."""

import csv
import io
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

import pytest

from meetingapp.codec.csv_text import shown_in_cell, write_table
from meetingapp.document.papers.figures import FiguresPaper, as_rows
from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.names import FigureNames
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.office import Office
from meetingapp.models.store import Keys, create_store
from meetingapp.services.catalogue import save_entry
from meetingapp.services.catalogue_files import export_catalogue
from meetingapp.services.policy import Desk
from meetingapp.words import Language, Words
from tests.domain.figures.made_up import FIRST, draw, told
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.receivers.opendocument import Cell, rows_of
from tests.receivers.programs import program, run
from tests.services.conftest import PlainPrinter

pytestmark = pytest.mark.long
NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
HOSTILE = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1+1", "\n=1+1",
    "  =1+1", "\N{FULLWIDTH EQUALS SIGN}1+1", "\N{FULLWIDTH PLUS SIGN}1", "{=1+1}", "%0A=1+1",
    '=HYPERLINK("http://x.invalid")', '=WEBSERVICE("http://x.invalid")', "=DDE(1;2;3)",
    "http://x.invalid", "-5", "\N{MINUS SIGN}5",
)  # fmt: skip
PLAIN = (
    "Bø-Lie", "O'Brien", "'anført'", 'AND OR NOT "', "a;b,c", "to\nlinjer", "æøå ÆØÅ áŋ €",
    "1/27", "2026-0001", "31.12.2026", "6–9", "1-4", "10:30", "12 (40\N{NO-BREAK SPACE}%)", "<5",
    "100", "1,5", "0", "  to  mellomrom  ", "mars 2026",
)  # fmt: skip
AS_NORWEGIANS_OPEN_IT = "CSV:59,34,76,1,,1044,false,false"


def written(folder: Path) -> dict[str, bytes]:
    """Write each kind of file, in each language, with what is worst to have in it."""
    files = {"cells": write_table(["Nr", "Verdi"], [(str(n), each) for n, each in
                                                    enumerate((*HOSTILE, *PLAIN))])}  # fmt: skip
    figures = replace(
        make(Period(FIRST, PeriodKind.TERTIAL), told(400), (), draw),
        unit_names=(("åsen", "=1+1"), ("vika", 'Vika "gamle"; sør'), ("lia", "1/27")),
        frozen_on=date(2026, 5, 4),
    )
    names = FigureNames(types={"RT": "@SUM(A1)"}, entries={"lesekurs": "-Lesekurs"})
    for language in Language:
        paper = FiguresPaper(figures, Office(), names, NOW)
        files[f"figures_{language}"] = write_table(*as_rows(paper, Words(language)))
    keys = Keys(database=b"d" * 32, audit=b"a" * 32)
    with closing(create_store(folder, keys, lambda: NOW)) as store:
        desk = Desk(store, PlainPrinter(), lambda: NOW, lambda: BERIT, PeopleOfTheVault())
        save_entry(desk, CatalogueEntry("", "O'Brien; «Bø-Lie»", "To\nlinjer", source="1/27"))
        for language in Language:
            files[f"catalogue_{language}"] = export_catalogue(desk, language)
    files["control"] = b"Nr;Verdi\r\n0;=1+1\r\n"  # as somebody would who did not think of it
    return files


@pytest.fixture(scope="module")
def opened(
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, tuple[bytes, list[list[Cell]]]]:
    """Open all of them in one run of LibreOffice, with a profile of its own."""
    soffice = program("soffice", beside="libsclo.so")
    folder = tmp_path_factory.mktemp("spreadsheets")
    store = folder / "store"
    store.mkdir()
    files = written(store)
    for name, content in files.items():
        (folder / f"{name}.csv").write_bytes(content)
    command: list[str | Path] = [
        soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--norestore", f"--infilter={AS_NORWEGIANS_OPEN_IT}", "--convert-to", "fods",
        "--outdir", folder / "opened", *(folder / f"{name}.csv" for name in files),
    ]  # fmt: skip
    run(command, {"HOME": str(folder)})
    return {
        name: (content, rows_of(folder / "opened" / f"{name}.fods"))
        for name, content in files.items()
    }


def test_every_value_is_equal_in_every_file(
    opened: Mapping[str, tuple[bytes, list[list[Cell]]]],
) -> None:
    seen = 0
    for name, (content, sheet) in opened.items():
        if name == "control":
            continue
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
        assert len(sheet) == len(rows), name
        for row, cells in zip(rows, sheet, strict=True):
            while row and not row[-1]:
                row.pop()
            assert len(cells) == len(row), (name, row)
            for wrote, cell in zip(row, cells, strict=True):
                assert is_equal(wrote, cell), (name, wrote, cell)
                seen += 1
    assert seen > 2000


def test_no_formula_is_run_and_no_cell_leads_out_of_the_sheet(
    opened: Mapping[str, tuple[bytes, list[list[Cell]]]],
) -> None:
    for name, (_, sheet) in opened.items():
        if name != "control":
            assert not [cell for row in sheet for cell in row if cell.formula], name
            assert not [cell for row in sheet for cell in row if cell.leads_out], name
    [_, [_, ran]] = opened["control"][1]
    assert ran.number == Decimal(2)  # so it would have been seen
    assert ran.formula


def test_what_was_held_back_reads_as_it_was_written(
    opened: Mapping[str, tuple[bytes, list[list[Cell]]]],
) -> None:
    _, [_, *rows] = opened["cells"]
    texts = [shown_in_cell(row[1].text) for row in rows]
    assert texts[: len(HOSTILE)] == [on_one_kind_of_line(each) for each in HOSTILE]


def is_equal(wrote: str, cell: Cell) -> bool:
    """A number is equal by its worth, everything else letter by letter."""
    if cell.number is None:
        return cell.text == on_one_kind_of_line(wrote)
    try:
        return cell.number == Decimal(wrote.replace(",", "."))
    except InvalidOperation:
        return False


def on_one_kind_of_line(text: str) -> str:
    """A spreadsheet knows one kind of line end in a cell, and no tab."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
