"""The office: what stands in the head of every set of minutes."""

from dataclasses import replace

from PySide6.QtCore import Signal

from meetingapp.domain.office import Office
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain


class OfficeCard(Card):
    """``done`` comes when a field is left or the language is chosen."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__(lambda words: words("The office"), margins=(16, 4, 16, 16))
        self.municipality = TextField(lambda words: words("Municipality"))
        self.unit = TextField(lambda words: words("School or kindergarten"))
        self.language = Seg(
            lambda words: words("Language of the minutes"),
            (Option("nb", plain("Bokmål")), Option("nn", plain("Nynorsk"))),
        )
        self.body.setSpacing(10)
        self.body.addWidget(
            Columns(
                (
                    Field(lambda words: words("Municipality"), self.municipality),
                    Field(lambda words: words("School or kindergarten"), self.unit),
                ),
                least=420,
                gap=12,
            )
        )
        self.body.addWidget(Field(lambda words: words("Language of the minutes"), self.language))
        self.municipality.done.connect(self.done)
        self.unit.done.connect(self.done)
        self.language.chosen.connect(lambda _value: self.done.emit())

    def show_office(self, office: Office) -> None:
        """Fill the fields without telling anyone."""
        self.municipality.set_raw(office.municipality)
        self.unit.set_raw(office.unit)
        self.language.set_value(office.minutes_language)

    def written(self, before: Office) -> Office:
        """Return the office as written; a language that is not offered here stays as it was."""
        chosen = {
            "nb": replace(before, minutes_language="nb"),
            "nn": replace(before, minutes_language="nn"),
        }
        spoken = chosen.get(self.language.value or "", before)
        return replace(spoken, municipality=tidy(self.municipality.raw), unit=tidy(self.unit.raw))
