"""A04: what the meeting shall answer, and why we worry."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.case import CaseMode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import ExpectedOutcome, Observation
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.row_parts import Part, an_area
from meetingapp.ui.widgets.room.rows_editor import RowsEditor
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class PurposeForm(ItemForm):
    """One question; the concern comes from the case."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A04", sub=guidance(room, "A04"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self.body.addWidget(
            self.fields.area(
                "purpose_and_concern.purpose_question",
                lambda words: words("What shall we agree on today?"),
                lines=(1, 4),
            )
        )
        yield
        self.body.addWidget(
            self.fields.area(
                "purpose_and_concern.concern_text",
                lambda words: words("Why we worry"),
                hint=lambda words: words("From the case. Say what you have seen, not how it is."),
                lines=(3, 10),
            )
        )
        yield
        if room.case.mode is not CaseMode.SYSTEM:
            yield from self._seen()
        content = QWidget()
        self.body.addWidget(Folded(lambda words: words("More fields"), content))
        lines = column(content, gap=12)
        lines.addWidget(
            self.fields.codes(
                "purpose", lambda words: words("Kind of discussion"), DiscussionPurpose
            )
        )
        yield
        lines.addWidget(
            self.fields.codes(
                "purpose_and_concern.expected_outcome",
                lambda words: words("What we want out of it"),
                ExpectedOutcome,
            )
        )
        yield
        if room.case.mode is not CaseMode.SYSTEM:
            lines.addWidget(
                self.fields.one(
                    "purpose_and_concern.concern_degree",
                    lambda words: words("How worried are we, from 1 to 10?"),
                    [Option(str(n), plain(str(n))) for n in range(1, 11)],
                    int,
                )
            )
        yield
        self.finish()

    def _seen(self) -> Parts:
        card = Card(
            lambda words: words("What has been seen"), icon_name="eye", margins=(18, 4, 18, 14)
        )
        card.body.setSpacing(8)
        self.body.addWidget(card)
        card.body.addWidget(
            Label(
                lambda words: words("With a day, a week or a month, so that others can look too."),
                "sm2",
                wrap=True,
            )
        )
        yield
        rows = RowsEditor(
            self.room,
            self.fields,
            "purpose_and_concern.observations",
            Observation(""),
            (
                Part("what", _what, 5, an_area),
                Part("period", _when, 2),
                Part("where", _where, 2),
                Part("by", _by, 2),
            ),
            stack_under=360,
            lead_under=720,
        )
        card.body.addWidget(rows)
        yield from rows.parts()


def _what(words: Words) -> str:
    return words("What was seen")


def _where(words: Words) -> str:
    return words("Where")


def _by(words: Words) -> str:
    return words("By whom")


def _when(words: Words) -> str:
    return words("When")
