"""One case: the child, the guardians and the consent."""

from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from meetingapp.domain.case import Case
from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.gently import Parts
from meetingapp.ui.places import CasePapersPlace, CasePlace, CasesPlace, NewMeetingPlace
from meetingapp.ui.viewmodels.case import CaseModel
from meetingapp.ui.viewmodels.case_access import CaseAccessModel
from meetingapp.ui.viewmodels.case_story import CaseStoryModel
from meetingapp.ui.viewmodels.naming import TypeNames, case_title, type_names
from meetingapp.ui.widgets.button import Button, IconButton, PrimaryButton
from meetingapp.ui.widgets.case_page import CasePage
from meetingapp.ui.widgets.case_side import CaseSide
from meetingapp.ui.widgets.handover.card import HandoverCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.only_read import only_read
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.widgets.story.card import StoryCard
from meetingapp.ui.widgets.story.tellings import TellingsCard
from meetingapp.ui.wording import plain
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class CaseScreen(QWidget):
    """Saved by its button or Ctrl+Enter, and when it is left."""

    def __init__(self, work: Workplace, case_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self._dirty = False
        self._then_plan = False
        self._kept = False
        self.model = CaseModel(work, case_id, self)
        self.title = Label(self._say_title, "h1")
        self.number = Label(plain(""), "body2")
        self.page = CasePage(self._head(), work.today)
        self.handover = HandoverCard(work)
        seers = CaseAccessModel(work, case_id, self)
        self.side = CaseSide(seers, work.today, self._reference, self.handover)
        self.page.put_beside(self.side)
        self.story = CaseStoryModel(work, self)
        self.told = StoryCard(self.story)
        self.page.put_above(self.told)
        self.tellings = TellingsCard(self.story)
        self.page.put_first(self.tellings)
        self.save = PrimaryButton(lambda words: words("Save"))
        self.papers = Button(lambda words: words("Papers and files"), icon_name="file-text")
        self.papers.hide()
        self.meet = Button(lambda words: words("Plan a meeting"), icon_name="calendar-plus")
        self.status = SaveStatus()
        outer = column(self)
        outer.addWidget(self.page, 1)
        outer.addWidget(self._footer())
        self.page.edited.connect(self._edited)
        self.save.clicked.connect(self._save)
        self.meet.clicked.connect(self._plan)
        self.papers.clicked.connect(
            lambda: self._work.state.go.emit(CasePapersPlace(self.open_case))
        )
        self.page.history.new_wanted.connect(self._begin_consent)
        self.page.history.withdrawn.connect(self._withdraw)
        self.page.history.refused.connect(self._refuse)
        self.model.loaded.connect(self._show)
        self.model.saved.connect(self._saved)
        self.model.failed.connect(self._failed)
        self.page.subject.name_written.connect(self.model.look_for_twin)
        self.model.twin_found.connect(self.page.subject.warn_of)
        self.side.model.gone.connect(self._gone)
        self.story.told.connect(self._tell)
        self.told.opened.connect(self._work.state.go)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)
        work.background.store(self._read_types, self.page.name_types)
        work.background.store(
            lambda: work.session.read_office().units, self.page.subject.belonging.offer_units
        )
        self.model.load()

    def _read_types(self) -> TypeNames:
        return type_names(self._work.session.meeting_types())

    @property
    def place_now(self) -> CasePlace:
        """Return the place of the case; a new one has an id once it is kept."""
        case = self.model.case
        return CasePlace(case.id if case is not None and not self.model.is_new else "")

    @property
    def has_unkept(self) -> bool:
        """Tell whether something is written that is not kept."""
        return self._dirty

    @property
    def open_case(self) -> str:
        """Return the id of the case."""
        return self.place_now.case_id

    def flush(self) -> None:
        """Keep what is written when the screen is left, if it can be kept."""
        if self._dirty and self.model.may_save(self.page.entry):
            self._save()

    def _show(self, case: Case) -> None:
        self.page.show_case(case, self.model.consent_at, is_new=self.model.is_new)
        self.title.retranslate()
        self.number.set_say(lambda words: words("Case {number}", number=case.reference))
        self.number.setVisible(bool(case.reference))
        self.papers.setHidden(self.model.is_new)
        if not self.model.is_new:
            self.handover.show_case(case.id)
            self.story.load(case.id)
        if not self._work.may(Permission.EDIT_CASES):
            only_read(self.page.forms)
        elif self.model.is_new:
            self.page.subject.first().setFocus()
        else:  # what one does with a case that is there is to meet about it
            self.meet.set_kind("primary")
            self.save.set_kind("plain")
            self.meet.setFocus()

    def _tell(self) -> None:
        self._work.make(self, self._told_in_parts())

    def _told_in_parts(self) -> Parts:
        self.told.show_story()
        yield
        self.tellings.show_story()

    def _say_title(self, words: Words) -> str:
        case = self.model.case
        if case is None or (self.model.is_new and not self._kept):
            return words("New case") if self.model.is_new else ""
        return case_title(words, case)

    def _reference(self) -> str:
        return self.model.case.reference if self.model.case is not None else ""

    def _gone(self) -> None:
        """Leave the case without keeping anything: it rests, or it is no more."""
        self._dirty = False
        self._work.state.go.emit(CasesPlace())

    def _edited(self) -> None:
        self._dirty = True

    def _save(self) -> None:
        if not self._work.may(Permission.EDIT_CASES):
            return
        entry = self.page.entry
        if not self.model.may_save(entry):
            self._then_plan = False
            self.page.say_what_is_missing()
            return
        self._dirty = False
        self.page.say_nothing_is_missing()
        self.page.say_consent()
        self.status.saving()
        self.model.save(entry)

    def _plan(self) -> None:
        self._then_plan = True
        self._save()

    def _begin_consent(self) -> None:
        """Leave the consent in the form as it is kept, and begin another."""
        self._save()
        self.model.begin_consent()
        case = self.model.case
        if case is not None:
            self.page.show_consent(case, self.model.consent_at)
            self.page.consent.services.setFocus()

    def _withdraw(self, at: int, said: Withdrawal) -> None:
        self.model.withdraw(self.page.entry, at, said)

    def _refuse(self, said: Refusal) -> None:
        self.model.refuse(self.page.entry, said)

    def _saved(self, at: datetime) -> None:
        self._kept = True
        self.papers.show()
        self.status.saved(at.time())
        self.title.retranslate()
        case = self.model.case
        if case is not None:
            self.page.show_past(case)
        if self._then_plan and case is not None:
            self._work.state.go.emit(NewMeetingPlace(case.id))

    def _failed(self, error: AppError) -> None:
        self._dirty = True
        self._then_plan = False
        self.status.clear()
        self.page.say(lambda words: words.error(error))

    def _head(self) -> QHBoxLayout:
        head = row(gap=14)
        back = IconButton("arrow-left", lambda words: words("Back to the cases"))
        back.clicked.connect(lambda: self._work.state.go.emit(CasesPlace()))
        head.addWidget(back)
        titles = column(gap=2)
        titles.addWidget(self.title)
        titles.addWidget(self.number)
        head.addLayout(titles, 1)
        return head

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        line = row(footer, margins=(32, 11, 24, 11), gap=12)
        line.addWidget(self.status)
        line.addStretch(1)
        line.addWidget(self.papers)
        line.addWidget(self.meet)
        line.addWidget(self.save)
        if not self._work.may(Permission.RUN_MEETINGS):
            self.meet.hide()
        if not self._work.may(Permission.EDIT_CASES):
            self.save.hide()
        return footer
