"""Change when, where and who of a meeting that is planned."""

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.people import PersonRef
from meetingapp.services.preparing import Preparation
from meetingapp.services.replanning import MeetingChange
from meetingapp.ui.viewmodels.new_meeting import moved
from meetingapp.ui.viewmodels.plan_words import off
from meetingapp.ui.viewmodels.team_form import choices, still_here
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.meeting_day import MeetingDayField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class ChangeDialog(FormDialog):
    """``changed`` carries what the meeting is to be."""

    changed = Signal(object)

    def __init__(self, parent: QWidget, known: Preparation, today: Callable[[], date]) -> None:
        super().__init__(
            parent,
            lambda words: words("Change the meeting"),
            lambda words: words(
                "What those invited were told no longer holds when the time, the place or the "
                "people change: make the invitations again and send them."
            ),
            lambda words: words("Change the meeting"),
            width=620,
        )
        self._known = known
        self._people = {person.id: person for person in known.people}
        self.day = MeetingDayField(lambda words: words("Day"), today)
        self.starts = TimeField(lambda words: words("From"))
        self.ends = TimeField(lambda words: words("To"))
        self.place = TextField(
            lambda words: words("Place"), placeholder=_hidden if known.hides_place else None
        )
        self.chair = PersonField(lambda words: words("Chair"))
        self.note_taker = PersonField(lambda words: words("Note-taker"))
        self._there = {_id(p.person): p.person.name for p in known.meeting.participants}
        self.members = Chips(lambda words: words("Who comes"), self._options())
        self.more = PersonField(lambda words: words("Add a person"))
        self.about_day = Label(plain(""), "warn", wrap=True)
        self._fill(known)
        self._lay_out()
        self.day.time_read.connect(self._take_time)
        self.day.edited.connect(lambda _text: self._look_at_day())
        self.more.chosen.connect(self._add)
        self._look_at_day()
        self.day.set_day(known.meeting.date)
        self.fit()
        self.day.setFocus()

    def _fill(self, known: Preparation) -> None:
        meeting, day = known.meeting, known.meeting.date
        self.day.set_day(day)
        for field, at in ((self.starts, meeting.starts_at), (self.ends, meeting.ends_at)):
            if at is not None:
                field.set_time(at)
        self.place.set_raw(meeting.place)
        people = choices([p for p in known.people if still_here(p, day)], day)
        self.more.set_people(people)
        for person_field, who in (
            (self.chair, meeting.chair),
            (self.note_taker, meeting.note_taker),
        ):
            person_field.set_people(people)
            person_field.set_person(who.person_id if who is not None else None)
        self.members.set_values(tuple(self._there))

    def _lay_out(self) -> None:
        times = (
            Field(lambda words: words("Day"), self.day),
            Field(lambda words: words("From"), self.starts),
            Field(lambda words: words("To"), self.ends),
        )
        self.body.addWidget(Columns(times, (4, 2, 2), least=420, gap=12))
        self.body.addWidget(self.about_day)
        self.body.addWidget(Field(lambda words: words("Place"), self.place))
        leads = (
            Field(lambda words: words("Chair"), self.chair),
            Field(lambda words: words("Note-taker"), self.note_taker),
        )
        self.body.addWidget(Columns(leads, least=420, gap=12))
        self.body.addWidget(Field(lambda words: words("Who comes"), self.members))
        self.body.addWidget(Field(lambda words: words("Add a person"), self.more))

    def _take_time(self, at: time) -> None:
        starts, ends = self.starts.at, self.ends.at
        self.starts.set_time(at)
        if starts is not None and ends is not None and ends > starts:
            self.ends.set_time(moved(ends, starts, at))

    def _add(self, person_id: str) -> None:
        """Let somebody of the register come too."""
        person = self._people.get(person_id)
        if person is None:
            return
        chosen = self.members.values
        self._there.setdefault(person_id, person.name)
        self.members.set_options(self._options())
        self.members.set_values((*chosen, person_id))
        self.more.set_person(None)

    def _options(self) -> Sequence[Option]:
        return [Option(id_, plain(name)) for id_, name in self._there.items()]

    def _look_at_day(self) -> None:
        day = self.day.day
        self.save.setEnabled(day is not None)
        why = self._known.calendar.why_not(day) if day is not None else None
        self.about_day.setVisible(why is not None)
        if why is not None:
            self.about_day.set_say(lambda words: off(words, why))

    @override
    def _save(self) -> None:
        day = self.day.day
        if day is None:
            return
        chosen = (self.chair.person_id, self.note_taker.person_id, *self.members.values)
        ids = [one for one in dict.fromkeys(chosen) if one]
        people = tuple(ref for one in ids if (ref := self._ref(one, day)) is not None)
        chair, writer = self.chair.person_id or "", self.note_taker.person_id or ""
        self.changed.emit(
            MeetingChange(
                date=day,
                starts_at=self.starts.at,
                ends_at=self.ends.at,
                place=" ".join(self.place.raw.split()),
                chair=self._ref(chair, day),
                note_taker=self._ref(writer, day),
                people=people,
            )
        )
        self.accept()

    def _ref(self, person_id: str, day: date) -> PersonRef | None:
        person = self._people.get(person_id)
        if person is not None:
            return person.ref(day)
        known = (p.person for p in self._known.meeting.participants)
        return next((ref for ref in known if _id(ref) == person_id), None)


def _hidden(words: Words) -> str:
    return words("Not shown. Write here only to change it.")


def _id(ref: PersonRef) -> str:
    """Know somebody who is not in the register by the name."""
    return ref.person_id or ref.name
