"""Pictures of meetings of other kinds, told by the examples, and of every kind of case."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.ui import places
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.new_meeting import NewMeetingScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.viewmodels.case_form import ANONYMOUS, GROUP, UNBORN
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.window import MainWindow
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door

SENTENCE: Final = "blåbær på taket i november"
_OSLO: Final = ZoneInfo("Europe/Oslo")
TOLD: Final = {
    "ansvarsgruppe": ("A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A13"),
    "akutt": ("A05", "A11"),
    "anonym": ("A04", "A05", "A09", "A12"),
    "innsatsteam": ("A10", "A11"),
    "systemmote": ("A04", "S01", "S02", "A12"),
}


class Album(Protocol):
    """Takes pictures of one look."""

    def window(self, door: Door, user: str = "", now: datetime = ...) -> MainWindow:
        """Open a window of the right size."""
        ...

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture."""
        ...


@dataclass(frozen=True)
class Story:
    """A meeting of the examples in a vault of its own, on its own day."""

    name: str
    door: Door
    discussion: str
    now: datetime


def told(folder: Path) -> tuple[Story, ...]:
    """Make a vault for each example, as it was while the meeting was held."""
    return tuple(_tell(folder / name, name) for name in TOLD)


def take_meetings(album: Album, stories: tuple[Story, ...]) -> None:
    """The room of each story, at the items that differ, with everything unfolded."""
    for story in stories:
        window = album.window(story.door, now=story.now)
        window.open_session(story.door.unlock(SENTENCE), places.RoomPlace(story.discussion))
        settle(window)
        for item in TOLD[story.name]:
            room = window.shell.shown if window.shell is not None else None
            assert isinstance(room, RoomScreen)
            room.turn_to(item)
            form = room._form()
            for each in form.findChildren(Folded) if form is not None else []:
                each.open()
            album.take(window, f"room_{story.name}_{item}")
        window.close()


def take_cases(album: Album, window: MainWindow, case: str) -> None:
    """A case of every kind, a consent taken back, and a meeting of another kind."""
    shell = window.shell
    assert shell is not None
    for kind in (UNBORN, ANONYMOUS, GROUP):
        shell.go(places.CasePlace())
        settle(window)
        page = _case(window).page
        page.subject.kind.set_value(kind)
        page.subject.kind.chosen.emit(kind)
        album.take(window, f"15d_case_{kind.lower()}")
    shell.go(places.CasePlace(case))
    settle(window)
    screen = _case(window)
    screen.page.history._withdraw(0)
    settle(window)
    screen.page.ensureWidgetVisible(screen.page.history.withdrawal.register)
    album.take(window, "15e_consent_taken_back")
    shell.go(places.NewMeetingPlace(case))
    settle(window)
    planning = shell.shown
    assert isinstance(planning, NewMeetingScreen)
    planning.form.show_type("SYS")
    planning.form.type_chosen.emit("SYS")
    album.take(window, "14b_new_system_meeting")


def settle(window: MainWindow) -> None:
    """Let every answer come and be drawn."""
    for _ in range(12):
        while window.background.busy:
            QApplication.processEvents()
        QApplication.processEvents()


def _case(window: MainWindow) -> CaseScreen:
    screen = window.shell.shown if window.shell is not None else None
    assert isinstance(screen, CaseScreen)
    return screen


def _tell(folder: Path, name: str) -> Story:
    sitting = read_meeting_file((paths.examples() / f"{name}.json").read_bytes())
    held = datetime.combine(
        sitting.meeting.date, sitting.meeting.starts_at or time(9), tzinfo=_OSLO
    )
    now: Callable[[], datetime] = lambda: held  # noqa: E731 - the clock of one story
    door = Door(folder, now, Cost(1, 64, 1))
    session = door.create(SENTENCE, door.new_recovery_code())
    try:
        for case in sitting.cases:
            session.save_case(case)
        session.save_meeting(sitting.meeting)
        for discussion in sitting.discussions:
            session.save_discussion(sitting.meeting.id, discussion)
    finally:
        session.close()
    return Story(name, door, sitting.discussions[0].id, held)
