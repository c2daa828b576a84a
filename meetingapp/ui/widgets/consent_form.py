"""A consent, in its simplest form: which services, what, signed by whom, and until when."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.consent import InfoCategory
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.case_form import ConsentEntry
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain


def coded(member: StrEnum) -> Option:
    """Return a code of the domain as something to choose, with a capital first letter."""
    return Option(member.value, _say_code(member))


def _say_code(member: StrEnum) -> Say:
    return lambda words: words.code(member)[:1].upper() + words.code(member)[1:]


class ConsentForm(QWidget):
    """``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.services = Chips(
            lambda words: words("Services that may know"), [coded(one) for one in ServiceCode]
        )
        self.categories = Chips(
            lambda words: words("What may be shared"), [coded(one) for one in InfoCategory]
        )
        self.signers = Chips(lambda words: words("Signed by"), ())
        self.signed_on = DateField(lambda words: words("Signed"), today)
        self.valid_to = DateField(lambda words: words("Valid until"), today)
        self.informed = Tick(lambda words: words("The child was told in advance"))
        self.opinion = TextField(lambda words: words("What the child thought of it"))
        self._lay_out()
        for chips in (self.services, self.categories, self.signers):
            chips.changed.connect(lambda _values: self.edited.emit())
        for field in (self.signed_on, self.valid_to, self.opinion):
            field.edited.connect(lambda _text: self.edited.emit())
        self.informed.clicked.connect(lambda _on: self.edited.emit())

    @property
    def entry(self) -> ConsentEntry:
        """Return what is written."""
        return ConsentEntry(
            services=self.services.values,
            categories=self.categories.values,
            signers=self.signers.values,
            signed_on=self.signed_on.day,
            valid_to=self.valid_to.day,
            child_informed=self.informed.isChecked(),
            child_opinion=self.opinion.raw,
        )

    def show_entry(self, entry: ConsentEntry) -> None:
        """Fill the form without telling anyone."""
        self.services.set_values(entry.services)
        self.categories.set_values(entry.categories)
        self.offer_signers(entry.signers)
        self.signers.set_values(entry.signers)
        self.signed_on.set_day(entry.signed_on)
        self.valid_to.set_day(entry.valid_to)
        self.informed.setChecked(entry.child_informed)
        self.opinion.set_raw(entry.child_opinion)

    def offer_signers(self, names: Sequence[str]) -> None:
        """Offer those who can sign."""
        self.signers.set_options([Option(name, plain(name)) for name in dict.fromkeys(names)])
        self.signers_field.setVisible(bool(names))

    def _lay_out(self) -> None:
        body = column(self, gap=12)
        body.addWidget(Field(lambda words: words("Services that may know"), self.services))
        body.addWidget(
            Field(
                lambda words: words("What may be shared"),
                self.categories,
                hint=lambda words: words("Health and child welfare are chosen one by one."),
            )
        )
        self.signers_field = Field(lambda words: words("Signed by"), self.signers)
        body.addWidget(self.signers_field)
        signed = Field(lambda words: words("Signed"), self.signed_on)
        valid = Field(
            lambda words: words("Valid until"),
            self.valid_to,
            hint=lambda words: words("Can be withdrawn at any time."),
        )
        body.addWidget(Columns((signed, valid), least=360, gap=12))
        body.addWidget(self.informed)
        body.addWidget(Field(lambda words: words("What the child thought of it"), self.opinion))
