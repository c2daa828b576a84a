"""The form of one agenda item: heading, what may be confirmed, and its fields."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.stop import carried_since
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.confirm import ConfirmBar
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.parked_list import ParkedList
from meetingapp.ui.widgets.room.reason_box import ReasonBox
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

_WAITING: Final = {"A03": True, "A12": False}
"""Where what was parked is shown: what waited for this meeting, and what waits for the next."""


class ItemForm(QWidget):
    """One item. A subclass adds its fields to ``body`` and may say more in ``refresh``.

    It is whole once all its ``parts`` are made; before that nobody may ask it for anything.
    """

    def __init__(self, room: RoomViewModel, item: str, *, sub: Say | None = None) -> None:
        super().__init__()
        self.setObjectName("scrollbody")
        self.room = room
        self.item = item
        self.fields = Fields(room, self)
        self.confirm: ConfirmBar | None = None
        self._parked: ParkedList | None = None
        self.reasons = ReasonBox(room, item)
        self.reasons.followed.connect(self.focus_path)
        self.head: QHBoxLayout = row(gap=12)
        title = row(gap=10)
        title.addWidget(Label(plain(item), "code"), 0, Qt.AlignmentFlag.AlignVCenter)
        title.addWidget(Label(self._heading, "h1"))
        self._since = Pill(plain(""), "neutral")
        self._since.hide()
        title.addWidget(self._since, 0, Qt.AlignmentFlag.AlignVCenter)
        title.addStretch(1)
        words = column(gap=2)
        words.addLayout(title)
        if sub is not None:
            words.addWidget(Label(sub, "sm2", wrap=True))
        self.head.addLayout(words, 1)
        self.body = column(self, margins=(26, 16, 26, 16), gap=14)
        self.body.addLayout(self.head)

    def parts(self) -> Parts:
        """Make the fields and give way after each part, so that the window goes on meanwhile."""
        raise NotImplementedError

    def offer(self, text: Say, action: Say) -> None:
        """Offer to confirm what is proposed for this item."""
        self.confirm = ConfirmBar(text, action)
        self.confirm.confirmed.connect(self.take_proposals)
        self.body.addWidget(self.confirm)

    def finish(self) -> None:
        """Close the form: warnings are answered at its foot, and Tab knows its way."""
        if self.item in _WAITING:
            self._parked = ParkedList(self.room, waited=_WAITING[self.item])
            self.body.addWidget(self._parked)
        self.body.addWidget(self.reasons)
        self.body.addStretch(1)
        self.fields.chain()

    def take_proposals(self) -> None:
        """Take over what is proposed, and let the keyboard go on from there."""
        self.room.confirm(self.item)

    def filling(self) -> Parts:
        """Show for the first time what the discussion holds, and give way after each part."""
        yield from self.reasons.ahead()
        yield from self.fields.refreshing()
        yield
        self.refresh()

    def refresh(self) -> None:
        """Show what the discussion holds now."""
        self.fields.refresh()
        self.reasons.refresh()
        if self._parked is not None:
            self._parked.refresh()
        self._show_since()
        if self.confirm is not None:
            had_focus = self.confirm.button.hasFocus()
            self.confirm.setVisible(bool(self.room.proposed(self.item)))
            if had_focus and self.confirm.isHidden():
                self.enter()

    def mark(self) -> None:
        """Show beside the fields what is missing now."""
        self.fields.mark()

    def enter(self) -> None:
        """Put the caret where work goes on."""
        if self.confirm is not None and not self.confirm.isHidden():
            self.confirm.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        first = self.fields.first_empty() or next(self._buttons(), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_path(self, path: str) -> bool:
        """Put the caret in the field of ``path``."""
        if self._parked is not None and self._parked.focus_path(path):
            return True
        return self.fields.focus(path)

    def focus_reason(self, gate: str) -> bool:
        """Put the keyboard where a warning is answered."""
        return self.reasons.enter(gate)

    def path_of(self, widget: QWidget) -> str | None:
        """Return the path of the field ``widget`` belongs to."""
        return self.reasons.path_of(widget) or self.fields.path_of(widget)

    def _buttons(self) -> Iterator[QAbstractButton]:
        """Give the buttons Tab would reach, where an item has no field of its own in sight."""
        tab = Qt.FocusPolicy.TabFocus
        found: list[QAbstractButton] = [*self.findChildren(QAbstractButton)]
        return (b for b in found if b.isVisible() and b.isEnabled() and b.focusPolicy() & tab)

    def _show_since(self) -> None:
        """Say which meeting an item was filled from, where that is so."""
        day = carried_since(self.room.discussion, self.item)
        self._since.setVisible(day is not None)
        if day is not None:
            self._since.set_say(lambda words: words("from {day}", day=words.short_day(day)))

    def _heading(self, words: Words) -> str:
        return self.room.room.template.item(self.item).heading[words.language]
