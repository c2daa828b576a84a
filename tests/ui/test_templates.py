"""Meeting templates: what is locked has no control, and a change waits to be taken into use."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.own_type import OwnLimit, OwnSeverity, OwnType
from meetingapp.domain.template import Severity
from meetingapp.ui.places import Place, TemplatesPlace
from meetingapp.ui.screens.templates import TemplatesScreen
from meetingapp.ui.widgets.templates.forms import OwnItemForm
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


def test_a_system_meeting_shows_what_always_holds_for_it_and_nothing_of_a_child(
    shown: MainWindow,
) -> None:
    screen = screen_of(shown)
    turn_to(screen, "SYS")
    assert screen.parts is not None
    said = [label.text() for label in screen.parts.locked.findChildren(QLabel)]
    assert "Ingen personopplysninger" in said
    assert "Barnets stemme" not in said
    offered = {line.rule.id for line in screen.parts.rules.rows}
    assert "G-OPEN-5" in offered
    assert offered.isdisjoint({"G-PURP-1", "G-SYS-1", "G-CONS-1"})
