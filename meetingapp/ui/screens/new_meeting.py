"""A new meeting: which team, which cases, when. Everything else comes from the team."""

from datetime import date
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.lists_port import Page, Part
from meetingapp.services.plan_check import PlanCheck
from meetingapp.services.summaries import CaseSummary, MeetingSummary
from meetingapp.ui.places import CasePlace, PreparePlace, RoomPlace, TeamPlace
from meetingapp.ui.viewmodels.naming import type_name, type_names
from meetingapp.ui.viewmodels.new_meeting import (
    DaySource,
    Desk,
    Wish,
    about_type,
    day_for,
    invited,
    plan_of,
    proposal,
    where_from,
)
from meetingapp.ui.viewmodels.plan_words import gaps, notes, why_not_covered
from meetingapp.ui.viewmodels.team_form import choices
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.new_meeting_form import NewMeetingForm
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

_NEWEST: Final = Part(most=100)


class NewMeetingScreen(QWidget):
    """Ctrl+Enter plans the meeting and opens its first case."""

    def __init__(self, work: Workplace, case_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self._case_id = case_id
        self._desk: Desk | None = None
        self._check: PlanCheck | None = None
        self._asked: MeetingPlan | None = None
        self._refusal: AppError | None = None
        self.form = NewMeetingForm(work.today)
        column(self).addWidget(self.form)
        form = self.form
        form.type_chosen.connect(self._choose_type)
        form.changed.connect(self._follow)
        form.plan.clicked.connect(self._plan)
        form.plan_only.clicked.connect(self._plan_only)
        form.cases.ask_consent.connect(lambda case: work.state.go.emit(CasePlace(case)))
        form.cases.sought.connect(self._seek)
        form.new_case.clicked.connect(lambda: work.state.go.emit(CasePlace()))
        form.set_up_team.clicked.connect(lambda: work.state.go.emit(TeamPlace()))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._plan)
        work.background.store(self._read, self._show)

    def _read(self) -> Desk:
        session = self._work.session
        templates = session.meeting_types()
        agreed = tuple(session.planner.agreed_meetings())
        wanted = tuple(case for each in agreed for case in each.case_ids)
        offered = session.lists.newest_cases("", _NEWEST, (self._case_id, *wanted))
        return Desk(
            office=session.read_office(),
            people=tuple(session.list_people()),
            teams=tuple(session.list_teams()),
            cases=offered.rows,
            meetings=session.lists.meeting_days(),
            names=type_names(templates),
            types={template.type.code: template.type for template in templates},
            agreed=agreed,
            total=offered.total or 0,
        )

    def _seek(self, typed: str) -> None:
        """Look for cases that are not among the newest."""
        lists = self._work.session.lists
        self._work.background.store(
            lambda: (typed, lists.newest_cases(typed, _NEWEST)), self._sought
        )

    def _sought(self, found: tuple[str, Page[CaseSummary]]) -> None:
        self.form.cases.show_found(*found)

    def _show(self, desk: Desk) -> None:
        self._desk = desk
        form = self.form
        form.offer_types(
            [Option(code, self._type_say(code)) for code in desk.names],
            [team.type for team in desk.teams],
        )
        form.members.set_options([Option(one.id, plain(one.name)) for one in desk.people])
        people = choices(desk.people, self._work.today())
        form.chair.set_people(people)
        form.note_taker.set_people(people)
        first = proposal(desk, self._case_id, self._work.today())
        form.cases.show_cases(desk.cases, first.case_ids, total=desk.total)
        form.show_gaps(no_cases=not desk.cases, no_team=not desk.teams)
        form.show_type(first.type)
        self._fill(desk, first.type, first.day, first.source)
        form.focus_type()

    def _type_say(self, code: str) -> Say:
        def say(words: Words) -> str:
            return type_name(words, self._desk.names, code) if self._desk is not None else code

        return say

    def _choose_type(self, code: str) -> None:
        if self._desk is not None:
            self._fill(self._desk, code, *day_for(self._desk, code, self._work.today()))

    def _fill(self, desk: Desk, code: str, day: date, source: DaySource) -> None:
        team = next((one for one in desk.teams if one.type == code), Team("", code, ""))
        self.form.fill_from(team, day)
        self.form.say_source(lambda words: where_from(words, source))
        self.form.services.set_values(invited(desk, code, team.members, day))
        kind = desk.types.get(code)
        if kind is not None:
            self.form.about.set_say(lambda words: about_type(words, kind))
        self._follow()

    def _wish(self, *, invites: bool = True) -> Wish:
        form = self.form
        return Wish(
            type=form.type_code,
            case_ids=form.cases.chosen,
            day=form.day.day,
            starts_at=form.starts.at,
            ends_at=form.ends.at,
            place=form.place.raw,
            chair=form.chair.person_id or "",
            note_taker=form.note_taker.person_id or "",
            members=form.members.values,
            services=form.services.values,
            left_out=form.cases.left_out,
            invites=invites,
        )

    def _follow(self) -> None:
        if self._desk is None:
            return
        wish = self._wish()
        if wish.day is not None:
            self.form.cases.check_consents(wish.day)
        plan = plan_of(wish, self._desk.people)
        if plan is None:
            self._asked = self._refusal = None
            self._show_nothing(self._desk)
            self._offer(wish, None)
            return
        if plan != self._asked:
            self._asked, self._refusal = plan, None
            session = self._work.session
            self._work.background.store(
                lambda: session.planner.check_plan(plan),
                lambda check: self._checked(plan, check),
                lambda error: self._odd(plan, error),
            )
        self._offer(wish, plan)

    def _checked(self, plan: MeetingPlan, check: PlanCheck) -> None:
        """Show what came of looking at a plan, if it is still the one that is wished for."""
        if not isValid(self):
            return  # left before the answer came
        desk = self._desk
        if plan != self._asked or desk is None:
            return
        self._check = check
        form, names = self.form, desk.names
        form.cases.show_covers({case.case_id: case.services for case in check.cases})
        form.pane.show_letters(check.letters, names)
        form.pane.show_cases([(form.cases.title_of(one.case_id), one) for one in check.cases])
        said = bool(notes(wording.words, check, names))
        form.say_notes((lambda words: "\n".join(notes(words, check, names))) if said else None)
        self._offer(self._wish(), plan)

    def _odd(self, plan: MeetingPlan, error: AppError) -> None:
        """Say why a plan cannot be looked at; what was left out of a case last comes back."""
        if not isValid(self):
            return
        desk = self._desk
        if plan != self._asked or desk is None:
            return
        if error.code.startswith("planning."):
            self._check = None
            self.form.cases.take_in_again()
            self._follow()
            self.form.say_missing(lambda words: words.error(error))
            return
        self._show_nothing(desk)  # what stands there is of another plan
        if error.code.startswith("store."):  # a store that is busy is not the plan's fault
            self._asked = None
            self.form.say_missing(lambda words: words.error(error))
            return
        self._refusal = error
        self._offer(self._wish(), plan)

    def _show_nothing(self, desk: Desk) -> None:
        """Take away what was known of the plan that was looked at last."""
        self._check = None
        self.form.cases.show_covers({})
        self.form.pane.show_letters((), desk.names)
        self.form.pane.show_cases(())
        self.form.say_notes(None)

    def _offer(self, wish: Wish, plan: MeetingPlan | None) -> None:
        """Let it be planned, or say beside the button what is in the way."""
        stops = self._check is not None and self._check.stops and plan is not None
        refusal = self._refusal
        may = plan is not None and refusal is None
        self.form.plan.setEnabled(may and not stops)
        self.form.plan_only.setEnabled(may)
        if plan is None:
            self.form.say_missing(self._missing(wish))
        elif refusal is not None:
            self.form.say_missing(lambda words: words.error(refusal))
        else:
            self.form.say_missing(self._say_gap if stops else None)

    def _say_gap(self, words: Words) -> str:
        open_ = [gap for case in self._check.cases for gap in gaps(case)] if self._check else []
        if not open_:
            return words("The consent is missing, so no invitation can be made.")
        return why_not_covered(words, open_[0])

    def _missing(self, wish: Wish) -> Say:
        if not wish.case_ids:
            return lambda words: words("Choose at least one case.")
        return lambda words: words("Write the day of the meeting.")

    def _plan(self) -> None:
        self._keep(invites=True)

    def _plan_only(self) -> None:
        self._keep(invites=False)

    def _keep(self, *, invites: bool) -> None:
        desk = self._desk
        stops = invites and self._check is not None and self._check.stops
        plan = plan_of(self._wish(invites=invites), desk.people) if desk is not None else None
        if plan is None or stops or self._refusal is not None:
            return
        self.form.plan.setEnabled(False)
        session = self._work.session
        self._work.background.store(
            lambda: session.plan_meeting(plan), self._planned, self._refused
        )

    def _planned(self, meeting: MeetingSummary) -> None:
        """Go to what is to be done before the meeting or, on its day, into the room."""
        self._work.state.announce("meetings")
        is_now = meeting.date <= self._work.today()
        room = RoomPlace(meeting.discussions[0].id)
        self._work.state.go.emit(room if is_now else PreparePlace(meeting.id))

    def _refused(self, error: AppError) -> None:
        self.form.plan.setEnabled(True)
        self.form.say_missing(lambda words: words.error(error))
