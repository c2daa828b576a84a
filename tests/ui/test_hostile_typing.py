"""What hides never gets in by a field, shows where it is already stored, and twins are told of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import NamedChild
from meetingapp.domain.limits import LONGEST_TEXT
from meetingapp.ui.places import CasePlace, CasesPlace, Place, TeamPlace
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import plain
from meetingapp.wiring.door import Door
from tests.ui.conftest import PASSPHRASE, jonas

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
TURNED = "Jonas \u202enesvitkiF"


def paste(qtbot: QtBot, field: TextField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop(area: TextArea, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    area.insertFromMimeData(data)


def test_what_hides_is_left_out_as_it_is_pasted(qtbot: QtBot) -> None:
    line, area = TextField(plain("Navn")), TextArea(plain("Tekst"))
    qtbot.addWidget(line)
    qtbot.addWidget(area)
    told: list[str] = []
    line.edited.connect(told.append)
    area.edited.connect(told.append)
    paste(qtbot, line, TURNED)
    drop(area, f"før {TURNED}\nog \u200better\u00ad")
    assert (line.raw, area.raw) == ("Jonas nesvitkiF", "før Jonas nesvitkiF\nog etter")
    assert told == [line.raw, area.raw]
    paste(qtbot, line, "x")
    assert line.raw == "Jonas nesvitkiFx"


def test_a_joiner_that_a_script_needs_gets_in(qtbot: QtBot) -> None:
    line = TextField(plain("Navn"))
    qtbot.addWidget(line)
    paste(qtbot, line, "علی‌رضا 👩‍🚀")
    assert line.raw == "علی‌رضا 👩‍🚀"


def test_a_passphrase_is_what_was_typed(qtbot: QtBot) -> None:
    field = PassphraseField(plain("Passfrase"))
    qtbot.addWidget(field)
    paste(qtbot, field, "ord\u200bord")
    assert field.raw == "ord\u200bord"


def test_what_hides_in_a_stored_text_is_shown(qtbot: QtBot) -> None:
    line, area, label = TextField(plain("")), TextArea(plain("")), Label(plain(TURNED))
    for widget in (line, area, label):
        qtbot.addWidget(widget)
    line.set_raw(TURNED)
    area.set_raw(TURNED)
    assert {line.raw, area.raw, label.text()} == {"Jonas [U+202E]nesvitkiF"}


def test_no_name_turns_the_line_it_stands_in(office: Door, at: At, settled: Settled) -> None:
    session = office.unlock(PASSPHRASE)
    session.save_case(replace(jonas(), subject=NamedChild(TURNED, date(2018, 3, 14))))
    session.close()
    window = at(CasesPlace())
    settled(window)
    said = [label.text() for label in window.findChildren(QLabel)]
    assert any("[U+202E]" in text for text in said)
    assert not any("\u202e" in text for text in said)


def test_a_person_whose_name_looks_like_another_is_told_of(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    window = at(TeamPlace())
    settled(window)
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TeamScreen)
    screen.add_person.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, PersonForm)
    qtbot.keyClicks(form.name, "Lars Test")
    assert "Lars Testdahl" not in said_in(form._name_field)
    form.name.clear()
    paste(qtbot, form.name, "L\u0430rs Testdahl")
    assert "Dette ligner på Lars Testdahl" in said_in(form._name_field)
    form.reject()


def test_a_case_whose_name_looks_like_another_is_told_of(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    window = at(CasePlace())
    settled(window)
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    form = screen.page.subject
    paste(qtbot, form.name, "J\u043enas Fiktivsen")
    qtbot.waitUntil(lambda: "Dette ligner på Jonas Fiktivsen" in said_in(form._name))
    form.name.clear()
    qtbot.keyClicks(form.name, "Jonas Fiktivsen")
    assert "ligner" not in said_in(form._name)


def said_in(field: Field) -> str:
    return " ".join(label.text() for label in field.findChildren(Label))


@pytest.mark.parametrize("before", ["", "står der alt"])
def test_a_paste_too_long_is_cut_and_said(qtbot: QtBot, before: str) -> None:
    area = TextArea(plain("Tekst"))
    field = Field(plain("Tekst"), area)
    qtbot.addWidget(field)
    field.show()
    area.set_raw(before)
    drop(area, "ord " * 2_500_000)
    assert len(area.raw) == LONGEST_TEXT
    assert "Her er det plass til 200" in said_in(field)
    area.selectAll()
    drop(area, "kort")
    area.done.emit()
    assert area.raw == "kort"
    assert "plass" not in said_in(field)


def test_typing_into_a_full_field_adds_nothing_and_says_so(qtbot: QtBot) -> None:
    area = TextArea(plain("Tekst"))
    qtbot.addWidget(area)
    area.set_raw("ord\n" * (LONGEST_TEXT // 4))
    with qtbot.waitSignal(area.overfull):
        qtbot.keyClicks(area, "x")
    assert len(area.raw) == LONGEST_TEXT
