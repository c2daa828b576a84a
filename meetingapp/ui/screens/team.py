"""People: the office, everybody who takes part, and the team new meetings begin from."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.people import Person
from meetingapp.domain.signers import SignerRules
from meetingapp.domain.team import Team
from meetingapp.errors import AppError
from meetingapp.services.calendar import with_school_holidays
from meetingapp.services.roles import Permission
from meetingapp.ui.viewmodels.naming import TeamKind, team_title
from meetingapp.ui.viewmodels.team import TeamModel
from meetingapp.ui.viewmodels.team_form import Register, described
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.holidays_card import HolidaysCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.new_team_card import NewTeamCard
from meetingapp.ui.widgets.office_card import OfficeCard
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.signers_card import SignersCard
from meetingapp.ui.widgets.team_card import TeamCard
from meetingapp.ui.wording import plain
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
        self.holidays = HolidaysCard(work.today())
        self.signers = SignersCard()
        self.status = SaveStatus()
        self.people = Card(lambda words: words("People"))
        self.add_person = Button(lambda words: words("New person"), kind="link", icon_name="plus")
        self._rows = RowList()
        self._nobody = Label(lambda words: words("Nobody yet. Add those in the team."), "small")
        self._trouble = Label(plain(""), "danger", wrap=True)
        self._trouble.hide()
        self._lay_out()
        self.add_person.clicked.connect(lambda: self._edit(self.model.new_person()))
        self.new_team.chosen.connect(self._begin_team)
        self.office.done.connect(self._save_office)
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
        self.holidays.flush()
        for card in self.teams:
            card.save_if_edited()

    @property
    def _may_set_up(self) -> bool:
        """Return whether office and teams are this person's to change, and not only people."""
        return self._work.may(Permission.MANAGE_REGISTER)

    def _show(self, register: Register) -> None:
        self.office.show_office(register.office)
        self.holidays.show_office(register.office)
        self.signers.show_office(register.office)
        self.new_team.show_kinds(self.model.kinds)
        for team in register.teams if self._may_set_up else ():
            self._show_team(team)
        self._show_people(register.people)

    def _show_team(self, team: Team) -> TeamCard:
        card = TeamCard(lambda words: team_title(words, self.model.kinds, team), team)
        card.written.connect(self.model.save_team)
        self._for_teams.addWidget(card)
        before: QWidget = self.teams[-1].save if self.teams else self.signers.restore
        for stop in card.stops:  # made later than the new team, but it stands before it
            self.setTabOrder(before, stop)
            before = stop
        self.setTabOrder(before, self.new_team.kind)
        self.setTabOrder(self.new_team.kind, self.new_team.add)
        self.teams.append(card)
        return card

    def _begin_team(self, kind: TeamKind) -> None:
        card = self._show_team(self.model.new_team(kind))
        card.show_people(self._people, self._work.today())
        card.members.setFocus()

    def _show_people(self, people: Sequence[Person]) -> None:
        self._people = tuple(people)
        lines = [self._person_row(person) for person in people]
        self._rows.show_rows(lines)
        before: QWidget = self.add_person
        for line in lines:  # made later than the team, but they stand before it
            self.setTabOrder(before, line)
            before = line
        self._nobody.setVisible(not people)
        self.people.set_count(len(people))
        for card in self.teams:
            card.show_people(people, self._work.today())

    def _person_row(self, person: Person) -> ListRow:
        today = self._work.today()
        line = ListRow(
            plain(person.name),
            lambda words: described(words, person, today),
            Avatar(initials_of(person.name), size=34),
        )
        line.opened.connect(partial(self._edit, person))
        return line

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

    def _save_holidays(self, year: int, holidays: tuple[SchoolHoliday, ...]) -> None:
        if self.model.office is not None:
            self.model.save_office(with_school_holidays(self.model.office, year, holidays))

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

    def _lay_out(self) -> None:
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("People"), "h1"))
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
        self.people.header.addWidget(self.add_person)
        self.people.body.addWidget(self._nobody)
        self.people.body.addWidget(self._rows)
        self._nobody.hide()
        left, right = QWidget(), QWidget()
        for_left = column(left, gap=16)
        for_left.addWidget(self.office)
        for_left.addWidget(self.people)
        for_left.addWidget(self.holidays)
        for_left.addWidget(self.signers)
        for_left.addStretch(1)
        for_right = column(right, gap=16)
        self._for_teams = column(gap=16)
        for_right.addLayout(self._for_teams)
        for_right.addWidget(self.new_team)
        for_right.addStretch(1)
        self.body.addWidget(Columns((left, right), (1, 1), least=860))
        self.body.addStretch(1)
        if not self._may_set_up:
            for card in (self.office, self.holidays, self.signers, self.new_team):
                card.hide()
        for before, after in pairwise((self.holidays.restore, *self.signers.stops)):
            self.setTabOrder(before, after)
