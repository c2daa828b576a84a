"""A coming day off is told while it is written."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from meetingapp.ui.viewmodels.room.days import day_off
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.room.a12_next import NextForm
from meetingapp.words import Language, Words
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form

NB, NN = Words(Language.NB), Words(Language.NN)


@pytest.mark.parametrize(
    ("day", "nb", "nn"),
    [
        (None, "", ""),
        (date(2026, 11, 22), "", ""),
        (date(2027, 1, 19), "", ""),
        (date(2027, 1, 16), "Skolefri: lørdag.", "Skulefri: laurdag."),
        (date(2027, 5, 1), "Skolefri: første mai.", "Skulefri: første mai."),
        (date(2027, 2, 24), "Skolefri: vinterferien.", "Skulefri: vinterferien."),
    ],
)
def test_a_coming_day_off_says_why(day: date | None, nb: str, nn: str) -> None:
    assert day_off(NB, day, opened()) == nb
    assert day_off(NN, day, opened()) == nn


def test_the_field_of_the_next_meeting_tells_of_a_day_off(show: Show, qtbot: QtBot) -> None:
    screen = show(opened(), "A12")
    field = form(screen, NextForm).fields.control("next_meeting.on")
    assert isinstance(field, DateField)
    for written, said in (("fre uke 8", "Skolefri: vinterferien."), ("19.1", "")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, written)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
        assert field.accessibleDescription() == said
