"""Write an entry of the catalogue: what it is, for whom, and what it suggests in a meeting."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.catalogue import (
    OLDEST,
    Ages,
    CatalogueEntry,
    Implementation,
    what_is_wrong,
)
from meetingapp.domain.measure import PreventionLevel, RiskFactor
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.catalogue_words import capital
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_WRONG: Final[Mapping[str, Say]] = {
    "name": lambda words: words("Give the measure a name of at most 120 characters."),
    "ages": lambda words: words("Write the ages in whole years from 0 to 24, the lowest first."),
    "formula": lambda words: words(
        "A text cannot begin with =, +, - or @, for a spreadsheet would run it. Begin with a word."
    ),
    "evaluated_each_months": lambda words: words(
        "Write how often it is evaluated as a whole number: 1 to 60 months, and 1 to 52 weeks for "
        "one child."
    ),
}


class EntryForm(ReadingDialog):
    """``written`` carries the entry; what it does not ask about stays as it was."""

    written = Signal(object)

    def __init__(self, parent: QWidget | None, entry: CatalogueEntry) -> None:
        title: Say = (
            (lambda words: words("Change the measure"))
            if entry.name
            else lambda words: words("New measure in the catalogue")
        )
        super().__init__(parent, title, wide=680)
        self._entry = entry
        self.said = Said()
        self.name = TextField(lambda words: words("Name"))
        self.about = TextArea(lambda words: words("Description"), lines=(2, 5))
        self.level = Seg(lambda words: words("Level"), [_coded(e) for e in PreventionLevel])
        self.status = Seg(_status, [_coded(each) for each in Implementation])
        self.first = NumberField(lambda words: words("From the age of"))
        self.last = NumberField(lambda words: words("To the age of"))
        self.months = NumberField(lambda words: words("Evaluation interval (months)"))
        self.weeks = NumberField(lambda words: words("Evaluated for the child after (weeks)"))
        self.risks = Chips(lambda words: words("Risk factor"), [_coded(e) for e in RiskFactor])
        self.services = Chips(_service, [_coded(each) for each in ServiceCode])
        self.texts = {name: TextField(say) for name, say in _NAMES.items()}
        self._fill()
        self._lay_out()
        self.name.setFocus()

    def _fill(self) -> None:
        entry = self._entry
        self.name.set_raw(entry.name)
        self.about.set_raw(entry.description)
        self.level.set_value(entry.level.value)
        self.status.set_value(entry.implementation.value)
        for field, number in (
            (self.first, entry.ages.first),
            (self.last, entry.ages.last),
            (self.months, entry.evaluated_each_months),
            (self.weeks, entry.looked_at_after_weeks),
        ):
            field.set_raw("" if number is None else str(number))
        self.risks.set_values([each.value for each in entry.risks])
        self.services.set_values([each.value for each in entry.services])
        for name, text in self.texts.items():
            text.set_raw(getattr(entry, name))

    def _lay_out(self) -> None:
        body = self.page.body
        for say, field in (
            ((lambda words: words("Name")), self.name),
            ((lambda words: words("Description")), self.about),
            ((lambda words: words("Level")), self.level),
            (_status, self.status),
        ):
            body.addWidget(Field(say, field))
        ages = (
            Field(lambda words: words("From the age of"), self.first),
            Field(lambda words: words("To the age of"), self.last),
        )
        body.addWidget(Columns(ages, least=360))
        body.addWidget(Field(lambda words: words("Risk factor"), self.risks))
        body.addWidget(Field(_service, self.services))
        for name, say in _NAMES.items():
            body.addWidget(Field(say, self.texts[name]))
        often = (
            Field(lambda words: words("Evaluation interval (months)"), self.months),
            Field(lambda words: words("Evaluated for the child after (weeks)"), self.weeks),
        )
        body.addWidget(Columns(often, least=480))
        self.body.addWidget(self.said)
        cancel = Button(lambda words: words("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save = PrimaryButton(lambda words: words("Save"))
        self.save.clicked.connect(self._save)
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.save)

    def _save(self) -> None:
        entry = self._read()
        wrong = what_is_wrong(entry)
        if not wrong:
            self.written.emit(entry)
            self.accept()
            return
        if wrong == "looked_at_after_weeks":
            wrong = "evaluated_each_months"
        self.said.say_trouble(_WRONG.get(wrong, _too_long))

    def _read(self) -> CatalogueEntry:
        texts = {name: " ".join(field.raw.split()) for name, field in self.texts.items()}
        chosen = [ServiceCode(each) for each in self.services.values]
        kept = [each for each in self._entry.services if each in chosen]
        return replace(
            self._entry,
            name=" ".join(self.name.raw.split()),
            description=" ".join(self.about.raw.split()),
            level=PreventionLevel(self.level.value or PreventionLevel.UNIVERSAL),
            implementation=Implementation(self.status.value or Implementation.SUGGESTED),
            ages=Ages(_whole(self.first, 0), _whole(self.last, OLDEST)),
            evaluated_each_months=_number(self.months),
            looked_at_after_weeks=_number(self.weeks),
            risks=tuple(RiskFactor(each) for each in self.risks.values),
            services=(*kept, *(each for each in chosen if each not in kept)),
            **texts,  # type: ignore[arg-type]  # each is a text, by its name
        )


def _number(field: NumberField) -> int | None:
    """Read a whole number; what cannot be read is -1, which nothing accepts."""
    return _whole(field, -1) if field.raw.strip() else None


def _whole(field: NumberField, empty: int) -> int:
    if not field.raw.strip():
        return empty
    number = field.number
    return int(number) if number is not None and number == int(number) else -1


def _coded(member: PreventionLevel | Implementation | RiskFactor | ServiceCode) -> Option:
    return Option(member.value, lambda words: capital(words.code(member)))


_NAMES: Final[Mapping[str, Say]] = {
    "target_group": lambda words: words("Target group"),
    "organising": lambda words: words("Organising"),
    "cooperation": lambda words: words("Cooperation"),
    "goal": lambda words: words("Suggested goal"),
    "indicator": lambda words: words("Suggested indicator"),
    "source": lambda words: words("Source"),
}


def _status(words: Words) -> str:
    return words("Implementation status")


def _service(words: Words) -> str:
    return words("Responsible service")


def _too_long(words: Words) -> str:
    return words("One of the texts is too long. At most 600 characters fit in each.")
