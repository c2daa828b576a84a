"""A03: what became of what we agreed last time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.evaluation import MinutesStatus
from meetingapp.domain.measure import Measure
from meetingapp.ui.viewmodels.room.measure import numbers_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import evaluation_rows, measures_to_evaluate
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.bound import BoundOne, as_code
from meetingapp.ui.widgets.room.evaluation import EvaluationForm
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class SinceLastForm(ItemForm):
    """Not applicable the first time; else one evaluation for each active measure."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A03", sub=guidance(room, "A03"))
        self._evaluations: list[EvaluationForm] = []
        if room.first_time:
            self.body.addWidget(
                Label(lambda words: words("This is the first meeting. Go on to A04."), "body2")
            )
            self.finish()
            return
        status = Seg(_status, code_options(MinutesStatus))
        path = "since_last.previous_minutes_status"
        self.fields.add(path, BoundOne(status, self.fields.writer(path), as_code(MinutesStatus)))
        line = row(gap=10)
        line.addWidget(Label(_status, "label"))
        line.addWidget(status)
        line.addStretch(1)
        self.body.addLayout(line)
        self._objection = QWidget()
        words_ = row(self._objection, gap=12)
        words_.addWidget(
            self.fields.text("since_last.objection", lambda words: words("The objection")), 2
        )
        words_.addWidget(
            self.fields.text("since_last.objection_by", lambda words: words("From whom")), 1
        )
        self.body.addWidget(self._objection)
        rows = [
            e.measure_id for e in evaluation_rows(room.case, room.discussion, room.meeting.date)
        ]
        measures = measures_to_evaluate(room.case, room.meeting.date)
        for number, measure in enumerate(measures, start=1):
            self.body.addWidget(self._measure(measure, rows.index(measure.id), number))
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        if self.room.first_time:
            return
        status = self.room.discussion.since_last.previous_minutes_status
        self._objection.setVisible(status is MinutesStatus.OBJECTION_LOGGED)
        for each in self._evaluations:
            each.refresh()

    @override
    def enter(self) -> None:
        if not self.room.first_time:
            super().enter()

    def _measure(self, measure: Measure, index: int, number: int) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        lines = column(card, margins=(20, 14, 20, 16), gap=12)
        head = row(gap=10)
        head.addWidget(Label(plain(measure.title or measure.action), "h3"))
        if measure.evaluation_date is not None:
            due = measure.evaluation_date <= self.room.meeting.date
            if due:
                head.addWidget(Pill(lambda words: words("to be evaluated today"), "info"))
        head.addStretch(1)
        count = len(measures_to_evaluate(self.room.case, self.room.meeting.date))
        head.addWidget(
            Label(lambda words: words("Measure {n} of {count}", n=number, count=count), "small")
        )
        lines.addLayout(head)
        agreed = QFrame()
        agreed.setObjectName("sunken")
        inside = column(agreed, margins=(14, 10, 14, 10), gap=4)
        inside.addWidget(Label(lambda words: _agreed(words, measure), "sm2", wrap=True))
        lines.addWidget(agreed)
        form = EvaluationForm(self.room, self.fields, measure, index)
        self._evaluations.append(form)
        lines.addWidget(form)
        lines.setAlignment(agreed, Qt.AlignmentFlag.AlignTop)
        return card


def _status(words: Words) -> str:
    return words("The last minutes")


def _agreed(words: Words, measure: Measure) -> str:
    base, goal = numbers_of(words, measure)
    return words(
        "Agreed: {action} From {baseline} to {target}, {indicator}.",
        action=f"{measure.action.rstrip('.')}.",
        baseline=base,
        target=goal,
        indicator=measure.indicator,
    )
