"""The room with a second screen beside it; run on its own, for Qt reads its screens once.

Run as ``python -m tests.ui.two_screens_program`` with ``QT_QPA_PLATFORM`` naming a file of
screens. It prints one line of JSON that says where the projector was at each step.
"""

import json
import sys
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from meetingapp.domain.voice import Sharing
from meetingapp.ui.application import make_application
from meetingapp.ui.projector.projector import Projector
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.settings import Settings
from meetingapp.ui.state import AppState
from meetingapp.ui.workplace import Workplace
from tests.domain.jonas import jonas_discussion
from tests.ui.room.conftest import NOW, Later, Shelf, opened


def main() -> int:
    """Show, unplug the wall in the middle of a paint, show again, then unplug the desk."""
    app = make_application(Settings())
    told = jonas_discussion()
    voice = replace(told.voice, child_accepts_sharing=Sharing.YES)
    room = opened(replace(told, voice=voice))
    state = AppState()
    work = Workplace(Shelf(room), Later(), state, lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
    screen = RoomScreen(work, room.discussion.id)
    desk, wall = sorted(app.screens(), key=lambda each: each.geometry().x())
    screen.setScreen(desk)
    screen.setGeometry(desk.geometry())
    screen.show()
    screen.activateWindow()
    screen.turn_to("A05")
    settle()
    steps: dict[str, object] = {"desk": screen.screen().name()}
    QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_F9)
    settle()
    projector = state.findChild(Projector)
    assert isinstance(projector, Projector)
    window = projector.window
    assert window is not None
    steps["wall"] = window.screen().name()
    steps["covers"] = window.geometry() == wall.geometry()
    steps["full_screen"] = window.isFullScreen()
    steps["said"] = window.sheet.said
    steps["focus_stays"] = screen.isAncestorOf(QApplication.focusWidget() or window)
    window.update()  # a paint is on its way
    unplug(wall)
    settle()
    steps["gone"] = not window.isVisible()
    steps["kept"] = window.sheet.said
    steps["told"] = screen._notices.trouble.isVisible()
    steps["desk_stays"] = screen.isVisible() and screen.screen() is desk
    QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_F9)
    settle()
    steps["again"] = projector.window is not None
    unplug(desk)
    settle()
    steps["gone_with_desk"] = projector.window is None
    steps["folded"] = screen.isMinimized()
    sys.stdout.write(json.dumps(steps) + "\n")
    screen.flush()
    screen.close()
    return 0


def unplug(screen: object) -> None:
    """Tell Qt's listeners what the system tells when a screen is pulled out."""
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.screenRemoved.emit(screen)


def settle() -> None:
    """Let everything be drawn."""
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(main())
