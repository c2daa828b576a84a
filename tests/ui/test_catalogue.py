"""Tiltaksoversikt on the screen: narrowed, changed, filled from a file, and what is missing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.catalogue import Ages, Implementation
from meetingapp.domain.measure import RiskFactor
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.places import CataloguePlace, MeasuresPlace, Place
from meetingapp.ui.screens.catalogue import CatalogueScreen
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.widgets.catalogue.entry_form import EntryForm
from meetingapp.ui.widgets.catalogue.taking_in import TakeInDialog
from meetingapp.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
OFFERS = "Navn;Nivå;Alder\nTurgruppe;grønt;6–9\nUten nivå;;\nMOT;universelt;10–18\n"


def catalogue(window: MainWindow) -> CatalogueScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CatalogueScreen)
    return screen


def test_the_list_is_narrowed_and_an_entry_is_taken_into_use(
    at: At, settled: Settled, qtbot: QtBot
) -> None:
    shown = at(CataloguePlace())
    settled(shown)
    screen = catalogue(shown)
    everything = screen.entries.total
    assert everything >= 25
    qtbot.keyClicks(screen.search, "mobbing")
    settled(shown)
    assert screen.entries.total == 1
    entry = screen.pane.entry
    assert entry is not None
    assert entry.implementation is Implementation.SUGGESTED
    qtbot.mouseClick(screen.pane.use, Qt.MouseButton.LeftButton)
    settled(shown)
    kept = screen.model.entry(entry.id)
    assert kept is not None
    assert kept.implementation is Implementation.IN_USE
    assert not screen.pane.use.isVisible()
    screen.search.clear()
    screen.search.edited.emit("")
    screen.filters.ages._toggle(0)
    settled(shown)
    assert 0 < screen.entries.total < everything


def test_what_is_missing_is_said_in_words(at: At, settled: Settled) -> None:
    shown = at(CataloguePlace())
    settled(shown)
    screen = catalogue(shown)
    screen.shows._choose(1)
    settled(shown)
    assert screen.report.isVisible()
    assert not screen.table.isVisible()
    assert screen.gaps.total == 8
    first = str(screen.gaps.data(screen.gaps.index(0, 0)))
    assert first.startswith("Omsorgssvikt eller skadelig omsorg")
    assert "7 av 7 aldre" in first
    assert screen.row.text().startswith("Omsorgssvikt eller skadelig omsorg. Bare forslag")


def test_a_file_with_a_bad_line_is_taken_in_only_when_somebody_says_so(
    at: At, settled: Settled, tmp_path: Path
) -> None:
    file = tmp_path / "tiltak.csv"
    file.write_text(OFFERS, "cp1252")
    shown = at(CataloguePlace())
    settled(shown)
    screen = catalogue(shown)
    before = screen.entries.total
    screen.look(file)
    settled(shown)
    dialog = screen.findChild(TakeInDialog)
    assert dialog is not None
    assert dialog.take.text().strip() == "Hent inn de andre"
    assert screen.entries.total == before
    dialog.take.click()
    settled(shown)
    assert screen.entries.total == before + 1
    assert screen.said.text


def test_the_catalogue_is_saved_as_a_file(at: At, settled: Settled, tmp_path: Path) -> None:
    shown = at(CataloguePlace())
    settled(shown)
    screen = catalogue(shown)
    screen.model.write(tmp_path / "ut.csv")
    settled(shown)
    assert "ut.csv" in screen.said.text
    assert "Familieråd" in (tmp_path / "ut.csv").read_text("utf-8-sig")


def test_a_new_measure_is_written_and_what_is_wrong_is_said_beside_it(
    at: At, settled: Settled
) -> None:
    shown = at(CataloguePlace())
    settled(shown)
    screen = catalogue(shown)
    before = screen.entries.total
    screen.new.click()
    form = screen.findChild(EntryForm)
    assert form is not None
    form.save.click()
    assert "navn" in form.said.text
    form.name.set_raw("Turgruppe")
    form.first.set_raw("ni")
    form.save.click()
    assert "alderen" in form.said.text
    form.first.set_raw("6")
    form.last.set_raw("9")
    form.risks._toggle(6)
    form.services._toggle(0)
    form.save.click()
    settled(shown)
    assert screen.entries.total == before + 1
    [kept] = [each for each in screen.model.entries if each.name == "Turgruppe"]
    assert (kept.ages, kept.risks, kept.services) == (
        Ages(6, 9), (RiskFactor.R7,), (ServiceCode.SCHOOL,))  # fmt: skip
    assert kept.is_active


def test_a_change_keeps_what_the_form_does_not_ask_about(at: At, settled: Settled) -> None:
    shown = at(CataloguePlace())
    settled(shown)
    screen = catalogue(shown)
    before = screen.model.entry("mobbing")
    assert before is not None
    screen.write_entry(before)
    form = screen.findChild(EntryForm)
    assert form is not None
    form.texts["goal"].set_raw("Eleven er trygg")
    form.save.click()
    settled(shown)
    assert screen.model.entry("mobbing") == replace(before, goal="Eleven er trygg")


def test_the_way_to_the_catalogue_goes_from_the_measures(at: At, settled: Settled) -> None:
    shown = at(MeasuresPlace())
    settled(shown)
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MeasuresScreen)
    screen.offers.click()
    settled(shown)
    assert catalogue(shown).entries.total
