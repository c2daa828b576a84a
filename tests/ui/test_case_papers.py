"""The papers of a case on the screen: looked at, saved, kept with it, and sent to a colleague."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.ui.places import CasePapersPlace, ParcelPlace, Place
from meetingapp.ui.ports import Session
from meetingapp.ui.screens.case_papers import CasePapersScreen
from meetingapp.ui.screens.parcel import ParcelScreen
from meetingapp.ui.viewmodels.case_papers import PaperKind
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.papers.parcel_dialog import ParcelDialog
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
PDF = b"%PDF-1.7 signert"


def session_of(shown: MainWindow) -> Session:
    assert shown.session is not None
    return shown.session


@pytest.fixture
def papers(at: At) -> tuple[MainWindow, CasePapersScreen]:
    shown = at(CasePapersPlace("jonas"))
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, CasePapersScreen)
    return shown, screen


def test_a_consent_form_is_looked_at_in_any_of_eight_languages_and_saved(
    qtbot: QtBot, papers: tuple[MainWindow, CasePapersScreen], settled: Settled, tmp_path: Path
) -> None:
    shown, screen = papers
    row = screen.forms.findChildren(ListRow)[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    settled(shown)
    assert screen.bar.save.isEnabled()
    assert len(screen.bar.language.options) == 8
    assert "Jonas" in screen.sheets.text.toPlainText()
    screen.bar.language.chosen.emit("pl")
    settled(shown)
    paper = screen.model.paper
    assert paper is not None
    out = tmp_path / "ut"
    out.mkdir()
    screen.model.save(out)
    settled(shown)
    [file] = out.iterdir()
    assert file.read_bytes() == paper.content
    assert "Jonas" not in file.name


def test_what_no_pdf_can_be_made_of_is_made_for_word(
    papers: tuple[MainWindow, CasePapersScreen], settled: Settled
) -> None:
    shown, screen = papers
    screen.model.begin(PaperKind.CONSENT)
    settled(shown)
    screen.bar.language.chosen.emit("ar")
    settled(shown)
    assert screen.model.paper is not None
    assert screen.model.paper.format is CopyFormat.DOCX
    assert screen.sheets.text.toPlainText()


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_paper_is_shown_or_says_why_not(
    papers: tuple[MainWindow, CasePapersScreen], settled: Settled, kind: PaperKind
) -> None:
    shown, screen = papers
    screen.model.begin(kind)
    settled(shown)
    made = screen.model.paper is not None
    assert screen.bar.save.isEnabled() is made
    assert screen.bar.isVisible()


def test_a_file_is_kept_with_the_case_saved_again_and_removed(
    papers: tuple[MainWindow, CasePapersScreen], settled: Settled, tmp_path: Path
) -> None:
    shown, screen = papers
    signed = tmp_path / "Samtykke.pdf"
    signed.write_bytes(PDF)
    screen.model.add(AttachmentKind.SIGNED_CONSENT, signed)
    settled(shown)
    [kept] = session_of(shown).attachments.of_case("jonas")
    out = tmp_path / "ut"
    out.mkdir()
    screen.model.save_kept(kept, out)
    settled(shown)
    assert (out / "Samtykke.pdf").read_bytes() == PDF
    screen.model.remove(kept)
    settled(shown)
    assert session_of(shown).attachments.of_case("jonas") == ()


def test_a_file_that_cannot_be_kept_is_told_in_a_sentence(
    papers: tuple[MainWindow, CasePapersScreen], settled: Settled, tmp_path: Path
) -> None:
    shown, screen = papers
    program = tmp_path / "skjema.pdf"
    program.write_bytes(b"MZ program")
    for file in (program, tmp_path / "no such file.pdf"):
        screen.model.add(AttachmentKind.OTHER, file)
        settled(shown)
        assert screen.said.text
    assert session_of(shown).attachments.of_case("jonas") == ()


def test_a_parcel_goes_out_and_comes_in_again_with_nothing_new(
    qtbot: QtBot, papers: tuple[MainWindow, CasePapersScreen], settled: Settled, tmp_path: Path
) -> None:
    shown, screen = papers
    screen.pack.click()
    settled(shown)
    dialog = shown.findChild(ParcelDialog)
    assert dialog is not None
    code = dialog.code.text()
    packed = session_of(shown).exchange.pack_case("jonas")
    assert len(code) == len(packed.code)
    file = tmp_path / packed.file_name
    file.write_bytes(packed.parcel)
    dialog.reject()
    assert shown.shell is not None
    shown.shell.go(ParcelPlace())
    settled(shown)
    parcel = shown.shell.shown
    assert isinstance(parcel, ParcelScreen)
    assert not parcel.open.isEnabled()
    parcel.model.choose(file)
    settled(shown)
    qtbot.keyClicks(parcel.code, packed.code.replace("-", " ").lower())
    parcel.open.click()
    settled(shown)
    assert parcel.findChildren(Tick) == []
    assert not parcel.take.isEnabled()
    parcel.code.set_raw("0000")
    parcel.open.click()
    settled(shown)
    assert parcel.said.text


def test_a_paper_is_printed_as_it_stands_and_only_where_it_has_pages(
    papers: tuple[MainWindow, CasePapersScreen], settled: Settled
) -> None:
    shown, screen = papers
    screen.model.begin(PaperKind.CONSENT)
    assert not screen.bar.print.isVisible()
    settled(shown)
    assert screen.bar.print.isVisible()
    assert screen.model.paper is not None
    printed: list[bytes] = []
    screen.model.print_paper(printed.append)
    settled(shown)
    assert printed == [screen.model.paper.content]
    assert "skriveren" in screen.said.text
    screen.model.set_format(CopyFormat.DOCX)
    settled(shown)
    assert not screen.bar.print.isVisible()
