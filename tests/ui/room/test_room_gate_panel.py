"""The gate panel: why, what would satisfy it, a way to the field; quiet while somebody types."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.voice import VoiceMethod, VoiceWeight
from meetingapp.services import shelf
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.panel import LineKind, panel_view
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.mark import MarkState
from meetingapp.ui.widgets.requirement_row import RequirementRow
from meetingapp.ui.widgets.room.gate_panel import GatePanel
from meetingapp.ui.widgets.room.gate_strip import GateStrip
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.domain.jonas import jonas_discussion, jonas_meeting
from tests.ui.accessibility.heard import heard_by_readers
from tests.ui.room.conftest import Model, Show, empty, opened
from tests.ui.room.hands import here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TURN_MS = 10


def lacking() -> OpenRoom:
    """Give an example that lacks two things on A05, and two that a reason is enough for."""
    now = jonas_discussion()
    voice = replace(now.voice, methods=(), weight=None)
    meeting = replace(jonas_meeting(), impartiality_asked=False)
    coming = replace(now.next_meeting, convener=None)
    return opened(replace(now, voice=voice, next_meeting=coming), meeting=meeting)


def texts(rows: list[RequirementRow]) -> list[str]:
    return [row.accessibleName() for row in rows]


def reasons(panel: GatePanel) -> list[str]:
    return [one.text() for one in panel.musts.findChildren(Label) if one.property("t") == "xs"]


@pytest.mark.parametrize("code", ["RT", "IT", "AG", "SYS"])
def test_every_gate_says_why_in_both_norwegians_and_english(code: str) -> None:
    for rule in shelf.load_template(code).rules:
        said = [rule.why[language] for language in ("nb", "nn", "en")]
        assert all(said), rule.id
        assert len(set(said)) > 1, rule.id
        assert all(one.endswith(".") and len(one) < 100 for one in said), rule.id


def test_what_must_be_there_and_what_should_are_counted_apart_and_say_why(show: Show) -> None:
    screen = show(lacking(), "A05")
    panel = screen._panel
    assert panel.must_head.said == "Må 2 igjen"
    assert panel.should_head.said == "Bør 2 igjen"
    assert texts(panel.musts.rows) == [
        "Velg hvordan barnet ble hørt",
        "Velg hvor stor vekt synet til barnet skal ha",
    ]
    assert "Barnet har rett til å bli hørt i alt som gjelder det selv." in reasons(panel)
    wording.use(Language.NN)
    assert "Barnet har rett til å bli høyrt i alt som gjeld det sjølv." in reasons(panel)
    assert len(panel.musts.rows) == 2


def test_each_line_leads_to_its_field_and_a_reason_stands_beside_it(show: Show) -> None:
    screen = show(lacking(), "A05")
    screen._panel.musts.rows[1].click()
    shown = screen._form()
    assert shown is not None
    assert shown.path_of(here()) == "voice.weight"
    (asked, convener) = screen._panel.shoulds.rows
    asked.click()
    QApplication.processEvents()
    assert screen.model.item == "A01"
    shown = screen._form()
    assert shown is not None
    assert shown.path_of(here()) == "meeting.impartiality_asked"
    screen._panel.shoulds.rows[1]._reason.click()
    QApplication.processEvents()
    assert screen.model.item == "A12"
    shown = screen._form()
    assert shown is not None
    assert (shown.path_of(here()) or "").startswith("reason:")
    assert convener.isEnabled()


def test_what_is_met_is_ticked_for_a_while_and_then_gone(show: Show, qtbot: QtBot) -> None:
    screen = show(lacking(), "A05")
    panel = screen._panel
    panel.musts._turning.setInterval(TURN_MS)
    first, second = panel.musts.rows
    with heard_by_readers() as told:
        screen.model.put("voice.methods", (VoiceMethod.CONVERSATION,))
    assert panel.musts.rows == [first, second]
    assert first._mark.state is MarkState.OK
    assert panel.must_head.said == "Må 1 igjen"
    assert "På plass. 1 krav igjen." in told
    qtbot.waitUntil(lambda: panel.musts.rows == [second])
    assert second._key.isVisible()


def test_typing_moves_no_line_and_takes_no_keyboard(show: Show) -> None:
    screen = show(lacking(), "A05")
    before = screen._panel.musts.rows
    screen._focus("voice.own_words")
    caret = here()
    for letter in "abc":
        types(letter)
        screen.model.tell()
    assert screen._panel.musts.rows == before
    assert here() is caret


def test_a_requirement_that_says_something_else_keeps_its_line(show: Show) -> None:
    screen = show(lacking(), "A04")
    screen.model.put("purpose_and_concern.purpose_question", "")
    screen.model.tell()
    row = screen._panel.musts.rows[0]
    screen.model.put("purpose_and_concern.purpose_question", "x")
    screen.model.tell()
    assert row in screen._panel.musts.rows
    assert row._mark.state is not MarkState.OK


def test_a_tick_waits_to_go_while_other_lines_are_laid(show: Show) -> None:
    screen = show(lacking(), "A05")
    musts = screen._panel.musts
    screen.model.put("voice.methods", (VoiceMethod.CONVERSATION,))
    others = [replace(line, key=f"{line.key} elsewhere") for line in musts._lines]
    laying = musts.showing(tuple(others), frozenset())
    next(laying)
    for _ in range(8):
        musts._turned()
    for _ in laying:
        pass
    assert set(musts._widgets) == {line.key for line in musts._lines}
    for _ in range(8):
        musts._turned()
    assert set(musts._widgets) == {line.key for line in others}


def test_what_is_met_while_another_tick_stands_stands_as_long(show: Show) -> None:
    screen = show(lacking(), "A05")
    musts = screen._panel.musts
    first, second = musts.rows
    screen.model.put("voice.methods", (VoiceMethod.CONVERSATION,))
    screen.model.put("voice.weight", VoiceWeight.SIGNIFICANT)
    for _ in range(3):
        musts._turned()
    assert musts.rows == [first, second]
    musts._turned()
    assert musts.rows == [second]
    musts._turned()
    assert musts.rows == []


def test_who_turns_back_before_all_is_shown_sees_what_the_first_item_asks_for(show: Show) -> None:
    screen = show(empty(), "A04")
    panel, model = screen._panel, screen.model
    before = texts(panel.musts.rows)
    model.blockSignals(True)  # the panel is shown by hand here
    model.go_to("A05")
    begun = panel.refreshing()
    for _ in range(4):
        next(begun)
    assert not panel.updatesEnabled()
    model.go_to("A04")
    panel.refresh()
    for _ in begun:
        pass
    model.blockSignals(False)
    assert texts(panel.musts.rows) == before
    assert panel.updatesEnabled()


def test_the_keyboard_goes_on_to_the_next_line_when_its_own_is_met(
    show: Show, qtbot: QtBot
) -> None:
    screen = show(lacking(), "A05")
    panel = screen._panel
    panel.musts._turning.setInterval(TURN_MS)
    first, second = panel.musts.rows
    first.setFocus(Qt.FocusReason.TabFocusReason)
    screen.model.put("voice.methods", (VoiceMethod.CONVERSATION,))
    assert here() is first
    qtbot.waitUntil(lambda: here() is second)


def test_another_item_or_language_ticks_nothing(show: Show) -> None:
    screen = show(lacking(), "A05")
    screen.turn_to("A04")
    marks = [row._mark.state for row in screen._panel.musts.rows]
    assert MarkState.OK not in marks
    wording.use(Language.EN)
    assert MarkState.OK not in [row._mark.state for row in screen._panel.musts.rows]
    assert screen._panel.must_head.said == "Must be there 2 left"


def test_an_item_line_says_how_many_are_left_there(show: Show) -> None:
    screen = show(empty(), "A01")
    (line,) = [row for row in screen._panel.musts.rows if "A09" in row.accessibleName()]
    assert line.accessibleName() == "A09 Barnets beste. 10 igjen"
    assert line._many.text() == "10"
    name = QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name)
    assert name == line.accessibleName()


def test_when_nothing_is_missing_the_panel_says_what_finalising_does(show: Show) -> None:
    screen = show(opened(), "A14")
    assert screen._panel._outcome.isVisible()
    assert screen._panel.must_head.said == "Må alt på plass"
    screen.model.finalise()
    assert screen._panel._outcome.isVisible()
    assert not screen._panel.must_head.isVisible()


def test_the_strip_counts_the_same_names_the_next_and_ticks(show: Show, qtbot: QtBot) -> None:
    screen = show(lacking(), "A05", width=1200)
    strip: GateStrip = screen._strip
    strip._ticking.setInterval(4 * TURN_MS)
    assert strip.isVisible()
    assert strip._number.text() == "2"
    assert strip._asked.text() == "2 bør"
    assert strip._next.accessibleDescription().startswith("Velg hvordan barnet ble hørt.")
    assert "rett til å bli hørt" in strip._next.accessibleDescription()
    strip._next.click()
    shown = screen._form()
    assert shown is not None
    assert shown.path_of(here()) == "voice.methods"
    screen.model.put("voice.methods", (VoiceMethod.CONVERSATION,))
    assert strip._tick.isVisible()
    qtbot.waitUntil(lambda: not strip._tick.isVisible())
    assert strip._number.text() == "1"


def test_the_lines_come_in_the_order_of_f4(model: Model) -> None:
    room, _ = model(lacking())
    room.go_to("A05")
    view = panel_view(room)
    musts = [line for line in view.must_lines if line.kind is LineKind.MUST]
    assert musts[0].is_next
    assert musts[0].result is room.next_missing("")
    assert sum(line.is_next for line in (*view.must_lines, *view.should_lines)) == 1
    room.put_all([("voice.methods", (VoiceMethod.CONVERSATION,)),
                  ("voice.weight", VoiceWeight.SIGNIFICANT)])  # fmt: skip
    after = panel_view(room)
    assert after.musts == 0
    assert [line.is_next for line in after.should_lines if line.kind is LineKind.SHOULD] == [
        False,
        True,
    ]


def test_f6_reaches_the_panel_and_enter_follows(show: Show) -> None:
    screen = show(lacking(), "A05")
    screen._panel.musts.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space)
    shown = screen._form()
    assert isinstance(screen, RoomScreen)
    assert shown is not None
    assert shown.path_of(here()) == "voice.methods"
