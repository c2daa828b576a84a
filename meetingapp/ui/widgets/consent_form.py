"""A consent: to which services, about what, to what end, told what, signed by whom, how long."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.consent import InformedItem
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.consent_entry import ORDINARY, SPECIAL, ConsentEntry
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.signature_rows import SignatureRows
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say
from meetingapp.words import Words


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
        self.services = Chips(_services, [coded(one) for one in ServiceCode])
        self.categories = Chips(_categories, [coded(one) for one in ORDINARY])
        self.special = {one: Tick(_say_code(one)) for one in SPECIAL}
        self.purpose = TextField(_purpose)
        self.informed_of = Chips(_told, [coded(one) for one in InformedItem])
        self.signatures = SignatureRows(today)
        self.single = TextField(_single)
        self.valid_from = DateField(_from, today)
        self.valid_to = DateField(_until, today)
        self.informed = Tick(lambda words: words("The child was told in advance"))
        self.opinion = TextField(_opinion)
        self.meeting_types = Chips(_meetings, ())
        self.excluded = TextField(_excluded)
        self.stored = TextField(_stored)
        self._lay_out()
        for chips in (self.services, self.categories, self.informed_of, self.meeting_types):
            chips.changed.connect(lambda _values: self.edited.emit())
        for tick in (*self.special.values(), self.informed):
            tick.clicked.connect(lambda _on: self.edited.emit())
        for field in (
            self.purpose, self.single, self.valid_from, self.valid_to, self.opinion,
            self.excluded, self.stored,
        ):  # fmt: skip
            field.edited.connect(lambda _text: self.edited.emit())
        self.signatures.edited.connect(self._signed)
        self._ask_for_others()

    @property
    def entry(self) -> ConsentEntry:
        """Return what is written."""
        special = tuple(one.value for one, tick in self.special.items() if tick.isChecked())
        return ConsentEntry(
            services=self.services.values,
            categories=(*self.categories.values, *special),
            purpose=self.purpose.raw,
            informed_of=self.informed_of.values,
            signatures=self.signatures.signatures,
            single_signer_reason=self.single.raw,
            valid_from=self.valid_from.day,
            valid_to=self.valid_to.day,
            child_informed=self.informed.isChecked(),
            child_opinion=self.opinion.raw,
            meeting_types=self.meeting_types.values,
            excluded_topics=self.excluded.raw,
            stored_reference=self.stored.raw,
        )

    def show_entry(self, entry: ConsentEntry) -> None:
        """Fill the form without telling anyone."""
        self.services.set_values(entry.services)
        self.categories.set_values(entry.categories)
        for one, tick in self.special.items():
            tick.setChecked(one.value in entry.categories)
        self.purpose.set_raw(entry.purpose)
        self.informed_of.set_values(entry.informed_of)
        self.signatures.show_signatures(entry.signatures)
        self.single.set_raw(entry.single_signer_reason)
        self.valid_from.set_day(entry.valid_from)
        self.valid_to.set_day(entry.valid_to)
        self.informed.setChecked(entry.child_informed)
        self.opinion.set_raw(entry.child_opinion)
        self.offer_meetings([*self._meeting_options, *self._unknown(entry.meeting_types)])
        self.meeting_types.set_values(entry.meeting_types)
        self.excluded.set_raw(entry.excluded_topics)
        self.stored.set_raw(entry.stored_reference)
        if entry.meeting_types or entry.excluded_topics or entry.stored_reference:
            self._limits.open()
        self._ask_for_others()
        self._order()

    def offer_signers(self, names: Sequence[str]) -> None:
        """Offer those who can sign; whoever has signed stays."""
        have = [signature.name for signature in self.signatures.signatures]
        wanted = [*names, *(name for name in have if name not in names)]
        self.signatures.offer(wanted)
        self._signed_by.setVisible(bool(wanted))
        self._ask_for_others()
        self._order()

    def offer_meetings(self, options: Sequence[Option]) -> None:
        """Offer the meetings a consent may be given for."""
        self._meeting_options = tuple(options)
        self.meeting_types.set_options(options)

    _meeting_options: tuple[Option, ...] = ()

    def _unknown(self, codes: Sequence[str]) -> list[Option]:
        known = {option.value for option in self._meeting_options}
        return [Option(code, _as_is(code)) for code in codes if code not in known]

    def _signed(self) -> None:
        self._ask_for_others()
        self.edited.emit()

    def _ask_for_others(self) -> None:
        """One signature among several who could sign asks why one is enough."""
        alone = len(self.signatures.signatures) == 1 and len(self.signatures.rows) > 1
        self._single.setVisible(alone or bool(self.single.raw))

    def _order(self) -> None:
        """Lines made later would otherwise come last when tabbing."""
        chain: list[QWidget] = [self.informed_of]
        for row in self.signatures.rows:
            chain += [row.tick, row.day, row.method, row.witness]
        chain += [self.single, self.valid_from, self.valid_to]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _lay_out(self) -> None:
        body = column(self, gap=12)
        body.addWidget(Field(_services, self.services))
        body.addWidget(Field(_categories, self.categories))
        special = QWidget()
        ticks = column(special, gap=4)
        ticks.addWidget(Label(_one_by_one, "sm2", wrap=True))
        for tick in self.special.values():
            ticks.addWidget(tick)
        body.addWidget(special)
        body.addWidget(Field(_purpose, self.purpose))
        body.addWidget(Field(_told, self.informed_of))
        self._signed_by = Field(lambda words: words("Signed by"), self.signatures)
        body.addWidget(self._signed_by)
        self._single = Field(_single, self.single)
        body.addWidget(self._single)
        begins = Field(
            _from, self.valid_from, hint=lambda words: words("Else the day it is signed.")
        )
        ends = Field(
            _until, self.valid_to, hint=lambda words: words("Can be withdrawn at any time.")
        )
        body.addWidget(Columns((begins, ends), least=360, gap=12))
        body.addWidget(self.informed)
        body.addWidget(Field(_opinion, self.opinion))
        content = QWidget()
        more = column(content, gap=12)
        more.addWidget(Field(_meetings, self.meeting_types, hint=_none_is_all))
        more.addWidget(Field(_excluded, self.excluded))
        more.addWidget(Field(_stored, self.stored))
        self._limits = Folded(lambda words: words("Limits, and where the form is kept"), content)
        body.addWidget(self._limits)


def _as_is(code: str) -> Say:
    return lambda _words: code


def _services(words: Words) -> str:
    return words("Services that may know")


def _categories(words: Words) -> str:
    return words("What may be shared")


def _one_by_one(words: Words) -> str:
    return words("Only where the family has said yes to just this:")


def _purpose(words: Words) -> str:
    return words("What it is for")


def _told(words: Words) -> str:
    return words("Told before signing")


def _single(words: Words) -> str:
    return words("Why is one signature enough?")


def _from(words: Words) -> str:
    return words("Valid from")


def _until(words: Words) -> str:
    return words("Valid until")


def _opinion(words: Words) -> str:
    return words("What the child thought of it")


def _meetings(words: Words) -> str:
    return words("For these meetings only")


def _none_is_all(words: Words) -> str:
    return words("None chosen: every meeting about the case.")


def _excluded(words: Words) -> str:
    return words("What may not be talked about")


def _stored(words: Words) -> str:
    return words("Where the signed form is kept")
