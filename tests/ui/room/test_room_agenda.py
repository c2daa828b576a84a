"""The agenda paints what changed, and leaves the rest of the list alone."""

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from meetingapp.ui.viewmodels.room.items import ItemState, ItemView
from meetingapp.ui.widgets.room.agenda import Agenda
from meetingapp.ui.widgets.room.agenda_row import AgendaRow
from meetingapp.ui.wording import wording
from meetingapp.words import Language
from tests.ui.room.conftest import Show, empty


class Painted(QObject):
    """Notes which parts of a list are painted."""

    def __init__(self, agenda: Agenda) -> None:
        super().__init__(agenda)
        self.parts: list[QRect] = []
        agenda.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False


def test_what_is_said_beside_a_heading_follows_the_language_though_the_heading_is_the_same(
    qtbot: QtBot,
) -> None:
    agenda = Agenda()
    qtbot.addWidget(agenda)
    row = AgendaRow(ItemView("A14", ItemState.BEGUN, remaining=2), "Oppsummering")
    agenda.show_rows([row], "")
    with qtbot.waitExposed(agenda):
        agenda.show()
    QApplication.processEvents()
    painted = Painted(agenda)
    wording.use(Language.NN)
    agenda.show_rows([row], "")
    QApplication.processEvents()
    line = agenda.visualRect(agenda._model.index(0))
    assert any(part.intersects(line) for part in painted.parts)


def test_only_the_rows_one_leaves_and_comes_to_are_painted(show: Show) -> None:
    screen = show(empty(), "A04")
    QApplication.processEvents()
    agenda = screen._agenda
    painted = Painted(agenda)
    screen.turn_to("A05")
    QApplication.processEvents()
    ids = [row.view.id for row in agenda._model.rows]
    two = [agenda.visualRect(agenda._model.index(ids.index(item))) for item in ("A04", "A05")]
    assert painted.parts
    for part in painted.parts:
        assert two[0].united(two[1]).contains(part)
