"""What a family may ask for: that a case rests, or is erased. Each asks before it acts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.services.access_port import RestrictedCase, Restriction
from meetingapp.services.erasing import ErasureDecision, ErasureReason
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain

_REASONS: Final = tuple(ErasureReason)


class CaseRightsCard(Card):
    """Two ways, and what each does."""

    def __init__(self, *, restrict: bool, erase: bool) -> None:
        super().__init__(lambda words: words("The family’s rights"), margins=(16, 2, 16, 16))
        self.restrict = Button(lambda words: words("Let the case rest …"), kind="soft")
        self.erase = Button(lambda words: words("Erase the case …"), kind="soft")
        self.body.setSpacing(10)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "A case that rests is kept, but nobody sees it. A case with finalised minutes "
                    "cannot be erased: the minutes belong to the archive."
                ),
                "sm2",
                wrap=True,
            )
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        for button, may in ((self.restrict, restrict), (self.erase, erase)):
            if may:
                flow.addWidget(button)
            else:
                button.setParent(self)
                button.hide()
        self.body.addWidget(buttons)


class RestrictForm(FormDialog):
    """Why the case rests, who looks at it again, and when. ``written`` carries all three."""

    written = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        reviewers: Sequence[PersonChoice],
        today: Callable[[], date],
    ) -> None:
        super().__init__(
            parent,
            lambda words: words("Let the case rest"),
            lambda words: words(
                "Nobody sees the case until it is taken up again. Meetings about it cannot be held."
            ),
            lambda words: words("Let it rest"),
        )
        self._today = today
        self.reason = TextArea(lambda words: words("Why"))
        self.reviewer = PersonField(lambda words: words("Who looks at it again"), reviewers)
        self.until = DateField(lambda words: words("When at the latest"), today)
        self._fields = (
            Field(lambda words: words("Why"), self.reason),
            Field(lambda words: words("Who looks at it again"), self.reviewer),
            Field(lambda words: words("When at the latest"), self.until),
        )
        for field in self._fields:
            self.body.addWidget(field)
        self.fit()
        self.reason.setFocus()

    @override
    def _save(self) -> None:
        self.reviewer.left()
        why, who, when = self._fields
        why.set_problem(
            None if self.reason.raw.strip() else lambda words: words("Write why the case rests.")
        )
        who.set_problem(
            None
            if self.reviewer.person_id
            else lambda words: words("Choose one of the people in the list.")
        )
        day = self.until.day
        when.set_problem(
            None
            if day is not None and day > self._today()
            else lambda words: words("Write a day after today.")
        )
        if self.reason.raw.strip() and self.reviewer.person_id and day and day > self._today():
            self.written.emit(Restriction(self.reason.raw.strip(), self.reviewer.person_id, day))
            self.accept()


class EraseForm(FormDialog):
    """By which rule, the number in the archive, and the number of the case typed by hand."""

    written = Signal(object)

    def __init__(self, parent: QWidget | None, reference: str) -> None:
        super().__init__(
            parent,
            lambda words: words("Erase the case?"),
            lambda words: words(
                "Everything that is written about the case goes, and cannot be fetched back. Only "
                "the decision is kept. Backups that hold it go within 90 days, as long as Samråd "
                "is used."
            ),
            lambda words: words("Erase"),
        )
        self._reference = reference
        self.reason = PickField(
            lambda words: words("By which rule"), [coded(reason) for reason in _REASONS]
        )
        self.journal = TextField(lambda words: words("Number in the archive"))
        self.typed = TextField(lambda words: words("Number of the case"))
        self._reason = Field(
            lambda words: words("By which rule"),
            self.reason,
            hint=lambda words: words("Press arrow down for the list."),
        )
        self._journal = Field(
            lambda words: words("Number in the archive"),
            self.journal,
            hint=lambda words: words("Only the number, no names. May stand empty."),
        )
        self._typed = Field(
            lambda words: words(
                "Write the number of the case, {number}, to erase it", number=reference
            ),
            self.typed,
        )
        for field in (self._reason, self._journal, self._typed):
            self.body.addWidget(field)
        self.save.set_kind("danger")
        self.save.setDefault(False)
        self.save.setEnabled(False)
        self.typed.edited.connect(self._follow)
        self.reason.edited.connect(self._follow)
        self.fit()
        self.reason.setFocus()

    def _follow(self, _text: str) -> None:
        self.save.setEnabled(self.typed.raw.strip() == self._reference)

    @override
    def _save(self) -> None:
        self.reason.left()
        if self.reason.value is None:
            self._reason.set_problem(
                lambda words: words("Choose from the list. Arrow down opens it.")
            )
            self.reason.setFocus()
            return
        reason = ErasureReason(self.reason.value)
        self.written.emit(ErasureDecision(reason, self.journal.raw.strip()))
        self.accept()


class LiftForm(FormDialog):
    """Why a case that rests is taken up again. ``written`` carries the reason."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None, case: RestrictedCase) -> None:
        super().__init__(
            parent,
            plain(case.title),
            lambda words: words(
                "Its use is limited, to be looked at again by {day}. Reason: {reason}",
                day=words.long_day(case.restriction.until),
                reason=case.restriction.reason,
            ),
            lambda words: words("Take the case up again"),
        )
        self.reason = TextArea(lambda words: words("Why it is taken up again"))
        self._reason = Field(lambda words: words("Why it is taken up again"), self.reason)
        self.body.addWidget(self._reason)
        self.fit()
        self.reason.setFocus()

    @override
    def _save(self) -> None:
        if not self.reason.raw.strip():
            self._reason.set_problem(lambda words: words("Write why it is taken up again."))
            self.reason.setFocus()
            return
        self.written.emit(self.reason.raw.strip())
        self.accept()
