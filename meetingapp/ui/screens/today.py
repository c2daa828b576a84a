"""I dag: what comes, what is unfinished, and what is due. Seen without a click."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.services.roles import Permission
from meetingapp.ui.places import (
    NEXT,
    NOT_JOURNALED,
    CasePlace,
    CasesPlace,
    EvaluationsPlace,
    MeasuresPlace,
    MeetingsPlace,
    MinutesListPlace,
    MinutesPlace,
    NewMeetingPlace,
    Place,
    PreparePlace,
    RoomPlace,
)
from meetingapp.ui.viewmodels.today import TodayModel
from meetingapp.ui.widgets.button import PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.first_steps_card import FirstStepsCard
from meetingapp.ui.widgets.handover.offered_card import OfferedCard
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.practice_card import PracticeCard
from meetingapp.ui.widgets.row_with_button import LinkButton
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.today_rows import (
    consent_row,
    draft_row,
    due_row,
    late_row,
    meeting_row,
    promise_row,
    unfiled_row,
)
from meetingapp.ui.wording import Say, plain
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.summaries import MeetingSummary

_OVERDUE: Final = "er:forfalt"
_MOST: Final = 4
"""Of each; those left out stand in the list behind “Show all”."""


class TodayScreen(ScrollPage):
    """Empty lists say so in one line; nothing is ever an empty box."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = TodayModel(work, self)
        self._greeting = Label(lambda words: self.model.greeting(words, work.now()), "h1")
        self._sentence = Label(self.model.sentence, "body2", wrap=True)
        self.next = PrimaryButton(lambda words: words("Open the meeting"), "play")
        self.next.hide()
        self.upcoming = Card(lambda words: words("Coming meetings"))
        self.drafts = Card(lambda words: words("Minutes to finish"))
        self.promised = Card(
            lambda words: words("Promised to the children"),
            icon_name="ear",
            icon_role="voice_text2",
        )
        self.consents = Card(lambda words: words("Consents that run out"))
        self.due = Card(lambda words: words("Evaluations"))
        self.late = Card(lambda words: words("Measures past the deadline"))
        self.unfiled = Card(lambda words: words("Not in the archive yet"))
        for card in (self.late, self.unfiled):
            card.hide()
        self.steps = FirstStepsCard(work)
        self.practice = PracticeCard(work)
        self.practice.hide()
        self.steps.put_away.connect(self.practice.hide)
        self.notice = Notice(plain(""), plain(""), kind="warn", icon_name="shield-check")
        self.notice.hide()
        self._lay_out()
        self.model.loaded.connect(self._show)
        self.model.more.connect(self._show_more)
        self.model.noticed.connect(self._notice)
        self.model.load()

    def _show(self) -> None:
        model, board = self.model, self.model.board
        if board is None:
            return
        self._greeting.retranslate()
        self._sentence.retranslate()
        today = board.today
        for meeting in board.upcoming[:_MOST]:
            self._add(
                self.upcoming, meeting_row(meeting, model.names, today), _way_to(meeting, today)
            )
        for draft in board.drafts[:_MOST]:
            line = draft_row(draft, model.names, today)
            self._add(self.drafts, line, RoomPlace(draft.discussion.id, NEXT))
        for promise in board.promised[:_MOST]:
            self._add(self.promised, promise_row(promise, today), CasePlace(promise.case_id))
        for consent in board.consents.rows:
            self._add(self.consents, consent_row(consent, today), CasePlace(consent.case_id))
        for due in board.due:
            self._add(self.due, due_row(due, today), CasePlace(due.case_id))
        self.steps.show_steps(model.steps)
        self.practice.setVisible(model.steps is not None and self._work.state.practice is not None)
        self._say_if_empty(
            self.promised,
            board.promised,
            lambda words: words("No promise to a child is to be kept the next two weeks."),
        )
        self._say_if_empty(
            self.consents,
            board.consents.rows,
            lambda words: words("No consent runs out the next month."),
        )
        self._say_if_empty(
            self.upcoming, board.upcoming, lambda words: words("No meetings are planned.")
        )
        self._say_if_empty(
            self.drafts, board.drafts, lambda words: words("All minutes are finished.")
        )
        self._say_if_empty(
            self.due,
            board.due,
            lambda words: words("No measure is to be evaluated the next two weeks."),
        )
        self.upcoming.set_count(len(board.upcoming))
        self.drafts.set_count(len(board.drafts), "warn")
        from meetingapp.services.today import MOST_PROMISED  # noqa: PLC0415 - read with the board

        is_cut = len(board.promised) == MOST_PROMISED
        self.promised.set_count(len(board.promised), "voice", or_more=is_cut)
        self.consents.set_count(board.consents.total or 0, "warn")
        self.due.set_count(board.due_total, "danger" if model.overdue() else "warn")
        self._offer_what_is_next()
        first = self.next if self.next.isVisible() else self.findChild(ListRow)
        if first is not None:
            first.setFocus()

    def _show_more(self) -> None:
        """Show what was read last: it holds up nothing that is above it."""
        model, today = self.model, self._work.today()
        if model.late is None or model.unfiled is None:
            return
        self._sentence.retranslate()
        for measure in model.late.rows:
            self._add(self.late, late_row(measure, today), CasePlace(measure.case_id))
        for minutes in model.unfiled.rows:
            line = unfiled_row(minutes, model.names, today)
            self._add(self.unfiled, line, MinutesPlace(minutes.minutes_id))
        self._say_if_empty(
            self.late,
            model.late.rows,
            lambda words: words("All measures are within their deadlines."),
        )
        self._say_if_empty(
            self.unfiled,
            model.unfiled.rows,
            lambda words: words("The archive has all the minutes."),
        )
        self.late.set_count(model.late.total or 0, "danger")
        self.unfiled.set_count(model.unfiled.total or 0)
        for card in (self.late, self.unfiled):
            card.show()

    def _notice(self, notices: Sequence[AppError]) -> None:
        """Tell calmly what was odd about the vault; it stands in the way of nothing."""
        self.notice.setVisible(bool(notices))
        self.notice.set_texts(
            lambda words: words("Something about the vault needs a look"),
            lambda words: "\n".join(words.error(each) for each in notices),
        )

    def _offer_what_is_next(self) -> None:
        """Offer the one thing to do now: today's meeting, or to plan the first one."""
        if not self._work.may(Permission.RUN_MEETINGS):
            return
        board, first = self.model.board, self.model.todays_meeting()
        if first is not None:
            self.next.set_say(_open_at(first))
            self.next.clicked.connect(partial(self._go, _room_of(first)))
        elif board is not None and not board.upcoming:
            self.next.set_say(lambda words: words("Plan a meeting"))
            self.next.clicked.connect(partial(self._go, NewMeetingPlace()))
        else:
            return
        self.next.show()

    def _add(self, card: Card, line: ListRow, place: Place) -> None:
        runs = isinstance(place, RoomPlace | PreparePlace)
        line.setEnabled(not runs or self._work.may(Permission.RUN_MEETINGS))
        line.opened.connect(partial(self._go, place))
        card.body.addWidget(line)

    def _say_if_empty(self, card: Card, rows: Sequence[object], say: Say) -> None:
        if not rows:
            card.body.setContentsMargins(16, 0, 16, 14)
            card.body.addWidget(Label(say, "small", wrap=True))

    def _go(self, place: Place, _clicked: object = None) -> None:
        self._work.state.go.emit(place)

    def _lay_out(self) -> None:
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(self._greeting)
        titles.addWidget(self._sentence)
        head.addLayout(titles, 1)
        head.addWidget(self.next)
        self.body.addLayout(head)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.steps)
        self.body.addWidget(self.practice)
        self.body.addWidget(OfferedCard(self._work))
        sides = []
        for cards in (
            (self.upcoming, self.promised, self.consents),
            (self.due, self.late, self.drafts, self.unfiled),
        ):
            side = QWidget()
            body = column(side, gap=16)
            for card in cards:
                body.addWidget(card)
            body.addStretch(1)
            sides.append(side)
        self.body.addWidget(Columns(sides, (31, 20), least=760))
        self.body.addStretch(1)
        for card, name, place in (
            (self.upcoming, lambda words: words("Show all meetings"), MeetingsPlace()),
            (self.due, lambda words: words("Show all evaluations"), EvaluationsPlace()),
            (self.late, lambda words: words("Show all overdue measures"), MeasuresPlace(_OVERDUE)),
            (self.drafts, lambda words: words("Show all minutes"), MinutesListPlace()),
            (self.consents, lambda words: words("Show all cases"), CasesPlace()),
            (
                self.unfiled,
                lambda words: words("Show all minutes the archive lacks"),
                MinutesListPlace(NOT_JOURNALED),
            ),
        ):
            show_all = LinkButton(lambda words: words("Show all"), name)
            show_all.clicked.connect(partial(self._go, place))
            card.header.addWidget(show_all)


def _way_to(meeting: "MeetingSummary", today: date) -> Place:
    """Go into the room on the day, and before it to what is to be prepared."""
    return PreparePlace(meeting.id) if meeting.date > today else _room_of(meeting)


def _room_of(meeting: "MeetingSummary") -> Place:
    unfinished = [one.id for one in meeting.discussions if not one.minutes_id]
    return RoomPlace(unfinished[0]) if unfinished else MeetingsPlace()


def _open_at(meeting: "MeetingSummary") -> Say:
    at = meeting.starts_at
    if at is None:
        return lambda words: words("Open today’s meeting")
    return lambda words: words("Open the meeting at {time}", time=at)
