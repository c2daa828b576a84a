"""Where a case has been: the five steps, and the levels meeting by meeting."""

from PySide6.QtWidgets import QWidget

from meetingapp.domain.case import Case
from meetingapp.domain.closing import ConcernStep
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import PreventionLevel
from meetingapp.ui.viewmodels.naming import TypeNames, type_name
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import Mark, MarkState
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_COLOURS: dict[PreventionLevel, PillKind] = {
    PreventionLevel.UNIVERSAL: "ok",
    PreventionLevel.SELECTED: "warn",
    PreventionLevel.INDICATED: "danger",
}


class LevelHistory(Card):
    """Shown once a meeting has said something about level or step."""

    def __init__(self) -> None:
        super().__init__(
            lambda words: words("From concern to action"),
            icon_name="list-checks",
            margins=(16, 4, 16, 16),
        )
        self._steps = RowList()
        self.rows = RowList()
        self.body.addWidget(self._steps)
        self.body.addSpacing(10)
        self.body.addWidget(Label(lambda words: words("Levels over time"), "section"))
        self.body.addWidget(self.rows)
        self.hide()

    def show_case(self, case: Case, names: TypeNames) -> None:
        """Show what the finalised meetings say, newest first."""
        held = sorted(case.earlier, key=lambda each: each.held_on, reverse=True)
        told = [e for e in held if e.coordination.prevention_level or e.coordination.concern_step]
        self.setVisible(bool(told))
        steps = list(ConcernStep)
        reached = [steps.index(s) for e in told if (s := e.coordination.concern_step)]
        now = reached[0] if reached else -1
        self._steps.setVisible(now >= 0)
        self._steps.show_rows([_step(step, at, now) for at, step in enumerate(steps)], more=0)
        self.rows.show_rows([_row(each, names) for each in told], more=0)


def _step(step: ConcernStep, at: int, now: int) -> QWidget:
    holder = QWidget()
    line = row(holder, margins=(0, 2, 0, 2), gap=10)
    line.addWidget(Mark(MarkState.OK if at <= now else MarkState.LATER))
    line.addWidget(Label(_named(step), "strong" if at == now else "sm2", wrap=True), 1)
    return holder


def _row(held: EarlierDiscussion, names: TypeNames) -> QWidget:
    given = held.coordination
    holder = QWidget()
    line = row(holder, margins=(0, 4, 0, 4), gap=10)
    texts = column(gap=1)
    texts.addWidget(Label(lambda words: words.long_day(held.held_on), "strong"))
    texts.addWidget(Label(lambda words: _under(words, held, names), "small", wrap=True))
    line.addLayout(texts, 1)
    level = given.prevention_level
    if level is not None:
        line.addWidget(Pill(_level(level), _COLOURS[level]))
    return holder


def _under(words: Words, held: EarlierDiscussion, names: TypeNames) -> str:
    given = held.coordination
    parts = [type_name(words, names, held.meeting_type)]
    if given.collab_level is not None:
        parts.append(words("collaboration level {n} (BTI)", n=given.collab_level))
    if given.step is not None:
        parts.append(words.code(given.step))
    if given.level_reason:
        parts.append(given.level_reason)
    return " · ".join(parts)


def _level(level: PreventionLevel) -> Say:
    said: dict[PreventionLevel, Say] = {
        PreventionLevel.UNIVERSAL: lambda words: words("Green, for all"),
        PreventionLevel.SELECTED: lambda words: words("Yellow, for some"),
        PreventionLevel.INDICATED: lambda words: words("Red, for few"),
    }
    return said[level]


def _named(step: ConcernStep) -> Say:
    return lambda words: words.code(step)[:1].upper() + words.code(step)[1:]
