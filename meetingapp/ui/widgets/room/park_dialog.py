"""Something comes up that has to wait: one line, Enter, and back to where you were."""

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.stop import park
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words


class ParkDialog(Dialog):
    """The line comes first in the next meeting of the case."""

    def __init__(self, parent: QWidget | None, room: RoomViewModel) -> None:
        super().__init__(parent, lambda words: words("Take next time"))
        self._room = room
        self.body.addWidget(
            Label(
                lambda words: words("It stands under “Next meeting”, and comes up by itself then."),
                "sm2",
                wrap=True,
            )
        )
        self.text = TextField(_what)
        self.text.returnPressed.connect(self._keep)
        self.body.addWidget(self.text)
        close = Button(lambda words: words("Cancel"))
        close.clicked.connect(self.reject)
        self.buttons.addWidget(close)
        keep = KeyButton(lambda words: words("Leave it for next time"))
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)
        self.text.setFocus()

    def _keep(self) -> None:
        park(self._room, self.text.raw)
        self.accept()


def _what(words: Words) -> str:
    return words("What should wait until next time?")
