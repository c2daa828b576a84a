"""The recovery code on paper: one sheet that names nobody, by a job that says nothing."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from meetingapp.ui.viewmodels.code_check import CodeCheck
from meetingapp.ui.widgets import code_print
from meetingapp.ui.widgets.code_sheet import CodeSheet
from meetingapp.ui.wording import wording
from meetingapp.words import Language

CODE = "7K2M-9XRA-D4TE-HN6B-3VQ8-WJ5P-C8GY-2SZF-M7E4"


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_the_sheet_holds_every_group_and_room_to_sign(tmp_path: Path, language: Language) -> None:
    wording.use(language)
    printer = code_print.new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    code_print.print_sheet(printer, CODE.split("-"))
    printed = PdfDocument(tmp_path / "sheet.pdf")
    assert len(printed) == 1
    text = printed[0].get_textpage().get_text_bounded()
    printed.close()
    for group in CODE.split("-"):
        assert group in text.replace(" ", "")
    assert "underskrift" in text


def test_the_job_is_called_after_the_program_and_nothing_else() -> None:
    assert code_print.new_printer().docName() == "Samråd"


def test_without_a_printer_one_is_told_to_write_it_down(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(code_print, "has_printer", lambda: False)
    check = CodeCheck()
    check.show(CODE)
    sheet = CodeSheet(check)
    qtbot.addWidget(sheet)
    sheet.print.click()
    assert sheet.note.text() == "Fant ingen skriver. Skriv koden av for hånd."


def test_the_dialog_offers_no_file(qtbot: QtBot) -> None:
    check = CodeCheck()
    check.show(CODE)
    sheet = CodeSheet(check)
    qtbot.addWidget(sheet)
    dialog = code_print.ask(sheet, check.groups)
    assert not dialog.testOption(dialog.PrintDialogOption.PrintToFile)
    dialog.close()
