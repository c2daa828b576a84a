"""People and services: the office, everybody who takes part, units, rooms, and the teams."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.people import Person, ServiceCode
from meetingapp.domain.premises import Room, Unit, places
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.services.calendar import calendar_for, with_school_holidays
from meetingapp.services.roles import Permission
from meetingapp.ui.places import CasesPlace, ImportPlace
from meetingapp.ui.viewmodels.naming import TeamKind, team_title
from meetingapp.ui.viewmodels.team import TeamModel
from meetingapp.ui.viewmodels.team_form import Register
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.children_card import ChildrenCard
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.holidays_card import HolidaysCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.new_team_card import NewTeamCard
from meetingapp.ui.widgets.office_card import OfficeCard
from meetingapp.ui.widgets.papers.overview_card import OverviewCard
from meetingapp.ui.widgets.people_card import PeopleCard
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.services_card import ServicesCard
from meetingapp.ui.widgets.signers_card import SignersCard
from meetingapp.ui.widgets.team_card import TeamCard
from meetingapp.ui.widgets.units_card import UnitsCard
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace


class TeamScreen(ScrollPage):
    """Everything here is kept as soon as it is said to be done, and when the screen is left."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = TeamModel(work, self)
        self.teams: list[TeamCard] = []
        self.new_team = NewTeamCard()
        self._people: tuple[Person, ...] = ()
        self.office = OfficeCard()
        self.people = PeopleCard()
        self.add_person = self.people.add
        self.services = ServicesCard()
        self.units = UnitsCard(work.session.new_id)
        self.children_ = ChildrenCard(may_take_in=work.may(Permission.EDIT_CASES))
        self.holidays = HolidaysCard(work.today())
        self.signers = SignersCard()
        self.overview = OverviewCard()
        self.status = SaveStatus()
        self._trouble = Label(plain(""), "danger", wrap=True)
        self._trouble.hide()
        self._lay_out()
        self.people.add.clicked.connect(lambda: self._edit(self.model.new_person()))
        self.people.opened.connect(self._edit)
        self.people.take_in.clicked.connect(lambda: work.state.go.emit(ImportPlace("people")))
        self.children_.cases.clicked.connect(lambda: work.state.go.emit(CasesPlace()))
        self.children_.take_in.clicked.connect(lambda: work.state.go.emit(ImportPlace("children")))
        self.overview.look.clicked.connect(self._look_at_overview)
        self.services.wanted.connect(self._find)
        self.people.narrowed.connect(self._order)
        self.units.changed.connect(self._order)
        self.new_team.chosen.connect(self._begin_team)
        self.office.done.connect(self._save_office)
        self.units.written.connect(self._save_units)
        self.holidays.written.connect(self._save_holidays)
        self.signers.written.connect(self._save_signers)
        self.model.loaded.connect(self._show)
        self.model.people_changed.connect(self._show_people)
        self.model.saving.connect(self.status.saving)
        self.model.saved.connect(self._saved)
        self.model.failed.connect(self._failed)
        self.model.load()

    def flush(self) -> None:
        """Keep what is written when the screen is left."""
        self._save_office()
        if self._may_set_up:
            self.units.flush()
        self.holidays.flush()
        for card in self.teams:
            card.save_if_edited()

    @property
    def _may_set_up(self) -> bool:
        """Return whether office and teams are this person's to change, and not only people."""
        return self._work.may(Permission.MANAGE_REGISTER)

    def _show(self, register: Register) -> None:
        for part in (self.office, self.units, self.holidays, self.signers):
            part.show_office(register.office)
        self.new_team.show_kinds(self.model.kinds)
        for team in register.teams if self._may_set_up else ():
            self._show_team(team)
        self._show_people(register.people)

    def _show_team(self, team: Team) -> TeamCard:
        card = TeamCard(
            lambda words: team_title(words, self.model.kinds, team), team, self._work.today
        )
        card.written.connect(self.model.save_team)
        self._for_teams.addWidget(card)
        before: QWidget = self.teams[-1].save if self.teams else self.signers.restore
        for stop in card.stops:  # made later than the new team, but it stands before it
            self.setTabOrder(before, stop)
            before = stop
        self.setTabOrder(before, self.new_team.kind)
        self.setTabOrder(self.new_team.kind, self.new_team.add)
        self.setTabOrder(self.new_team.add, self.overview.look)
        self.teams.append(card)
        self._teach(card)
        return card

    def _teach(self, card: TeamCard) -> None:
        """Tell a team of the days off, and of the rooms there are."""
        office = self.model.office
        if office is not None:
            days = calendar_for(office, self._work.today())
            card.know(days, places(office.units, office.rooms))

    def _begin_team(self, kind: TeamKind) -> None:
        card = self._show_team(self.model.new_team(kind))
        card.show_people(self._people, self._work.today())
        card.members.setFocus()

    def _show_people(self, people: Sequence[Person]) -> None:
        self._people = tuple(people)
        today = self._work.today()
        self.people.show_people(people, today)
        self.services.show_people(people, today)
        for team in self.teams:
            team.show_people(people, today)
        self._order()

    def _order(self) -> None:
        """Let Tab go down the page: rows are made later than what stands below them."""
        stops = (
            self.office.language, *self.people.stops, *self.services.stops,
            self.children_.take_in, self.children_.cases, *self.units.stops, self.holidays.years,
        )  # fmt: skip
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _find(self, service: ServiceCode) -> None:
        self.people.look_for(wording.words.code(service))

    def _look_at_overview(self) -> None:
        from meetingapp.ui.widgets.papers.overview_dialog import (  # noqa: PLC0415 - seldom
            OverviewDialog,
        )

        OverviewDialog(self.window(), self._work).open()

    def open_again(self, dialog: str, about: str) -> None:
        """Open the form of a person in which something was written when the window locked."""
        if dialog == PersonForm.__name__:
            known = next((one for one in self._people if one.id == about), None)
            self._edit(known or self.model.new_person())

    def _edit(self, person: Person) -> None:
        others = [one.name for one in self._people if one.id != person.id]
        form = PersonForm(self.window(), person, self._work.today, others)
        form.setProperty("about", person.id if person in self._people else "")
        form.written.connect(self.model.save_person)
        form.open()

    def _save_office(self) -> None:
        if self.model.office is not None:
            self.model.save_office(self.office.written(self.model.office))

    def _save_units(self, units: tuple[Unit, ...], rooms: tuple[Room, ...]) -> None:
        if self.model.office is not None:
            self.model.save_office(replace(self.model.office, units=units, rooms=rooms))
            self._teach_all()

    def _save_holidays(self, year: int, holidays: tuple[SchoolHoliday, ...]) -> None:
        if self.model.office is not None:
            self.model.save_office(with_school_holidays(self.model.office, year, holidays))
            self._teach_all()

    def _teach_all(self) -> None:
        for card in self.teams:
            self._teach(card)

    def _save_signers(self, own: SignerRules | None) -> None:
        if self.model.office is not None:
            self.model.save_office(replace(self.model.office, signers=own))

    def _saved(self, at: datetime) -> None:
        self._trouble.hide()
        self.status.saved(at.time())

    def _failed(self, error: AppError) -> None:
        self.status.clear()
        self._trouble.set_say(lambda words: words.error(error))
        self._trouble.show()
        announce(self._trouble, self._trouble.text())

    def _lay_out(self) -> None:
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("People and services"), "h1"))
        titles.addWidget(
            Label(
                lambda words: words("What you fill in here is never asked for in a meeting."),
                "body2",
                wrap=True,
            )
        )
        titles.addWidget(self._trouble)
        head.addLayout(titles, 1)
        head.addWidget(self.status)
        self.body.addLayout(head)
        left, right = QWidget(), QWidget()
        for_left = column(left, gap=16)
        set_up: tuple[QWidget, ...] = (self.office, self.units, self.holidays, self.signers)
        for card in (
            self.office, self.people, self.services, self.children_, *set_up[1:],
        ):  # fmt: skip
            for_left.addWidget(card)
        for_left.addStretch(1)
        for_right = column(right, gap=16)
        self._for_teams = column(gap=16)
        for_right.addLayout(self._for_teams)
        for_right.addWidget(self.new_team)
        for_right.addWidget(self.overview)
        for_right.addStretch(1)
        self.body.addWidget(Columns((left, right), (1, 1), least=860))
        self.body.addStretch(1)
        if not self._may_set_up:
            for hidden in (*set_up, self.new_team):
                hidden.hide()
        for before, after in pairwise((self.holidays.restore, *self.signers.stops)):
            self.setTabOrder(before, after)
