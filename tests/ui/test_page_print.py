"""Pages on paper: as many as there are, in their own size, from a job that names nobody."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.pdf_pages import PdfPage, read_pages
from meetingapp.ui.widgets import page_print
from meetingapp.ui.widgets.printing import ask_printer
from tests.ui.stand_in_printer import printer_to, two_pages

_DARK = 240
Box = tuple[int, int, int, int]


def ink(file: Path) -> list[Box]:
    """Give where there is ink on each page: left, top, right, bottom, in points."""
    return [_ink(page) for page in read_pages(file.read_bytes(), 1)]


def _ink(page: PdfPage) -> Box:
    wide = page.width
    dark = [
        (at % wide, at // wide)
        for at, blue in enumerate(page.pixels[:: len(page.pixels) // (wide * page.height)])
        if blue < _DARK
    ]
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return min(across), min(down), max(across), max(down)


def test_every_page_is_printed_where_it_stands(tmp_path: Path) -> None:
    pdf = two_pages()
    (tmp_path / "shown.pdf").write_bytes(pdf)
    page_print.put_on_paper(printer_to(tmp_path / "paper.pdf"), pdf)
    shown, printed = ink(tmp_path / "shown.pdf"), ink(tmp_path / "paper.pdf")
    assert len(printed) == len(shown) == 2
    for wanted, found in zip(shown, printed, strict=True):
        assert max(abs(a - b) for a, b in zip(wanted, found, strict=True)) <= 3


def test_on_smaller_paper_a_page_is_made_to_fit(tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "paper.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    page_print.put_on_paper(printer, two_pages())
    with PdfDocument(tmp_path / "paper.pdf") as paper:
        wide, high = paper[0].get_size()
    assert (round(wide), round(high)) == (420, 595)
    left, top, right, bottom = ink(tmp_path / "paper.pdf")[0]
    assert 0 < left < right < wide
    assert 0 < top < bottom < high


def test_the_job_is_called_after_the_program_whatever_it_was_called_before(
    tmp_path: Path,
) -> None:
    printer = printer_to(tmp_path / "paper.pdf")
    printer.setDocName("Jonas Fiktivsen")
    page_print.put_on_paper(printer, two_pages())
    assert printer.docName() == "Samråd"
    with PdfDocument(tmp_path / "paper.pdf") as paper:
        told = paper.get_metadata_dict()
        assert told["Title"] == told["Creator"] == "Samråd"
        assert paper[0].get_textpage().get_text_bounded() == ""


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        page_print.put_on_paper(printer_to(tmp_path / "none" / "paper.pdf"), two_pages())
    assert refused.value.code == "print.not_printed"


def test_without_a_printer_no_dialog_opens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_print, "has_printer", lambda: False)
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[str] = []
    ask_printer(parent, lambda _put: told.append("asked"), lambda error: told.append(error.code))
    assert told == ["print.no_printer"]


def test_the_dialog_offers_no_file_and_goes_on_only_when_it_is_accepted(
    qtbot: QtBot, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[object] = []
    dialog = page_print.ask(parent, asked.append)
    assert not dialog.testOption(dialog.PrintDialogOption.PrintToFile)
    assert dialog.printer().pageLayout().pageSize().id() is QPageSize.PageSizeId.A4
    dialog.reject()
    assert asked == []
    dialog = page_print.ask(parent, asked.append)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
    dialog.accepted.emit(dialog.printer())
    assert len(asked) == 1
    dialog.close()
