"""A new number in three actions: the field, the number, Enter."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from meetingapp.domain.measurement import LONGEST_NOTE, MeasurementKind
from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.measure_chart import meaning_of, unit_said
from meetingapp.ui.viewmodels.measuring import MeasuringModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.button import PrimaryButton
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

_KINDS: Final = tuple(MeasurementKind)


class NumberEntry(QFrame):
    """Says at once what a number would mean; it is kept with Enter alone.

    ``drafted`` carries the day and the number being typed, or ``None``.
    """

    drafted = Signal(object)

    def __init__(self, model: MeasuringModel) -> None:
        super().__init__()
        self._model = model
        self._asked: tuple[str, str] | None = None
        self._waits = False
        self.setObjectName("notice")
        set_flag(self, "kind", "accent")
        self.kind = Seg(
            lambda words: words("What the number is"),
            tuple(Option(kind, _name_of(kind)) for kind in _KINDS),
            advance=False,
        )
        self.kind.set_value(MeasurementKind.INDICATOR)
        self.value = TextField(lambda words: words("New measurement"))
        self.unit = Label(plain(""), "small", wrap=True)
        self.day = DateField(lambda words: words("Day of the measurement"), model.today)
        self.note = TextField(
            lambda words: words("Note to the measurement"),
            placeholder=lambda words: words("Note, if there is something to add"),
        )
        self.note.setMaxLength(LONGEST_NOTE)
        self.save = PrimaryButton(lambda words: words.in_context("measurement", "Save"))
        self.said = Label(plain(""), "small", wrap=True)
        self._lay_out()
        self.clear()
        self.kind.chosen.connect(self._typed)
        self.value.edited.connect(self._typed)
        self.day.edited.connect(self._typed)
        self.value.returnPressed.connect(self._save)
        self.day.returnPressed.connect(self._save)
        self.note.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        model.kept.connect(self._kept)
        model.failed.connect(self._failed)
        wording.changed.connect(self._typed)

    def clear(self) -> None:
        """Begin anew, for the day of today."""
        self._asked = None
        self.value.clear()
        self.note.clear()
        self.day.set_day(self._model.today())
        self.said.hide()
        self._say_unit()

    def take_keyboard(self) -> None:
        """Let the number be typed."""
        self.value.setFocus()
        self.value.selectAll()

    @property
    def _kind(self) -> MeasurementKind:
        return MeasurementKind(self.kind.value or MeasurementKind.INDICATOR)

    def _lay_out(self) -> None:
        body = column(self, margins=(14, 12, 14, 12), gap=8)
        head = row(gap=8)
        head.addWidget(Label(lambda words: words("New measurement"), "label"))
        head.addStretch(1)
        head.addWidget(KeyCap("M"))
        body.addLayout(head)
        body.addWidget(self.kind)
        number = QFrame()
        line = row(number, gap=8)
        line.addWidget(self.value, 1)
        line.addWidget(self.unit, 1)
        body.addWidget(Columns((number, self.day), (1, 1), least=300, gap=8))
        body.addWidget(self.note)
        body.addWidget(self.said)
        body.addWidget(self.save)

    def _say_unit(self) -> None:
        held, kind = self._model.held, self._kind
        if held is not None:
            measure = held.measure
            self.unit.set_say(lambda words: unit_said(words, measure, kind))

    def _typed(self, _told: object = None) -> None:
        self._asked = None
        self._say_unit()
        draft: tuple[date, Decimal] | None = None
        if self.value.raw.strip():
            try:
                draft = self._read()
            except AppError as wrong:
                self._say(_sentence(wrong), bad=True)
            else:
                self._say_meaning(draft)
        else:
            self.said.hide()
        is_ours = self._kind is MeasurementKind.INDICATOR
        self.drafted.emit(draft if is_ours else None)

    def _read(self) -> tuple[date, Decimal]:
        day = self.day.day
        value = self._model.number_in(self.value.raw, day, self._kind)
        return day or self._model.today(), value

    def _say_meaning(self, draft: tuple[date, Decimal]) -> None:
        held = self._model.held
        if held is not None and self._kind is MeasurementKind.INDICATOR:
            self._say(lambda words: meaning_of(words, held, draft))
        else:
            self.said.hide()

    def _say(self, say: Say, *, bad: bool = False) -> None:
        set_flag(self.said, "t", "danger" if bad else "small")
        set_flag(self.value, "bad", bad)
        self.said.set_say(say)
        self.said.show()

    def _save(self) -> None:
        """Keep the number; one far from the last only when it is asked for twice."""
        if self._waits:
            return  # it is being kept
        try:
            on, value = self._read()
        except AppError as wrong:
            self._refuse(_sentence(wrong))
            return
        last = self._model.far_from(value, on, self._kind)
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
        sure = last is not None
        self._waits = True
        self._model.add(value, on, self._kind, is_sure=sure, note=self.note.raw)

    def _refuse(self, say: Say) -> None:
        self._say(say, bad=True)
        announce(self.value, wording.said(say))

    def _kept(self, _measurement: object) -> None:
        self._waits = False
        self.clear()
        self.drafted.emit(None)
        announce(self.value, wording.words("The measurement is kept."))

    def _failed(self, error: AppError) -> None:
        self._waits = False
        self._refuse(_sentence(error))


def _sentence(error: AppError) -> Say:
    return lambda words: words.error(error)


def _name_of(kind: MeasurementKind) -> Say:
    def say(words: Words) -> str:
        name = words.code(kind)
        return f"{name[:1].upper()}{name[1:]}"

    return say
