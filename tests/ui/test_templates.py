"""Meeting templates: what is locked has no control, and a change waits to be taken into use."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.own_type import OwnLimit, OwnSeverity, OwnTexts, OwnType
from meetingapp.domain.template import Severity
from meetingapp.ui.places import Place, TemplatesPlace
from meetingapp.ui.screens.templates import TemplatesScreen
from meetingapp.ui.widgets.templates.forms import CopyForm, OwnItemForm
from meetingapp.ui.widgets.templates.limits_card import LimitRow
from meetingapp.ui.widgets.templates.rules_card import RuleRow
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def screen_of(window: MainWindow) -> TemplatesScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, TemplatesScreen)
    return screen


def rule(screen: TemplatesScreen, gate: str) -> RuleRow:
    assert screen.parts is not None
    return next(line for line in screen.parts.rules.rows if line.rule.id == gate)


def limit(screen: TemplatesScreen, gate: str, option: str) -> LimitRow:
    assert screen.parts is not None
    rows = screen.parts.limits.rows
    return next(r for r in rows if (r.limit.gate, r.limit.option) == (gate, option))


def write_limit(line: LimitRow, text: str) -> None:
    line.days.setFocus()
    line.days.set_raw(text)
    line.days.done.emit()


def turn_to(screen: TemplatesScreen, code: str) -> None:
    screen.type.set_value(code)
    screen.type.chosen.emit(code)


def in_use(window: MainWindow, code: str) -> OwnType | None:
    assert window.session is not None
    return window.session.list_types().own_of(code)


@pytest.fixture
def shown(at: At) -> MainWindow:
    return at(TemplatesPlace())


def test_what_is_locked_has_no_control_and_every_other_requirement_has(shown: MainWindow) -> None:
    screen = screen_of(shown)
    draft = screen.model.draft
    assert draft is not None
    turn_to(screen, "RT")
    assert screen.parts is not None
    offered = {line.rule.id for line in screen.parts.rules.rows}
    assert offered.isdisjoint({r.id for r in draft.shipped.rules if r.locked})
    assert {"G-ALT-1", "G-COORD-1", "G-VOICE-10", "G-PURP-2"} <= offered
    assert {"L6", "G-CONS-6", "G-SYS-1"}.isdisjoint(offered)


def test_a_requirement_is_set_by_keyboard_and_taken_into_use(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    line = rule(screen, "G-ALT-1")
    assert line.choice.value == "W"
    assert not line.changed.isVisibleTo(line)
    line.choice.setFocus()
    qtbot.keyClick(line.choice, "1")
    assert line.changed.isVisibleTo(line)
    assert "Én endring" in screen.footer.said
    assert in_use(shown, "RT") is None
    screen.footer.keep.click()
    settled(shown)
    assert in_use(shown, "RT") == OwnType(
        "RT", "RT", severities=(OwnSeverity("G-ALT-1", Severity.ERROR),)
    )
    assert "Variant 1" in screen.footer.said
    assert not screen.footer.keep.isEnabled()
    assert screen.model.draft is not None
    assert screen.model.draft.own.code == "RT"


def test_choosing_what_the_type_came_with_is_no_change(shown: MainWindow) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    line = rule(screen, "G-ALT-1")
    line.chosen.emit("E")
    line.chosen.emit("W")
    assert not screen.footer.keep.isEnabled()
    assert screen.changes.undo == []


def test_a_change_is_taken_back_from_the_list(shown: MainWindow) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    rule(screen, "G-ALT-1").chosen.emit("E")
    write_limit(limit(screen, "G-MEAS-7", "warn_days"), "42")
    assert [one.accessibleName() for one in screen.changes.undo] == [
        "Angre: To handlingsalternativer",
        "Angre: Advar når evalueringen er senere enn",
    ]
    screen.changes.undo[0].click()
    screen.changes.undo[0].click()
    assert screen.changes.undo == []
    assert rule(screen, "G-ALT-1").choice.value == "W"
    assert limit(screen, "G-MEAS-7", "warn_days").days.number == Decimal(56)


@pytest.mark.parametrize("text", ["6", "85", "", "x", "7,5", "-10", "1e9", "٤٢"])
def test_a_limit_out_of_bounds_is_refused_at_its_field(shown: MainWindow, text: str) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    line = limit(screen, "G-MEAS-3", "max_days")
    write_limit(line, text)
    assert line.days.accessibleDescription() == "Skriv et helt tall fra 7 til 84."
    assert not screen.footer.keep.isEnabled()


def test_a_warning_never_comes_after_the_limit_it_warns_of(
    shown: MainWindow, settled: Settled
) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    write_limit(limit(screen, "G-MEAS-3", "max_days"), "28")
    warn = limit(screen, "G-MEAS-7", "warn_days")
    assert warn.days.number == Decimal(28)
    write_limit(warn, "42")
    assert warn.days.accessibleDescription() == "Skriv et helt tall fra 7 til 28."
    screen.footer.keep.click()
    settled(shown)
    own = in_use(shown, "RT")
    assert own is not None
    assert own.limits == (OwnLimit("G-MEAS-3", "max_days", 28),)


def test_discarding_goes_back_to_what_is_in_use(shown: MainWindow) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    rule(screen, "G-ALT-1").chosen.emit("E")
    screen.footer.discard.click()
    assert rule(screen, "G-ALT-1").choice.value == "W"
    assert not screen.footer.discard.isEnabled()


def test_an_agenda_item_of_our_own_is_added_and_removed(
    qtbot: QtBot, shown: MainWindow, settled: Settled
) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    screen.items.add.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, OwnItemForm)
    qtbot.keyClicks(form.nb, "Overgang mellom trinn")
    form.save.click()
    assert form.isVisible()
    assert form.nn.accessibleDescription() == "Skriv dette på både bokmål og nynorsk."
    qtbot.keyClicks(form.nn, "Overgang mellom steg")
    form.after.set_value("A07")
    qtbot.keyClick(form.nn, Qt.Key.Key_Return)
    screen.footer.keep.click()
    settled(shown)
    own = in_use(shown, "RT")
    assert own is not None
    (item,) = own.items
    assert (item.id, item.after, item.heading.nn) == ("E01", "A07", "Overgang mellom steg")
    screen.items.remove[0].click()
    screen.footer.keep.click()
    settled(shown)
    newest = in_use(shown, "RT")
    assert newest is not None
    assert (newest.version, newest.items) == (2, ())


def test_guidance_in_one_language_only_is_asked_for_in_the_other(shown: MainWindow) -> None:
    screen = screen_of(shown)
    screen.items.add.click()
    form = QApplication.activeModalWidget()
    assert isinstance(form, OwnItemForm)
    for field, text in ((form.nb, "a"), (form.nn, "b"), (form.help_nn, "Spør.")):
        field.set_raw(text)
    form.save.click()
    assert form.isVisible()
    assert form.help_nb.accessibleDescription()
    form.reject()


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
    with shown.session.desk.store.transaction() as work:  # type: ignore[attr-defined]  # real session
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


def test_looking_at_another_type_loses_no_change(shown: MainWindow) -> None:
    screen = screen_of(shown)
    turn_to(screen, "RT")
    rule(screen, "G-ALT-1").chosen.emit("E")
    turn_to(screen, "IT")
    assert not screen.footer.keep.isEnabled()
    turn_to(screen, "RT")
    assert rule(screen, "G-ALT-1").choice.value == "E"
    screen.footer.discard.click()
    turn_to(screen, "IT")
    turn_to(screen, "RT")
    assert rule(screen, "G-ALT-1").choice.value == "W"
