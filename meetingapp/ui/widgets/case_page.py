"""The form of a case: child, guardians, consent."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingapp.domain.case import Case
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.case import CaseEntry
from meetingapp.ui.viewmodels.case_form import GuardianEntry, child_of, entry_of, tidy
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import ConsentForm
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.guardian_rows import GuardianRows
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain


class CasePage(ScrollPage):
    """``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self, head: QHBoxLayout, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.name = TextField(lambda words: words("The child’s name"))
        self.born = DateField(lambda words: words("Born"), today)
        self.guardians = GuardianRows()
        self.consent = ConsentForm(today)
        self._name = Field(lambda words: words("The child’s name"), self.name)
        self._born = Field(lambda words: words("Born"), self.born)
        self.gap = Label(plain(""), "warn", wrap=True)
        self.gap.hide()
        self.body.addLayout(head)
        self._lay_out()
        for signal in (self.name.edited, self.born.edited):
            signal.connect(lambda _text: self.edited.emit())
        self.guardians.edited.connect(self._family_edited)
        self.consent.edited.connect(self.edited)

    @property
    def entry(self) -> CaseEntry:
        """Return what is written."""
        return CaseEntry(self.name.raw, self.born.day, self.guardians.entries, self.consent.entry)

    def show_case(self, case: Case) -> None:
        """Fill the form without telling anyone."""
        child = child_of(case)
        if child is not None and child.name:
            self.name.set_raw(child.name)
            self.born.set_day(child.born)
        self.guardians.show_entries(
            [GuardianEntry(g.name, g.relation, g.parental_responsibility) for g in case.guardians]
        )
        if case.consents:
            self.consent.show_entry(entry_of(case.consents[-1]))
        else:
            self.consent.services.set_values((ServiceCode.SCHOOL,))
        self._offer_signers()

    def say_what_is_missing(self) -> None:
        """Say it beside the fields, and go to the first of them."""
        no_name = not tidy(self.name.raw)
        self._name.set_problem(
            (lambda words: words("Write the child’s name.")) if no_name else None
        )
        self._born.set_problem(self._wrong_with_born())
        (self.name if no_name else self.born).setFocus()

    def say_nothing_is_missing(self) -> None:
        """Take back what was said beside the fields."""
        self._name.set_problem(None)
        self._born.set_problem(None)

    def say_consent(self) -> None:
        """Say what the consent lacks before it lifts any confidentiality."""
        entry = self.consent.entry
        self.say(
            lambda words: words(
                "The consent is not registered yet: it needs services, a signature, the day it was "
                "signed and a last day."
            )
        )
        self.gap.setVisible(entry.begun and not entry.complete)

    def say(self, say: Say) -> None:
        """Say something under the consent."""
        self.gap.set_say(say)
        self.gap.show()

    def _wrong_with_born(self) -> Say | None:
        born = self.born.day
        if born is None:
            unread = self.born.problem()
            return unread or (lambda words: words("Write the day the child was born."))
        if born > self._today():
            return lambda words: words("This day has not come yet.")
        return None

    def _family_edited(self) -> None:
        names = {tidy(one.name) for one in self.guardians.entries}
        if names != {option.value for option in self.consent.signers.options}:
            self._offer_signers()
        self.edited.emit()

    def _offer_signers(self) -> None:
        names = [tidy(one.name) for one in self.guardians.entries]
        self.consent.offer_signers([*names, *self.consent.signers.values])

    def _lay_out(self) -> None:
        child = Card(lambda words: words("The child"), margins=(16, 4, 16, 16))
        child.body.addWidget(Columns((self._name, self._born), (2, 1), least=420, gap=12))
        family = Card(lambda words: words("Guardians"), margins=(16, 4, 16, 16))
        family.body.addWidget(self.guardians)
        consent = Card(lambda words: words("Consent"), margins=(16, 4, 16, 16))
        consent.body.addWidget(self.consent)
        consent.body.addWidget(self.gap)
        sides = []
        for cards in ((child, family), (consent,)):
            side = QWidget()
            body = column(side, gap=16)
            for card in cards:
                body.addWidget(card)
            body.addStretch(1)
            sides.append(side)
        self.body.addWidget(Columns(sides, least=860))
        self.body.addStretch(1)
