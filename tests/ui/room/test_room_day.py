"""A meeting that is taken up on another day: one quiet line, and a choice."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QLabel

from meetingapp.domain.pace import Pace
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.day_line import DayLine
from tests.ui.room.conftest import Model, Shelf, Show, opened

NEXT_WEEK = date(2026, 12, 1)
BEGUN = Pace("A06", "A07", (("A04", 300),))
OSLO = ZoneInfo("Europe/Oslo")


class Wall:
    """The clock on the wall, set by a test."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def left_open(**changes: object) -> OpenRoom:
    return replace(opened(), pace=BEGUN, today=NEXT_WEEK, **changes)  # type: ignore[arg-type]  # fields of the room


def words_of(line: DayLine) -> str:
    said = " ".join(label.text() for label in line.findChildren(QLabel))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def shelf_of(screen: RoomScreen) -> Shelf:
    shelf: object = screen._work.session
    assert isinstance(shelf, Shelf)
    return shelf


def on(model: Model, room: OpenRoom, wall: Wall) -> tuple[DayLine, Shelf]:
    made, kept = model(room)
    line = DayLine(made, wall)
    line.refresh()
    return line, kept


def test_next_week_asks_in_one_line_which_day_stands(model: Model) -> None:
    wall = Wall(datetime(2026, 12, 1, 9, 0, tzinfo=OSLO))
    line, _ = on(model, left_open(), wall)
    assert not line.isHidden()
    assert "Møtet er datert 24. november" in words_of(line)
    assert "i dag er det 1. desember" in words_of(line)


def test_keeping_the_day_is_remembered_and_not_asked_again(model: Model) -> None:
    wall = Wall(datetime(2026, 12, 1, 9, 0, tzinfo=OSLO))
    line, kept = on(model, left_open(), wall)
    line.keep.click()
    assert line.isHidden()
    assert kept.paces[-1].day_kept == date(2026, 11, 24)
    assert kept.paces[-1].used == BEGUN.used
    again, _ = on(model, replace(left_open(), pace=kept.paces[-1]), wall)
    assert again.isHidden()


def test_setting_the_day_moves_the_meeting_and_nothing_else(model: Model) -> None:
    wall = Wall(datetime(2026, 12, 1, 9, 0, tzinfo=OSLO))
    made, kept = model(left_open())
    line = DayLine(made, wall)
    line.refresh()
    before = made.discussion
    line.move_here.click()
    made.saving.flush()
    assert kept.meetings[-1].date == NEXT_WEEK
    assert replace(kept.meetings[-1], date=date(2026, 11, 24)) == opened().meeting
    assert made.discussion == before
    assert line.isHidden()


def test_the_day_is_fixed_where_minutes_tell_it(model: Model) -> None:
    wall = Wall(datetime(2026, 12, 1, 9, 0, tzinfo=OSLO))
    line, _ = on(model, left_open(day_is_fixed=True), wall)
    assert not line.isHidden()
    assert line.move_here.isHidden()
    assert not line.keep.isHidden()


def test_midnight_that_passes_while_the_room_is_open_is_told(model: Model) -> None:
    wall = Wall(datetime(2026, 11, 24, 23, 59, tzinfo=OSLO))
    made, _ = model(replace(opened(), pace=BEGUN))
    line = DayLine(made, wall)
    line.refresh()
    assert line.isHidden()
    wall.now = datetime(2026, 11, 25, 0, 1, tzinfo=OSLO)
    line.refresh()
    assert not line.isHidden()
    assert made.is_under_way
    wall.now = datetime(2026, 11, 23, 12, 0, tzinfo=OSLO)  # set back
    line.refresh()
    assert line.isHidden()


def test_nothing_is_asked_about_a_meeting_that_has_not_begun_or_is_over(model: Model) -> None:
    wall = Wall(datetime(2026, 12, 1, 9, 0, tzinfo=OSLO))
    assert on(model, replace(opened(), today=NEXT_WEEK), wall)[0].isHidden()
    assert on(model, left_open(minutes_id="min-1"), wall)[0].isHidden()


def test_it_opens_where_it_was_with_the_caret_ready(show: Show) -> None:
    screen = show(left_open())
    assert (screen.model.item, screen.model.room_item) == ("A07", "A06")
    assert shelf_of(screen).finalised == []


def test_a_day_the_store_refused_is_read_again_only_when_it_was_stored(show: Show) -> None:
    screen = show(left_open())
    shelf = shelf_of(screen)
    opened_again: list[int] = []
    screen.model.opened.connect(lambda: opened_again.append(1))
    shelf.full = True
    screen.model.put("meeting.date", NEXT_WEEK)
    screen._sitting.day.moved.emit()
    assert opened_again == []
    assert screen.model.meeting.date == NEXT_WEEK
    shelf.full = False
    screen.flush()
    assert shelf.meetings[-1].date == NEXT_WEEK
    assert opened_again == [1]


def test_the_palette_offers_what_the_sitting_can_do(show: Show) -> None:
    screen = show(left_open())
    by_keys = {each.keys: each for each in screen.commands()}
    assert tuple(by_keys)[:5] == ("F4", "F7", "F8", "Ctrl+Shift+A", "Ctrl+Shift+N")
    by_keys["F8"].does()
    assert screen.model.is_joined
    assert not {"F7", "F8"} & {each.keys for each in screen.commands()}
    by_keys["Ctrl+Shift+A"].does()
    assert screen._sitting.people.isVisible()
