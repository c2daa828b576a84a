"""The room as people meet it: by keyboard, in both languages, in any window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from typing_extensions import override

from meetingapp.ui.places import MeetingsPlace, MinutesPlace, RoomPlace
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.items import ITEMS
from meetingapp.ui.widgets.requirement_row import RequirementRow
from meetingapp.ui.widgets.room.gate_foot import open_counts
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.ui.room.conftest import Show, empty, opened, turn

Key = Qt.Key


def here() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(here(), key, modifier)
    QApplication.processEvents()


def texts(screen: RoomScreen) -> str:
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def test_the_caret_stands_where_work_begins(show: Show) -> None:
    screen = show(empty())
    assert here().accessibleName() == "Bekreft frammøtet"
    turn(screen, "A05")
    assert here().objectName() == "voicetext"


def test_f4_puts_the_caret_in_the_field_that_is_missing(show: Show) -> None:
    screen = show(opened(), "A01")
    screen.model.put("voice.effect_on_decision", "")
    press(Key.Key_F4)
    assert screen.model.item == "A05"
    assert screen._path == "voice.effect_on_decision"


def test_every_requirement_of_an_empty_meeting_leads_to_a_field(show: Show) -> None:
    screen = show(empty())
    for missing in screen.model.missing():
        screen.model.follow(missing.result)
        QApplication.processEvents()
        form = screen._form()
        assert form is not None
        assert screen.model.item == missing.item
        assert form.isAncestorOf(here()), missing.result.path


def test_a_row_of_the_panel_leads_to_its_field(show: Show) -> None:
    screen = show(opened(), "A14")
    screen.model.put("voice.own_words", "")
    screen.model.tell()
    QApplication.processEvents()
    (row,) = [r for r in screen._panel.findChildren(RequirementRow) if not r.isHidden()]
    row.click()
    assert here().objectName() == "voicetext"


def test_ctrl_enter_goes_on_and_passes_over_what_does_not_apply(show: Show) -> None:
    screen = show(empty(), "A02")
    screen._step(1)
    assert screen.model.item == "A04"


def test_f6_goes_from_agenda_to_form_to_panel_and_round(show: Show) -> None:
    screen = show(empty(), "A05")
    press(Key.Key_F6)
    assert screen._panel.isAncestorOf(here())
    press(Key.Key_F6)
    assert here() is screen._agenda
    press(Key.Key_F6)
    form = screen._form()
    assert form is not None
    assert form.isAncestorOf(here())


def test_the_agenda_opens_an_item_by_arrow_and_enter(show: Show) -> None:
    screen = show(empty(), "A04")
    screen._agenda.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert screen.model.item == "A05"


def test_finalise_is_closed_until_nothing_is_missing_and_never_asks_in_a_window(
    show: Show,
) -> None:
    screen = show(opened(), "A05")
    button = screen._panel.foot.button
    assert button.isEnabled()
    screen.model.put("voice.weight", None)
    assert not button.isEnabled()
    press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert screen._path == "voice.weight"
    assert QApplication.activeModalWidget() is None


def test_finalised_minutes_are_shown(show: Show) -> None:
    screen = show(opened(), "A14")
    asked: list[object] = []
    screen._work.state.go.connect(asked.append)
    screen.model.finalise()
    assert asked == [MinutesPlace("min-1")]


def test_no_other_childs_case_shows_more_than_its_number(show: Show) -> None:
    screen = show(opened())
    said = texts(screen) + " ".join(
        child.accessibleName() for child in screen._tabs.findChildren(QWidget)
    )
    assert "Jonas Fiktivsen" in said
    assert "Sak 2" in said
    assert "other-1" not in said
    asked: list[object] = []
    screen._work.state.go.connect(asked.append)
    screen._tabs.wanted.emit("other-1")
    assert asked == [RoomPlace("other-1")]


def test_leaving_stores_what_was_typed(show: Show) -> None:
    screen = show(opened())
    asked: list[object] = []
    screen._work.state.go.connect(asked.append)
    screen.model.put("closing.corrections", "ingen merknader her")
    screen._top.left.emit()
    assert asked == [MeetingsPlace()]
    assert screen.model.saving.is_settled


def test_an_untouched_form_shows_nothing_red(show: Show) -> None:
    screen = show(empty(), "A05")
    for item in ITEMS:
        turn(screen, item)
        form = screen._form()
        assert form is not None
        bad = [w for w in form.findChildren(QWidget) if w.property("bad") in (True, "true")]
        assert bad == [], item


def test_what_is_wrong_is_said_when_the_field_is_left(show: Show) -> None:
    screen = show(opened(), "A05")
    screen._focus("voice.effect_on_decision")
    area = here()
    assert isinstance(area, TextArea)
    area.selectAll()
    QTest.keyClicks(area, "ok")
    assert area.property("bad") in (None, False, "false")
    press(Key.Key_Backtab)
    assert area.property("bad") in (True, "true")
    assert area.accessibleDescription()


def test_undo_works_in_what_was_just_written(show: Show) -> None:
    screen = show(opened(), "A05")
    screen._focus("voice.own_words")
    area = here()
    assert isinstance(area, TextArea)
    before = area.toPlainText()
    QTest.keyClicks(area, "x")
    screen.model.tell()
    QTest.keyClick(area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert area.toPlainText() == before
    assert screen.model.discussion.voice.own_words == before


def test_the_room_speaks_the_other_norwegian_at_once(show: Show) -> None:
    screen = show(opened(), "A05")
    assert "Fire grunnpilarer" in texts(screen)
    wording.use(Language.NN)
    QApplication.processEvents()
    now = texts(screen)
    assert "Fire grunnpilarar" in now
    assert "Barnet si røyst" in now
    assert "Eigne ord frå Jonas" in now
    assert "Fire grunnpilarer" not in now


@pytest.mark.parametrize("item", ITEMS)
def test_everything_that_takes_the_keyboard_has_a_name(show: Show, item: str) -> None:
    screen = show(opened(), item)
    nameless = [
        type(widget).__name__
        for widget in screen.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollArea)
        and not widget.accessibleName()
        and not (widget.focusProxy() or widget.objectName() == "qt_scrollarea_viewport")
    ]
    assert nameless == []


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 768, 1.0), (1100, 700, 1.0),
                                                        (1440, 900, 2.0)])  # fmt: skip
def test_the_room_folds_to_the_window_and_nothing_is_cut_off(
    show: Show, width: int, height: int, scale: float
) -> None:
    theme.apply(scale=scale)
    screen = show(opened(), width=width, height=height)
    for item in ITEMS:
        turn(screen, item)
        assert screen.width() == width, item
        page = screen._stack.currentWidget()
        assert isinstance(page, QScrollArea)
        assert screen._form() is not None
        inside = page.widget()
        assert inside is not None
        assert inside.width() <= page.viewport().width(), item
    assert screen._strip.isVisible()
    assert not screen._panel.isVisible()


def test_the_panel_gives_way_below_its_width_and_comes_back(show: Show) -> None:
    screen = show(empty())
    assert screen._panel.isVisible()
    screen.resize(1300, 800)
    QApplication.processEvents()
    assert screen._strip.isVisible()
    assert screen._strip._number.text() == str(open_counts(screen.model)[0])
    screen.resize(1440, 900)
    QApplication.processEvents()
    assert screen._panel.isVisible()


class Windows(QObject):
    """Notes every window of its own that appears: a stray one takes the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    noted = Windows()
    qapp.installEventFilter(noted)
    yield noted
    qapp.removeEventFilter(noted)


def test_no_part_of_a_form_ever_appears_as_a_window_of_its_own(
    show: Show, windows: Windows
) -> None:
    screen = show(empty())
    for item in ITEMS:
        turn(screen, item)
    assert set(windows.seen) <= {"RoomScreen"}


def test_a_room_of_finalised_minutes_is_read_only(show: Show) -> None:
    screen = show(replace(opened(), minutes_id="min-1"), "A05")
    form = screen._form()
    assert form is not None
    assert not form.isEnabled()
    asked: list[object] = []
    screen._work.state.go.connect(asked.append)
    screen._panel.foot.button.click()
    assert asked == [MinutesPlace("min-1")]


def test_ctrl_and_a_digit_opens_another_case(show: Show) -> None:
    screen = show(opened(), "A05")
    asked: list[object] = []
    screen._work.state.go.connect(asked.append)
    press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert asked == [RoomPlace("other-2")]


def test_larger_text_is_taken_up_at_once(show: Show) -> None:
    screen = show(opened(), "A09")
    theme.apply(scale=1.5)
    QApplication.processEvents()
    assert screen.model.item == "A09"
    assert screen._strip.isVisible()
