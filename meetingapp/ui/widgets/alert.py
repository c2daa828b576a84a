"""A notice that comes out of turn: a screen reader hears it when it comes, and when it changes."""

from PySide6.QtGui import QShowEvent
from typing_extensions import override

from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.wording import Say


class Alert(Notice):
    """Says the same thing once, however often it is told while it stands there."""

    _told = ""

    @override
    def set_texts(self, title: Say, text: Say) -> None:
        super().set_texts(title, text)
        if self.isVisible():
            self._tell()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._told = ""
            self._tell()

    def _tell(self) -> None:
        if self.said != self._told:
            self._told = self.said
            announce(self, self.said)
