"""A protected child's meeting: no screen tells where it is held, and none forgets it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from meetingapp.domain.case import NamedChild, Protection
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import MeetingsPlace, Place, PreparePlace, RoomPlace, TodayPlace
from meetingapp.ui.screens.prepare import PrepareScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.palette.palette import Palette
from meetingapp.ui.widgets.prepare.change_dialog import ChangeDialog
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import jonas
from tests.ui.test_projector_leaks import said_by

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
MARK = "kanari"


def planned(office: Door, passphrase: str, day: date, *, protected: bool) -> tuple[str, str]:
    """Plan a meeting about the case; give its id and the discussion's."""
    session = office.unlock(passphrase)
    try:
        case = jonas()
        assert isinstance(case.subject, NamedChild)
        kind = Protection.STRICT if protected else None
        session.save_case(replace(case, subject=replace(case.subject, protection=kind)))
        plan = MeetingPlan(
            "RT", day, starts_at=time(14, 15), place="Kanarirommet", case_ids=("jonas",),
            invites=False,
        )  # fmt: skip
        made = session.plan_meeting(plan)
        return made.id, made.discussions[0].id
    finally:
        session.close()


def told(
    qtbot: QtBot, shown: MainWindow, settled: Settled, meeting: str, discussion: str
) -> set[str]:
    """Go through what is there about a meeting; give the names of what tells its place."""
    assert shown.shell is not None
    found = set()

    def look(name: str, window: QWidget) -> None:
        if MARK in "\n".join(said_by(window)).casefold():
            found.add(name)

    for place in (TodayPlace(), MeetingsPlace(), PreparePlace(meeting), RoomPlace(discussion)):
        shown.shell.go(place)
        settled(shown)
        screen = shown.shell.shown
        assert screen is not None
        if isinstance(screen, PrepareScreen):
            screen.side.change.click()
            [dialog] = screen.findChildren(ChangeDialog)
            look("change", dialog)
            dialog.reject()
        if isinstance(screen, RoomScreen):
            screen.turn_to("A01")
        look(type(place).__name__, screen)
    shown.shell.show_palette()
    palette = QApplication.activeModalWidget()
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, "jonas")
    qtbot.waitUntil(lambda: not palette.model.waits)
    look("palette", palette)
    palette.reject()
    return found


def test_no_screen_tells_where_a_protected_childs_meeting_is_held(
    qtbot: QtBot, office: Door, passphrase: str, at: At, settled: Settled, today: date
) -> None:
    ids = planned(office, passphrase, today + timedelta(days=1), protected=True)
    shown = at(TodayPlace())
    assert told(qtbot, shown, settled, *ids) == set()


def test_the_same_screens_tell_it_of_an_open_case(
    qtbot: QtBot, office: Door, passphrase: str, at: At, settled: Settled, today: date
) -> None:
    """Else the test above could not fail."""
    ids = planned(office, passphrase, today + timedelta(days=1), protected=False)
    shown = at(TodayPlace())
    assert told(qtbot, shown, settled, *ids) == {
        "TodayPlace", "MeetingsPlace", "change", "PreparePlace", "RoomPlace",
    }  # fmt: skip
