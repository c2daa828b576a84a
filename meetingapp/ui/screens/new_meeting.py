"""A new meeting: which team, which cases, when. Everything else comes from the team."""

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.services.ports import MeetingSummary
from meetingapp.ui.places import CasePlace, RoomPlace, TeamPlace
from meetingapp.ui.viewmodels.naming import type_name, type_names
from meetingapp.ui.viewmodels.new_meeting import (
    Desk,
    Wish,
    about_type,
    invitation,
    invitation_title,
    invited,
    next_day,
    plan_of,
)
from meetingapp.ui.viewmodels.team_form import choices
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.new_meeting_form import NewMeetingForm
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class NewMeetingScreen(QWidget):
    """Ctrl+Enter plans the meeting and opens its first case."""

    def __init__(self, work: Workplace, case_id: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._work = work
        self._case_id = case_id
        self._desk: Desk | None = None
        self.form = NewMeetingForm(work.today)
        column(self).addWidget(self.form)
        form = self.form
        form.type_chosen.connect(self._choose_type)
        form.changed.connect(self._follow)
        form.plan.clicked.connect(self._plan)
        form.copy.clicked.connect(self._copy)
        form.new_case.clicked.connect(lambda: work.state.go.emit(CasePlace()))
        form.set_up_team.clicked.connect(lambda: work.state.go.emit(TeamPlace()))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._plan)
        work.background.store(self._read, self._show)

    def _read(self) -> Desk:
        session = self._work.session
        templates = session.meeting_types()
        return Desk(
            office=session.read_office(),
            people=tuple(session.list_people()),
            teams=tuple(session.list_teams()),
            cases=tuple(session.list_cases()),
            meetings=tuple(session.list_meetings()),
            names=type_names(templates),
            types={template.type.code: template.type for template in templates},
        )

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
        form.cases.show_cases(desk.cases, self._case_id)
        form.show_gaps(no_cases=not desk.cases, no_team=not desk.teams)
        first = desk.teams[0].type if desk.teams else next(iter(desk.names), "")
        form.show_type(first)
        self._choose_type(first)
        form.focus_type()

    def _type_say(self, code: str) -> Say:
        def say(words: Words) -> str:
            return type_name(words, self._desk.names, code) if self._desk is not None else code

        return say

    def _choose_type(self, code: str) -> None:
        desk = self._desk
        if desk is None:
            return
        team = next((one for one in desk.teams if one.type == code), Team("", code, ""))
        day = next_day(desk.meetings, code, self._work.today())
        self.form.fill_from(team, day)
        self.form.services.set_values(invited(desk, code, team.members, day))
        kind = desk.types.get(code)
        if kind is not None:
            self.form.about.set_say(lambda words: about_type(words, kind))
        self._follow()

    def _wish(self) -> Wish:
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
        )

    def _follow(self) -> None:
        if self._desk is None:
            return
        wish = self._wish()
        if wish.day is not None:
            self.form.cases.check_consents(wish.day)
        desk = self._desk
        self.form.invitation_title.set_say(lambda words: invitation_title(words, wish, desk))
        self.form.invitation.set_say(lambda words: invitation(words, wish, desk))
        ready = plan_of(wish, desk.people) is not None
        self.form.plan.setEnabled(ready)
        self.form.say_missing(None if ready else self._missing(wish))

    def _missing(self, wish: Wish) -> Say:
        if not wish.case_ids:
            return lambda words: words("Choose at least one case.")
        return lambda words: words("Write the day of the meeting.")

    def _plan(self) -> None:
        desk = self._desk
        plan = plan_of(self._wish(), desk.people) if desk is not None else None
        if plan is None:
            return
        self.form.plan.setEnabled(False)
        session = self._work.session
        self._work.background.store(
            lambda: session.plan_meeting(plan), self._planned, self._refused
        )

    def _planned(self, meeting: MeetingSummary) -> None:
        self._work.state.announce("meetings")
        self._work.state.go.emit(RoomPlace(meeting.discussions[0].id))

    def _refused(self, error: AppError) -> None:
        self.form.plan.setEnabled(True)
        self.form.say_missing(lambda words: words.error(error))

    def _copy(self) -> None:
        if self._desk is not None:
            words, wish = wording.words, self._wish()
            title = invitation_title(words, wish, self._desk)
            text = invitation(words, wish, self._desk)
            QGuiApplication.clipboard().setText(f"{title}\n\n{text}")
