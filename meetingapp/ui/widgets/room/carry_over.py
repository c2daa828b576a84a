"""Measures that are adjusted here: one button each makes the new version."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.measure import Measure
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import measures_to_carry
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.wording import Say


class CarryOver(QFrame):
    """The new version follows the old one; only its days are asked anew."""

    carried = Signal(object)

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        self._flow = FlowLayout(self, gap=8)
        self._shown: tuple[Measure, ...] = ()
        self._buttons: list[Button] = []
        self.hide()

    def refresh(self) -> None:
        """Offer the measures that are adjusted and have no new version yet."""
        room = self._room
        offered = measures_to_carry(room.case, room.discussion, room.meeting.date)
        self.setVisible(bool(offered))
        if offered == self._shown:
            return
        self._shown = offered
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for measure in offered:
            button = Button(_take_on(measure), kind="add", icon_name="arrow-right")
            button.clicked.connect(partial(self._take, measure))
            self._flow.addWidget(button)
            self._buttons.append(button)

    def _take(self, measure: Measure) -> None:
        self.carried.emit(measure)


def _take_on(measure: Measure) -> Say:
    return lambda words: words("New version of: {title}", title=measure.title or measure.action)
