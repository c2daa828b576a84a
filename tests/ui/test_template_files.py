"""A meeting type goes out as a file and comes in again; a copy has a name of its own."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.own_type import OwnLimit, OwnTexts, OwnType
from meetingapp.ui.places import Place, TemplatesPlace
from meetingapp.ui.screens.templates import TemplatesScreen
from meetingapp.ui.widgets.templates.forms import CopyForm
from meetingapp.ui.window import MainWindow
from tests.reach import EVERYTHING

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def screen_of(window: MainWindow) -> TemplatesScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TemplatesScreen)
    return screen


def turn_to(screen: TemplatesScreen, code: str) -> None:
    screen.type.set_value(code)
    screen.type.chosen.emit(code)


def in_use(window: MainWindow, code: str) -> OwnType | None:
    assert window.session is not None
    return window.session.list_types().own_of(code)


@pytest.fixture
def shown(at: At) -> MainWindow:
    return at(TemplatesPlace())


def test_a_type_is_copied_under_another_name(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    screen = screen_of(shown)
    turn_to(screen, "IT")
    assert screen.parts is not None
    screen.parts.about.copy.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, CopyForm)
    qtbot.keyClicks(form.nb, "fagteam")
    qtbot.keyClicks(form.nn, "fagteam")
    for wrong in ("", "f", "AG", "fag team", "ÆØÅ"):
        form.code.set_raw(wrong)
        form.save.click()
        assert form.isVisible()
        assert form.code.accessibleDescription()
    form.code.set_raw("fagteam")
    form.save.click()
    settled(shown)
    assert in_use(shown, "FAGTEAM") == OwnType("FAGTEAM", "IT", name=OwnTexts("fagteam", "fagteam"))
    assert screen.type.value == "FAGTEAM"


def test_a_type_is_saved_as_a_file_and_taken_in_again(
    shown: MainWindow, settled: Settled, tmp_path: Path
) -> None:
    assert shown.session is not None
    own = OwnType("FAGTEAM", "IT", name=OwnTexts("fagteam", "fagteam"))
    shown.session.save_type(own)
    screen = screen_of(shown)
    screen.model.load("FAGTEAM")
    settled(shown)
    file = tmp_path / "fagteam.toml"
    screen.model.give_out(file)
    settled(shown)
    screen.model.take_in(file)
    settled(shown)
    assert in_use(shown, "FAGTEAM") == replace(own, version=2)


def test_a_faulty_file_is_said_with_its_line_and_changes_nothing(
    shown: MainWindow, settled: Settled, tmp_path: Path
) -> None:
    screen = screen_of(shown)
    file = tmp_path / "feil.toml"
    file.write_text('code = "FAGTEAM"\nbased_on = "IT"\n[severity]\nG-VOICE-1 = "W"\n')
    screen.model.take_in(file)
    settled(shown)
    assert screen.footer.said.startswith("feil.toml ble ikke tatt inn. Linje 1:")
    file.write_text('code = "IT"\nbased_on = "IT"\n[severity]\nG-VOICE-1 = "W"\n')
    screen.model.take_in(file)
    settled(shown)
    assert "Linje 4: Dette kravet stopper alltid" in screen.footer.said
    screen.model.take_in(tmp_path / "borte.toml")
    settled(shown)
    assert "borte.toml kunne ikke åpnes" in screen.footer.said
    screen.model.give_out(tmp_path / "ingen" / "mappe.toml")
    settled(shown)
    assert in_use(shown, "IT") is None


def test_a_variant_that_no_longer_holds_is_named_above_the_types(
    shown: MainWindow, settled: Settled
) -> None:
    assert shown.session is not None
    with shown.session.desk.store.transaction(EVERYTHING) as work:  # type: ignore[attr-defined]  # real session
        work.people.add_own_type(
            OwnType("RT", "RT", limits=(OwnLimit("G-MEAS-3", "max_days", 300),))
        )
        work.commit()
    screen = screen_of(shown)
    screen.model.load()
    settled(shown)
    assert screen.faults.isVisibleTo(screen)


def test_the_twelve_acts_with_a_duty_to_co_operate_are_a_key_away(shown: MainWindow) -> None:
    screen = screen_of(shown)
    assert screen.parts is not None
    screen.parts.about.duties.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Barnevernstjenesten: barnevernsloven § 15-8" in said
    assert len([text for text in said if "§" in text]) == 12
