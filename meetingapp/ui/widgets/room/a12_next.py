"""A12 and A13: when we meet again, who talks with the child, and who tells the child."""

from typing_extensions import override

from meetingapp.domain.case import CaseMode
from meetingapp.domain.closing import FeedbackToOther
from meetingapp.domain.gates.listener import is_too_young
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.room.row_parts import Part
from meetingapp.ui.widgets.room.rows_editor import RowsEditor
from meetingapp.words import Words


class NextForm(ItemForm):
    """Both items stand on one sheet and are confirmed together."""

    def __init__(self, room: RoomViewModel, item: str) -> None:
        super().__init__(room, item, sub=guidance(room, item))

    @override
    def parts(self) -> Parts:
        room = self.room
        item = self.item
        self.offer(
            lambda words: words("The next meeting and the word to the child, as proposed?"),
            lambda words: words("Confirm both"),
        )
        yield
        cards = [self._meeting, self._word]
        if room.case.mode is CaseMode.ANONYMOUS:
            cards.remove(self._word)  # nobody knows whom to tell
        for card in cards if item == "A12" else reversed(cards):
            yield from card()
        self.finish()

    @override
    def take_proposals(self) -> None:
        for item in ("A12", "A13"):
            self.room.confirm(item)

    @override
    def refresh(self) -> None:
        super().refresh()
        if self.confirm is not None:
            open_ = self.room.proposed("A12") or self.room.proposed("A13")
            had_focus = self.confirm.button.hasFocus()
            self.confirm.setVisible(bool(open_))
            if had_focus and not open_:
                self.enter()
        closing = self.room.discussion.next_meeting.closing_reason
        self._closing.setVisible(bool(closing) or self.room.discussion.next_meeting.on is None)

    def _meeting(self) -> Parts:
        fields = self.fields
        card = Card(
            lambda words: words("The next meeting"),
            icon_name="calendar-check",
            margins=(18, 2, 18, 14),
        )
        card.body.setSpacing(12)
        first = row(gap=12)
        first.addWidget(fields.day("next_meeting.on", lambda words: words("Meeting or evaluation")))
        first.addWidget(
            fields.person("next_meeting.convener", lambda words: words("Convened by")), 1
        )
        card.body.addLayout(first)
        self.body.addWidget(card)
        yield
        if self.room.case.mode is CaseMode.NAMED:
            second = row(gap=12)
            second.addWidget(fields.person("next_meeting.child_talk_by", self._talks), 1)
            second.addWidget(
                fields.day("next_meeting.child_talk_before", lambda words: words("No later than"))
            )
            card.body.addLayout(second)
            yield
        self._closing = Folded(
            lambda words: words("No next meeting"),
            fields.text(
                "next_meeting.closing_reason",
                lambda words: words("Why is there no next meeting?"),
            ),
        )
        card.body.addWidget(self._closing)
        yield

    def _word(self) -> Parts:
        fields = self.fields
        card = Card(
            self._title,
            icon_name="message-circle-heart",
            icon_role="voice_mark",
            margins=(18, 2, 18, 14),
        )
        card.body.setSpacing(12)
        self.body.addWidget(card)
        if self.room.case.mode is CaseMode.NAMED:
            line = row(gap=12)
            line.addWidget(fields.person("feedback.teller", self._tells), 1)
            line.addWidget(fields.day("feedback.by_date", lambda words: words("By")))
            card.body.addLayout(line)
            yield
            how = fields.text("feedback.how", lambda words: words("How"))
            card.body.addWidget(Folded(lambda words: words("How it is told"), how))
            yield
        others = RowsEditor(
            self.room,
            fields,
            "feedback.others",
            FeedbackToOther("", ""),
            (Part("whom", _whom, 1), Part("who", _who, 1)),
        )
        card.body.addWidget(others)
        yield from others.parts()

    @property
    def _guardian_listens(self) -> bool:
        return is_too_young(self.room.case, self.room.meeting.date)

    def _title(self, words: Words) -> str:
        if self.room.case.mode is not CaseMode.NAMED:
            return words("Others who are told what we agreed")
        if self._guardian_listens:
            return words("The guardians are told what we agreed")
        return words("{name} is told what we agreed", name=first_name(words, self.room.case))

    def _talks(self, words: Words) -> str:
        if self._guardian_listens:
            return words("Who talks with the guardians before it?")
        return words("Who talks with {name} before it?", name=first_name(words, self.room.case))

    def _tells(self, words: Words) -> str:
        if self._guardian_listens:
            return words("Who tells the guardians?")
        return words("Who tells {name}?", name=first_name(words, self.room.case))


def _whom(words: Words) -> str:
    return words("Who was not here")


def _who(words: Words) -> str:
    return words("Told by")
