"""The gate panel where there is no room for it: four rings, a number and F4."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.template import Pillar
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.items import pillar_views
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.pillar_ring import PillarRing
from meetingapp.ui.widgets.room.gate_foot import foot_say, open_counts
from meetingapp.ui.widgets.room.pillars import PILLAR_ICONS, pillar_note, pillar_say
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import plain, wording

_WIDTH = 64
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class GateStrip(QFrame):
    """Says the same as the panel in 64 pixels; the words are in the names and tooltips."""

    wanted = Signal()
    finalise = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._room = room
        self._rings = {p: PillarRing(PILLAR_ICONS[p], pillar_say(p), compact=True) for p in Pillar}
        lines = column(self, margins=(6, 14, 6, 12), gap=8)
        for ring in self._rings.values():
            lines.addWidget(ring, 0, _CENTRE)
        lines.addWidget(hline())
        self._number = Label(plain(""), "h3")
        lines.addWidget(self._number, 0, _CENTRE)
        self._must = Label(lambda words: words.in_context("strip", "left"), "xs")
        lines.addWidget(self._must, 0, _CENTRE)
        self._next = KeyCap("F4")
        lines.addWidget(self._next, 0, _CENTRE)
        lines.addStretch(1)
        self._button = IconButton("lock", lambda words: words("Finalise the minutes"))
        self._button.clicked.connect(self.finalise)
        lines.addWidget(self._button, 0, _CENTRE)
        theme.changed.connect(self._fit)
        wording.changed.connect(self._again)
        self._fit()

    def refresh(self) -> None:
        """Show how everything stands now."""
        room = self._room
        for view in pillar_views(room.discussion, room.results):
            self._rings[view.pillar].setVisible(view.applies)
            self._rings[view.pillar].set_state(
                view.done, view.total, pillar_note(view), planned=view.planned is not None
            )
        missing = sum(open_counts(room))
        self._number.set_say(plain(str(missing)))
        for each in (self._number, self._must, self._next):
            each.setVisible(bool(missing))
        ready = room.may_finalise and not room.finalising
        self._button.setEnabled(ready or room.locked)
        self._button.set_icon("file-check-2" if ready else "lock")
        said = foot_say(room)(wording.words)
        self._button.setAccessibleDescription(said)
        set_tip(self._button, f"{wording.words('Finalise the minutes')}. {said}")

    def _again(self) -> None:
        if self._room.is_open:
            self.refresh()

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(_WIDTH))
