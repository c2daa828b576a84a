"""One time something comes: when it is, and another day for it where somebody may decide that."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.year_words import span_says, times_say
from meetingapp.domain.annual.occurring import Occurrence
from meetingapp.domain.annual.recurring import ChangedDay, RecurringDate
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.row_with_button import RowButton
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class OneTime(QWidget):
    """``changed`` carries what was decided; ``undone`` asks for the rule again."""

    changed = Signal(object)
    undone = Signal(object)

    def __init__(
        self,
        date_: RecurringDate,
        occurrence: Occurrence,
        today: Callable[[], date],
        *,
        may_change: bool,
    ) -> None:
        super().__init__()
        self._occurrence = occurrence
        lines = column(self, gap=8)
        says: Say = lambda words: times_say(words, date_, (occurrence,))  # noqa: E731 - its type is said here
        self.told = Label(says, "strong", wrap=True)
        lines.addWidget(self.told)
        if not may_change:
            return
        self.day = DateField(self._another_day, today)
        self.why = TextField(_why)
        self._field = Field(lambda words: words("Another day this time"), self.day)
        lines.addWidget(Columns((self._field, Field(_why, self.why)), (2, 3), least=400))
        self.use = RowButton(lambda words: words("Use this day"), self._named_move)
        self.skip = RowButton(lambda words: words("Leave it out this time"), self._named_skip)
        self.undo = RowButton(lambda words: words("As the rule says"), self._named_undo)
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for button in (self.use, self.skip, self.undo):
            flow.addWidget(button)
        lines.addWidget(holder)
        self.undo.setVisible(occurrence.changed is not None)
        self.use.clicked.connect(self._move)
        self.skip.clicked.connect(self._skip)
        self.undo.clicked.connect(self._undo)

    def _move(self) -> None:
        day = self.day.day
        if day is None:
            self._field.set_problem(
                lambda words: words("Write a day, for example 20.11, Friday or +10.")
            )
            return
        self._decide(day)

    def _skip(self) -> None:
        self._decide(None)

    def _decide(self, to: date | None) -> None:
        each = self._occurrence
        why = " ".join(self.why.raw.split())
        self.changed.emit(ChangedDay(each.year, each.number, to, why))

    def _undo(self) -> None:
        self.undone.emit(self._occurrence)

    def _planned(self, words: Words) -> str:
        return span_says(words, self._occurrence.planned)

    def _another_day(self, words: Words) -> str:
        return words("Another day than {day}", day=self._planned(words))

    def _named_move(self, words: Words) -> str:
        return words("Use another day than {day}", day=self._planned(words))

    def _named_skip(self, words: Words) -> str:
        return words("Leave out {day}", day=self._planned(words))

    def _named_undo(self, words: Words) -> str:
        return words("As the rule says, {day}", day=self._planned(words))


def _why(words: Words) -> str:
    return words("Why, if it is to be said")
