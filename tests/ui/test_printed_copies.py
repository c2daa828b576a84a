"""A printed copy is in the log before the printer gets anything, and no file of it stays."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.errors import AppError
from meetingapp.services.lists_port import BEGINNING
from meetingapp.ui.places import MinutesPlace
from meetingapp.ui.ports import Session
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.widgets import page_print
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.faults.campaign import Campaign
from tests.ui.met import Met, show, tell
from tests.ui.stand_in_printer import printer_to

Settled = Callable[[MainWindow], None]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tell(tmp_path_factory.mktemp("printed") / "told")


@pytest.fixture
def met(told: Path, tmp_path: Path, window: Callable[[Door], MainWindow], settled: Settled) -> Met:
    def minutes(session: Session) -> MinutesPlace:
        return MinutesPlace(session.papers.not_journaled(BEGINNING).rows[0].minutes_id)

    met = show(told, tmp_path / "vault", window, minutes)
    settled(met.window)
    return met


def looked_at(met: Met, settled: Settled) -> MinutesScreen:
    """Look at the copy of the first guardian who may have one."""
    screen = met.shown
    assert isinstance(screen, MinutesScreen)
    standing = screen.model.standing
    assert standing is not None
    screen.begin_copy(
        next(
            each.audience
            for each in standing.choices
            if each.audience.edition is Edition.GUARDIAN and each.refused is None
        )
    )
    settled(met.window)
    assert screen.model.preview is not None
    return screen


def files_in(*folders: Path) -> set[Path]:
    return {file for folder in folders for file in folder.rglob("*")}


def test_what_is_printed_is_in_the_log_first_and_leaves_nothing_behind(
    campaign: Campaign,
    met: Met,
    settled: Settled,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = campaign(
        "T39", "copies printed to a stand-in for a printer (a PDF of Qt’s)", short=2, full=50
    )
    spare, paper = tmp_path / "spare", tmp_path / "paper"
    for folder in (spare, paper):
        folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(spare))
    monkeypatch.setenv("HOME", str(spare))
    monkeypatch.chdir(spare)
    before = files_in(met.folder)
    for number in range(tried.count):
        screen = looked_at(met, settled)
        preview = screen.model.preview
        assert preview is not None
        sheet = paper / f"{number}.pdf"
        seen: list[int] = []

        def put(pdf: bytes, sheet: Path = sheet, seen: list[int] = seen) -> None:
            seen.append(met.logged("copies.issue"))
            page_print.put_on_paper(printer_to(sheet), pdf)

        screen.print_on(put)
        settled(met.window)
        assert seen == [number + 1]
        assert screen.model.standing is not None
        assert preview.sha256 in {each.sha256 for each in screen.model.standing.copies}
        with PdfDocument(sheet) as printed, PdfDocument(preview.content) as shown:
            assert len(printed) == len(shown)
            assert printed.get_metadata_dict()["Title"] == "Samråd"
            assert printed.get_metadata_dict()["Author"] == ""
    assert met.logged("copies.issue") == tried.count
    assert files_in(spare) == set()
    # The vault may have tidied meanwhile; what it made itself holds no page.
    new = [file for file in files_in(met.folder) - before if file.is_file()]
    assert [file.name for file in new if b"%PDF" in file.read_bytes()] == []
    tried.held(f"{tried.count} entries before the printer; neutral title; 0 files left")


def test_a_printer_gets_only_what_may_go_out_and_a_jam_costs_no_new_number(
    met: Met, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = looked_at(met, settled)
    preview = screen.model.preview
    assert preview is not None
    printed: list[bytes] = []
    monkeypatch.setattr(page_print, "has_printer", lambda: False)
    screen.bar.print.click()
    assert screen.panel.said.text.startswith("Fant ingen skriver")
    screen.model.preview = replace(preview, sha256="0" * 64)  # as though it were another file today
    screen.print_on(printed.append)
    settled(met.window)
    assert (printed, met.logged("copies.issue")) == ([], 0)

    def jammed(_pdf: bytes) -> None:
        raise AppError("print.not_printed")

    screen.bar.format.chosen.emit(CopyFormat.TXT.value)
    settled(met.window)
    assert screen.bar.save.isVisible()
    assert not screen.bar.print.isVisible()  # it has no pages
    screen.bar.format.chosen.emit(CopyFormat.PDF.value)
    settled(met.window)
    preview = screen.model.preview
    assert preview is not None
    screen.print_on(jammed)
    settled(met.window)
    assert screen.panel.said.text.startswith("Skriveren tok ikke imot")
    assert screen.bar.print.isEnabled()
    screen.print_on(printed.append)
    settled(met.window)
    assert printed == [preview.content]
    assert met.logged("copies.issue") == 1
    assert not screen.bar.isVisible()
