"""One step before a meeting: a tick by hand or one that ticks itself, and what to press."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.preparation import Step, StepKind
from meetingapp.services.preparing import Preparation
from meetingapp.ui.viewmodels.prepare_words import note, step
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import Mark, MarkState
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import wording
from meetingapp.words import Words


class StepRow(QWidget):
    """What follows from something written has no tick box at all: it cannot be unticked."""

    ticked = Signal(bool)

    def __init__(self, known: Preparation, one: Step, buttons: Sequence[Button]) -> None:
        super().__init__()
        self._known = known
        self.step = one
        self.buttons = tuple(buttons)
        self.tick: Tick | None = None
        line = row(self, margins=(0, 4, 0, 4), gap=10)
        body = column(gap=0)
        said = note(wording.words, one)
        if one.is_automatic:
            mark = Mark(MarkState.OK if one.is_done else MarkState.TODO, size=18)
            top = Qt.AlignmentFlag.AlignTop if said else Qt.AlignmentFlag.AlignVCenter
            line.addWidget(mark, 0, top)
            body.addWidget(Label(self._say, "body", wrap=True))
        else:
            self.tick = Tick(self._say)
            self.tick.setChecked(one.is_done)
            self.tick.setEnabled(_may_be_ticked(known, one))
            self.tick.clicked.connect(self.ticked)
            body.addWidget(self.tick)
        if said:
            under = Label(lambda words: note(words, one), "xs", wrap=True)
            if self.tick is not None:
                under.setContentsMargins(28, 0, 0, 0)
            body.addWidget(under)
        line.addLayout(body, 1)
        if one.kind is StepKind.CHILD_TOLD and one.by is not None and not one.is_done:
            promised = Pill(lambda words: words("Promised"), "voice", icon_name="ear")
            line.addWidget(promised, 0, Qt.AlignmentFlag.AlignVCenter)
        if buttons:
            holder = QWidget()
            flow = FlowLayout(holder, gap=6, one_line=True)
            for button in buttons:
                flow.addWidget(button)
            line.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)

    def take_focus(self) -> bool:
        """Give the keyboard to its box or its first button; tell whether there is one."""
        box = self.tick if self.tick is not None and self.tick.isEnabled() else None
        first = box or next(iter(self.buttons), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def _say(self, words: Words) -> str:
        return step(words, self._known, self.step)


def _may_be_ticked(known: Preparation, one: Step) -> bool:
    """A child is told of a meeting when it has been held."""
    return one.kind is not StepKind.CHILD_TOLD or known.meeting.date <= known.today
