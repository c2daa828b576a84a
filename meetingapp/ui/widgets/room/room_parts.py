"""What the room consists of, made a part at a time: bars above, agenda, form and gates below."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.services.roles import Permission
from meetingapp.ui.gently import Make, Parts, at_once, taking_down
from meetingapp.ui.held_keys import HeldKeys
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.rescue import RescueModel
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.early_text import EarlyText, keep_early
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.gate_panel import GatePanel
from meetingapp.ui.widgets.room.gate_strip import GateStrip
from meetingapp.ui.widgets.room.notices import RoomNotices
from meetingapp.ui.widgets.room.quick_bar import QuickBar
from meetingapp.ui.widgets.room.remembers import RemembersRoom
from meetingapp.ui.widgets.room.side import RoomSide
from meetingapp.ui.widgets.room.sitting import RoomSitting
from meetingapp.ui.widgets.room.stack import FormStack
from meetingapp.ui.widgets.room.stopped_bar import StoppedBar
from meetingapp.ui.widgets.room.tabs import CaseTabs
from meetingapp.ui.widgets.room.top_bar import RoomTopBar
from meetingapp.ui.widgets.room.writing import RoomWriting
from meetingapp.ui.workplace import Workplace

_PANEL: Final = 1420
_HEADINGS: Final = 1080


class RoomParts(RemembersRoom):
    """Makes the parts of the room and lays them out; what they do together is the screen’s.

    What is typed while they are made waits for the field it is meant for. ``ready`` comes when the
    first item stands there and the keyboard is in it.
    """

    ready = Signal()

    def __init__(
        self,
        work: Workplace,
        discussion_id: str,
        *,
        corrects: bool = False,
        make: Make = at_once,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        session = work.session.correcting if corrects else work.session
        self.model = RoomViewModel(session, work.background)
        self.model.finalises = work.may(Permission.FINALISE)
        self._path = ""
        self._scale = theme.scale
        self._make = self._gently = make
        self._is_gentle = make is not at_once
        self._opens = False
        self._turn = 0
        self._discussion_id = discussion_id
        self._held = HeldKeys(self) if make is not at_once else None
        self._is_left = False
        self._top = RoomTopBar(self.model, work.now, work.state.away)
        self._take_wall()
        make(self, self._while_here(self._parts()))

    def leaving(self) -> Parts:
        """Take the room down, out of sight, a part at a time; nothing of it speaks any more."""
        has_forms, self._is_left, self.is_made = self.is_made, True, False
        self.model.blockSignals(True)
        self._give_up_held()  # now: what is typed next is meant for another screen
        if has_forms:
            self._stack.stop_ahead()  # nobody turns to them any more
        return self._going(has_forms=has_forms)

    def _going(self, *, has_forms: bool) -> Parts:
        if has_forms:
            yield from self._stack.dropping()
            for part in (self._panel, self._strip, self._left):
                yield from taking_down(part)
        self.deleteLater()

    def _while_here(self, parts: Parts) -> Parts:
        """Go on until the room is left, or all of this is begun anew."""
        return self._in_turn(parts, self._turn)

    def _in_turn(self, parts: Parts, turn: int) -> Parts:
        end = object()
        while not self._is_left and self._turn == turn and next(parts, end) is not end:
            yield

    def _give_up_held(self) -> str:
        """Keep beside the discussion what was typed for it and has no field; return it."""
        held, self._held = self._held, None
        text = held.give_up() if held is not None else ""
        if text:
            keep_early(self.model, self._discussion_id, text)
        return text

    def _hand_on_held(self) -> None:
        """The room is ready: what was typed meanwhile goes where the caret is."""
        held, self._held = self._held, None
        if held is not None:
            left = held.release()
            if left:
                self._early.keep(left)
            self.model.saving.flush()  # whoever closes the program waits for this, not for a pause
        self._early.show_it()

    def _parts(self) -> Parts:
        """Make each part where it stands: to move it there afterwards would style it twice."""
        if self._held is not None:
            self._held.take_keyboard()
        work, model = self._work, self.model
        outer, middle, self._centre = column(self), row(), column()
        outer.addWidget(self._top)
        self._tabs = CaseTabs(model)
        outer.addWidget(self._tabs)
        outer.addLayout(middle, 1)
        yield
        self.setUpdatesEnabled(not self._is_gentle)  # drawn once, when it is whole
        self._left = RoomSide()
        self._agenda = self._left.agenda
        middle.addWidget(self._left)
        middle.addLayout(self._centre, 1)
        yield
        self._stopped = StoppedBar(model)
        self._centre.addWidget(self._stopped)
        self._stack = FormStack(model, self._to_case)
        self._centre.addWidget(self._stack, 1)
        yield
        self._notices = RoomNotices()
        self._centre.addWidget(self._notices)
        yield
        self._footer = RoomFooter(model)
        self._centre.addWidget(self._footer)
        self._rescue = RescueModel(work, self)
        yield
        self._panel = GatePanel(model)
        middle.addWidget(self._panel)
        yield
        yield from self._panel.parts()
        self._strip = GateStrip(model)
        middle.addWidget(self._strip)
        yield
        yield from self._aids()
        self._connect()
        self.is_made = True
        yield
        model.open(self._discussion_id)

    def _aids(self) -> Parts:
        """Make what helps in writing, and what leads the meeting."""
        work, model = self._work, self.model
        bar = QuickBar(model)
        self._stand(bar, after=self._stack)
        yield
        self._writing = RoomWriting(self, model, self._footer, bar, work)
        yield
        self._sitting = RoomSitting(self, model, work)
        self._writing.keep_begun_in(self._sitting.asides)
        self.notes_pane = self._sitting.notes
        self._stand(self.notes_pane, after=bar)
        self._stand(self._sitting.over, after=self._stopped)
        yield
        yield from self._sitting.parts()
        self._early = EarlyText(model, self._sitting.asides, self.notes_pane, self._footer)
        yield

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_made:
            self._early.show_again()

    def _stand(self, part: QWidget, *, after: QWidget) -> None:
        self._centre.insertWidget(self._centre.indexOf(after) + 1, part)

    def _drawing(self) -> Parts:
        """Let it be drawn for the first time: the form, then what stands beside it, each alone."""
        beside: tuple[QWidget, ...] = (self._left, self._panel, self._strip)
        if not self.updatesEnabled():
            for part in beside:
                part.setUpdatesEnabled(False)
        room: tuple[QWidget, ...] = (self, *beside)
        for part in room:
            if not part.updatesEnabled():
                part.setUpdatesEnabled(True)
                part.repaint()
                yield

    def _fold(self) -> None:
        """Fold what there is no room for; every number is in effective pixels."""
        wide = theme.effective(self.width())
        self._panel.setVisible(wide >= _PANEL)
        self._strip.setVisible(wide < _PANEL)
        self._panel.setFixedWidth(theme.px(292))
        self._left.fold(narrow=wide < _HEADINGS, wide=wide >= _PANEL)

    def _take_wall(self) -> None:
        """Take over the projector before the room that is left lets go of it."""
        raise NotImplementedError

    def _connect(self) -> None:
        """Let the parts know of one another."""
        raise NotImplementedError

    def _to_case(self) -> None:
        """Open the case’s own screen."""
        raise NotImplementedError
