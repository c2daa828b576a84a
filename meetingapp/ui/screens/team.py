"""People: the office, everybody who takes part, and the team new meetings begin from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.viewmodels.naming import TypeNames, type_name, type_names
from meetingapp.ui.viewmodels.team_form import Register, described
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.person_form import PersonForm
from meetingapp.ui.widgets.save_status import SaveStatus
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.team_card import TeamCard
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words


class TeamScreen(ScrollPage):
    """Everything here is saved as soon as it is said to be done."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._names: TypeNames = {}
        self._people: tuple[Person, ...] = ()
        self._office = Office()
        self.teams: list[TeamCard] = []
        self.municipality = TextField(lambda words: words("Municipality"))
        self.unit = TextField(lambda words: words("School or kindergarten"))
        self.language = Seg(
            lambda words: words("Language of the minutes"),
            (Option("nb", plain("Bokmål")), Option("nn", plain("Nynorsk"))),
        )
        self.status = SaveStatus()
        self.people = Card(lambda words: words("People"))
        self.add_person = Button(lambda words: words("New person"), kind="link", icon_name="plus")
        self._rows = QWidget()
        self._lay_out()
        self.add_person.clicked.connect(self._new_person)
        for field in (self.municipality, self.unit):
            field.done.connect(self._save_office)
        self.language.chosen.connect(lambda _value: self._save_office())
        work.background.store(self._read, self._show)

    def flush(self) -> None:
        """Keep what is written when the screen is left."""
        self._save_office()

    def _read(self) -> tuple[Register, TypeNames]:
        session = self._work.session
        templates = session.meeting_types()
        register = Register(
            office=session.read_office(),
            people=tuple(session.list_people()),
            teams=tuple(session.list_teams()),
            types=tuple(template.type.code for template in templates),
        )
        return register, type_names(templates)

    def _show(self, found: tuple[Register, TypeNames]) -> None:
        register, self._names = found
        self._office = register.office
        self.municipality.set_raw(register.office.municipality)
        self.unit.set_raw(register.office.unit)
        self.language.set_value(register.office.minutes_language)
        known = {team.type for team in register.teams}
        new = [
            Team(self._work.session.new_id(), code, "")
            for code in register.types
            if code not in known
        ]
        for team in (*register.teams, *new):
            card = TeamCard(partial(self._team_title, team), team)
            card.written.connect(self._save_team)
            self.teams.append(card)
            self._right.addWidget(card)
        self._right.addStretch(1)
        self._show_people(register.people)

    def _team_title(self, team: Team, words: Words) -> str:
        return type_name(words, self._names, team.type)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        today = self._work.today()
        rows = QWidget()
        before: QWidget = self.add_person
        body = column(rows)
        lines: list[ListRow] = []
        for person in people:
            line = ListRow(
                plain(person.name),
                partial(_described, person, self._work),
                Avatar(initials_of(person.name), size=34),
            )
            line.opened.connect(partial(self._edit, person))
            body.addWidget(line)
            lines.append(line)
        if not people:
            body.addWidget(
                Label(lambda words: words("Nobody yet. Add those in the team."), "small")
            )
        self.people.body.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows
        for line in lines:  # made later, but they stand here
            self.setTabOrder(before, line)
            before = line
        self.people.set_count(len(people))
        for card in self.teams:
            card.show_people(people, today)

    def _new_person(self) -> None:
        self._edit(Person(self._work.session.new_id(), ""))

    def _edit(self, person: Person) -> None:
        form = PersonForm(self.window(), person, self._work.today)
        form.written.connect(self._save_person)
        form.open()

    def _save_person(self, person: Person) -> None:
        session = self._work.session
        self.status.saving()

        def job() -> tuple[Person, ...]:
            session.save_person(person)
            return tuple(session.list_people())

        self._work.background.store(job, self._person_saved)

    def _person_saved(self, people: tuple[Person, ...]) -> None:
        self._show_people(people)
        self._saved(self._work.now())

    def _save_team(self, team: Team) -> None:
        names = self._names
        language = self._office.minutes_language
        named = replace(team, name=team.name or names.get(team.type, {}).get(language, team.type))
        self._store(lambda: self._work.session.save_team(named))

    def _save_office(self) -> None:
        language = self.language.value
        office = replace(
            self._office,
            municipality=tidy(self.municipality.raw),
            unit=tidy(self.unit.raw),
            minutes_language="nn" if language == "nn" else "nb",
        )
        if office != self._office:
            self._office = office
            self._store(lambda: self._work.session.save_office(office))

    def _store(self, does: Callable[[], None]) -> None:
        self.status.saving()
        now = self._work.now

        def job() -> datetime:
            does()
            return now()

        self._work.background.store(job, self._saved)

    def _saved(self, at: datetime) -> None:
        self.status.saved(at.time())
        self._work.state.announce("people")

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
        head.addLayout(titles, 1)
        head.addWidget(self.status)
        self.body.addLayout(head)
        office = Card(lambda words: words("The office"), margins=(16, 4, 16, 16))
        office.body.setSpacing(10)
        office.body.addWidget(
            Columns(
                (
                    Field(lambda words: words("Municipality"), self.municipality),
                    Field(lambda words: words("School or kindergarten"), self.unit),
                ),
                least=420,
                gap=12,
            )
        )
        office.body.addWidget(Field(lambda words: words("Language of the minutes"), self.language))
        self.people.header.addWidget(self.add_person)
        self.people.body.addWidget(self._rows)
        left, right = QWidget(), QWidget()
        for_left = column(left, gap=16)
        for_left.addWidget(office)
        for_left.addWidget(self.people)
        for_left.addStretch(1)
        self._right = column(right, gap=16)
        self.body.addWidget(Columns((left, right), (1, 1), least=860))
        self.body.addStretch(1)


def _described(person: Person, work: Workplace, words: Words) -> str:
    return described(words, person, work.today())
