"""Puts one point right where it is read; Esc or the button goes back to the point."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.read_edits import Edit, EditKind
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.room_keys import takes_escape


class ReadEditor(QFrame):
    """Writes into the discussion as the item’s own form does, so nothing is written twice."""

    done = Signal()

    def __init__(self, room: RoomViewModel, edits: tuple[Edit, ...]) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self.fields = Fields(room, self)
        self._first = edits[0].path
        lines = column(self, margins=(14, 10, 14, 12), gap=10)
        small = row(gap=10)
        for edit in edits:
            field = self._made(edit)
            if edit.kind is EditKind.WORDS:
                lines.addWidget(field)
            else:
                small.addWidget(field, 1)
        if small.count():
            lines.addLayout(small)
        close = row(gap=8)
        self.close_button = KeyButton(
            lambda words: words("Back to the reading"), kind="soft", icon_name="check"
        )
        self.close_button.clicked.connect(self.done)
        close.addWidget(self.close_button)
        close.addWidget(KeyCap("Esc"))
        close.addStretch(1)
        lines.addLayout(close)
        self.fields.chain()
        self.refresh()

    def refresh(self) -> None:
        """Show what the discussion holds now."""
        self.fields.refresh()

    def enter(self, path: str = "") -> None:
        """Put the caret in a field, or in the first."""
        self.fields.focus(path or self._first)

    def _made(self, edit: Edit) -> QWidget:
        match edit.kind:
            case EditKind.PERSON:
                return self.fields.person(edit.path, edit.label)
            case EditKind.DAY:
                return self.fields.day(edit.path, edit.label)
            case EditKind.NUMBER:
                return self.fields.number(edit.path, edit.label)
        return self.fields.area(edit.path, edit.label, lines=(2, 6))

    @override
    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)
