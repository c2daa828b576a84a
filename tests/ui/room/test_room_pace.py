"""Used time in the room: counted where the room is, while people sit there, and nowhere else."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from meetingapp.domain.pace import Pace
from meetingapp.domain.timing import Strain
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.pace import RoomPace
from meetingapp.ui.viewmodels.room.timing import case_time, times
from meetingapp.ui.widgets.room.agenda import AgendaModel
from tests.ui.room.conftest import Later, Model, Shelf, Show, opened, turn

OSLO = ZoneInfo("Europe/Oslo")


class Ticks:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Counting:
    """A pace whose clock is turned by hand."""

    def __init__(self, room: OpenRoom, runs: Later) -> None:
        self.ticks = Ticks()
        self.kept = Shelf(room)
        self.pace = RoomPace(self.kept, runs, self.ticks)
        agenda = tuple(item.id for item in room.template.items)
        self.cursors = self.pace.open(room, agenda, "A04")
        self.pace.go()

    def sit(self, seconds: float, step: float = 5) -> None:
        for _ in range(int(seconds / step)):
            self.ticks.now += step
            self.pace.tick()

    def room_to(self, item: str) -> None:
        self.pace.move(self.pace.cursors.room_taken_to(item), sits=True)


@pytest.fixture
def counting(runs: Later) -> Counting:
    return Counting(opened(), runs)


def test_time_is_counted_on_the_item_the_room_is_on_and_not_on_mine(counting: Counting) -> None:
    counting.sit(60)
    counting.pace.move(counting.pace.cursors.looked_at("A07"), sits=True)
    counting.sit(30)
    counting.room_to("A07")
    counting.sit(10)
    assert (counting.pace.used_on("A04"), counting.pace.used_on("A07")) == (90, 10)


@pytest.mark.parametrize("item", ["A03", "A05", "A06", "A09", "A14"])
def test_a_sensitive_item_is_never_counted(counting: Counting, item: str) -> None:
    counting.room_to(item)
    counting.sit(600)
    counting.room_to("A04")
    counting.pace.flush()
    assert counting.pace.used_on(item) == 0
    assert counting.pace.used_on("A04") == 0
    assert all(name != item for name, _ in counting.kept.paces[-1].used)


@pytest.mark.parametrize("jump", [-3600.0, -1.0, 45.0, 8 * 3600.0, 7 * 24 * 3600.0])
def test_sleep_and_a_clock_set_back_neither_add_nor_take(counting: Counting, jump: float) -> None:
    counting.sit(60)
    counting.ticks.now += jump
    counting.pace.tick()
    assert counting.pace.used_on("A04") == 60
    counting.sit(10)
    assert counting.pace.used_on("A04") == 70


def test_nothing_is_counted_while_the_room_is_left(counting: Counting) -> None:
    counting.sit(20)
    counting.pace.pause()
    counting.ticks.now += 10
    counting.pace.tick()
    counting.pace.go()
    counting.sit(5)
    assert counting.pace.used_on("A04") == 25


def test_parts_of_seconds_are_not_lost(counting: Counting) -> None:
    counting.sit(30, step=0.4)
    assert counting.pace.used_on("A04") in {29, 30}


def test_next_week_goes_on_from_what_was_used(counting: Counting, runs: Later) -> None:
    counting.sit(90)
    counting.pace.close()
    later = Counting(replace(opened(), pace=counting.kept.paces[-1]), runs)
    later.sit(30)
    assert later.pace.used_on("A04") == 120


def test_at_most_half_a_minute_is_not_stored(counting: Counting) -> None:
    counting.sit(300)
    assert counting.kept.paces[-1].used_on("A04") >= 270


def test_what_could_not_be_stored_is_stored_with_the_next(counting: Counting) -> None:
    counting.kept.full = True
    counting.sit(120)
    assert counting.kept.paces == []
    counting.kept.full = False
    counting.pace.flush()
    assert counting.kept.paces[-1].used_on("A04") == 120


def test_minutes_that_are_locked_are_not_counted_on(model: Model) -> None:
    room, kept = model(opened())
    room.finalise()
    assert room.locked
    before = len(kept.paces)
    room.pace.go()
    room.pace.flush()
    assert len(kept.paces) == before


def test_a_meeting_of_another_day_is_not_counted(model: Model) -> None:
    room, _ = model(replace(opened(), today=date(2026, 12, 1), pace=Pace("A04", "A04")))
    assert not room.is_under_way
    assert not room.pace._heart.isActive()


def times_of(room: RoomViewModel) -> dict[str, tuple[int, int, Strain]]:
    return {item: (t.planned, t.used, t.strain) for item, t in times(room).items()}


def test_amber_and_red_follow_the_planned_time(model: Model) -> None:
    planned = times_of(model(opened())[0])["A10"][0]
    for seconds, says in (
        (planned * 60 // 2, Strain.CALM),
        (planned * 60 * 9 // 10, Strain.SOON),
        (planned * 60 + 59, Strain.SOON),  # no whole minute too many yet
        (planned * 60 + 60, Strain.OVER),
    ):
        room, _ = model(replace(opened(), pace=Pace("A10", "A10", (("A10", seconds),))))
        found = times_of(room)
        assert found["A10"] == (planned, seconds // 60, says)
        assert not set(found) & {"A03", "A05", "A06", "A09", "A14"}


def test_an_item_the_room_has_left_stands_out_no_more(model: Model) -> None:
    room, _ = model(replace(opened(), pace=Pace("A10", "A10", (("A10", 3600),))))
    room.take_room_to("A11")
    assert times_of(room)["A10"][1:] == (60, Strain.CALM)


def at(hour: int, minute: int, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=OSLO)


def test_the_case_has_its_share_of_the_sitting(model: Model) -> None:
    room, _ = model(replace(opened(), pace=Pace("A04", "A04")))
    time = case_time(room, at(14, 31))
    assert time is not None
    assert (time.gone, time.strain) == (16, Strain.CALM)
    assert case_time(room, at(14, 0)) is None
    room.take_room_to("A05")
    assert case_time(room, at(14, 31)) is None


def rows(screen: RoomScreen) -> dict[str, str]:
    model = screen._agenda.model()
    assert isinstance(model, AgendaModel)
    role = Qt.ItemDataRole.AccessibleTextRole
    return {r.view.id: str(model.data(model.index(n), role)) for n, r in enumerate(model.rows)}


def test_the_agenda_and_the_head_say_it_and_it_can_be_switched_off(show: Show) -> None:
    screen = show(replace(opened(), pace=Pace("A04", "A04", (("A04", 200),))))
    said = rows(screen)
    assert "3 av " in said["A04"]
    assert " min." in said["A10"]
    assert " min" not in said["A05"]
    assert screen._top.time.spent.isVisible()
    screen._agenda.times_wanted.emit()
    assert not any(" min" in text for text in rows(screen).values())
    assert not screen._top.time.spent.isVisible()
    assert screen._top.time.clock.text() == "14.31"
    screen._agenda.times_wanted.emit()
    assert "3 av " in rows(screen)["A04"]


def test_the_head_shows_no_time_while_the_room_hears_the_child(show: Show) -> None:
    screen = show(replace(opened(), pace=Pace("A04", "A04")))
    assert screen._top.time.spent.isVisible()
    turn(screen, "A05")
    assert screen._top.time.spent.isVisible()
    screen.model.bring_room()
    assert not screen._top.time.spent.isVisible()


def test_leaving_the_screen_stops_the_clock(show: Show) -> None:
    screen = show(opened())
    assert screen.model.pace._heart.isActive()
    screen.hide()
    assert not screen.model.pace._heart.isActive()
    screen.show()
    assert screen.model.pace._heart.isActive()
