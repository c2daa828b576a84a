"""Two children with one name in one sitting: never mixed up, on the wall or at the desk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication, QFrame

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.measure import Agreement, Measure
from meetingapp.domain.voice import ChildVoice, Sharing, VoiceStatus
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import Place, RoomPlace
from meetingapp.ui.projector.projector import Projector, ProjectorState
from meetingapp.ui.projector.window import ProjectorWindow
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.tabs import CaseTabs
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import PASSPHRASE, TODAY
from tests.ui.person import CTRL, Key, Person
from tests.ui.ressursteam import room
from tests.ui.test_projector_leaks import said_by

NAME: Final = "Jonas Fiktivsen"
SAID: Final = ("Jeg vil lese i lite rom.", "Jeg vil spille fotball.")
AGREED: Final = ("Lesing i lite rom", "Fotball hver tirsdag")
NUMBERS: Final = ("1/26", "2/26")
Settled = Callable[[MainWindow], None]


@pytest.fixture
def first(office: Door) -> str:
    """Plan a sitting with both, where each has said something and agreed on something."""
    session = office.unlock(PASSPHRASE)
    namesake = Case("jonas-2", NamedChild(NAME, date(2018, 3, 14)), reference=NUMBERS[1])
    session.save_case(namesake)
    plan = MeetingPlan("RT", TODAY, case_ids=("jonas", "jonas-2"))
    planned = session.plan_meeting(plan)
    for each, words, agreed in zip(planned.discussions, SAID, AGREED, strict=True):
        now = session.open_room(each.id).discussion
        voice = ChildVoice(
            VoiceStatus.OBTAINED, own_words=words, child_accepts_sharing=Sharing.YES
        )  # fmt: skip
        measure = Measure(f"m-{each.id}", f"{agreed} med Ida", title=agreed)
        session.save_discussion(
            planned.id, replace(now, voice=voice, agreement=Agreement((measure,)))
        )
    session.close()
    return planned.discussions[0].id


def wall_of(window: MainWindow) -> tuple[Projector, ProjectorWindow]:
    (projector,) = window.state.findChildren(Projector)
    assert projector.window is not None
    return projector, projector.window


def test_the_wall_shows_the_one_and_never_the_other(
    first: str, at: Callable[[Place], MainWindow], settled: Settled
) -> None:
    window = at(RoomPlace(first))
    person = Person(window, settled)
    for number in (0, 1, 0):
        person.press(Key(Key.Key_1 + number), CTRL)
        settled(window)
        open_ = room(person)
        assert open_.model.case.reference == NUMBERS[number]
        told = "\n".join(said_by(window))
        if number or window.state.findChildren(Projector)[0].window is not None:
            projector, wall = wall_of(window)
            assert projector.state is ProjectorState.BLACK, "the other case was on the wall"
            told += "\n".join(said_by(wall))
        assert SAID[1 - number] not in told
        assert AGREED[1 - number] not in told
        person.press(Key.Key_F9)
        shown = ""
        for item in ("A05", "A10", "A14"):
            open_.model.take_room_to(item)
            QApplication.processEvents()
            _, wall = wall_of(window)
            shown += "\n".join(said_by(wall)) + wall.sheet.said
        assert SAID[number] in shown
        assert AGREED[number] in shown
        assert SAID[1 - number] not in shown
        assert AGREED[1 - number] not in shown


def test_whoever_chairs_sees_by_the_number_which_case_is_open(
    first: str, at: Callable[[Place], MainWindow], settled: Settled
) -> None:
    window = at(RoomPlace(first))
    person = Person(window, settled)
    names = []
    for number in (1, 2):
        person.press(Key(Key.Key_0 + number), CTRL)
        settled(window)
        names.append(open_tab(room(person)))
    assert names == [f"{NAME} 8 år · {number}" for number in NUMBERS]


def open_tab(screen: RoomScreen) -> str:
    """Give what a screen reader says of the open case."""
    tabs = screen.findChild(CaseTabs)
    assert tabs is not None
    (tab,) = (t for t in tabs.findChildren(QFrame, "tab") if t.isVisible())
    return tab.accessibleName()
