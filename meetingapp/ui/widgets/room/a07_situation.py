"""A07: strengths first, then what protects, what is a risk, and what was tried."""

from PySide6.QtWidgets import QWidget

from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import RiskFactor
from meetingapp.domain.situation import EarlierTry, ProtectiveFactor
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.rows_editor import RowsEditor, TextsEditor
from meetingapp.words import Words


class SituationForm(ItemForm):
    """One strength is asked; the rest lies folded."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A07", sub=guidance(room, "A07"))
        self.body.addWidget(
            TextsEditor(room, self.fields, "situation.strengths", lambda words: words("Strengths"))
        )
        content = QWidget()
        lines = column(content, gap=14)
        lines.addWidget(
            self.fields.many(
                "situation.protective_factors",
                lambda words: words("What protects"),
                code_options(ProtectiveFactor),
                as_code(ProtectiveFactor),
            )
        )
        lines.addWidget(
            self.fields.many(
                "situation.risk_factors",
                lambda words: words("What is a risk"),
                code_options(RiskFactor),
                as_code(RiskFactor),
            )
        )
        lines.addWidget(
            RowsEditor(
                room,
                self.fields,
                "situation.earlier_measures",
                EarlierTry(""),
                (("what", _tried, 3), ("period", _when, 2)),
            )
        )
        lines.addWidget(
            self.fields.codes(
                "situation.earlier_measures.0.effect",
                lambda words: words("What did the first of them lead to?"),
                Effect,
            )
        )
        lines.addWidget(
            TextsEditor(
                room,
                self.fields,
                "situation.maintaining_factors",
                lambda words: words("What keeps it going"),
            )
        )
        lines.addWidget(
            self.fields.text(
                "situation.none_tried_reason",
                lambda words: words("Nothing tried before? Why?"),
            )
        )
        self.body.addWidget(Folded(lambda words: words("More fields"), content))
        self.finish()


def _tried(words: Words) -> str:
    return words("Tried before")


def _when(words: Words) -> str:
    return words("When")
