"""A hundred things a person may be in the midst of when they leave the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QWidget

from meetingapp.ui import places
from meetingapp.ui.places import Place
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.shell import Shell
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField

ITEMS: Final = tuple(f"A{n:02}" for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14))
DOINGS: Final = (
    *("reads", "writes", "writes", "dialog", "list", "menu", "keys") * 4,
    "dark",
    "large",
)


@dataclass(frozen=True)
class State:
    """Where a person is, and what they are doing there."""

    place: Place
    item: str
    doing: str
    words: str


def draw(random: Random, number: int, discussion: str) -> State:
    """Draw a state; half of them in the room."""
    everywhere: tuple[Place, ...] = (
        places.TodayPlace(), places.MeetingsPlace(), places.NewMeetingPlace(), places.CasesPlace(),
        places.CasePlace("jonas"), places.CasePlace(), places.TeamPlace(), places.TemplatesPlace(),
    )  # fmt: skip
    in_room = number % 2 == 0
    return State(
        places.RoomPlace(discussion) if in_room else everywhere[number // 2 % len(everywhere)],
        random.choice(ITEMS) if in_room else "",
        random.choice(DOINGS),
        f"ord {number} som ikke må bli borte",
    )


def do(state: State, shell: Shell) -> str:
    """Be in the midst of it. Returns the words that must be there afterwards, where there are."""
    screen = shell.shown
    assert screen is not None
    if isinstance(screen, RoomScreen) and state.item in screen.model.agenda:
        screen.turn_to(state.item)
    doings: dict[str, Callable[[], str]] = {
        "reads": str,
        "writes": lambda: _write(screen, state.words),
        "dialog": lambda: _write_in_dialog(screen, state.words),
        "list": lambda: _open_list(screen),
        "menu": lambda: _open_menu(screen),
        "keys": lambda: _show_keys(shell),
        "dark": lambda: _look(Mode.DARK, 1.0),
        "large": lambda: _look(None, 1.4),
    }
    return doings[state.doing]()


def found(root: QWidget, words: str) -> bool:
    """Tell whether the words stand in a field of the screen or of a dialog over it."""
    dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog)]
    return any(words in text for place in (root, *dialogs) for text in _texts(place))


def _texts(root: QWidget) -> list[str]:
    return [
        *(field.raw for field in root.findChildren(TextField)),
        *(area.raw for area in root.findChildren(TextArea)),
    ]


def _write(root: QWidget, words: str) -> str:
    """Type into the first field that lies in sight and takes free text."""
    areas: list[TextField | TextArea] = [*root.findChildren(TextArea)]
    lines = [each for each in root.findChildren(TextField) if type(each) is TextField]
    for field in (*areas, *lines):
        if field.isVisible() and field.isEnabled() and not field.raw:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTest.keyClicks(field, words)
            return words if field.raw == words else ""
    return ""


def _write_in_dialog(screen: QWidget, words: str) -> str:
    if isinstance(screen, RoomScreen) and not screen.model.locked:
        screen._stop()
    elif isinstance(screen, TeamScreen):
        screen.add_person.click()
    windows = QApplication.topLevelWidgets()
    dialogs = [each for each in windows if isinstance(each, QDialog) and each.isVisible()]
    return _write(dialogs[0], words) if dialogs else ""


def _open_list(screen: QWidget) -> str:
    for box in screen.findChildren(QComboBox):
        if box.isVisible() and box.isEnabled():
            box.showPopup()
            break
    return ""


def _open_menu(screen: QWidget) -> str:
    menu = QMenu(screen)
    menu.addAction("Jonas Fiktivsen")
    menu.popup(screen.mapToGlobal(screen.rect().center()))
    return ""


def _show_keys(shell: Shell) -> str:
    shell.show_keys()
    return ""


def _look(mode: Mode | None, scale: float) -> str:
    theme.apply(mode, scale)
    return ""
