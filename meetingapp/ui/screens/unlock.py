"""Unlock: the sheet with the passphrase, or the way in when it is forgotten."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from meetingapp.ui.viewmodels.recovery import Recovery
from meetingapp.ui.viewmodels.unlock import Unlock
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.unlock_sheet import UnlockSheet
from meetingapp.ui.wording import Say

if TYPE_CHECKING:
    from meetingapp.ui.widgets.recovery_pages import AskNewCode, AskWho, ShowNewCode


class UnlockScreen(QWidget):
    """``opened`` carries the open vault, ``broken`` what no passphrase can mend."""

    opened = Signal(object)
    broken = Signal(object)

    def __init__(self, model: Unlock, why_locked: Say | None = None) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self.sheet = UnlockSheet(model, why_locked)
        self.person, self.passphrase = self.sheet.person, self.sheet.passphrase
        self.code, self.unlock = self.sheet.code, self.sheet.unlock
        self.keyring, self.other_way = self.sheet.keyring, self.sheet.other_way
        self.cannot = self.sheet.cannot
        self.who: AskWho | None = None
        self.show_code: ShowNewCode | None = None
        self.ask_code: AskNewCode | None = None
        self._desk = QWidget()
        body = column(self._desk, margins=(24, 24, 24, 24))
        body.addStretch(1)
        body.addWidget(self.sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._desk)
        column(self).addWidget(self._pages)
        model.opened.connect(self.opened)
        model.recovering.connect(self._recover)
        model.broken.connect(self.broken)

    @property
    def status(self) -> str:
        """Return what the status zone says."""
        return self.sheet.status

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sheet.take_keyboard()

    def _recover(self, model: Recovery) -> None:
        """Leave the sheet for the way in that begins with the code."""
        from meetingapp.ui.widgets.recovery_pages import RecoveryPages  # noqa: PLC0415 - the window is painted first

        self.code.clear()
        self.setObjectName("page")
        self.style().unpolish(self)
        self.style().polish(self)
        pages = RecoveryPages(model)
        self.who, self.show_code, self.ask_code = pages.who, pages.show_code, pages.ask_code
        self._pages.addWidget(pages)
        self._pages.setCurrentWidget(pages)
        pages.who.entered()
