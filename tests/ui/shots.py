"""``make screenshots``: every screen, light and dark, bokmål and nynorsk, into ``screenshots/``.

Own fonts, no hinting, a fixed day and one fictional vault: two runs give equal pictures.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

ROOT: Final = Path(__file__).resolve().parents[2]
os.environ["QT_QPA_PLATFORM"] = "offscreen"  # all three are read once, by the first window
os.environ["QT_FONT_DPI"] = "96"
os.environ["FONTCONFIG_FILE"] = str(ROOT / "tests" / "fonts.conf")

from PySide6.QtCore import Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui import places
from meetingapp.ui.application import make_application
from meetingapp.ui.routes import routes
from meetingapp.ui.screens.first_start import FirstStartScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Look, Mode
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.demo import PASSPHRASE, make_demo
from meetingapp.wiring.door import Door
from meetingapp.words import Language
from tests.ui.shots_of_a_beginning import take_beginning
from tests.ui.shots_of_figures import take_figures
from tests.ui.shots_of_finding import take_finding
from tests.ui.shots_of_follow_up import take_follow_up
from tests.ui.shots_of_lists import take_lists
from tests.ui.shots_of_measuring import take_measuring
from tests.ui.shots_of_meetings import take_cases, take_meetings, told
from tests.ui.shots_of_papers import take_papers
from tests.ui.shots_of_planning import take_planning
from tests.ui.shots_of_queues import take_queues
from tests.ui.shots_of_rare_moments import take_rare_moments
from tests.ui.shots_of_the_register import take_holidays, take_templates
from tests.ui.shots_of_the_room import take_edges
from tests.ui.shots_of_the_vault import staff, take_vault
from tests.ui.shots_of_the_year import take_year

NOW: Final = datetime(2027, 1, 12, 8, 30, tzinfo=ZoneInfo("Europe/Oslo"))
TOLD: Final = datetime(2026, 11, 24, 14, 31, tzinfo=ZoneInfo("Europe/Oslo"))
SIZE: Final = (1440, 900)
ITEMS: Final = ("A01", "A02", "A04", "A05", "A09", "A10", "A12", "A14")
_STILL: Final = 12
_SOON_MS: Final = 500
"""What a screen waits for longer than this is no part of what was asked for."""
SENTENCE: Final = "blåbær på taket i november"


def name_of(mode: Mode, language: Language, scale: float) -> str:
    """Return what a look is called in the names of its pictures."""
    return f"{mode}_{language}" + (f"_{scale:.0%}" if scale != 1.0 else "")


class Album:
    """Takes the pictures of one look: a mode and a language."""

    def __init__(self, folder: Path, mode: Mode, language: Language, scale: float = 1.0) -> None:
        self._folder = folder
        self.look = name_of(mode, language, scale)
        self.settings = Settings(language=language, look=Look(mode), text_scale=scale)
        wording.use(language)
        theme.apply(mode, scale)

    def window(self, door: Door, user: str = "", now: datetime = NOW) -> MainWindow:
        """Open a window of the right size."""
        settings = replace(self.settings, user=user, idle_minutes=15)  # nobody keeps it open
        shown = MainWindow(
            door,
            door.folder,
            settings,
            routes=routes,
            relaunch=lambda _locked: None,
            now=lambda: now,
        )
        shown.resize(*SIZE)
        shown.show()
        shown.activateWindow()
        return shown

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""
        settle(window)
        window.grab().save(str(self._folder / f"{name}_{self.look}.png"))

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""
        settle(window)

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""
        for _ in range(4):
            QApplication.processEvents()
        dialog.grab().save(str(self._folder / f"{name}_{self.look}.png"))


def settle(window: MainWindow) -> None:
    """Let every answer come and be drawn, and whatever a screen only waits a little with.

    What a screen does a moment after a key, it does by a timer of its own, and the answer to that
    may start another: it is still when nothing is on its way several times in a row.
    """
    still = 0
    while still < _STILL:
        still = 0 if window.background.busy or _about_to(window) else still + 1
        QApplication.processEvents()
        QThread.msleep(1)  # the workers need the interpreter too


def _about_to(window: MainWindow) -> bool:
    """Tell whether something of the window happens soon, once; clocks that go on are left."""
    return any(
        each.isActive() and each.isSingleShot() and each.interval() <= _SOON_MS
        for each in window.findChildren(QTimer)
    )


def take_start(album: Album, folder: Path) -> None:
    """First start in three steps, then unlocking."""
    door = Door(folder / "new", lambda: NOW, Cost(1, 64, 1))
    window = album.window(door)
    start = window.centralWidget()
    assert isinstance(start, FirstStartScreen)
    person = start.person
    for field, text in (
        (person.name, "Berit Eksempelrud"),
        (person.role, "Rektor"),
        (person.passphrase, SENTENCE),
        (person.again, SENTENCE),
    ):
        field.setText(text)
        field.edited.emit(text)
    album.take(window, "11b_first_start_1")
    start.model.go_to(2)
    album.take(window, "11_first_start_2")
    start.model.go_to(3)
    for at, group in enumerate((*start.model.code.groups[:4], "ZZZ9")):
        start.ask_code.fields[at].text.setText(group)
        start.model.code.write(at, group)
    start.ask_code.fields[5].setFocus()
    album.take(window, "11c_first_start_3")
    start.backup_asked.emit()
    album.take(window, "11d_first_start_backup")
    window.close()


def take_unlock(album: Album, door: Door) -> None:
    """Unlocking, and a passphrase that is wrong."""
    window = album.window(door)
    album.take(window, "12_unlock")
    unlock = window.centralWidget()
    assert isinstance(unlock, UnlockScreen)
    unlock.passphrase.setText("blåbær")
    unlock.unlock.click()
    album.take(window, "12b_unlock_wrong")
    window.close()


def take_shell(album: Album, door: Door) -> None:
    """Every place of the unlocked window but the room."""
    session = door.unlock(PASSPHRASE)
    me = next(one.id for one in session.list_people() if one.name == "Berit Eksempelrud")
    case = next(one.id for one in session.lists.list_cases().rows if one.title == "Jonas Fiktivsen")
    minutes = [d.minutes_id for m in session.lists.list_meetings().rows for d in m.discussions]
    finished = next(one for one in minutes if one)
    window = album.window(door, me)
    window.open_session(session)
    shell = window.shell
    assert shell is not None
    for name, place in (
        ("13_today", places.TodayPlace()),
        ("13b_meetings", places.MeetingsPlace()),
        ("14_new_meeting", places.NewMeetingPlace(case)),
        ("15_case", places.CasePlace(case)),
        ("15b_cases", places.CasesPlace()),
        ("15c_new_case", places.CasePlace()),
        ("16_measures", places.MeasuresPlace()),
        ("16b_evaluations", places.EvaluationsPlace()),
        ("16c_minutes", places.MinutesListPlace()),
        ("22_people", places.TeamPlace()),
        ("22b_take_in", places.ImportPlace("children")),
        ("24_settings", places.SettingsPlace()),
        ("23_minutes", places.MinutesPlace(finished)),
        ("19_templates", places.TemplatesPlace()),
    ):
        shell.go(place)
        album.take(window, name)
    take_holidays(album, window)
    take_lists(album, window)
    take_templates(album, window)
    take_cases(album, window, case)
    take_planning(album, window, case)
    take_finding(album, window)
    take_measuring(album, window)
    take_papers(album, window, case, finished)
    take_rare_moments(album, window, finished)
    take_year(album, window)
    take_follow_up(album, window)
    take_figures(album, window, session)
    window.close()


def half_told(folder: Path) -> tuple[Door, str]:
    """Make a vault where the story of the examples is being told, on its own day."""
    story = read_meeting_file((paths.examples() / "ressursteam.json").read_bytes())
    door = Door(folder, lambda: TOLD, Cost(1, 64, 1))
    session = door.create(PASSPHRASE, door.new_recovery_code())
    try:
        for case in story.cases:
            session.save_case(case)
        planned = session.plan_meeting(
            MeetingPlan(
                type=story.meeting.type,
                date=story.meeting.date,
                case_ids=tuple(case.id for case in story.cases),
            )
        )
        room = session.open_room(planned.discussions[0].id)
        told = replace(
            story.discussions[0],
            id=room.discussion.id,
            case_id=room.case.id,
            closing=room.discussion.closing,
            feedback=room.discussion.feedback,
        )
        session.save_meeting(replace(story.meeting, id=room.meeting.id))
        session.save_discussion(room.meeting.id, told)
        return door, room.discussion.id
    finally:
        session.close()


def take_room(album: Album, door: Door, discussion: str) -> None:
    """The room at the items that matter."""
    window = album.window(door, now=TOLD)
    window.open_session(door.unlock(PASSPHRASE), places.RoomPlace(discussion))
    settle(window)
    for item in ITEMS:
        room = window.shell.shown if window.shell is not None else None
        assert isinstance(room, RoomScreen)
        room.turn_to(item)
        album.take(window, f"room_{item}")
    window.close()


def looks(wanted: Sequence[str]) -> list[tuple[Mode, Language, float]]:
    """Return the looks to take: all of them, or those whose names are asked for."""
    every = [(mode, lang, 1.0) for mode in Mode for lang in (Language.NB, Language.NN)]
    every.append((Mode.LIGHT, Language.NB, 2.0))
    return [each for each in every if not wanted or name_of(*each) in wanted]


def main() -> None:
    """Take every picture; ``light_nb dark_nn light_nb_200%`` after the command take fewer."""
    into = ROOT / "screenshots"
    into.mkdir(exist_ok=True)
    app = make_application(Settings())
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = folder / "demo"
        make_demo(vault, lambda: NOW)
        door = Door(vault, lambda: NOW)
        staffed = staff(vault, folder / "staffed", door)
        telling, running = half_told(folder / "telling")
        stories = told(folder / "told")
        for mode, language, scale in looks(sys.argv[1:]):
            album = Album(into, mode, language, scale)
            take_start(album, folder)
            take_unlock(album, door)
            take_beginning(album, folder / "beginning")
            take_shell(album, door)
            take_queues(album, vault)
            take_vault(album, staffed)
            take_room(album, telling, running)
            take_edges(into, album.look)
            if scale != 1.0 or (mode is Mode.DARK) is (language is Language.NN):
                take_meetings(album, stories)  # two looks and large text show them well


if __name__ == "__main__":
    main()
