"""The gate panel where there is no room for it: four rings, two numbers and F4."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.template import Pillar
from meetingapp.ui.gently import Parts
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.items import pillar_views
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.panel import PanelView, panel_view
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.pillar_ring import PillarRing
from meetingapp.ui.widgets.room.gate_foot import finalise_say, foot_say, open_counts
from meetingapp.ui.widgets.room.gate_news import GateNews
from meetingapp.ui.widgets.room.pillars import PILLAR_ICONS, pillar_note, pillar_say
from meetingapp.ui.widgets.room.requirement_list import TICK_MS
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Words

_WIDTH = 64
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class GateStrip(QFrame):
    """Says the same as the panel in 64 pixels; the words are in the names and tooltips.

    A tick stands in place of F4 for two seconds when something is satisfied.
    """

    followed = Signal(object)
    finalise = Signal()

    def __init__(self, room: RoomViewModel, tick_ms: int = TICK_MS) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._room = room
        self._news = GateNews(room, self)
        self._rings = {p: PillarRing(PILLAR_ICONS[p], pillar_say(p), compact=True) for p in Pillar}
        lines = column(self, margins=(6, 14, 6, 12), gap=8)
        for ring in self._rings.values():
            lines.addWidget(ring, 0, _CENTRE)
        lines.addWidget(hline())
        self._number = Label(plain(""), "h3")
        lines.addWidget(self._number, 0, _CENTRE)
        self._must = Label(lambda words: words.in_context("strip", "must"), "xs")
        lines.addWidget(self._must, 0, _CENTRE)
        self._asked = Label(plain(""), "sm2")
        lines.addWidget(self._asked, 0, _CENTRE)
        self._next = IconButton("arrow-right", lambda words: words("Go to the next requirement"))
        self._next.clicked.connect(self._follow)
        lines.addWidget(self._next, 0, _CENTRE)
        self._key = KeyCap("F4")
        lines.addWidget(self._key, 0, _CENTRE)
        self._tick = Icon("check", "ok", 22, 2.6)
        self._tick.hide()
        lines.addWidget(self._tick, 0, _CENTRE)
        self._open: frozenset[str] = frozenset()
        self._ticking = QTimer(self)
        self._ticking.setSingleShot(True)
        self._ticking.setInterval(tick_ms)
        self._ticking.timeout.connect(self._ticked)
        lines.addStretch(1)
        self._button = IconButton("lock", lambda words: words("Finalise the minutes"))
        self._button.clicked.connect(self.finalise)
        lines.addWidget(self._button, 0, _CENTRE)
        self._target: GateResult | None = None
        theme.changed.connect(self._fit)
        wording.changed.connect(self._again)
        room.opened.connect(self._again)
        self._fit()

    def refreshing(self) -> Parts:
        """Show it as the panel does; here it is one part."""
        self.refresh()
        yield

    def refresh(self) -> None:
        """Show how everything stands now."""
        room = self._room
        views = pillar_views(room.discussion, room.results)
        for view in views:
            self._rings[view.pillar].setVisible(view.applies)
            self._rings[view.pillar].set_state(
                view.done, view.total, pillar_note(view), planned=view.planned is not None
            )
        self._news.pillars([self._rings[v.pillar].accessibleName() for v in views])
        musts, asked = open_counts(room)
        self._number.set_say(plain(str(musts)))
        self._asked.set_say(partial(_should, asked))
        for each in (self._number, self._must):
            each.setVisible(bool(musts))
        self._asked.setVisible(bool(asked))
        self._show_next(panel_view(room))
        ready = room.may_finalise and not room.finalising
        self._button.setEnabled(ready or room.locked)
        self._button.set_icon("file-check-2" if ready else "lock")
        said = foot_say(room)(wording.words)
        self._button.setAccessibleDescription(said)
        action = finalise_say(room)
        self._button.set_say(action)
        set_tip(self._button, f"{action(wording.words)}. {said}")

    def _show_next(self, view: PanelView) -> None:
        """Name what F4 goes to and why it is asked; tick what is not asked any more."""
        if self._open - view.open_keys and not self._room.locked:
            self._ticking.start()
            self._news.satisfied()
        self._open = view.open_keys
        lines = (*view.must_lines, *view.should_lines)
        self._target = next((line.result for line in lines if line.is_next), None)
        is_ticking = self._ticking.isActive()
        self._tick.setVisible(is_ticking)
        self._key.setVisible(self._target is not None and not is_ticking)
        self._next.setVisible(self._target is not None)
        if self._target is not None:
            words = wording.words
            why = self._room.room.template.rule(self._target.id).why[words.language]
            self._next.setAccessibleDescription(f"{words.result(self._target)} {why}".strip())
            set_tip(self._next, f"{words.result(self._target)} {why}".strip())

    def _ticked(self) -> None:
        self._tick.hide()
        self._key.setVisible(self._target is not None)

    def _follow(self) -> None:
        if self._target is not None:
            self.followed.emit(self._target)

    def _again(self) -> None:
        """Another discussion, or another language: nothing here was satisfied by it."""
        self._ticking.stop()
        self._open = frozenset()
        self._news.forget()
        if self._room.is_open and not self.isHidden():
            self.refresh()

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(_WIDTH))


def _should(asked: int, words: Words) -> str:
    return words.in_context("strip", "{n} should", n=asked)
