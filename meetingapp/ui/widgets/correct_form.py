"""The right number in the place of a wrong one: the wrong one still stands there, struck."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.measurement import StrikeReason
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.measure_chart import unit_said
from meetingapp.ui.viewmodels.measuring import MeasuringModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain, wording

if TYPE_CHECKING:
    from meetingapp.domain.measurement import Measurement

_REASONS = (StrikeReason.MISTYPED, StrikeReason.WRONG_DAY)
"""One of another measure is struck here, and written down there."""


class CorrectForm(FormDialog):
    """What stands wrong is filled in; what cannot be kept is said at the field."""

    def __init__(self, parent: QWidget | None, model: MeasuringModel, wrong: "Measurement") -> None:
        value, on = wrong.value, wrong.on
        super().__init__(
            parent,
            lambda words: words("Correct the measurement"),
            lambda words: words(
                "{number}, {day}, is struck and still stands in the list, with who corrected it, "
                "when and why.",
                number=words.number(value),
                day=words.day_month(on),
            ),
            lambda words: words.in_context("measurement", "Correct"),
        )
        self._model, self._wrong = model, wrong
        self._asked: tuple[str, str] | None = None
        self.value = TextField(lambda words: words("The right number"))
        self.value.set_raw(wording.words.number(value))
        self.day = DateField(lambda words: words("Day of the measurement"), model.today)
        self.day.set_day(on)
        self.reason = Seg(
            lambda words: words("What was wrong"),
            tuple(Option(reason, _name_of(reason)) for reason in _REASONS),
            advance=False,
        )
        self.reason.set_value(StrikeReason.MISTYPED)
        self.said = Label(plain(""), "danger", wrap=True)
        self.said.hide()
        held = model.held
        unit: Say = plain("")
        if held is not None:
            measure = held.measure
            unit = lambda words: unit_said(words, measure, wrong.kind)  # noqa: E731 - a text, said in each language
        number = Field(lambda words: words("The right number"), self.value, hint=unit)
        day = Field(lambda words: words("Day of the measurement"), self.day)
        self.body.addWidget(Columns((number, day), least=340, gap=12))
        self.body.addWidget(self.said)
        self.body.addWidget(Field(lambda words: words("What was wrong"), self.reason))
        self.value.edited.connect(self._typed)
        self.day.edited.connect(self._typed)
        model.corrected.connect(self.accept)
        model.failed.connect(self._failed)
        self.fit()
        self.value.setFocus()
        self.value.selectAll()

    @override
    def _save(self) -> None:
        """Correct it; a number far from the last only when it is asked for twice."""
        try:
            on, value = self._read()
        except AppError as wrong:
            self._failed(wrong)
            return
        last = self._model.far_from(value, on, self._wrong.kind, but=self._wrong.id)
        typed = (self.value.raw, self.day.raw)
        if last is not None and self._asked != typed:
            self._asked = typed
            self._refuse(
                lambda words: words(
                    "Is {number} right? The one before was {last}. Press Enter again to keep it.",
                    number=words.number(value),
                    last=words.number(last),
                )
            )
            return
        reason = StrikeReason(self.reason.value or StrikeReason.MISTYPED)
        self._model.correct(self._wrong, reason, (on, value), is_sure=last is not None)

    def _read(self) -> tuple[date, Decimal]:
        day = self.day.day
        value = self._model.number_in(self.value.raw, day, self._wrong.kind)
        on = day or self._model.today()
        if (on, value) == (self._wrong.on, self._wrong.value):
            raise AppError("measurement.same")
        return on, value

    def _typed(self, _text: str = "") -> None:
        self._asked = None
        self.said.hide()
        set_flag(self.value, "bad", value=False)

    def _failed(self, error: AppError) -> None:
        self._refuse(lambda words: words.error(error))

    def _refuse(self, say: Say) -> None:
        self.said.set_say(say)
        self.said.show()
        set_flag(self.value, "bad", value=True)
        announce(self.value, wording.said(say))
        self.value.setFocus()


def _name_of(reason: StrikeReason) -> Say:
    return lambda words: words.code(reason)
