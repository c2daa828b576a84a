"""What the meeting decides about one measure. Nothing is chosen here: each leads to the meeting."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.papers.brief_words import title_of
from meetingapp.document.wording import capital
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.ui.viewmodels.brief_words import FOLLOWS, decided
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.row_with_button import RowButton
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.brief.values import BriefMeasure


class Decisions(QWidget):
    """Five ways on, none of them chosen before; ``wanted`` comes with the measure.

    Args:
        measure: what is decided on.
        is_open: whether there is a meeting the person at the desk can decide in.
    """

    wanted = Signal(object)

    def __init__(self, measure: "BriefMeasure", *, is_open: bool) -> None:
        super().__init__()
        self._measure = measure
        self.buttons: dict[EvaluationDecision, RowButton] = {}
        body = column(self, gap=6)
        head = row(gap=12)
        head.addWidget(Label(lambda words: words("You decide in the meeting"), "label"), 1)
        told = measure.told.decision if measure.told is not None else None
        head.addWidget(
            Pill(lambda words: decided(words, measure), "neutral" if told is None else "accent")
        )
        body.addLayout(head)
        flow = FlowLayout(gap=8)
        for each in EvaluationDecision:
            button = RowButton(_offer(each), _whole(each, measure), "soft")
            button.setEnabled(is_open and not _is_closed(measure, each))
            button.clicked.connect(partial(self._press, each))
            self.buttons[each] = button
            flow.addWidget(button)
        body.addLayout(flow)
        for say in _why(measure, is_open=is_open):
            body.addWidget(Label(say, "warn", wrap=True), 0, Qt.AlignmentFlag.AlignTop)

    def _press(self, _decision: EvaluationDecision, _on: object = None) -> None:
        self.wanted.emit(self._measure)


def _is_closed(measure: "BriefMeasure", decision: EvaluationDecision) -> bool:
    if decision is EvaluationDecision.CONTINUE:
        return not measure.may_continue
    return decision is EvaluationDecision.POSTPONE and not measure.may_postpone


def _offer(decision: EvaluationDecision) -> Say:
    return lambda words: f"{capital(words.code(decision))}: {FOLLOWS[decision](words)}"


def _whole(decision: EvaluationDecision, measure: "BriefMeasure") -> Say:
    def say(words: Words) -> str:
        return words(
            "{title}: {decision}, asks for {what}",
            title=title_of(measure.measure),
            decision=words.code(decision),
            what=FOLLOWS[decision](words),
        )

    return say


def _why(measure: "BriefMeasure", *, is_open: bool) -> list[Say]:
    """Say why something cannot be chosen, where it stands and not in a tip."""
    if not is_open:
        return [lambda words: words("It is decided in a meeting about the case.")]
    found: list[Say] = []
    if not measure.may_continue:
        found.append(
            lambda words: words("It has not helped twice in a row, so it cannot go on as it is.")
        )
    if not measure.may_postpone:
        found.append(lambda words: words("It was postponed last time, so it is evaluated now."))
    return found
