"""The day limits of a template: between a week and what the type came with."""

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.type_limits import DayLimit
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.template_draft import Draft, day_limits
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.templates.naming import limit_name
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class LimitRow(QWidget):
    """One limit. ``chosen`` carries the days when they are within their bounds."""

    chosen = Signal(int)

    def __init__(self, limit: DayLimit) -> None:
        super().__init__()
        self.limit = limit
        self._high = limit.high
        name: Say = lambda words: limit_name(words, limit.gate, limit.option)  # noqa: E731 - a Say
        self.days = NumberField(name)
        self.days.setFixedWidth(theme.px(72))
        self._field = Field(name, self.days)
        self._field.hide_label()
        self._bounds = Label(self._says, "small")
        laid = row(self, gap=12)
        texts = column(gap=1)
        texts.addWidget(Label(name, "body", wrap=True))
        texts.addWidget(self._bounds)
        laid.addLayout(texts, 1)
        laid.addWidget(self._field)
        laid.addWidget(Label(lambda words: words("days"), "body2"))
        self.days.done.connect(self._read)
        self.days.returnPressed.connect(self._read)

    def show_draft(self, draft: Draft) -> None:
        """Show what the draft says, and how far it may go."""
        self._high = draft.highest(self.limit)
        self._bounds.retranslate()
        self.days.set_number(Decimal(draft.limit(self.limit)))
        self._field.set_problem(None)

    def _says(self, words: Words) -> str:
        return words("{low}–{high} days", low=self.limit.low, high=self._high)

    def _read(self) -> None:
        number = self.days.number
        whole = number is not None and number == number.to_integral_value()
        if whole and number is not None and self.limit.low <= number <= self._high:
            self._field.set_problem(None)
            self.chosen.emit(int(number))
        else:
            low, high = self.limit.low, self._high
            self._field.set_problem(
                lambda words: words(
                    "Write a whole number from {low} to {high}.", low=low, high=high
                )
            )


class LimitsCard(Card):
    """``chosen`` carries a limit and its days."""

    chosen = Signal(object, int)

    def __init__(self, draft: Draft) -> None:
        super().__init__(lambda words: words("Day limits"), margins=(16, 0, 16, 14))
        self.rows = [LimitRow(limit) for limit in day_limits(draft.shipped)]
        self.body.setSpacing(10)
        for line in self.rows:
            line.chosen.connect(partial(self.chosen.emit, line.limit))
            self.body.addWidget(line)
        self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        """Show what the draft says."""
        for line in self.rows:
            line.show_draft(draft)
