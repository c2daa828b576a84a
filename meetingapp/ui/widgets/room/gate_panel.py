"""What still stands between the meeting and its minutes: four pillars, and ways to each field."""

from itertools import chain
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.template import Pillar
from meetingapp.ui.gently import Parts, at_once
from meetingapp.ui.viewmodels.room.answers import answered_count
from meetingapp.ui.viewmodels.room.items import home_of, pillar_views
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.panel import PanelView, panel_view
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, settle
from meetingapp.ui.widgets.pillar_ring import PillarRing
from meetingapp.ui.widgets.room.gate_foot import GateFoot
from meetingapp.ui.widgets.room.gate_news import GateNews
from meetingapp.ui.widgets.room.gate_outcome import GateOutcome
from meetingapp.ui.widgets.room.pillars import PILLAR_ICONS, pillar_note, pillar_say
from meetingapp.ui.widgets.room.requirement_list import TICK_MS, RequirementList
from meetingapp.ui.widgets.room.section_head import SectionHead
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_MUSTS: Final = 14
_SHOULDS: Final = 5


class GatePanel(QFrame):
    """Two groups: what must be there, and what should be. The order is the order of F4.

    ``parts`` makes them.
    """

    followed = Signal(object)
    finalise = Signal()

    def __init__(self, room: RoomViewModel, tick_ms: int = TICK_MS) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._room = room
        self._news = GateNews(room, self)
        self._shown: tuple[PanelView, int] | None = None
        self._showing: tuple[PanelView, int] | None = None
        self._tick_ms = tick_ms
        self._rings = {p: PillarRing(PILLAR_ICONS[p], pillar_say(p)) for p in Pillar}
        self._outer = column(self)
        page = self._page = ScrollPage(margins=(18, 14, 14, 10), gap=0)
        self._outer.addWidget(page, 1)
        page.setObjectName("gates")
        page.page.setObjectName("gatebody")
        page.body.addWidget(Label(lambda words: words("Four pillars"), "h3"))
        page.body.addSpacing(8)
        for ring in self._rings.values():
            page.body.addWidget(ring)

    def parts(self) -> Parts:
        """Make both groups, with the rows that nearly every discussion asks for, and the foot."""
        page, room = self._page, self._room
        self.must_head, self.should_head = SectionHead(group=True), SectionHead(group=True)
        self.musts, self.shoulds = (RequirementList(self._tick_ms) for _ in range(2))
        for head, rows in ((self.must_head, self.musts), (self.should_head, self.shoulds)):
            page.body.addWidget(head)
            page.body.addWidget(rows)
            rows.followed.connect(self._follow)
            rows.reasoned.connect(self.followed)
            rows.ticked.connect(self._news.satisfied)
        self._answered = Label(plain(""), "xs", wrap=True)
        page.body.addWidget(self._answered)
        self._outcome = GateOutcome()
        page.body.addSpacing(10)
        page.body.addWidget(self._outcome)
        page.body.addStretch(1)
        yield
        self.foot = GateFoot(room)
        self.foot.finalise.connect(self.finalise)
        self._outer.addWidget(self.foot)
        wording.changed.connect(self._again)
        room.opened.connect(self._forget)
        yield
        yield from self.musts.ahead(_MUSTS)
        yield from self.shoulds.ahead(_SHOULDS)

    def refresh(self) -> None:
        """Show how everything stands now."""
        at_once(self, self.refreshing())

    def refreshing(self) -> Parts:
        """Show it a part at a time: the first time there is a row to fill for all that is asked."""
        room = self._room
        views = pillar_views(room.discussion, room.results)
        for view in views:
            ring = self._rings[view.pillar]
            ring.setVisible(view.applies)
            ring.set_state(
                view.done, view.total, pillar_note(view), planned=view.planned is not None
            )
        self._news.pillars([self._rings[v.pillar].accessibleName() for v in views])
        if room.locked:
            self._show_finalised()
        else:
            yield
            yield from self._show_open(panel_view(room))
        self.foot.refresh()

    # --- inside

    def _show_open(self, view: PanelView) -> Parts:
        answered = answered_count(self._room)
        if (view, answered) == self._shown:
            return  # most of what is typed changes nothing of what is still asked for
        self._shown = None  # half of it is another’s from here on
        mine = self._showing = (view, answered)
        self.setUpdatesEnabled(False)
        self.must_head.set_says(_must, _must_count(view.musts))
        self.should_head.set_says(_should, _should_count(view.shoulds))
        for _ in chain(
            self.musts.showing(view.must_lines, view.open_keys),
            self.shoulds.showing(view.should_lines, view.open_keys),
        ):
            yield
            if self._showing is not mine:
                break  # it stands otherwise by now, and that is shown
        if self._showing is mine:
            self._end_with(view, answered)
            yield
            settle(self.musts, self.shoulds, self._page.page, self._page.viewport())
        if self._showing is mine or self._showing is None:  # else another is half shown
            self.setUpdatesEnabled(True)

    def _end_with(self, view: PanelView, answered: int) -> None:
        self._shown = (view, answered)
        self._answered.setVisible(bool(answered))
        self._answered.set_say(
            lambda words: words.plural(
                "1 point was answered with a reason",
                "{n} points were answered with a reason",
                answered,
            )
        )
        ready = not view.musts and not view.shoulds
        self._outcome.show_state(ready=ready, done=False, corrects=self._room.corrects)

    def _show_finalised(self) -> None:
        self._shown = self._showing = None
        for each in (self.musts, self.shoulds):
            each.clear()
        for part in (self.must_head, self.should_head, self._answered):
            part.hide()
        self._outcome.show_state(ready=False, done=True)

    def _again(self) -> None:
        """Another language: nothing here was satisfied by it."""
        self._forget()
        if self._room.is_open:
            self.refresh()

    def _forget(self) -> None:
        """Another discussion: what was open in the one before is not satisfied here."""
        self._shown = self._showing = None
        for each in (self.musts, self.shoulds):
            each.clear()
        for part in (self.must_head, self.should_head):
            part.show()
        self._news.forget()

    def _follow(self, result: GateResult) -> None:
        """Go to the field itself, also where a reason would be enough."""
        self._room.go_to(home_of(result, self._room.agenda))
        self._room.caret_wanted.emit(result.path)


def _must(words: Words) -> str:
    return words.in_context("panel", "Must be there")


def _should(words: Words) -> str:
    return words.in_context("panel", "Should be there")


def _must_count(n: int) -> Say:
    if n:
        return lambda words: words.plural("1 left", "{n} left", n)
    return lambda words: words("everything in place")


def _should_count(n: int) -> Say:
    if n:
        return lambda words: words.plural("1 left", "{n} left", n)
    return lambda words: words("nothing departs from the template")
