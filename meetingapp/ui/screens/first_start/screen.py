"""First start: three steps beside a rail that says where one is."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.screens.first_start.code import AskCode, ShowCode
from meetingapp.ui.screens.first_start.person import AskPerson
from meetingapp.ui.viewmodels.first_start import FirstStart
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.start_frame import StartFrame, Steps

_STEPS: Final[Steps] = (
    (
        lambda words: words("Your passphrase"),
        lambda words: words("It opens Samråd on this computer"),
    ),
    (
        lambda words: words("The recovery code"),
        lambda words: words("The spare key, on paper"),
    ),
    (
        lambda words: words("Check"),
        lambda words: words("You write the code from the sheet"),
    ),
)


class FirstStartScreen(QWidget):
    """``opened`` carries the open vault and the id of the person who made it.

    ``backup_asked`` says that there is a vault already, in a backup.
    """

    opened = Signal(object, str)
    backup_asked = Signal()

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self.person = AskPerson(model)
        self.show_code = ShowCode(model)
        self.ask_code = AskCode(model)
        self._frame = StartFrame(
            lambda words: words(
                "Meetings about children, from concern to measures that are evaluated."
            ),
            _STEPS,
            (self.person, self.show_code, self.ask_code),
        )
        column(self).addWidget(self._frame)
        model.changed.connect(self._follow)
        model.opened.connect(self.opened)
        self.person.have_backup.clicked.connect(self.backup_asked)
        self._follow()
        QTimer.singleShot(0, self.person.entered)

    def _follow(self) -> None:
        step = self.model.step
        if self._frame.show_page(step - 1, step):
            (self.person, self.show_code, self.ask_code)[step - 1].entered()
