"""Who is here for this case: over the room, opened by one key, and gone by another."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.attendance import attendees
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.people_row import PeopleRow, row_of
from meetingapp.ui.widgets.room.room_keys import takes_escape
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.words import Words

_WIDTH: Final = 500
_ROW: Final = 45
_MOST_ROWS: Final = 9
_STEP: Final[Mapping[int, int]] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_KEYS: Final[Mapping[int, Callable[[PeopleRow], None]]] = {
    Qt.Key.Key_K: PeopleRow.come,
    Qt.Key.Key_G: PeopleRow.leave,
    Qt.Key.Key_U: PeopleRow.turn_out,
    Qt.Key.Key_Z: PeopleRow.take_back,
}


class PeoplePane(QFrame):
    """Arrows go from person to person; K came, G left, U not in this case, Z undoes.

    ``listing`` asks for the item where everybody is listed.
    """

    listing = Signal()

    def __init__(self, room: RoomViewModel, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self._room = room
        self._now = now
        self._came_from: QWidget | None = None
        self.rows: list[PeopleRow] = []
        lines = column(self, margins=(0, 10, 0, 10), gap=4)
        head = row(margins=(16, 0, 10, 0), gap=8)
        head.addWidget(Label(lambda words: words("Here for this case"), "h3"), 1)
        close = IconButton("x", lambda words: words("Close the list"), size=16)
        close.clicked.connect(self.leave)
        head.addWidget(close)
        lines.addLayout(head)
        hint = row(margins=(16, 0, 16, 4))
        hint.addWidget(Label(_hint, "xs", wrap=True), 1)
        lines.addLayout(hint)
        self._page = ScrollPage(margins=(0, 0, 0, 0))
        self._page.setObjectName("gates")
        inside = self._page.widget()
        if inside is not None:
            inside.setObjectName("gatebody")
        self._list: QVBoxLayout = column()
        self._page.body.addLayout(self._list)
        self._page.body.addStretch(1)
        lines.addWidget(self._page, 1)
        foot = row(margins=(14, 4, 14, 0))
        self.more = Button(
            lambda words: words("Substitutes, reasons and people who are not listed: A01"),
            kind="link",
        )
        self.more.clicked.connect(self._open_list)
        foot.addWidget(self.more)
        foot.addStretch(1)
        lines.addLayout(foot)
        for signal in (room.changed, room.results_changed):
            signal.connect(self.refresh)
        room.opened.connect(self.hide)
        room.finalised.connect(self.hide)
        theme.changed.connect(self._fit)
        parent.installEventFilter(self)
        self.hide()

    def enter(self) -> None:
        """Open the list with the keyboard on the first person, or close it."""
        if self.isVisible():
            self.leave()
            return
        if not self._room.is_open:
            return
        self._came_from = QApplication.focusWidget()
        self.show()
        self.refresh()
        self._fit()
        self.raise_()
        if self.rows:
            self.rows[0].next.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close the list, and give the keyboard back to what had it."""
        self.hide()
        back, self._came_from = self._came_from, None
        if back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """List everybody of this case as they stand now."""
        if not self.isVisible():
            return
        names = [each.name for each in attendees(self._room)]
        if names != [each.name for each in self.rows]:
            self._make(names)
        for each in self.rows:
            each.refresh()

    @override
    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._took(event):
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the room’s size; and a button would take the arrows for itself."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._fit()
        return (
            isinstance(event, QKeyEvent) and watched is not self.parent() and self._pressed(event)
        )

    def _pressed(self, event: QKeyEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress and self._took(event)

    def _took(self, event: QKeyEvent) -> bool:
        now = row_of(QApplication.focusWidget())
        by, act = _STEP.get(event.key()), _KEYS.get(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif by is not None and now is not None:
            at = self.rows.index(now) + by
            if 0 <= at < len(self.rows):
                self.rows[at].next.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._page.ensureWidgetVisible(self.rows[at])
        elif act is not None and now is not None and plain:
            act(now)
        else:
            return False
        return True

    def _open_list(self) -> None:
        self._came_from = None
        self.leave()
        self.listing.emit()

    def _make(self, names: list[str]) -> None:
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [PeopleRow(self._room, name, self._now) for name in names]
        for each in self.rows:
            self._list.addWidget(each)
            for button in (each.out, each.undo, each.next):
                button.installEventFilter(self)

    def _fit(self) -> None:
        """Stand under the head of the room at the right, as tall as there are people."""
        parent = self.parentWidget()
        if parent is None or not self.isVisible():
            return
        width = min(theme.px(_WIDTH), parent.width() - 32)
        rows = min(max(len(self.rows), 1), _MOST_ROWS)
        height = min(theme.px(140 + rows * _ROW), parent.height() - theme.px(58) - 24)
        self.setGeometry(parent.width() - width - 16, theme.px(58) + 6, width, height)


def _hint(words: Words) -> str:
    return words(
        "The time of now is written, for this case only. "
        "K came · G left · U not in this case · Z undo · Esc closes"
    )
