"""I dag: what comes, what is unfinished, and what is due. Seen without a click."""

from collections.abc import Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from meetingapp.ui.places import CasePlace, MeetingsPlace, NewMeetingPlace, RoomPlace
from meetingapp.ui.viewmodels.naming import (
    TypeNames,
    distance,
    meeting_title,
    short_month,
    type_name,
    type_names,
    when_and_where,
)
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.people import Person
    from meetingapp.services.ports import DueMeasure, MeetingSummary
    from meetingapp.services.today import Draft, TodayBoard

_MOST: Final = 4
_SOON_DAYS: Final = 7
_NOON: Final = time(10)
_EVENING: Final = time(18)


class TodayScreen(ScrollPage):
    """Empty lists say so in one line; nothing is ever an empty box."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._names: TypeNames = {}
        self._user = ""
        self._board: TodayBoard | None = None
        self._greeting = Label(self._greet, "h1")
        self._sentence = Label(plain(""), "body2", wrap=True)
        self._open = PrimaryButton(lambda words: words("Open the meeting"), "play")
        self._open.hide()
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(self._greeting)
        titles.addWidget(self._sentence)
        head.addLayout(titles, 1)
        head.addWidget(self._open)
        self.body.addLayout(head)
        self.upcoming = Card(lambda words: words("Coming meetings"))
        self.drafts = Card(lambda words: words("Minutes to finish"))
        self.due = Card(lambda words: words("Evaluations"))
        left = QWidget()
        for_left = column(left, gap=16)
        for_left.addWidget(self.upcoming)
        for_left.addWidget(self.drafts)
        for_left.addStretch(1)
        right = QWidget()
        for_right = column(right, gap=16)
        for_right.addWidget(self.due)
        for_right.addStretch(1)
        self.body.addWidget(Columns((left, right), (31, 20), least=760))
        self.body.addStretch(1)
        all_meetings = Button(lambda words: words("Show all"), kind="link")
        all_meetings.clicked.connect(lambda: work.state.go.emit(MeetingsPlace()))
        self.upcoming.header.addWidget(all_meetings)
        work.background.store(self._read, self._show)

    def _read(self) -> "tuple[TodayBoard, TypeNames, str]":
        session = self._work.session
        people = {person.id: person for person in session.list_people()}
        return (
            session.todays_board(),
            type_names(session.meeting_types()),
            _first_name(people.get(self._work.user)),
        )

    def _show(self, found: "tuple[TodayBoard, TypeNames, str]") -> None:
        self._board, self._names, self._user = found
        board = self._board
        self._greeting.retranslate()
        self._sentence.set_say(self._say_day)
        self._fill(
            self.upcoming,
            [self._meeting_row(one) for one in board.upcoming[:_MOST]],
            lambda words: words("No meetings are planned."),
        )
        self._fill(
            self.drafts,
            [self._draft_row(one) for one in board.drafts[:_MOST]],
            lambda words: words("All minutes are finished."),
        )
        self._fill(
            self.due,
            [self._due_row(one) for one in board.due[:_MOST]],
            lambda words: words("No measure is to be evaluated the next two weeks."),
        )
        self.upcoming.set_count(len(board.upcoming))
        self.drafts.set_count(len(board.drafts), "warn")
        over = any(_evaluated_on(one) < board.today for one in board.due)
        self.due.set_count(len(board.due), "danger" if over else "warn")
        self._offer_todays_meeting()
        first = self._open if self._open.isVisible() else self.findChild(ListRow)
        if first is not None:
            first.setFocus()

    def _offer_todays_meeting(self) -> None:
        board = self._board
        first = board.upcoming[0] if board and board.upcoming else None
        if board is None or first is None:
            self._open.set_say(lambda words: words("Plan a meeting"))
            self._open.clicked.connect(lambda: self._work.state.go.emit(NewMeetingPlace()))
        elif first.date == board.today:
            self._open.set_say(_open_at(first))
            self._open.clicked.connect(lambda: self._enter(first))
        else:
            return
        self._open.show()

    def _fill(self, card: Card, rows: Sequence[QWidget], when_empty: Say) -> None:
        for one in rows:
            card.body.addWidget(one)
        if not rows:
            card.body.setContentsMargins(16, 0, 16, 14)
            card.body.addWidget(Label(when_empty, "small", wrap=True))

    def _meeting_row(self, meeting: "MeetingSummary") -> ListRow:
        board = self._board
        today = board.today if board is not None else meeting.date
        now = meeting.date == today
        tile = Tile(
            top=str(meeting.date.day),
            below=short_month(wording.words, meeting.date),
            kind="accent" if now else "neutral",
        )
        line = ListRow(meeting_title(self._names, meeting), when_and_where(meeting), tile)
        line.add_right(Pill(distance(meeting.date, today), "ok" if now else "neutral"))
        line.opened.connect(lambda: self._enter(meeting))
        return line

    def _draft_row(self, draft: "Draft") -> ListRow:
        kind = draft.meeting.type
        title = draft.discussion.case_title
        line = ListRow(
            lambda words: f"{type_name(words, self._names, kind)} · {title}",
            lambda words: words("Meeting on {day}", day=words.day_month(draft.meeting.date)),
            Tile("file-text", kind="neutral", size=38),
        )
        board = self._board
        if board is not None:
            days = (board.today - draft.meeting.date).days
            late: PillKind = "warn" if days > _SOON_DAYS else "neutral"
            line.add_right(Pill(lambda words: words.plural("one day", "{n} days", days), late))
        line.opened.connect(lambda: self._work.state.go.emit(RoomPlace(draft.discussion.id)))
        return line

    def _due_row(self, due: "DueMeasure") -> ListRow:
        day = _evaluated_on(due)
        today = self._board.today if self._board is not None else day
        name = due.measure.title or due.measure.action
        line = ListRow(
            plain(f"{name} · {due.case_title}"),
            lambda words: _due_line(words, due),
            Tile("target", kind="danger" if day < today else "accent", size=38),
        )
        soon: PillKind = "danger" if day < today else "neutral"
        line.add_right(Pill(distance(day, today), soon))
        line.opened.connect(lambda: self._work.state.go.emit(CasePlace(due.case_id)))
        return line

    def _enter(self, meeting: "MeetingSummary") -> None:
        unfinished = [one.id for one in meeting.discussions if not one.minutes_id]
        self._work.state.go.emit(RoomPlace(unfinished[0]))

    def _greet(self, words: Words) -> str:
        now = self._work.now().time()
        if now < _NOON:
            said = words("Good morning")
        else:
            said = words("Good evening") if now >= _EVENING else words("Hello")
        return f"{said}, {self._user}" if self._user else said

    def _say_day(self, words: Words) -> str:
        board = self._board
        if board is None:
            return ""
        day = words.weekday_and_day(board.today)
        urgent = []
        over = sum(1 for one in board.due if _evaluated_on(one) < board.today)
        if over:
            urgent.append(
                words.plural("an evaluation is overdue", "{n} evaluations are overdue", over)
            )
        if board.drafts:
            urgent.append(
                words.plural(
                    "one set of minutes to finish", "{n} minutes to finish", len(board.drafts)
                )
            )
        rest = words.listing(urgent)
        said = f"{rest[:1].upper()}{rest[1:]}." if rest else words("Nothing is urgent today.")
        return f"{day[:1].upper()}{day[1:]} · {said}"


def _open_at(meeting: "MeetingSummary") -> Say:
    at = meeting.starts_at
    if at is None:
        return lambda words: words("Open today’s meeting")
    return lambda words: words("Open the meeting at {time}", time=at)


def _evaluated_on(due: "DueMeasure") -> date:
    return due.measure.evaluation_date or date.max  # what is due always has its day


def _due_line(words: Words, due: "DueMeasure") -> str:
    who = due.measure.responsible
    day = words.day_month(_evaluated_on(due))
    return f"{day} · {who.name}" if who is not None else day


def _first_name(person: "Person | None") -> str:
    return person.name.split()[0] if person is not None and person.name.split() else ""
