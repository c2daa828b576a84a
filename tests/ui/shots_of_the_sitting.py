"""Pictures of a meeting that is sat through: two cursors, time, people, notes, another day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from meetingapp.domain.aside import Aside
from meetingapp.domain.pace import Pace
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from tests.ui.room.conftest import Shelf, opened

Act = Callable[[RoomScreen], None]
_USED = (("A01", 190), ("A02", 80), ("A04", 330), ("A07", 290))
_NOTES = (
    Aside(
        "A05",
        "Papir og farger på bordet. Spør Jonas først, og vent på svaret.",
        "vil øve med Ida\nliker ikke friminutt når det regner",
    ),
)


def pictures() -> list[tuple[str, OpenRoom, str, Act]]:
    """Return every picture: its name, the room, the item, and what is done first."""
    return [
        ("apart", _at("A07", "A05"), "A05", _nothing),
        ("joined", _at("A08", "A08"), "A08", _nothing),
        ("over", _at("A04", "A04"), "A04", _nothing),
        ("people", _at("A05", "A05"), "A05", _people),
        ("notes", _at("A06", "A05"), "A05", _notes),
        ("another_day", replace(_at("A06", "A07"), today=date(2026, 12, 1)), "A07", _later),
    ]


def _at(room: str, mine: str) -> OpenRoom:
    return replace(opened(), pace=Pace(room, mine, _USED))


def _nothing(screen: RoomScreen) -> None:
    """Show it as it opens."""


def _people(screen: RoomScreen) -> None:
    screen._sitting.people.enter()
    screen._sitting.people.rows[1].leave()
    screen._sitting.people.rows[2].turn_out()


def _notes(screen: RoomScreen) -> None:
    shelf: object = screen._work.session
    assert isinstance(shelf, Shelf)
    shelf.asides = _NOTES
    screen.model.opened.emit()
    screen.model.go_to("A05")
    QCoreApplication.processEvents()
    screen._sitting.turn_notes()


def _later(screen: RoomScreen) -> None:
    now = screen._work.now().replace(month=12, day=1, hour=9)
    screen._sitting.day._now = lambda: now
    screen._sitting.day.refresh()
