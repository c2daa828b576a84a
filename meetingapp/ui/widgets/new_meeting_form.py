"""The fields of a new meeting, and the invitation beside them."""

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.people import ServiceCode
from meetingapp.domain.team import Team
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.new_meeting import moved
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.case_choice import CaseChoice
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.letter_pane import LetterPane
from meetingapp.ui.widgets.meeting_day import MeetingDayField
from meetingapp.ui.widgets.numbered import Numbered
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.pick_field import PickField
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say, plain

_PANE_BELOW = 1180
_OTHER = ""


class NewMeetingForm(QWidget):
    """Holds the fields. ``changed`` comes at each change a person makes."""

    changed = Signal()
    type_chosen = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.type = Seg(lambda words: words("Which team?"), ())
        self.other = PickField(lambda words: words("Which kind of meeting?"), ())
        self._other = Field(lambda words: words("Which kind of meeting?"), self.other)
        self.about = Label(plain(""), "body2", wrap=True)
        self.services = Chips(
            lambda words: words("Services invited"), [coded(one) for one in ServiceCode]
        )
        self.cases = CaseChoice()
        self.day = MeetingDayField(lambda words: words("Day"), today)
        self.starts = TimeField(lambda words: words("From"))
        self.ends = TimeField(lambda words: words("To"))
        self.place = TextField(lambda words: words("Place"))
        self.chair = PersonField(lambda words: words("Chair"))
        self.note_taker = PersonField(lambda words: words("Note-taker"))
        self.members = Chips(lambda words: words("Who comes"), ())
        self.plan = PrimaryButton(lambda words: words("Create the meeting"), "calendar-plus")
        self.new_case = Button(lambda words: words("New case"), kind="link", icon_name="plus")
        self.set_up_team = Button(
            lambda words: words("Add people and set up the team"), kind="add", icon_name="users"
        )
        self.plan_only = Button(lambda words: words("Save without an invitation"))
        self.day_notes = Label(plain(""), "warn", wrap=True)
        self.day_notes.hide()
        self._when = Numbered(3, lambda words: words("When?"))
        self._missing = Label(plain(""), "sm2", wrap=True)
        self.pane = LetterPane()
        self._lay_out()
        self.type.chosen.connect(self._choose)
        self.other.edited.connect(self._pick)
        self.services.changed.connect(lambda _values: self.changed.emit())
        self.cases.changed.connect(self.changed)
        self.members.changed.connect(lambda _values: self.changed.emit())
        self.day.time_read.connect(self._take_time)
        for field in (self.day, self.starts, self.ends, self.chair, self.note_taker):
            field.edited.connect(lambda _text: self.changed.emit())
        self.place.done.connect(self.changed)

    @property
    def type_code(self) -> str:
        """Return the code of the kind of meeting chosen."""
        code = self.type.value
        return (self.other.value or "") if code in (None, _OTHER) else code

    def offer_types(self, options: Sequence[Option], teams: Sequence[str]) -> None:
        """Offer the kinds there are a team for by one key, and all of them by name."""
        own = [option for option in options if option.value in teams]
        self.type.set_options([*own, Option(_OTHER, lambda words: words("Another kind …"))])
        self.type.setVisible(bool(own))
        self.other.set_options(options)

    def show_type(self, code: str) -> None:
        """Show which kind is chosen without telling anyone."""
        known = any(option.value == code for option in self.type.options)
        self.type.set_value(code if known else _OTHER)
        self.other.set_value(None if known else code or None)
        self._other.setVisible(not known)

    def focus_type(self) -> None:
        """Put the caret where the kind of meeting is chosen."""
        (self.other if self.type.isHidden() else self.type).setFocus()

    def _take_time(self, at: time) -> None:
        """Begin at the time written behind the day; the meeting stays as long as it was."""
        starts, ends = self.starts.at, self.ends.at
        self.starts.set_time(at)
        if starts is not None and ends is not None and ends > starts:
            self.ends.set_time(moved(ends, starts, at))
        self.changed.emit()

    def _choose(self, code: str) -> None:
        self._other.setVisible(code == _OTHER)
        self.type_chosen.emit(self.type_code)

    def _pick(self, _text: str) -> None:
        if self.other.value is not None:
            self.type_chosen.emit(self.other.value)

    def fill_from(self, team: Team, day: date) -> None:
        """Fill everything the team knows."""
        self.members.set_values(team.members)
        self.chair.set_person(team.chair or None)
        self.note_taker.set_person(team.note_taker or None)
        self.place.set_raw(team.place)
        for field, at in ((self.starts, team.starts_at), (self.ends, team.ends_at)):
            if at is not None:
                field.set_time(at)
            else:
                field.set_raw("")
        self.day.set_day(day)

    def show_gaps(self, *, no_cases: bool, no_team: bool) -> None:
        """Show the way to what has to be there first."""
        self.cases.setVisible(not no_cases)
        self.set_up_team.setVisible(no_team)

    def say_source(self, say: Say) -> None:
        """Say beside the question where the day that is proposed comes from."""
        self._when.remark.set_say(say)

    def say_notes(self, say: Say | None) -> None:
        """Say what is odd about the day and the time, or nothing."""
        self.day_notes.setVisible(say is not None)
        self.day_notes.set_say(say or plain(""))

    def say_missing(self, say: Say | None) -> None:
        """Say beside the button why it cannot be pressed."""
        self._missing.set_say(say or plain(""))

    @property
    def missing(self) -> str:
        """Return what is said to be missing."""
        return self._missing.text()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pane.setVisible(theme.effective(self.width()) >= _PANE_BELOW - 216)
        self.pane.refit()

    def _lay_out(self) -> None:
        line = row(self)
        left = QWidget()
        for_left = column(left)
        page = ScrollPage(gap=8)
        for_left.addWidget(page, 1)
        for_left.addWidget(self._footer())
        line.addWidget(left, 1)
        line.addWidget(self.pane)
        body = page.body
        body.addWidget(Label(lambda words: words("New meeting"), "h1"))
        body.addWidget(
            Label(lambda words: words("Three choices. The rest comes from the team."), "body2")
        )
        body.addWidget(Numbered(1, lambda words: words("Which team?")))
        body.addWidget(self.type)
        body.addWidget(self._other)
        body.addWidget(self.about)
        body.addWidget(self.set_up_team)
        body.addWidget(
            Numbered(
                2,
                lambda words: words("Which cases?"),
                lambda words: words("The consent is checked against the day of the meeting"),
            )
        )
        body.addWidget(self.cases)
        new = row()
        new.addWidget(self.new_case)
        new.addStretch(1)
        body.addLayout(new)
        body.addWidget(self._when)
        body.addWidget(
            Columns(
                (
                    Field(lambda words: words("Day"), self.day),
                    Field(lambda words: words("From"), self.starts),
                    Field(lambda words: words("To"), self.ends),
                    Field(lambda words: words("Place"), self.place),
                ),
                (3, 2, 2, 5),
                least=480,
                gap=12,
            )
        )
        body.addWidget(self.day_notes)
        body.addSpacing(6)
        people = Card(lambda words: words("From the team"), margins=(16, 4, 16, 16))
        people.body.setSpacing(10)
        people.body.addWidget(
            Columns(
                (
                    Field(lambda words: words("Chair"), self.chair),
                    Field(lambda words: words("Note-taker"), self.note_taker),
                ),
                least=420,
                gap=12,
            )
        )
        people.body.addWidget(Field(lambda words: words("Who comes"), self.members))
        people.body.addWidget(Field(lambda words: words("Services invited"), self.services))
        body.addWidget(people)
        body.addStretch(1)

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        line = row(footer, margins=(32, 11, 24, 11), gap=12)
        line.addWidget(self._missing, 1)
        line.addWidget(self.plan_only)
        line.addWidget(self.plan)
        line.addWidget(KeyCap("Ctrl ↵"))
        return footer
