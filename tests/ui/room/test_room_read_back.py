"""A14: point by point with Enter, put right with R, read again where it was changed."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.closing import Closing
from meetingapp.domain.measure import Agreement, Decision
from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.domain.voice import Sharing
from meetingapp.errors import AppError
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.read_back import lines_of
from meetingapp.ui.viewmodels.room.reading_aloud import PointState, mark_all_read, read_state
from meetingapp.ui.widgets.room.a05_voice import VoiceForm
from meetingapp.ui.widgets.room.a14_closing import ClosingForm
from meetingapp.ui.widgets.room.read_row import ReadRow
from meetingapp.ui.wording import wording
from meetingapp.words import Language, Words
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import Later, Model, Shelf, Show, opened
from tests.ui.room.hands import form, here, press, types
from tests.ui.room.told import told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def unread() -> OpenRoom:
    """Give the example before anything is read aloud."""
    now = jonas_discussion()
    agreed = replace(now.agreement, decisions=(Decision("d", "Jonas velger plass selv."),))
    best = replace(now.best_interest, dissent_asked=False)
    return opened(replace(now, closing=Closing(), agreement=agreed, best_interest=best))


def closing(screen: RoomScreen) -> ClosingForm:
    return form(screen, ClosingForm)


def row() -> ReadRow:
    now = here()
    assert isinstance(now, ReadRow)
    return now


def is_open(point: ReadRow) -> bool:
    return point.editor is not None


def may_finalise(screen: RoomScreen) -> bool:
    return screen.model.may_finalise


def shelf(screen: RoomScreen) -> Shelf:
    session = screen._work.session
    assert isinstance(session, Shelf)
    return session


@pytest.mark.parametrize("name", ["ressursteam", "innsatsteam", "systemmote", "anonym"])
def test_every_line_is_a_point_and_every_point_a_line(model: Model, name: str) -> None:
    room, _ = model(told(name))
    lines = [line.key for line in lines_of(Words(Language.NB), room)]
    assert lines == [key for key, _ in read_state(room).points]


def test_enter_reads_one_point_and_goes_on_and_the_last_leads_to_the_question(
    show: Show,
) -> None:
    screen = show(unread(), "A14")
    shown = closing(screen)
    assert row().line.voice
    total = shown.points.state.total
    for count in range(1, total + 1):
        assert not screen.model.discussion.closing.summary_read
        press(ENTER)
        assert shown.points.state.read == count
        assert shown._so_far.text() == f"{count} av {total} lest"
    now = screen.model.discussion
    assert now.closing.summary_read
    assert now.best_interest.dissent_asked
    assert now.closing.distribution_services
    assert here() is shown.verdict.tiles
    assert shown._done.isVisible()
    assert not shown._way.isVisible()
    assert may_finalise(screen)


def test_r_puts_a_point_right_where_it_stands_and_comes_back_to_it(show: Show) -> None:
    screen = show(unread(), "A14")
    press(ENTER)
    press(ENTER)
    measure = row()
    assert measure.line.key.startswith("measure")
    types("r")
    assert is_open(measure)
    assert measure.isAncestorOf(here())
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    types("Ida leser med tre elever hver dag")
    press(ESC)
    assert here() is measure
    assert not is_open(measure)
    action = screen.model.discussion.agreement.measures[0].action
    assert action == "Ida leser med tre elever hver dag"
    assert screen.model.item == "A14"
    assert action in measure.accessibleName()
    press(ENTER)
    assert measure.state is PointState.READ


def test_what_is_changed_after_it_was_read_is_read_again_before_finalising(show: Show) -> None:
    screen = show(unread(), "A14")
    mark_all_read(screen.model)
    assert may_finalise(screen)
    screen.model.put("agreement.decisions.0.text", "Jonas og Ida velger plass sammen.")
    screen.model.tell()
    assert not may_finalise(screen)
    screen._finalise()
    (changed,) = [r for r in closing(screen).points.rows if r.state is PointState.CHANGED]
    assert here() is changed
    assert changed._changed.isVisible()
    assert "Les det en gang til" in changed.accessibleName()
    press(ENTER)
    assert may_finalise(screen)


def test_a_change_that_is_undone_needs_no_second_reading(show: Show) -> None:
    screen = show(unread(), "A14")
    mark_all_read(screen.model)
    screen.model.put("next_meeting.on", date(2027, 1, 20))
    screen.model.tell()
    assert not may_finalise(screen)
    assert screen.model.undo()
    assert may_finalise(screen)


def test_a_point_without_fields_here_is_mended_on_its_item_and_found_again(show: Show) -> None:
    now = unread().discussion
    silent = replace(now.voice, status=None, own_words="")
    screen = show(opened(replace(now, voice=silent)), "A14")
    first = row()
    types("r")
    assert screen.model.item == "A05"
    assert form(screen, VoiceForm).isAncestorOf(here())
    screen.turn_to("A14")
    assert here() is first


def test_words_that_are_kept_back_are_not_opened_in_front_of_everybody(show: Show) -> None:
    now = unread().discussion
    voice = replace(now.voice, child_accepts_sharing=Sharing.NO, neutral_summary="Vil ha ro.")
    screen = show(opened(replace(now, voice=voice)), "A14")
    types("r")
    editor = row_of(screen, "voice").editor
    assert editor is not None
    assert editor.fields.control("voice.own_words") is None
    assert editor.fields.control("voice.neutral_summary") is not None


def row_of(screen: RoomScreen, key: str) -> ReadRow:
    return next(each for each in closing(screen).points.rows if each.line.key == key)


def test_all_at_once_is_one_key(show: Show) -> None:
    screen = show(unread(), "A14")
    shown = closing(screen)
    types("a")
    assert screen.model.discussion.closing.summary_read
    assert shown.points.state.is_done
    assert here() is shown.verdict.tiles


def test_two_hundred_measures_are_read_from_the_first_on(show: Show) -> None:
    room = unread()
    first = room.discussion.agreement.measures[0]
    rows = tuple(replace(first, id=f"m{n}", action=f"Tiltak nummer {n}") for n in range(200))
    screen = show(replace(room, discussion=replace(room.discussion, agreement=Agreement(rows))))
    screen.turn_to("A14")
    assert isinstance(here(), ReadRow)
    made = len(closing(screen).points.rows)
    assert made < 50
    for _ in range(8):
        press(ENTER)
    assert closing(screen).points.state.read == 8
    assert row().line.key == "measure m6"


def test_one_click_says_whether_the_meeting_was_good_and_nothing_else_changes(
    show: Show,
) -> None:
    screen = show(unread(), "A14")
    before = screen.model.discussion
    tiles = closing(screen).verdict.tiles
    tiles._tiles[Verdict.YES].click()
    tiles._tiles[Verdict.YES].click()
    assert shelf(screen).tally == Tally(yes=1)
    tiles.setFocus()
    types("2")
    assert shelf(screen).tally == Tally(partly=1)
    assert tiles.accessibleName() == "Var møtet bra?: Delvis"
    assert closing(screen).verdict.said.text() == "Takk. Svar i dette møtet så langt: 1 delvis."
    wording.use(Language.NN)
    assert "Takk." in closing(screen).verdict.said.text()
    assert screen.model.discussion == before


def test_an_answer_that_was_not_counted_may_be_given_again(show: Show) -> None:
    screen = show(unread(), "A14")
    shelf(screen).full = True
    tiles = closing(screen).verdict.tiles
    tiles._tiles[Verdict.NO].click()
    assert screen.model.verdict.given is None
    assert closing(screen).verdict.said.isVisible()
    shelf(screen).full = False
    tiles._tiles[Verdict.NO].click()
    assert shelf(screen).tally == Tally(no=1)


def test_while_the_minutes_are_made_the_room_says_so_and_cannot_be_changed(
    show: Show, runs: Later
) -> None:
    screen = show(opened(), "A14")
    at = here()
    runs.at_once = False
    before = screen.model.discussion
    screen._finalise()
    assert screen._notices.working.isVisible()
    assert not closing(screen).isEnabled()
    screen.model.put("closing.corrections", "Noe midt i alt.")
    assert not screen.model.undo()
    assert screen.model.discussion == before
    screen.model._not(AppError("store.disk_full"))
    QApplication.processEvents()
    assert not screen._notices.working.isVisible()
    assert screen._notices.trouble.isVisible()
    assert closing(screen).isEnabled()
    assert here() is at
    assert not screen.model.locked
    screen.model.put("closing.corrections", "Nå går det.")
    assert screen.model.discussion.closing.corrections == "Nå går det."


def test_a_disk_that_fills_up_on_the_way_leaves_the_draft(show: Show, runs: Later) -> None:
    screen = show(opened(), "A14")
    screen.model.put("closing.corrections", "Siste ord.")
    shelf(screen).full = True
    screen._finalise()
    assert not screen.model.finalising
    assert shelf(screen).finalised == []
    assert screen._notices.trouble.isVisible()
    assert closing(screen).isEnabled()
    shelf(screen).full = False
    runs.answer()
