"""What is left or closed is let go: a program that is open all day must not grow all day."""

import gc
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import Place, RoomPlace, TodayPlace
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.conftest import TODAY
from tests.ui.places_to_visit import PLACES

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def kept() -> Counter[str]:
    """Count what Qt has ended and Python still holds, and every model behind a screen."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return Counter(
        type(each).__qualname__
        for each in gc.get_objects()
        if isinstance(each, QObject)
        and type(each).__module__.startswith("meetingapp.ui.")
        and (not isValid(each) or type(each).__module__.startswith("meetingapp.ui.viewmodels."))
    )


@pytest.fixture
def discussion(office: Door, passphrase: str) -> str:
    """Give a meeting that is planned."""
    session = office.unlock(passphrase)
    meeting = session.plan_meeting(MeetingPlan("RT", TODAY, case_ids=("jonas",)))
    session.close()
    return meeting.discussions[0].id


def test_a_place_that_is_left_is_let_go_and_so_is_the_meeting_room(
    discussion: str, at: At, settled: Settled
) -> None:
    window = at(TodayPlace())
    assert window.shell is not None
    before = kept()
    for place in (*PLACES, RoomPlace(discussion), TodayPlace()):
        window.shell.go(place)
        settled(window)
    assert kept() - before == Counter()
