"""The window of the practice vault: as the real one, with a band that says where one is."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.background import Runs
from meetingapp.ui.ports import Session
from meetingapp.ui.why import Locked, Why
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class PracticeBand(QFrame):
    """Stands above every screen. ``left`` comes when a person wants back to their own vault."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("practice_band")
        line = row(self, margins=(20, 5, 20, 5), gap=10)
        line.addWidget(Icon("flask-conical", "warn_text"))
        line.addWidget(
            Label(lambda words: words("Practice vault. Everything here is invented."), "sm_strong"),
            1,
        )
        self.leave = Button(lambda words: words("End the practice"), kind="soft")
        self.leave.clicked.connect(self.left)
        line.addWidget(self.leave)


class LeaveDialog(Dialog):
    """Says what goes before it goes. ``accepted`` means that it may."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lambda words: words("End the practice?"))
        self.body.addWidget(
            Label(
                lambda words: words(
                    "The practice vault is removed, with all you have written in it. Your own "
                    "vault is as you left it, and locked."
                ),
                "body",
                wrap=True,
            )
        )
        stay = Button(lambda words: words("Stay here"))
        stay.clicked.connect(self.reject)
        self.go = PrimaryButton(lambda words: words("Remove it and go back"))
        self.go.clicked.connect(self.accept)
        self.buttons.addWidget(stay)
        self.buttons.addWidget(self.go)
        self.go.setFocus()


class PracticeStart(QWidget):
    """Opens the practice vault, and asks nobody for a passphrase."""

    opened = Signal(object)

    def __init__(self, background: Runs, unlock: Callable[[], Session], why: Say | None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._background = background
        self._unlock = unlock
        self.said = Label(why or _opening, "body", wrap=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open = PrimaryButton(lambda words: words("Open the practice vault"))
        self.open.clicked.connect(self.enter)
        self.open.setVisible(why is not None)
        body = column(self, margins=(32, 32, 32, 32), gap=16)
        body.addStretch(1)
        body.addWidget(self.said)
        body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(2)

    def enter(self) -> None:
        """Open it, off the screens' thread."""
        self.open.setEnabled(False)
        self.said.set_say(_opening)
        self._background.heavy(self._unlock, self._opened, self._failed)

    def _opened(self, session: Session) -> None:
        self.opened.emit(session)

    def _failed(self, error: AppError) -> None:
        self.said.set_say(lambda words: words.error(error))
        self.open.setEnabled(True)
        self.open.show()


def _opening(words: Words) -> str:
    return words("Opening the practice vault …")


class PracticeWindow(MainWindow):
    """The window of the practice vault. Nobody is asked for its passphrase, which is no secret."""

    def __init__(self, *args: Any, passphrase: str, **named: Any) -> None:
        self._passphrase = passphrase
        super().__init__(*args, **named)
        self.band = PracticeBand()
        self.band.left.connect(self.ask_to_leave)
        self.setMenuWidget(self.band)

    @override
    def _first_screen(self) -> QWidget:
        start = PracticeStart(
            self.background, lambda: self.door.unlock(self._passphrase, None), self._why_locked()
        )
        start.opened.connect(self.open_session)
        if self._locked is None:
            self.painted.connect(start.enter)
        return start

    def ask_to_leave(self) -> None:
        """Ask once, for what is written here goes; then go back to the real vault."""
        dialog = LeaveDialog(self)
        dialog.accepted.connect(self._leave)
        dialog.open()

    def _leave(self) -> None:
        if self.session is not None and self.shell is not None:
            self.locker.lock(Why.BACK)
            return
        self.let_go()
        self.relaunch(Locked(Why.BACK, self.now()))
