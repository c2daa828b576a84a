"""All meetings: those to come, and those that were."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from meetingapp.services.roles import Permission
from meetingapp.ui.places import MinutesPlace, NewMeetingPlace, Place, PreparePlace, RoomPlace
from meetingapp.ui.viewmodels.naming import (
    TypeNames,
    meeting_title,
    short_month,
    type_names,
    when_and_where,
)
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.rescue_line import RescueLine
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from meetingapp.services.summaries import DiscussionSummary, MeetingSummary

_MOST: Final = 40
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A part of what stands in a card; only the first tells how many there are."""

    card: Card
    rows: "tuple[MeetingSummary, ...]"
    total: int | None
    at: int
    names: TypeNames


class MeetingsScreen(ScrollPage):
    """One row for each case of each meeting; a finished one opens its minutes."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._names: TypeNames = {}
        self._totals: dict[Card, int] = {}
        head = row(gap=16)
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Meetings"), "h1"))
        titles.addWidget(
            Label(
                lambda words: words("Open a case to run its meeting or read its minutes."), "body2"
            )
        )
        head.addLayout(titles, 1)
        new = PrimaryButton(lambda words: words("New meeting"), "plus")
        new.clicked.connect(lambda: work.state.go.emit(NewMeetingPlace()))
        if not work.may(Permission.RUN_MEETINGS):
            new.hide()
        head.addWidget(new)
        self.body.addLayout(head)
        self.coming = Card(lambda words: words("Coming"))
        self.earlier = Card(lambda words: words("Earlier"))
        self.body.addWidget(self.coming)
        self.body.addWidget(self.earlier)
        self.rescue = RescueLine(work)
        if not work.may(Permission.RUN_MEETINGS):
            self.rescue.hide()
        self.body.addWidget(self.rescue)
        self.body.addStretch(1)
        self._read(self.coming, 0, self._came)
        self._read(self.earlier, 0, self._came)

    def _read(self, card: Card, at: int, then: "Callable[[_Answer], None]") -> None:
        """Read a part of what stands in a card; thousands of rows at once would take seconds."""
        session, today = self._work.session, self._work.today()
        is_coming = card is self.coming

        def job() -> _Answer:
            from meetingapp.services.lists_port import Days, Part  # noqa: PLC0415 - after the window

            held = Days(since=today) if is_coming else Days(until=today - _DAY)
            found = session.lists.list_meetings(held, Part(at, _MOST), newest_first=not is_coming)
            names = self._names or type_names(session.meeting_types())
            return _Answer(card, found.rows, found.total, at, names)

        self._work.background.store(job, then)

    def _came(self, answer: "_Answer") -> None:
        """Show the first part of a card, and how many there are in all."""
        card, total = answer.card, answer.total or 0
        self._totals[card] = total
        card.set_count(total)
        if not total:
            card.body.setContentsMargins(16, 0, 16, 14)
            empty: Say = (
                (lambda words: words("No meetings are planned."))
                if card is self.coming
                else lambda words: words("No meetings have been held yet.")
            )
            card.body.addWidget(Label(empty, "small"))
        self._add_rows(answer)

    def _add_rows(self, answer: "_Answer") -> None:
        """Add some rows, and a way to more."""
        self._names, card = answer.names, answer.card
        for number, meeting in enumerate(answer.rows, answer.at):
            if number:
                card.body.addWidget(hline())
            if len(meeting.discussions) > 1:
                card.body.addWidget(self._heading(meeting))
            for discussion in meeting.discussions:
                card.body.addWidget(self._row(meeting, discussion))
        shown = answer.at + len(answer.rows)
        if answer.rows and shown < self._totals[card]:
            more = Button(lambda words: words("Show more"), kind="link")
            more.clicked.connect(more.deleteLater)
            more.clicked.connect(lambda: self._read(card, shown, self._add_rows))
            card.body.addWidget(more)

    def _heading(self, meeting: "MeetingSummary") -> Label:
        title, when = meeting_title(self._names, meeting), when_and_where(meeting)
        label = Label(lambda words: f"{title(words)} · {when(words)}", "label", wrap=True)
        label.setContentsMargins(12, 8, 0, 2)
        return label

    def _row(self, meeting: "MeetingSummary", discussion: "DiscussionSummary") -> ListRow:
        alone = len(meeting.discussions) == 1
        title = meeting_title(self._names, meeting) if alone else plain(discussion.case_title)
        tile: QWidget = Avatar(initials_of(discussion.case_title), size=34)
        if alone:
            tile = self._date_tile(meeting)
        done = bool(discussion.minutes_id)
        state: Say = (
            (lambda words: words("Minutes finished"))
            if done
            else lambda words: words("Not finished")
        )
        line = ListRow(title, when_and_where(meeting) if alone else None, tile)
        if done:
            line.add_right(Pill(state, "ok", icon_name="check"))
        elif meeting.date < self._work.today():
            line.add_right(Pill(state, "warn"))
        place: Place = MinutesPlace(discussion.minutes_id) if done else RoomPlace(discussion.id)
        if not done and meeting.date > self._work.today():
            place = PreparePlace(meeting.id, discussion.id)
        line.setEnabled(done or self._work.may(Permission.RUN_MEETINGS))
        line.opened.connect(lambda: self._work.state.go.emit(place))
        return line

    def _date_tile(self, meeting: "MeetingSummary") -> Tile:
        return Tile(
            top=str(meeting.date.day),
            below=short_month(wording.words, meeting.date),
            kind="accent" if meeting.date == self._work.today() else "neutral",
        )
