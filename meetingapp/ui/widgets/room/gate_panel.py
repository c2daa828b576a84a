"""What still stands between the meeting and its minutes: four pillars, and ways to each field."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.template import Pillar, Texts
from meetingapp.ui.viewmodels.room.answers import answered_count
from meetingapp.ui.viewmodels.room.items import Requirement, advice, in_turn, pillar_views
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import MarkState
from meetingapp.ui.widgets.pillar_ring import PillarRing
from meetingapp.ui.widgets.requirement_row import RequirementRow
from meetingapp.ui.widgets.room.gate_foot import GateFoot, is_finalised
from meetingapp.ui.widgets.room.pillars import PILLAR_ICONS, pillar_note, pillar_say
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_MOST_ON_ITEM: Final = 5


class GatePanel(QFrame):
    """The order of the panel is the order of F4."""

    followed = Signal(object)
    finalise = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._room = room
        self._shown: object = None
        self._said: tuple[str, ...] = ()
        self._rings = {p: PillarRing(PILLAR_ICONS[p], pillar_say(p)) for p in Pillar}
        outer = column(self)
        page = ScrollPage(margins=(18, 14, 14, 10), gap=0)
        page.setObjectName("gates")
        page.page.setObjectName("gatebody")
        page.body.addWidget(Label(lambda words: words("Four pillars"), "h3"))
        page.body.addSpacing(8)
        for ring in self._rings.values():
            page.body.addWidget(ring)
        self._lists = QWidget()
        self._lists_box: QVBoxLayout = column(self._lists)
        page.body.addWidget(self._lists)
        page.body.addStretch(1)
        outer.addWidget(page, 1)
        self.foot = GateFoot(room)
        self.foot.finalise.connect(self.finalise)
        outer.addWidget(self.foot)
        wording.changed.connect(self._again)

    def refresh(self) -> None:
        """Show how everything stands now."""
        room = self._room
        views = pillar_views(room.discussion, room.results)
        for view in views:
            ring = self._rings[view.pillar]
            ring.setVisible(view.applies)
            ring.set_state(
                view.done, view.total, pillar_note(view), planned=view.planned is not None
            )
        self._announce(tuple(self._rings[v.pillar].accessibleName() for v in views))
        missing = room.missing()
        hints = advice(room.results)
        shown = (room.item, missing, hints, room.locked, answered_count(room))
        if shown != self._shown:
            self._shown = shown
            self._fill(missing, hints)
        self.foot.refresh()

    def _again(self) -> None:
        self._shown = None
        if self._room.is_open:
            self.refresh()

    def _announce(self, said: tuple[str, ...]) -> None:
        """Tell a screen reader what changed about a pillar, politely and nothing else."""
        new = [text for text, old in zip(said, self._said, strict=False) if text != old]
        self._said = said
        for text in new:
            event = QAccessibleAnnouncementEvent(self, text)
            QAccessible.updateAccessibility(event)

    def _fill(self, missing: tuple[Requirement, ...], hints: tuple[GateResult, ...]) -> None:
        while (item := self._lists_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        musts = [m for m in missing if not m.result.asks_reason]
        asked = [m for m in missing if m.result.asks_reason]
        here = [m for m in musts if m.item == self._room.item]
        rest = [m for m in musts if m.item != self._room.item]
        target = self._next_of(missing)
        if not self._room.locked:
            self._section(
                lambda words: words("On this item"),
                _count(len(here)),
                [self._row(m, target) for m in here[:_MOST_ON_ITEM]],
            )
            self._and_more(len(here) - _MOST_ON_ITEM)
            if rest:
                self._section(
                    lambda words: words("The rest of the case"),
                    lambda words: words("{n} required", n=len(rest)),
                    self._items(rest, target),
                )
            self._reasons(asked, target)
            if hints:
                self._section(
                    lambda words: words.in_context("advice", "Advice"),
                    plain(str(len(hints))),
                    [self._advice(each) for each in hints],
                )
        if not missing:
            self._lists_box.addSpacing(12)
            self._lists_box.addWidget(self._outcome())

    def _next_of(self, missing: tuple[Requirement, ...]) -> GateResult | None:
        order = in_turn(missing)
        place = self._room.agenda.index
        now = place(self._room.item)
        kind = order[0].result.asks_reason if order else False
        after = (m.result for m in order
                 if place(m.item) >= now and m.result.asks_reason is kind)  # fmt: skip
        return next(after, order[0].result if order else None)

    def _and_more(self, more: int) -> None:
        if more > 0:
            self._lists_box.addWidget(
                Label(lambda words: words.plural("and 1 more", "and {n} more", more), "xs")
            )

    def _reasons(self, asked: list[Requirement], target: GateResult | None) -> None:
        """What one of six reasons is enough for; below it, how many have one already."""
        by_gate = {m.result.id: m for m in reversed(asked)}
        first = sorted(by_gate.values(), key=asked.index)
        if first:
            self._section(
                lambda words: words("Needs a reason"),
                plain(str(len(first))),
                [self._row(m, target) for m in first[:_MOST_ON_ITEM]],
            )
            self._and_more(len(first) - _MOST_ON_ITEM)
        answered = answered_count(self._room)
        if answered:
            self._lists_box.addSpacing(6)
            self._lists_box.addWidget(
                Label(
                    lambda words: words.plural(
                        "1 point was answered with a reason",
                        "{n} points were answered with a reason",
                        answered,
                    ),
                    "xs",
                    wrap=True,
                )
            )

    def _section(self, title: Say, count: Say, rows: list[QWidget]) -> None:
        head = QWidget()
        line = row(head, margins=(0, 12, 4, 2), gap=6)
        line.addWidget(Label(title, "xs_strong"))
        line.addStretch(1)
        line.addWidget(Label(count, "xs"))
        self._lists_box.addWidget(head)
        for each in rows:
            self._lists_box.addWidget(each)

    def _row(self, missing: Requirement, target: GateResult | None) -> RequirementRow:
        result = missing.result
        helped: Say | None = _can_wait if missing.later else None
        state = MarkState.LATER if missing.later else MarkState.TODO
        each = RequirementRow(lambda words: words.result(result), helped, state)
        each.set_key(result is target)
        each.followed.connect(lambda: self.followed.emit(result))
        return each

    def _items(self, missing: list[Requirement], target: GateResult | None) -> list[QWidget]:
        """Gather the rest by item: one row each, with how many are left there."""
        by_item: dict[str, list[Requirement]] = {}
        for each in missing:
            by_item.setdefault(each.item, []).append(each)
        rows: list[QWidget] = []
        for item, own in by_item.items():
            heading = self._room.room.template.item(item).heading
            first = own[0].result
            helped = _left(len(own))
            line = RequirementRow(_item_say(item, heading), helped, MarkState.TODO)
            line.set_key(any(each.result is target for each in own))
            line.followed.connect(partial(self.followed.emit, first))
            rows.append(line)
        return rows

    def _advice(self, result: GateResult) -> RequirementRow:
        each = RequirementRow(lambda words: words.result(result), None, MarkState.LATER)
        each.followed.connect(lambda: self.followed.emit(result))
        return each

    def _outcome(self) -> QFrame:
        """Say what finalising does, so that no window need ask."""
        frame = QFrame()
        frame.setObjectName("notice")
        frame.setProperty("kind", "ok")
        lines = column(frame, margins=(14, 12, 14, 14), gap=6)
        lines.addWidget(Label(is_finalised if self._room.locked else _finalising, "sm_strong"))
        if self._room.locked:
            lines.addWidget(Label(_unchanging, "sm", wrap=True))
            return frame
        says: tuple[Say, ...] = (
            lambda words: words("The minutes are locked as version 1"),
            lambda words: words("The finished document opens here"),
            lambda words: words("The measures follow the case to the next meeting"),
        )
        for say in says:
            lines.addWidget(Label(say, "sm", wrap=True))
        return frame


def _count(n: int) -> Say:
    if n:
        return lambda words: words.plural("1 left", "{n} left", n)
    return lambda words: words("everything in place")


def _left(n: int) -> Say | None:
    return (lambda words: words.plural("1 left", "{n} left", n)) if n > 1 else None


def _item_say(item: str, heading: Texts) -> Say:
    return lambda words: f"{item} {heading[words.language]}"


def _can_wait(words: Words) -> str:
    return words("Can wait until A10")


def _finalising(words: Words) -> str:
    return words("When you finalise")


def _unchanging(words: Words) -> str:
    return words("They can be read and printed, but not changed here.")
