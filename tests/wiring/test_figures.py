"""Frozen figures as files: on paper as the law asks, and in a spreadsheet value for value."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from meetingapp.codec.csv_text import shown_in_cell
from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.figures.table import Figures, Mark
from meetingapp.domain.office import Office
from meetingapp.errors import AppError
from meetingapp.models.keys import Keys
from meetingapp.models.store import create_store
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_office
from meetingapp.wiring.figures import LeadershipFigures
from meetingapp.wiring.printing import FullPrinter
from meetingapp.words import Language
from tests.domain.figures.made_up import FIRST, draw, told
from tests.minutes.reading import text_of
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.reach import EVERYTHING
from tests.vera.engine import Vera

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
PERIOD = Period(FIRST, PeriodKind.TERTIAL)
NAMES = (("åsen", "=1+1 Åsen skole"), ("vika", 'Vika "gamle" barnehage; sør'))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = create_store(tmp_path, Keys(database=b"d" * 32, audit=b"a" * 32), lambda: NOW)
    made = Desk(store, FullPrinter(), lambda: NOW, lambda: BERIT, PeopleOfTheVault())
    save_office(made, Office(municipality="Eksempel kommune"))
    yield made
    store.close()


@pytest.fixture
def frozen(desk: Desk) -> Figures:
    made = replace(make(PERIOD, told(400), (), draw), unit_names=NAMES, frozen_on=date(2026, 5, 4))
    with desk.store.transaction(EVERYTHING) as work:
        work.figures.freeze(made)
        work.commit()
    return made


@pytest.mark.parametrize("language", list(Language))
def test_frozen_figures_are_printed_as_archives_and_screen_readers_ask(
    language: Language, desk: Desk, frozen: Figures, vera: Vera, tmp_path: Path
) -> None:
    paper = LeadershipFigures(desk).pdf(frozen, language)
    file = tmp_path / paper.file_name
    file.write_bytes(paper.content)
    vera(file)
    said = text_of(paper.content)
    assert "<5" in said
    assert "Åsen skole" in said
    assert paper.file_name == "tall-for-ledelsen-tertial-2026-01.pdf"


def test_every_value_is_in_the_spreadsheet_and_no_formula(desk: Desk, frozen: Figures) -> None:
    name, content = LeadershipFigures(desk).csv(frozen, Language.NB)
    assert name.endswith(".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    headings, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    assert headings[:4] == ["Periode", "Tall", "Hvor", "Hva"]
    cells = [cell for table in frozen.tables for row in table.rows for cell in row.cells]
    assert len(rows) == len(cells) + len(frozen.medians)
    told_in_file = Counter(row[4] for row in rows[: len(cells)])
    said = {Mark.FEW: "<5", Mark.HIDDEN: "Skjult"}
    assert told_in_file == Counter(said.get(cell.mark, str(cell.count)) for cell in cells)
    where = [row[2] for row in rows[:5]]
    assert where[:2] == ["Hele kommunen", "'=1+1 Åsen skole"]
    assert where[2:] == ["Lia", 'Vika "gamle" barnehage; sør', "Andre enheter"]
    units = {shown_in_cell(row[2]) for row in rows}
    assert {name for _, name in NAMES} <= units
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_figures_that_are_not_frozen_cannot_leave(desk: Desk, frozen: Figures) -> None:
    others = replace(frozen, medians=())
    for call in (LeadershipFigures(desk).pdf, LeadershipFigures(desk).csv):
        with pytest.raises(AppError) as refused:
            call(others, Language.NB)
        assert refused.value.code == "figures.not_frozen"
