"""The overview of meetings: looked at from the people and services, then saved or printed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from meetingapp.ui.places import Place, TeamPlace
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.widgets import page_print
from meetingapp.ui.widgets.papers.overview_dialog import OverviewDialog
from meetingapp.ui.window import MainWindow
from meetingapp.words import Language

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


@pytest.fixture
def overview(at: At, settled: Settled) -> tuple[MainWindow, OverviewDialog]:
    shown = at(TeamPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, TeamScreen)
    screen.overview.look.click()
    settled(shown)
    dialog = shown.findChild(OverviewDialog)
    assert dialog is not None
    return shown, dialog


def test_it_is_looked_at_in_any_language_and_the_shown_bytes_are_saved_and_printed(
    overview: tuple[MainWindow, OverviewDialog], settled: Settled, tmp_path: Path
) -> None:
    shown, dialog = overview
    assert "Oversikt over møtene våre" in dialog.sheets.text.toPlainText()
    dialog.language.chosen.emit(Language.NN.value)
    assert not dialog.save.isEnabled()
    settled(shown)
    assert "Oversikt over møta våre" in dialog.sheets.text.toPlainText()
    paper = dialog.model.paper
    assert paper is not None
    dialog.model.save(tmp_path)
    settled(shown)
    assert (tmp_path / paper.file_name).read_bytes() == paper.content
    assert paper.file_name in dialog.said.text
    printed: list[bytes] = []
    dialog.model.print_it(printed.append)
    settled(shown)
    assert printed == [paper.content]
    assert "skriveren" in dialog.said.text


def test_what_did_not_work_is_told_in_the_window(
    overview: tuple[MainWindow, OverviewDialog],
    settled: Settled,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown, dialog = overview
    dialog.model.save(tmp_path / "none")
    settled(shown)
    assert dialog.said.text
    monkeypatch.setattr(page_print, "has_printer", lambda: False)
    dialog.print.click()
    assert dialog.said.text.startswith("Fant ingen skriver")
