"""A new version under the window: a calm band in the person's own language, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from meetingapp.ui.places import Place, RoomPlace, SettingsPlace, TodayPlace
from meetingapp.ui.updated import UpdateWatch, unread_modules
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]


def test_the_band_stands_above_every_screen_once_it_is_told(qtbot: QtBot, at: At) -> None:
    window = at(TodayPlace())
    shell = window.shell
    assert shell is not None
    band = shell.updated
    assert not band.isVisible()
    window.state.tell_updated()
    assert band.isVisible()
    assert window.findChild(QDialog) is None
    told = [label.text() for label in band.findChildren(Label)]
    assert told[0] == "Samråd er oppdatert. Start på nytt når det passer."
    shell.go(SettingsPlace())
    assert band.isVisible()
    assert band.restart.focusPolicy() & Qt.FocusPolicy.TabFocus
    shell.lock_asked.disconnect(window.lock)  # to lock ends the process
    with qtbot.waitSignal(shell.lock_asked):
        qtbot.keyClick(band.restart, Qt.Key.Key_Space)


def test_it_is_looked_for_at_once_and_when_somebody_comes_back(qtbot: QtBot, at: At) -> None:
    window = at(TodayPlace())
    answers = [False, False, True, True]
    asked: list[bool] = []

    def is_replaced() -> bool:
        asked.append(answers[len(asked)])
        return asked[-1]

    parent = QObject()
    watch = UpdateWatch(is_replaced, window.state, window.background, parent)
    qtbot.waitUntil(lambda: asked == [False])
    qtbot.waitUntil(lambda: not window.background.busy)
    watch._come_back(Qt.ApplicationState.ApplicationInactive)
    assert not window.background.busy
    watch._come_back(Qt.ApplicationState.ApplicationActive)
    watch.look()  # asked already: not twice at a time
    qtbot.waitUntil(lambda: not window.background.busy)
    assert asked == [False, False]
    watch.look()
    qtbot.waitUntil(lambda: window.state.is_updated)
    watch.look()
    assert not window.background.busy  # told is told
    watch.read_one()
    assert not window.background.busy  # nothing of the new version is read by the old
    parent.deleteLater()


def test_the_rest_of_the_program_is_what_has_not_been_read() -> None:
    left = set(unread_modules())
    assert "meetingapp.ui.updated" not in left
    assert "meetingapp.__main__" not in left
    assert RoomPlace.__module__ not in left
