"""The projector beside the room: it follows the room, goes black at once, and shows no more."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingapp.domain.context import GateContext, context_for
from meetingapp.domain.measure import Agreement, Decision, Measure
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import PersonRef
from meetingapp.domain.shown import shown_of
from meetingapp.domain.voice import Sharing
from meetingapp.services.room import OpenRoom
from meetingapp.ui.projector.beside import RoomProjector
from meetingapp.ui.projector.fitting import height_of
from meetingapp.ui.projector.projector import Projector, ProjectorState
from meetingapp.ui.projector.sheet import Clock, sheet_of
from meetingapp.ui.projector.window import ProjectorWindow
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.a05_voice import VoiceForm
from meetingapp.ui.wording import wording
from meetingapp.words import Language, Words
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Show, opened, turn
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
F9 = Qt.Key.Key_F9
NB = Words(Language.NB)
CLOCK = Clock("14.31", 0.5)


def sharing() -> OpenRoom:
    """Give the example, where the child has said yes to sharing its words."""
    told = jonas_discussion()
    voice = replace(told.voice, child_accepts_sharing=Sharing.YES)
    return opened(replace(told, voice=voice))


def many(count: int) -> OpenRoom:
    """Give a case with very many measures."""
    room = sharing()
    first = room.discussion.agreement.measures[0]
    rows = tuple(replace(first, id=f"m{n}", title=f"Tiltak nummer {n}") for n in range(count))
    return replace(room, discussion=replace(room.discussion, agreement=Agreement(rows)))


def context_of(room: OpenRoom, now: CaseDiscussion) -> GateContext:
    return context_for(
        room.meeting, room.case, now, template=room.template, lexicon=room.lexicon,
        today=room.today, signers=room.signers,
    )  # fmt: skip


def beside(screen: RoomScreen) -> RoomProjector:
    (found,) = screen.findChildren(RoomProjector)
    return found


def wall(screen: RoomScreen) -> ProjectorWindow:
    (projector,) = screen._work.state.findChildren(Projector)
    assert projector.window is not None
    return projector.window


def projector(screen: RoomScreen) -> Projector:
    (found,) = screen._work.state.findChildren(Projector)
    return found


def test_f9_shows_where_the_room_is_and_the_writer_keeps_the_keyboard(show: Show) -> None:
    screen = show(sharing(), "A05")
    screen.model.bring_room()
    caret = here()
    press(F9)
    shown = wall(screen)
    assert shown.isVisible()
    assert "«Jeg" in shown.sheet.said
    assert here() is caret
    assert beside(screen).chip.pill.text == "Viser A05"
    assert screen._work.state.shares_screen
    screen.model.take_room_to("A10")
    assert here() is caret
    assert wall(screen).sheet.texts[0].said == "Dette blir vi enige om"
    assert beside(screen).chip.pill.text == "Viser A10"
    before = wall(screen).sheet.said
    turn(screen, "A04")
    assert screen.model.room_item == "A10"
    assert wall(screen).sheet.said == before


def test_what_is_agreed_is_seen_while_people_agree(show: Show) -> None:
    screen = show(sharing(), "A10")
    screen.model.take_room_to("A10")
    press(F9)
    screen.model.put("agreement.measures.0.plain_words", "Ida leser med dere hver dag.")
    screen.model.put("agreement.decisions", (Decision("d", "Jonas velger plass selv."),))
    assert "Ida leser med dere hver dag." in wall(screen).sheet.said
    assert "Jonas velger plass selv." in wall(screen).sheet.said


@pytest.mark.parametrize("key", ["shift_f9", "escape", "b"])
def test_one_key_makes_it_black_and_nothing_is_kept_in_it(show: Show, key: str) -> None:
    screen = show(sharing(), "A05")
    press(F9)
    shown = wall(screen)
    if key == "shift_f9":
        press(F9, SHIFT)
    else:
        QTest.keyClick(shown, Qt.Key.Key_Escape if key == "escape" else Qt.Key.Key_B)
    assert shown.isVisible()
    assert shown.sheet.said == ""
    assert shown._shown is None
    assert shown.accessibleDescription() == "Ingenting vises."
    assert shown.grab().toImage().pixelColor(40, 40).name() == "#000000"
    assert beside(screen).chip.pill.text == "Svart"
    screen.model.put("agreement.measures.0.plain_words", "Skrevet mens den er svart.")
    screen.model.take_room_to("A10")
    assert shown.sheet.said == ""
    QTest.keyClick(shown, F9)
    assert "Skrevet mens den er svart." in shown.sheet.said


def test_the_button_shows_and_then_makes_black(show: Show) -> None:
    screen = show(sharing(), "A05")
    chip = beside(screen).chip
    assert chip.pill.text == "Ikke koblet til"
    chip.button.click()
    assert projector(screen).state is ProjectorState.SHOWS
    chip.button.click()
    assert projector(screen).state is ProjectorState.BLACK
    assert chip.button.accessibleName() == "Projektor: Svart"
    wording.use(Language.NN)
    assert chip.pill.text == "Svart"
    wording.use(Language.EN)
    assert chip.pill.text == "Black"


def test_its_title_tells_nothing_and_nothing_in_it_can_be_marked(show: Show) -> None:
    screen = show(sharing(), "A05")
    press(F9)
    shown = wall(screen)
    assert shown.windowTitle() == "Samråd"
    assert shown.children() == []
    assert shown.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu
    QApplication.clipboard().clear()
    QTest.keyClick(shown, Qt.Key.Key_A, CTRL)
    QTest.keyClick(shown, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == ""


def test_leaving_the_room_takes_it_away(show: Show) -> None:
    screen = show(sharing(), "A05")
    press(F9)
    shown = wall(screen)
    screen.hide()
    assert not shown.isVisible()
    assert shown._shown is None
    assert projector(screen).state is ProjectorState.AWAY
    assert not screen._work.state.shares_screen
    shown.show()  # as the locking brings back every window it hid
    QApplication.processEvents()
    assert not shown.isVisible()


def test_finalising_takes_it_away(show: Show) -> None:
    screen = show(sharing(), "A14")
    press(F9)
    assert projector(screen).state is ProjectorState.SHOWS
    screen.model.finalise()
    assert projector(screen).state is ProjectorState.AWAY
    assert beside(screen).chip.isHidden()
    beside(screen).show()
    assert projector(screen).state is ProjectorState.AWAY


def test_another_case_begins_black(show: Show) -> None:
    first = show(sharing(), "A05")
    state = first._work.state
    state.open_discussion("d-1")
    press(F9)
    shown = wall(first)
    seen: list[str] = []
    projector(first).changed.connect(lambda: seen.append(shown.sheet.said))
    state.open_discussion("other-1")
    assert projector(first).state is ProjectorState.BLACK
    assert shown.isVisible()
    assert set(seen) == {""}
    state.leave_discussion()
    assert projector(first).state is ProjectorState.AWAY


def test_an_unplugged_screen_closes_it_and_the_room_says_so(show: Show) -> None:
    screen = show(sharing(), "A05")
    press(F9)
    desk = screen.screen()
    found = projector(screen)
    found._screen = desk  # as if the wall were the only other screen there is
    shown = wall(screen)
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    shown.repaint()
    app.screenRemoved.emit(desk)
    assert not shown.isVisible()
    assert shown.sheet.said == ""
    assert screen._notices.trouble.isVisible()
    assert screen.isVisible()
    assert beside(screen).chip.pill.text == "Ikke koblet til"
    press(F9)
    assert wall(screen).isVisible()


def test_before_the_day_of_the_meeting_there_is_nothing_to_show(show: Show) -> None:
    screen = show(replace(sharing(), today=date(2026, 11, 17)), "A05")
    press(F9)
    assert projector(screen).state is ProjectorState.AWAY
    assert beside(screen).chip.isHidden()


def test_the_button_says_why_the_childs_words_are_not_there(show: Show) -> None:
    told = jonas_discussion()
    asked = replace(told.voice, child_accepts_sharing=Sharing.NOT_ASKED)
    screen = show(opened(replace(told, voice=asked)), "A05")
    assert "ikke sagt ja" in beside(screen).chip.button.accessibleDescription()
    press(F9)
    assert asked.own_words not in wall(screen).sheet.said
    screen.model.put("voice.child_accepts_sharing", Sharing.YES)
    assert "ikke sagt ja" not in beside(screen).chip.button.accessibleDescription()
    assert asked.own_words in wall(screen).sheet.said


HOSTILE = (
    "👩🏽‍🏫 " * 40,
    "שלום ילד מרחבא " * 30,
    "a" * 5000,
    "Vet ikke.",
    "\u202eesaer\u202c " * 20,
    "x\n\n\n" * 300,
)


@pytest.mark.parametrize("size", [(1920, 1080), (1120, 700), (480, 300), (800, 1400)])
@pytest.mark.parametrize("text", HOSTILE)
def test_everything_stands_inside_its_box_whatever_is_written(
    text: str, size: tuple[int, int]
) -> None:
    room = sharing()
    told = room.discussion
    voice = replace(told.voice, own_words=text)
    rows = tuple(
        Measure(f"m{n}", title=text, plain_words=text, responsible=PersonRef(text)) for n in (1, 2)
    )
    now = replace(told, voice=voice, agreement=Agreement(rows))
    screen_size = QSizeF(*size)
    for item in ("A05", "A10"):
        shown = shown_of(context_of(room, now), item)
        for each in sheet_of(shown, NB, screen_size, CLOCK).texts:
            area = each.area
            assert area.width() > 0
            assert area.top() >= 0
            assert area.bottom() <= size[1] + 1
            assert area.right() <= size[0] + 1
            high = height_of(each.said, each.pixels, each.weight, area.width())
            assert high <= area.height() + each.pixels * 0.6, (item, each.said[:20])


def test_of_two_hundred_measures_the_latest_are_seen_and_the_rest_are_counted(
    show: Show,
) -> None:
    screen = show(many(200), "A10")
    screen.model.take_room_to("A10")
    press(F9)
    said = wall(screen).sheet.said
    assert "Tiltak nummer 199" in said
    assert "til før disse" in said
    assert "Tiltak nummer 0\n" not in said


def test_what_is_typed_in_the_childs_words_comes_as_it_is_typed(show: Show) -> None:
    screen = show(sharing(), "A05")
    press(F9)
    form(screen, VoiceForm).focus_path("voice.own_words")
    types(" Og jeg vil ha pause.")
    screen.model.tell()
    assert "Og jeg vil ha pause." in wall(screen).sheet.said
