"""A04: what the meeting shall answer, and why we worry."""

from PySide6.QtWidgets import QWidget

from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import ExpectedOutcome, Observation
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.rows_editor import RowsEditor
from meetingapp.words import Words


class PurposeForm(ItemForm):
    """One question; the concern comes from the case."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A04", sub=guidance(room, "A04"))
        self.body.addWidget(
            self.fields.area(
                "purpose_and_concern.purpose_question",
                lambda words: words("What shall we agree on today?"),
                lines=(1, 4),
            )
        )
        self.body.addWidget(
            self.fields.area(
                "purpose_and_concern.concern_text",
                lambda words: words("Why we worry"),
                hint=lambda words: words("From the case. Say what you have seen, not how it is."),
                lines=(3, 10),
            )
        )
        content = QWidget()
        lines = column(content, gap=12)
        lines.addWidget(
            self.fields.codes(
                "purpose", lambda words: words("Kind of discussion"), DiscussionPurpose
            )
        )
        lines.addWidget(
            self.fields.codes(
                "purpose_and_concern.expected_outcome",
                lambda words: words("What we want out of it"),
                ExpectedOutcome,
            )
        )
        lines.addWidget(
            RowsEditor(
                room,
                self.fields,
                "purpose_and_concern.observations",
                Observation(""),
                (("what", _what, 3), ("where", _where, 2), ("by", _by, 2), ("period", _when, 2)),
            )
        )
        self.body.addWidget(Folded(lambda words: words("More fields"), content))
        self.finish()


def _what(words: Words) -> str:
    return words("What was seen")


def _where(words: Words) -> str:
    return words("Where")


def _by(words: Words) -> str:
    return words("By whom")


def _when(words: Words) -> str:
    return words("When")
