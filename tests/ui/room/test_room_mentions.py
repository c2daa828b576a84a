"""``@`` in the texts of the room: the people of this meeting, and nobody else's family."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from meetingapp.domain.people import PersonRef
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.mentions import Mentions
from meetingapp.ui.widgets.text_area import TextArea
from tests.ui.room.conftest import Show, empty, opened
from tests.ui.room.hands import here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def in_words(screen: RoomScreen) -> TextArea:
    screen._focus("best_interest.conclusion")
    area = here()
    assert isinstance(area, TextArea)
    area.selectAll()
    return area


def test_a_name_is_completed_by_enter_and_the_room_hears_of_it(show: Show) -> None:
    screen = show(opened(), "A09")
    area = in_words(screen)
    name = screen.model.people()[0].name
    types(f"Vi spør @{name[:3]}")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Forslag til navn"
    press(Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert area.raw == f"Vi spør {name}"
    assert screen.model.discussion.best_interest.conclusion == f"Vi spør {name}"
    types(" i mars")
    assert area.raw == f"Vi spør {name} i mars"


def test_down_chooses_another_tab_takes_it_and_escape_leaves_the_text(show: Show) -> None:
    screen = show(opened(), "A09")
    area = in_words(screen)
    types("@")
    second = screen._writing.mentions.matches("")[1].name
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    assert area.raw == second
    types(" og @")
    assert QApplication.activePopupWidget() is not None
    press(Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert here() is area
    assert area.raw == f"{second} og @"


def test_whoever_goes_on_typing_may_and_an_address_is_no_name(show: Show) -> None:
    screen = show(opened(), "A09")
    area = in_words(screen)
    types("post@")
    assert QApplication.activePopupWidget() is None
    types(" @Qx")
    assert QApplication.activePopupWidget() is None
    assert area.raw == "post@ @Qx"


def test_the_mark_stays_where_a_line_may_become_a_measure(show: Show) -> None:
    screen = show(empty(), "A05")
    name = screen.model.people()[0].name
    press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    types(f"@{name[:3]}")
    press(Qt.Key.Key_Return)
    bar = here()
    assert isinstance(bar, QLineEdit)
    assert bar.text() == f"@{name}"
    types(" leser innen fredag")
    press(Qt.Key.Key_Return)
    [measure] = screen.model.discussion.agreement.measures
    assert (measure.action, measure.responsible and measure.responsible.name) == ("leser", name)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Åse Fiktivsen", "Kari Testdahl", "Anne-Lise O’Brien"]),
        ("test", ["Kari Testdahl"]),
        ("åse", ["Åse Fiktivsen"]),
        ("a\u030ase", ["Åse Fiktivsen"]),
        ("Åse F", ["Åse Fiktivsen"]),
        ("x", []),
        ("😀", []),
        ("(", []),
    ],
)
def test_any_part_of_a_name_finds_it(typed: str, found: list[str]) -> None:
    people = [PersonRef(n) for n in ("Åse Fiktivsen", "Kari Testdahl", "Anne-Lise O’Brien", "")]
    mentions = Mentions(QApplication.instance(), lambda: people, lambda _text: False)  # type: ignore[arg-type]  # the fixture has made it
    assert [p.name for p in mentions.matches(typed)] == found


def test_nobody_of_another_case_is_offered(show: Show) -> None:
    screen = show(empty(), "A05")
    room = screen.model.room
    allowed = {p.person.name for p in screen.model.context.meeting.participants}
    allowed |= {p.name for p in room.people}
    assert {p.name for p in screen._writing.mentions.matches("")} <= allowed
