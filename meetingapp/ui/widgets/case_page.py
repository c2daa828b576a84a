"""The form of a case: whom it is about, guardians, consent, and where it has been."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingapp.domain.case import Case
from meetingapp.domain.people import ServiceCode
from meetingapp.ui.viewmodels.case import CaseEntry
from meetingapp.ui.viewmodels.case_form import (
    WITH_FAMILY,
    guardian_entry,
    kinds_open_to,
    subject_entry,
    tidy,
)
from meetingapp.ui.viewmodels.consent_entry import ConsentEntry, entry_of
from meetingapp.ui.viewmodels.naming import TypeNames, type_name
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import ConsentForm
from meetingapp.ui.widgets.consent_history import ConsentHistory
from meetingapp.ui.widgets.guardian_rows import GuardianRows
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.level_history import LevelHistory
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.subject_form import SubjectForm
from meetingapp.ui.wording import Say, plain

_MAY_SIGN_FROM: Final = 12


class CasePage(ScrollPage):
    """``edited`` comes at each change a person makes."""

    edited = Signal()

    def __init__(self, head: QHBoxLayout, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._names: TypeNames = {}
        self.subject = SubjectForm(today)
        self.name, self.born = self.subject.name, self.subject.born
        self.guardians = GuardianRows()
        self.consent = ConsentForm(today)
        self.history = ConsentHistory(today)
        self.levels = LevelHistory()
        self.gap = Label(plain(""), "warn", wrap=True)
        self.gap.hide()
        self.body.addLayout(head)
        self._lay_out()
        self.subject.edited.connect(self._family_edited)
        self.subject.kind_chosen.connect(self._show_kind)
        self.guardians.edited.connect(self._family_edited)
        self.consent.edited.connect(self.edited)
        self._show_kind(self.subject.entry.kind)

    def put_beside(self, widget: QWidget) -> None:
        """Show something more at the end of the right side."""
        self._beside.insertWidget(self._beside.count() - 1, widget)

    def put_above(self, widget: QWidget) -> None:
        """Show something across the page, over the form."""
        self.body.insertWidget(1, widget)

    def put_first(self, widget: QWidget) -> None:
        """Show something before all else in the form: what the child has told."""
        self._left.insertWidget(0, widget)

    @property
    def entry(self) -> CaseEntry:
        """Return what is written."""
        return CaseEntry(
            self.subject.entry,
            self.subject.concern.raw,
            self.guardians.entries,
            self.consent.entry,
        )

    def name_types(self, names: TypeNames) -> None:
        """Learn what the meetings are called."""
        self._names = names
        self.consent.offer_meetings([Option(code, _type_say(names, code)) for code in names])

    def show_case(self, case: Case, consent_at: int, *, is_new: bool) -> None:
        """Fill the form without telling anyone."""
        entry = subject_entry(case.subject)
        self.subject.show_entry(entry, case.concern, kinds_open_to(case, is_new=is_new))
        self.guardians.show_entries([guardian_entry(g) for g in case.guardians])
        self.show_consent(case, consent_at)
        self.show_past(case)
        self._show_kind(entry.kind)
        self._protect()
        self._offer_signers()

    def show_consent(self, case: Case, at: int) -> None:
        """Show one consent in the form, or an empty one."""
        there = case.consents[at] if at < len(case.consents) else None
        proposed = ConsentEntry(services=(ServiceCode.SCHOOL,))
        self.consent.show_entry(entry_of(there) if there is not None else proposed)
        self._offer_signers()

    def show_past(self, case: Case) -> None:
        """Show what has been: consents given and refused, levels and steps."""
        self.history.show_case(case)
        self._past.setVisible(bool(case.consents) or bool(case.guardians))
        self.levels.show_case(case, self._names)

    def say_what_is_missing(self) -> None:
        """Say it beside the fields, and go to the first of them."""
        self.subject.say_what_is_missing()

    def say_nothing_is_missing(self) -> None:
        """Take back what was said beside the fields."""
        self.subject.say_nothing_is_missing()

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

    def _show_kind(self, kind: str) -> None:
        """A child nobody names, a group and a system have no family and give no consent."""
        family = kind in WITH_FAMILY
        self._family.setVisible(family)
        self._consent.setVisible(family)
        self._past.setVisible(family and bool(self.history.rows.findChildren(QWidget)))

    def _family_edited(self) -> None:
        self._protect()
        if tuple(self._signers()) != self.consent.signatures.names:
            self._offer_signers()
        self.edited.emit()

    def _protect(self) -> None:
        """Leave out where the child goes while a guardian’s address is barred."""
        barred = any(one.address_barred for one in self.guardians.entries)
        self.subject.belonging.hide_for_guardian(barred)

    def _signers(self) -> Sequence[str]:
        names = [tidy(one.name) for one in self.guardians.entries]
        entry = self.subject.entry
        child = tidy(entry.name) if self._signs_self(entry.born) else ""
        return tuple(dict.fromkeys(name for name in (*names, child) if name))

    def _signs_self(self, born: date | None) -> bool:
        """From twelve the child may sign beside the guardians, and later alone."""
        if born is None:
            return False
        today = self._today()
        age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        return age >= _MAY_SIGN_FROM

    def _offer_signers(self) -> None:
        self.consent.offer_signers(self._signers())

    def _lay_out(self) -> None:
        child = Card(lambda words: words("The case"), margins=(16, 4, 16, 16))
        child.body.addWidget(self.subject)
        self._family = Card(lambda words: words("Guardians"), margins=(16, 4, 16, 16))
        self._family.body.addWidget(self.guardians)
        self._consent = Card(lambda words: words("Consent"), margins=(16, 4, 16, 16))
        self._consent.body.addWidget(self.consent)
        self._consent.body.addWidget(self.gap)
        self._past = Card(lambda words: words("Consents so far"), margins=(16, 4, 16, 16))
        self._past.body.addWidget(self.history)
        sides, bodies = [], []
        for cards in ((child, self._family, self.levels), (self._consent, self._past)):
            side = QWidget()
            body = column(side, gap=16)
            for card in cards:
                body.addWidget(card)
            body.addStretch(1)
            sides.append(side)
            bodies.append(body)
        self._left, self._beside = bodies
        self.forms = Columns(sides, least=860)
        self.body.addWidget(self.forms)
        self.body.addStretch(1)


def _type_say(names: TypeNames, code: str) -> Say:
    return lambda words: type_name(words, names, code)
