"""Årshjul: what comes back each year, month by month, beside the plan of what is to be done."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.annual.months import MonthRow, months_of
from meetingapp.domain.annual.occurring import Occurrence
from meetingapp.domain.annual.progress import PlanAction
from meetingapp.domain.annual.recurring import RecurringDate
from meetingapp.domain.annual.rules import WholeMonths
from meetingapp.domain.system import SystemAction
from meetingapp.errors import AppError
from meetingapp.services.annual.plan import Said as SaidOf
from meetingapp.ui.places import MinutesPlace
from meetingapp.ui.viewmodels.annual import AnnualModel
from meetingapp.ui.widgets.annual.action_form import ActionForm
from meetingapp.ui.widgets.annual.date_dialog import DateDialog
from meetingapp.ui.widgets.annual.date_form import DateForm
from meetingapp.ui.widgets.annual.months_card import MonthsCard
from meetingapp.ui.widgets.annual.plan_card import PlanCard
from meetingapp.ui.widgets.annual.suggestions import SuggestionsDialog
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

_BESIDE: Final = 900


class AnnualScreen(ScrollPage):
    """The months and the plan; a form is open until what it holds is kept."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = AnnualModel(work, self)
        self.form: DateForm | ActionForm | DateDialog | None = None
        self.months = MonthsCard()
        self.plan = PlanCard(may_plan=self.model.may_plan)
        self.said = Said()
        self.before = Button(self._year_before, icon_name="chevron-left")
        self.after = Button(self._year_after, icon_name="chevron-right", icon_right=True)
        self.new = Button(lambda words: words("New in the year"), icon_name="plus")
        self.suggest = Button(lambda words: words("Suggestions …"), icon_name="lightbulb")
        self.save = Button(lambda words: words("Save as a calendar …"), icon_name="calendar-plus")
        self.paper = Button(lambda words: words("Save as PDF …"), icon_name="file-text")
        self._lay_out()
        self.before.clicked.connect(self._show_before)
        self.after.clicked.connect(self._show_after)
        self.new.clicked.connect(self._write_new)
        self.suggest.clicked.connect(self._suggest)
        self.save.clicked.connect(self._ask_where)
        self.paper.clicked.connect(self._ask_where_paper)
        self.months.opened.connect(self.open_row)
        self.plan.opened.connect(self.open_action)
        self.plan.wanted.connect(self._write_action)
        self.model.loaded.connect(self._show)
        self.model.kept.connect(self._kept)
        self.model.look_again.connect(self._look_again)
        self.model.saved.connect(self._say_saved)
        self.model.printed.connect(self._say_printed)
        self.model.failed.connect(self._failed)
        wording.changed.connect(self.model.load)
        self.before.setFocus()
        self.model.load()

    def _show(self) -> None:
        year, plan = self.model.year, self.model.plan
        if year is None or plan is None:
            return
        self.before.retranslate()
        self.after.retranslate()
        self.months.show_months(months_of(year.entries, year.year), year.year, self._work.today())
        self.plan.show_plan(plan)
        self.new.setVisible(self.model.may_change)
        self.suggest.setVisible(self.model.may_change)

    def open_row(self, row: MonthRow) -> None:
        """Show what comes back, and each time it does in a month."""
        self.said.clear()
        dialog = DateDialog(self, row, self._work.today, may_change=self.model.may_change)
        dialog.edited.connect(self.write_date)
        dialog.retired.connect(self._retire)
        dialog.changed.connect(self.model.change_day)
        dialog.undone.connect(self._undo)
        self._open(dialog)

    def write_date(self, date_: RecurringDate) -> None:
        """Let a date be written."""
        year = self.model.year
        if year is None:
            return
        self.said.clear()
        form = DateForm(
            self,
            date_,
            year.year,
            year.calendar,
            people=self.model.people,
            ref=self.model.ref,
            today=self._work.today,
        )
        form.written.connect(self._keep_date)
        self._open(form)

    def open_action(self, action: PlanAction) -> None:
        """Show an action of the plan, to be written where it may be."""
        self.said.clear()
        form = ActionForm(
            self,
            action,
            self.model.names,
            people=self.model.people,
            ref=self.model.ref,
            today=self._work.today,
            may_plan=self.model.may_plan,
        )
        form.written.connect(self._keep_action)
        form.minutes.connect(self._read_minutes)
        self._open(form)

    def _open(self, form: DateForm | ActionForm | DateDialog) -> None:
        self.form = form
        form.finished.connect(self._closed)
        form.open()

    def _closed(self, _result: int) -> None:
        if self.sender() is self.form:
            self.form = None

    def _kept(self) -> None:
        if self.form is not None:
            self.form.accept()

    def _look_again(self, found: tuple[str, ...]) -> None:
        if self.form is not None:
            self.form.ask_again(found)

    def _failed(self, error: AppError) -> None:
        if self.form is not None:
            self.form.fail(error)
        else:
            self.said.say_trouble(lambda words: words.error(error))

    def _keep_date(self, date_: RecurringDate, sure: bool) -> None:
        self.model.keep_date(date_, sure=sure)

    def _keep_action(self, action: SystemAction, note: str, sure: bool) -> None:
        form = self.form
        source = form.shown.source if isinstance(form, ActionForm) else None
        if source is None:
            self.model.keep_action(action, note, sure=sure)
            return
        said = SaidOf(action.state, tuple(each.state for each in action.steps), note)
        self.model.keep_said(source.case_id, action, said, sure=sure)

    def _undo(self, date_: RecurringDate, occurrence: Occurrence) -> None:
        self.model.undo_change(date_, occurrence.year, occurrence.number)

    def _retire(self, date_: RecurringDate) -> None:
        self.model.retire(date_, retired=True)

    def _restore(self, date_: RecurringDate) -> None:
        self.model.retire(date_, retired=False)

    def _write_new(self) -> None:
        self.write_date(RecurringDate("", "", WholeMonths(())))

    def _write_action(self) -> None:
        self.open_action(PlanAction(SystemAction("")))

    def _read_minutes(self, action: PlanAction) -> None:
        if action.source is not None:
            self._work.state.go.emit(MinutesPlace(action.source.minutes_id))

    def _suggest(self) -> None:
        year = self.model.year
        if year is None:
            return
        self.said.clear()
        dialog = SuggestionsDialog(self, year.suggested, year.retired)
        dialog.used.connect(self._use)
        dialog.restored.connect(self._restore)
        dialog.open()

    def _use(self, date_: RecurringDate) -> None:
        """Put a suggestion in the year; what comes every few years is asked about first."""
        if date_.every_years > 1 and date_.first_year is None:
            self.write_date(date_)
        else:
            self.model.take_into_use(date_)

    def _ask_where(self) -> None:
        self.said.clear()
        ask_folder(
            self,
            lambda words: words("Where is the calendar to be saved?"),
            self.model.save_calendar,
        )

    def _ask_where_paper(self) -> None:
        self.said.clear()
        ask_folder(
            self, lambda words: words("Where is the PDF to be saved?"), self.model.save_paper
        )

    def _say_printed(self, path: Path) -> None:
        name = path.name
        self.said.say(lambda words: words("Saved as {file}.", file=name))

    def _say_saved(self, path: Path | None) -> None:
        if path is None:
            self.said.say_trouble(
                lambda words: words("Nothing is in this year yet, so there is no calendar to save.")
            )
            return
        name = path.name
        self.said.say(
            lambda words: words(
                "Saved as {file}. Open it in your calendar, and again when the year changes: what "
                "is there already is replaced.",
                file=name,
            )
        )

    def _show_before(self) -> None:
        self.model.show_year(self.model.number - 1)

    def _show_after(self) -> None:
        self.model.show_year(self.model.number + 1)

    def _year_before(self, _words: Words) -> str:
        return str(self.model.number - 1)

    def _year_after(self, _words: Words) -> str:
        return str(self.model.number + 1)

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(12)
        body.addWidget(Label(_title, "h1"))
        body.addWidget(Label(_about, "body2", wrap=True))
        tools = QFrame()
        flow = FlowLayout(tools, gap=8)
        for part in (self.before, self.after, self.new, self.suggest, self.save, self.paper):
            flow.addWidget(part)
        body.addWidget(tools)
        body.addWidget(self.said)
        side = QWidget()
        beside = column(side, gap=16)
        beside.addWidget(self.plan)
        beside.addStretch(1)
        body.addWidget(Columns((self.months, side), (5, 4), least=_BESIDE))
        body.addStretch(1)


def _title(words: Words) -> str:
    return words("The year")


def _about(words: Words) -> str:
    return words(
        "What comes back each year, and the plan of what you are to do. Nothing here is about a "
        "single child."
    )
