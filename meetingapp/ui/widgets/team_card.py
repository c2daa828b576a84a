"""The team: who is in it, who leads and writes, where and when. New meetings begin from it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from meetingapp.domain.calendar import Calendar
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.team_form import TeamEntry, choices, still_here, written_team
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.series_form import SeriesForm
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain


class TeamCard(Card):
    """``written`` carries the team when it is saved."""

    written = Signal(object)

    def __init__(self, title: Say, team: Team, today: Callable[[], date]) -> None:
        super().__init__(title, margins=(16, 4, 16, 16))
        self._team = team
        self.members = Chips(lambda words: words("Members"), ())
        self.chair = PersonField(lambda words: words("Chair"))
        self.note_taker = PersonField(lambda words: words("Note-taker"))
        self.place = TextField(lambda words: words("Place"))
        self.starts = TimeField(lambda words: words("From"))
        self.ends = TimeField(lambda words: words("To"))
        self.series = SeriesForm(today)
        self._places = QStringListModel(self)
        self.save = Button(lambda words: words("Save the team"), kind="soft", icon_name="check")
        self.body.setSpacing(10)
        self.body.addWidget(Field(lambda words: words("Members"), self.members))
        self.body.addWidget(
            Columns(
                (
                    Field(lambda words: words("Chair"), self.chair),
                    Field(lambda words: words("Note-taker"), self.note_taker),
                ),
                least=420,
                gap=12,
            )
        )
        self.body.addWidget(
            Columns(
                (
                    Field(lambda words: words("Place"), self.place),
                    Field(lambda words: words("From"), self.starts),
                    Field(lambda words: words("To"), self.ends),
                ),
                (3, 1, 1),
                least=360,
                gap=12,
            )
        )
        self.body.addWidget(self.series)
        line = row()
        line.addStretch(1)
        line.addWidget(self.save)
        self.body.addLayout(line)
        self.save.clicked.connect(self._save)
        self._edited = False
        self.members.changed.connect(self._touch)
        for field in (self.chair, self.note_taker, self.place, self.starts, self.ends):
            field.edited.connect(self._touch)
        self.series.edited.connect(lambda: self._touch(""))
        self.starts.edited.connect(lambda _text: self.series.begin_at(self.starts.at))
        self._offer_places()
        self.place.set_raw(team.place)
        if team.starts_at is not None:
            self.starts.set_time(team.starts_at)
        if team.ends_at is not None:
            self.ends.set_time(team.ends_at)
        self.series.show_series(team.series)
        self.series.begin_at(team.starts_at)

    def know(self, calendar: Calendar, places: Sequence[str]) -> None:
        """Learn the days off, and the places meetings are held."""
        self.series.know(calendar)
        self._places.setStringList(list(places))

    def show_people(self, people: Sequence[Person], on: date) -> None:
        """Offer everybody; show who is in the team."""
        written = self.members.values
        team = {*written, *self._team.members}
        offered = [one for one in people if one.id in team or still_here(one, on)]
        self.members.set_options([Option(one.id, plain(one.name)) for one in offered])
        self.members.set_values((*written, *self._team.members))
        for field, person in (
            (self.chair, self._team.chair),
            (self.note_taker, self._team.note_taker),
        ):
            chosen = field.person_id or person
            field.set_people(choices(offered, on))
            field.set_person(chosen or None)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, from above."""
        return (
            self.members, self.chair, self.note_taker, self.place, self.starts, self.ends,
            *self.series.stops, self.save,
        )  # fmt: skip

    def save_if_edited(self) -> None:
        """Keep what was changed, if anything was."""
        if self._edited:
            self._save()

    def _touch(self, _written: object) -> None:
        self._edited = True

    def _offer_places(self) -> None:
        """Offer the rooms of the register while somebody writes the place."""
        found = QCompleter(self._places, self)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := found.popup()) is not None:
            theme.dress(popup)
        self.place.setCompleter(found)
        found.activated.connect(self._touch)

    def _save(self) -> None:
        if self.series.say_what_is_wrong():
            return
        self._team = written_team(
            self._team,
            TeamEntry(
                name=self._team.name,
                members=self.members.values,
                chair=self.chair.person_id or "",
                note_taker=self.note_taker.person_id or "",
                place=self.place.raw,
                starts_at=self.starts.at,
                ends_at=self.ends.at,
                series=self.series.series,
            ),
        )
        self._edited = False
        self.members.set_values(self._team.members)
        self.written.emit(self._team)
