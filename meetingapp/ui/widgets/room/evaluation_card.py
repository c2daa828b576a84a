"""One earlier measure: what was agreed, and its evaluation."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from meetingapp.domain.lineage import is_due
from meetingapp.domain.measure import Measure
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.evaluation import EvaluationForm
from meetingapp.ui.widgets.room.evaluation_before import EvaluationBefore
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.wording import plain


class EvaluationCard(QFrame):
    """The measure keeps the title it had; what is new stands below, made by ``parts``."""

    def __init__(
        self,
        room: RoomViewModel,
        fields: Fields,
        measure: Measure,
        index: int,
        to_version: Callable[[Measure], None],
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        lines = column(self, margins=(20, 14, 20, 16), gap=12)
        head = row(gap=10)
        head.addWidget(Label(plain(measure.title or measure.action), "h3", wrap=True), 1)
        if is_due(measure, room.meeting.date):
            head.addWidget(Pill(lambda words: words("to be evaluated today"), "info"))
        if measure.version > 1:
            version = measure.version
            head.addWidget(Pill(lambda words: words("version {n}", n=version), "neutral"))
        self._number = Label(plain(""), "small")
        head.addWidget(self._number)
        lines.addLayout(head)
        self.before = EvaluationBefore(room, measure)
        lines.addWidget(self.before)
        self._form = EvaluationForm(room, fields, measure, index, to_version)
        lines.addWidget(self._form)

    def parts(self) -> Parts:
        """Make the fields of the evaluation, and give way after each part."""
        return self._form.parts()

    def set_number(self, number: int, count: int) -> None:
        """Say which of how many it is."""
        self._number.set_say(
            lambda words: words("Measure {n} of {count}", n=number, count=count)
        )  # fmt: skip

    def refresh(self) -> None:
        """Show how the evaluation stands."""
        self.before.refresh()
        self._form.refresh()
