"""A03: what became of what we agreed last time."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.evaluation import MinutesStatus
from meetingapp.domain.measure import Measure
from meetingapp.ui.gently import Parts, at_once
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import evaluation_rows
from meetingapp.ui.viewmodels.room.since_last import (
    LINES,
    ROWS,
    day_of_last,
    last_time,
    place_of_new_version,
    promised_talk,
    replaced_by,
)
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import NO, YES, BoundOne, as_bool, as_code
from meetingapp.ui.widgets.room.evaluation_card import EvaluationCard
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.room.status_lines import StatusLines
from meetingapp.ui.widgets.room.wrong_rows import WrongRows, is_wrong_row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_REMARKS: Final = (MinutesStatus.APPROVED_WITH_REMARKS, MinutesStatus.OBJECTION_LOGGED)

_FOLLOWS: Final = ".follows"


class SinceLastForm(ItemForm):
    """Not applicable the first time; else the minutes, the promises and each measure."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A03", sub=guidance(room, "A03"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self._cards: dict[str, EvaluationCard] = {}
        self._list: QVBoxLayout = column(gap=14)
        self._waiting: StatusLines | None = None
        self._wrong = WrongRows(room)
        self.body.addWidget(self._wrong)
        yield
        if room.first_time:
            self.body.addWidget(
                Label(lambda words: words("This is the first meeting. Go on to A04."), "body2")
            )
            self.finish()
            return
        self._minutes()
        yield
        self._promises()
        self.offer(
            lambda words: words(
                "Measured since last time: the number, the day, what it builds on and the effect "
                "it speaks for."
            ),
            lambda words: words("Use what is measured"),
        )
        self.body.addLayout(self._list)
        yield
        self._waiting = StatusLines(room)
        self._waiting.evaluated.connect(self._open_card)
        yield
        yield from self._cards_left()
        self.body.addWidget(self._waiting)
        yield
        self.finish()

    @override
    def refresh(self) -> None:
        at_once(self, self._cards_left())
        super().refresh()
        self._wrong.refresh()
        if self._waiting is None:
            return
        status = self.room.discussion.since_last.previous_minutes_status
        self._objection.setVisible(status in _REMARKS)
        for each in self._cards.values():
            each.refresh()
        self._waiting.refresh()

    @override
    def enter(self) -> None:
        if not self.room.first_time:
            super().enter()

    @override
    def focus_path(self, path: str) -> bool:
        if path.startswith(LINES) and self._waiting is not None:
            return self._waiting.focus_path(path)
        if is_wrong_row(path):
            return self._wrong.focus_path(path)
        if path.endswith(_FOLLOWS):
            return self._focus_replaced(path)
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        found = self._waiting.path_of(widget) if self._waiting is not None else None
        return found or self._wrong.path_of(widget) or super().path_of(widget)

    def _focus_replaced(self, path: str) -> bool:
        """Go to what becomes of the measure that another takes the place of.

        Where no meeting agreed on it there is nothing to decide: then to the one that names it.
        """
        earlier = replaced_by(self.room, path)
        index = self._index_of(earlier)
        if earlier in self._cards and index is not None:
            return self.fields.focus(f"{ROWS}.{index}.decision")
        if self._waiting is not None and self._waiting.focus_measure(earlier):
            return True
        self.room.go_to("A10")
        self.room.caret_wanted.emit(f"{path.removesuffix(_FOLLOWS)}.action")
        return True

    def _index_of(self, measure_id: str) -> int | None:
        rows = evaluation_rows(self.room.case, self.room.discussion, self.room.meeting.date)
        return next((n for n, each in enumerate(rows) if each.measure_id == measure_id), None)

    def _minutes(self) -> None:
        status = Seg(self._status, code_options(MinutesStatus))
        path = "since_last.previous_minutes_status"
        self.fields.add(path, BoundOne(status, self.fields.writer(path), as_code(MinutesStatus)))
        line = row(gap=10)
        line.addWidget(Label(self._status, "label"))
        line.addWidget(status)
        line.addStretch(1)
        self.body.addLayout(line)
        self._objection = QWidget()
        texts = row(self._objection, gap=12)
        texts.addWidget(self.fields.text("since_last.objection", self._what_was_said), 2)
        texts.addWidget(
            self.fields.text("since_last.objection_by", lambda words: words("From whom")), 1
        )
        self.body.addWidget(self._objection)

    def _promises(self) -> None:
        """What the child was promised: two keys."""
        last = last_time(self.room)
        line = row(gap=22)
        if last is not None and last.feedback.teller is not None:
            line.addWidget(self._yes_or_no("since_last.feedback_given", self._told))
        if promised_talk(self.room) is not None:
            line.addWidget(self._yes_or_no("since_last.talk_held", self._talked))
        if line.count():
            line.addStretch(1)
            self.body.addLayout(line)

    def _yes_or_no(self, path: str, label: Say) -> Field:
        options = [
            Option(YES, lambda words: words("Yes")),
            Option(NO, lambda words: words("No")),
        ]
        return self.fields.one(path, label, options, as_bool)

    def _cards_left(self) -> Parts:
        """Make a card for each evaluation that has none yet, and give way after each part."""
        if self.room.first_time:
            return
        rows = evaluation_rows(self.room.case, self.room.discussion, self.room.meeting.date)
        for index, each in enumerate(rows):
            measure = self.room.context.lineage.find(each.measure_id)
            if measure is None or measure.id in self._cards:
                continue
            card = EvaluationCard(self.room, self.fields, measure, index, self._to_version)
            self._list.addWidget(card)
            yield
            yield from card.parts()
            self._cards[measure.id] = card
        for number, card in enumerate(self._cards.values(), start=1):
            card.set_number(number, len(self._cards))

    def _open_card(self, measure_id: str) -> None:
        self.room.tell()
        rows = self.room.discussion.since_last.evaluations
        index = next(n for n, e in enumerate(rows) if e.measure_id == measure_id)
        self.fields.chain()
        self.fields.focus(f"since_last.evaluations.{index}.implemented")

    def _to_version(self, measure: Measure) -> None:
        place = place_of_new_version(self.room, measure)
        if place is not None:
            self.room.go_to("A10")
            self.room.caret_wanted.emit(f"{place}.action")

    def _status(self, words: Words) -> str:
        day = day_of_last(self.room)
        if day is None:
            return words("The last minutes")
        return words("The minutes of {day}", day=words.day_month(day))

    def _what_was_said(self, words: Words) -> str:
        status = self.room.discussion.since_last.previous_minutes_status
        if status is MinutesStatus.APPROVED_WITH_REMARKS:
            return words("The remarks")
        return words("The objection")

    def _told(self, words: Words) -> str:
        return words("Was {name} told what we agreed?", name=first_name(words, self.room.case))

    def _talked(self, words: Words) -> str:
        talk = promised_talk(self.room)
        who = talk.child_talk_by.name if talk is not None and talk.child_talk_by else ""
        return words(
            "Has {who} talked with {name}?", who=who, name=first_name(words, self.room.case)
        )
