"""A07: strengths first, then what protects, what is a risk, and what was tried."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import RiskFactor
from meetingapp.domain.situation import EarlierTry, ProtectiveFactor
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.asked import is_asked
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.row_parts import Part, a_code, an_area
from meetingapp.ui.widgets.room.rows_editor import RowsEditor, TextsEditor
from meetingapp.words import Words

_TRIED: Final = ("situation.earlier_measures", "situation.none_tried_reason")


class SituationForm(ItemForm):
    """One strength is asked first; what nobody needs to answer lies folded."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A07", sub=guidance(room, "A07"))

    @override
    def parts(self) -> Parts:
        room = self.room
        fields = self.fields
        strengths = TextsEditor(
            room,
            fields,
            "situation.strengths",
            lambda words: words("Strengths"),
            hint=lambda words: words("Of the child, the family, friends, and where they are."),
        )
        self.body.addWidget(strengths)
        yield from strengths.parts()
        self._factors = QWidget()
        protects = Folded(lambda words: words("What protects and what is a risk"), self._factors)
        self.body.addWidget(protects)
        lines = column(self._factors, gap=14)
        lines.addWidget(
            fields.many(
                "situation.protective_factors",
                lambda words: words("What protects"),
                code_options(ProtectiveFactor),
                as_code(ProtectiveFactor),
            )
        )
        yield
        lines.addWidget(
            fields.many(
                "situation.risk_factors",
                lambda words: words("What is a risk"),
                code_options(RiskFactor),
                as_code(RiskFactor),
            )
        )
        yield
        content = QWidget()
        tried = Folded(lambda words: words("What has been tried"), content)
        self.body.addWidget(tried)
        yield from self._tried(column(content, gap=12))
        maintaining = TextsEditor(
            room,
            fields,
            "situation.maintaining_factors",
            lambda words: words("What keeps it going"),
        )
        keeps = Folded(lambda words: words("What keeps it going"), maintaining)
        self.body.addWidget(keeps)
        yield from maintaining.parts()
        self._folded = (protects, tried, keeps)
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        now = self.room.discussion.situation
        self._none.setVisible(not now.earlier_measures or bool(now.none_tried_reason))
        open_ = (
            bool(now.protective_factors or now.risk_factors),
            bool(now.earlier_measures or now.none_tried_reason) or is_asked(self.room, *_TRIED),
            bool(now.maintaining_factors),
        )
        for folded, wanted in zip(self._folded, open_, strict=True):
            if wanted:
                folded.open()

    def _tried(self, lines: QVBoxLayout) -> Parts:
        rows = RowsEditor(
            self.room,
            self.fields,
            "situation.earlier_measures",
            EarlierTry(""),
            (
                Part("what", _tried, 5, an_area),
                Part("period", _when, 2),
                Part("effect", _led_to, 3, a_code(Effect)),
            ),
            stack_under=520,
        )
        lines.addWidget(rows)
        yield from rows.parts()
        self._none = self.fields.text(
            "situation.none_tried_reason",
            lambda words: words("Nothing tried before? Why?"),
        )
        lines.addWidget(self._none)
        yield


def _tried(words: Words) -> str:
    return words("Tried before")


def _when(words: Words) -> str:
    return words("When")


def _led_to(words: Words) -> str:
    return words("What it led to")
