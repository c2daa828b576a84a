"""The cases of the sitting: one open by name, the others sealed and nameless."""

from datetime import time
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from meetingapp.domain.timing import slots
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.room.names import whole_name
from meetingapp.ui.wording import wording
from meetingapp.words import Words


class CaseTabs(QFrame):
    """A sealed case shows its number and nothing else: no name, no count, no colour."""

    wanted = Signal(str)

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("tabs")
        self._room = room
        self._whole: QHBoxLayout = row(self, margins=(16, 6, 20, 0), gap=16)
        self._line: QHBoxLayout = row(gap=4)
        self._whole.addLayout(self._line)
        theme.changed.connect(self._fit)
        wording.changed.connect(self.refresh)
        self._fit()

    def put_beside(self, widget: QWidget) -> None:
        """Let something take the room that the tabs leave."""
        self._whole.addWidget(widget, 1)

    def refresh(self) -> None:
        """Show the cases of this sitting."""
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not self._room.is_open:
            return
        ids = self._room.room.discussion_ids
        shares = slots(self._room.meeting, len(ids)) if len(ids) > 1 else ()
        for n, discussion_id in enumerate(ids):
            if discussion_id == self._room.discussion.id:
                self._line.addWidget(self._open_tab())
            else:
                at = shares[n].starts_at if shares else None
                self._line.addWidget(self._sealed_tab(n + 1, discussion_id, at))

    def _open_tab(self) -> QFrame:
        tab = QFrame()
        tab.setObjectName("tab")
        tab.setProperty("on", "true")
        line = row(tab, margins=(14, 0, 16, 0), gap=8)
        line.addWidget(Icon("lock-open", "accent_text", 15))
        line.addWidget(Label(self._name, "strong"))
        line.addWidget(Label(self._about, "small"))
        tab.setAccessibleName(f"{self._name(wording.words)} {self._about(wording.words)}")
        return tab

    def _sealed_tab(self, number: int, discussion_id: str, at: time | None) -> Button:
        tab = Button(partial(_case, number, at), icon_name="lock")
        tab.setProperty("kind", "sealed")
        tab.setAccessibleName(_sealed(wording.words, number, at))
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.clicked.connect(lambda: self.wanted.emit(discussion_id))
        return tab

    def _name(self, words: Words) -> str:
        return whole_name(words, self._room.case)

    def _about(self, words: Words) -> str:
        """Say the age, and the case number: two children of one sitting may have one name."""
        case = self._room.case
        years = case.age_on(self._room.meeting.date)
        age = words.plural("1 year", "{n} years", years) if years is not None else ""
        return " · ".join(part for part in (age, case.reference) if part)

    def _fit(self) -> None:
        self.setFixedHeight(theme.px(46))


def _case(number: int, at: time | None, words: Words) -> str:
    if at is None:
        return words("Case {n}", n=number)
    return words("Case {n} at {time}", n=number, time=words.clock(at))


def _sealed(words: Words, number: int, at: time | None) -> str:
    if at is None:
        return words("Case {n}, sealed", n=number)
    return words("Case {n}, sealed, at {time}", n=number, time=words.clock(at))
