"""The line before a meeting: each moment with its day, its mark, and its steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from meetingapp.domain.preparation import Group, Moment, Step
from meetingapp.services.preparing import Preparation
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.prepare_words import day_of, moment
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.prepare.step_row import StepRow
from meetingapp.ui.widgets.prepare.track import Track, TrackMark
from meetingapp.words import Words

Buttons = Callable[[Step], Sequence[Button]]
Below = Callable[[Step], Sequence[QWidget]]


class LineCard(Card):
    """``ticked`` carries a step and whether it is done."""

    ticked = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__(margins=(10, 10, 10, 10))
        self.rows: list[StepRow] = []
        self._shown: list[QWidget] = []
        self._buttons: Buttons = lambda _step: ()
        self._below: Below = lambda _step: ()

    def show_line(self, known: Preparation, buttons: Buttons, below: Below) -> None:
        """Draw the line anew.

        Args:
            known: what is in place.
            buttons: what can be pressed in the row of a step.
            below: what stands under it, such as the ways out of a gap.
        """
        self._buttons, self._below = buttons, below
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self.rows = [], []
        groups = known.line.groups
        for at, group in enumerate(groups):
            widget = self._group(known, group, first=at == 0, last=at == len(groups) - 1)
            self.body.addWidget(widget)
            self._shown.append(widget)

    def row_with_focus(self) -> int | None:
        """Return which row has the keyboard: it is drawn anew, and goes on where one was."""
        held = self.focusWidget()
        if held is None or not held.hasFocus():
            return None
        return next((at for at, each in enumerate(self.rows) if each.isAncestorOf(held)), None)

    def _group(self, known: Preparation, group: Group, *, first: bool, last: bool) -> QFrame:
        now = group.moment is known.line.now
        frame = QFrame()
        frame.setObjectName("moment")
        set_flag(frame, "on", now)
        line = row(frame, margins=(12, 0, 12, 0), gap=8)
        when = QWidget()
        when.setFixedWidth(theme.px(132))
        when.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        names = column(when, margins=(0, 10, 0, 10), gap=0)
        names.addWidget(Label(lambda words: _when(words, group, now), "sm_strong", wrap=True))
        names.addWidget(Label(lambda words: day_of(words, group), "xs", wrap=True))
        if group.is_late:
            names.addWidget(Label(lambda words: words("The day has passed"), "warn", wrap=True))
        names.addStretch(1)
        line.addWidget(when)
        line.addWidget(Track(_mark(group, now), first=first, last=last))
        steps = column(margins=(0, 6, 0, 6), gap=0)
        for one in group.steps:
            made = StepRow(known, one, self._buttons(one))
            made.ticked.connect(lambda on, one=one: self.ticked.emit(one, on))
            self.rows.append(made)
            steps.addWidget(made)
            for widget in self._below(one):
                steps.addWidget(widget)
        if group.moment is Moment.MEETING:
            steps.addWidget(Label(lambda words: _held(words, known), "strong", wrap=True))
        steps.addStretch(1)
        line.addLayout(steps, 1)
        return frame


def _when(words: Words, group: Group, now: bool) -> str:
    said = moment(words, group)
    return words("{moment} · now", moment=said) if now else said


def _mark(group: Group, now: bool) -> TrackMark:
    if group.moment is Moment.MEETING:
        return TrackMark.MEETING
    if group.is_done:
        return TrackMark.DONE
    return TrackMark.NOW if now else TrackMark.COMING


def _held(words: Words, known: Preparation) -> str:
    name = known.template.type.name[words.language]
    said = f"{name[:1].upper()}{name[1:]}"
    if known.meeting.starts_at is not None:
        said += " " + words("at {time}", time=known.meeting.starts_at)
    place = known.meeting.place
    return f"{said} · {place}" if place else said
