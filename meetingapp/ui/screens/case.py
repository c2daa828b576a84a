"""One case: the child, the guardians and the consent."""

from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.people import ServiceCode
from meetingapp.errors import AppError
from meetingapp.ui.places import CasesPlace, NewMeetingPlace
from meetingapp.ui.viewmodels.case_form import (
    GuardianEntry,
    child_of,
    entry_of,
    next_reference,
    tidy,
    with_child,
    with_consent,
    with_guardians,
)
from meetingapp.ui.widgets.button import Button, IconButton, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import ConsentForm
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.guardian_rows import GuardianRows
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.ui.workplace import Workplace


class CaseScreen(QWidget):
    """A new case, or one there is. Saved by its button or Ctrl+Enter, and when it is left."""

    def __init__(self, work: Workplace, case_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self._case: Case | None = None
        self._dirty = False
        self._is_new = not case_id
        self.title = Label(lambda words: words("New case") if self._is_new else "", "h1")
        self.number = Label(plain(""), "body2")
        self.name = TextField(lambda words: words("The child’s name"))
        self.born = DateField(lambda words: words("Born"), work.today)
        self.guardians = GuardianRows()
        self.consent = ConsentForm(work.today)
        self.name_field = Field(lambda words: words("The child’s name"), self.name)
        self.born_field = Field(lambda words: words("Born"), self.born)
        self.save = PrimaryButton(lambda words: words("Save"))
        self.meet = Button(lambda words: words("Plan a meeting"), icon_name="calendar-plus")
        self.status = SaveStatus()
        self._consent_gap = Label(plain(""), "warn", wrap=True)
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.meet.clicked.connect(self._plan)
        for signal in (self.name.edited, self.born.edited):
            signal.connect(lambda _text: self._edited())
        self.guardians.edited.connect(self._edited)
        self.consent.edited.connect(self._edited)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)
        if case_id:
            work.background.store(lambda: work.session.read_case(case_id), self._show)
        else:
            work.background.store(self._begin, self._show)

    @property
    def consent_gap(self) -> str:
        """Return what is said about a consent that is not complete."""
        return self._consent_gap.text()

    def flush(self) -> None:
        """Keep what is written when the screen is left, if it can be kept."""
        if self._dirty and self._can_save():
            self._save()

    def _begin(self) -> Case:
        session = self._work.session
        references = [one.reference for one in session.list_cases()]
        today = self._work.today()
        return Case(
            id=session.new_id(),
            subject=NamedChild("", today),
            reference=next_reference(references, today.year),
        )

    def _show(self, case: Case) -> None:
        self._case = case
        child = child_of(case)
        if child is not None and child.name:
            self.name.set_raw(child.name)
            self.born.set_day(child.born)
            self.title.set_say(plain(child.name))
        self.number.set_say(lambda words: words("Case {number}", number=case.reference))
        self.number.setVisible(bool(case.reference))
        self.guardians.show_entries(
            [GuardianEntry(g.name, g.relation, g.parental_responsibility) for g in case.guardians]
        )
        if case.consents:
            self.consent.show_entry(entry_of(case.consents[-1]))
        else:
            self.consent.services.set_values((ServiceCode.SCHOOL,))
        self._offer_signers()
        if self._is_new:
            self.name.setFocus()
        else:  # what one does with a case that is there is to meet about it
            self.meet.set_kind("primary")
            self.save.set_kind("plain")
            self.meet.setFocus()

    def _offer_signers(self) -> None:
        names = [tidy(one.name) for one in self.guardians.entries]
        self.consent.offer_signers([*names, *self.consent.signers.values])

    def _edited(self) -> None:
        self._dirty = True
        names = {tidy(one.name) for one in self.guardians.entries}
        if names != {option.value for option in self.consent.signers.options}:
            self._offer_signers()

    def _can_save(self) -> bool:
        return bool(self._case and tidy(self.name.raw) and self._born_is_possible())

    def _born_is_possible(self) -> bool:
        born = self.born.day
        return born is not None and born <= self._work.today()

    def _save(self, *, and_plan: bool = False) -> None:
        if not self._can_save() or self._case is None or self.born.day is None:
            self._say_what_is_missing()
            return
        self.name_field.set_problem(None)
        self.born_field.set_problem(None)
        written = with_child(self._case, self.name.raw, self.born.day)
        written = with_guardians(written, self.guardians.entries)
        written = with_consent(written, self.consent.entry, self._work.session.new_id())
        self._case = written
        self._dirty = False
        self._say_consent_gap()
        self.status.saving()
        session, now = self._work.session, self._work.now

        def job() -> datetime:
            session.save_case(written)
            return now()

        self._work.background.store(
            job, self._go_to_plan if and_plan else self._saved, self._failed
        )

    def _saved(self, at: datetime) -> None:
        self.status.saved(at.time())
        if self._case is not None and (child := child_of(self._case)) is not None:
            self._is_new = False
            self.title.set_say(plain(child.name))
        self._work.state.announce("cases")

    def _failed(self, error: AppError) -> None:
        self._dirty = True
        self.status.clear()
        self.save.setFocus()
        self._consent_gap.set_say(lambda words: words.error(error))
        self._consent_gap.show()

    def _say_what_is_missing(self) -> None:
        no_name = not tidy(self.name.raw)
        self.name_field.set_problem(
            (lambda words: words("Write the child’s name.")) if no_name else None
        )
        late = self.born.day is not None and not self._born_is_possible()
        self.born_field.set_problem(
            (lambda words: words("This day has not come yet."))
            if late
            else self.born.problem()
            or (None if self.born.day else lambda words: words("Write the day the child was born."))
        )
        (self.name if no_name else self.born).setFocus()

    def _say_consent_gap(self) -> None:
        entry = self.consent.entry
        half = bool(entry.signers or entry.valid_to or entry.categories) and not entry.complete
        self._consent_gap.set_say(
            lambda words: words(
                "The consent is not registered yet: it needs services, a signature, the day it was "
                "signed and a last day."
            )
        )
        self._consent_gap.setVisible(half)

    def _plan(self) -> None:
        if self._can_save() and self._case is not None:
            self._save(and_plan=True)
        else:
            self._say_what_is_missing()

    def _go_to_plan(self, _at: datetime) -> None:
        if self._case is not None:
            self._work.state.go.emit(NewMeetingPlace(self._case.id))

    def _lay_out(self) -> None:
        page = ScrollPage()
        outer = column(self)
        outer.addWidget(page, 1)
        head = row(gap=14)
        back = IconButton("arrow-left", lambda words: words("Back to the cases"))
        back.clicked.connect(lambda: self._work.state.go.emit(CasesPlace()))
        head.addWidget(back)
        titles = column(gap=2)
        titles.addWidget(self.title)
        titles.addWidget(self.number)
        head.addLayout(titles, 1)
        page.body.addLayout(head)
        child = Card(lambda words: words("The child"), margins=(16, 4, 16, 16))
        child.body.addWidget(Columns((self.name_field, self.born_field), (2, 1), least=420, gap=12))
        family = Card(lambda words: words("Guardians"), margins=(16, 4, 16, 16))
        family.body.addWidget(self.guardians)
        consent = Card(lambda words: words("Consent"), margins=(16, 4, 16, 16))
        consent.body.addWidget(self.consent)
        consent.body.addWidget(self._consent_gap)
        self._consent_gap.hide()
        left = QWidget()
        for_left = column(left, gap=16)
        for_left.addWidget(child)
        for_left.addWidget(family)
        for_left.addStretch(1)
        right = QWidget()
        for_right = column(right)
        for_right.addWidget(consent)
        for_right.addStretch(1)
        page.body.addWidget(Columns((left, right), (1, 1), least=860))
        page.body.addStretch(1)
        outer.addWidget(self._footer())

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        line = row(footer, margins=(32, 11, 24, 11), gap=12)
        line.addWidget(self.status)
        line.addStretch(1)
        line.addWidget(self.meet)
        line.addWidget(self.save)
        return footer
