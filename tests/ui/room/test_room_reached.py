"""Every new form and state: named, reached with Tab, and whole in a small window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from meetingapp.domain.situation import Alternative
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.theme import theme
from tests.domain.jonas import jonas_discussion
from tests.spelling.test_dictionary import needs_enchant
from tests.ui.room.conftest import Show, empty, opened
from tests.ui.shots_of_the_room import pictures

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def three_ways() -> OpenRoom:
    """Give a room where each consideration also speaks for an alternative."""
    more = (Alternative("A", "Liten gruppe"), Alternative("B", "Lese hjemme"),
            Alternative("C", no_change=True))  # fmt: skip
    return opened(replace(jonas_discussion(), alternatives=more))


def as_it_is(_screen: RoomScreen) -> None:
    """Do nothing first."""


# Stopping and parking are no items, and a question over the room has the keyboard to itself.
PICTURES = [
    *(each for each in pictures() if each[0] not in {"kept_back_asked", "park", "stop"}),
    ("A09", opened(), "A09", as_it_is),
    ("A09_empty", empty(), "A09", as_it_is),
    ("A09_three_ways", three_ways(), "A09", as_it_is),
]
ROOMS = pytest.mark.parametrize(
    ("room", "item", "act"),
    [
        pytest.param(*each, id=name, marks=(needs_enchant,) if name == "spelling" else ())
        for name, *each in PICTURES
    ],
)


def stops(form: QWidget) -> list[QWidget]:
    return [
        one
        for one in form.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and not isinstance(one, QScrollArea)
    ]


def shown_form(screen: RoomScreen, act: Callable[[RoomScreen], None]) -> QWidget:
    act(screen)
    QApplication.processEvents()
    form = screen._form()
    assert form is not None
    return form


@ROOMS
def test_every_control_is_named_and_tab_reaches_it(
    show: Show, room: object, item: str, act: Callable[[RoomScreen], None]
) -> None:
    form = shown_form(show(room, item), act)
    wanted = stops(form)
    assert [type(one).__name__ for one in wanted if not one.accessibleName()] == []
    if not wanted:  # a system meeting's A02 asks nothing
        return
    seen: set[QWidget] = set()
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(160):
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.add(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    missed = [f"{type(one).__name__}: {one.accessibleName()}" for one in wanted if one not in seen]
    assert missed == []


@ROOMS
@pytest.mark.parametrize(("width", "scale"), [(1100, 1.0), (1440, 2.0)])
def test_nothing_is_cut_off_where_there_is_little_room(
    show: Show,
    room: object,
    item: str,
    act: Callable[[RoomScreen], None],
    width: int,
    scale: float,
) -> None:
    theme.apply(scale=scale)
    screen = show(room, item, width=width, height=700 if scale == 1.0 else 900)
    form = shown_form(screen, act)
    page = screen._stack.currentWidget()
    assert isinstance(page, QScrollArea)
    assert form.width() <= page.viewport().width()
    assert screen.width() == width
