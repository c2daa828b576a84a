"""One measure: who does what, measured how, from where to where, looked at again when."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout

from meetingapp.domain.measure import Unit
from meetingapp.ui.gently import Parts
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.measure_words import numbers_of
from meetingapp.ui.viewmodels.room.measure import (
    derived_measure,
    indicator_changes,
    path_of,
    pattern,
    vague_in,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundText, as_code
from meetingapp.ui.widgets.room.coach import BLANK, Coach, VagueMarker
from meetingapp.ui.widgets.room.fields import Fields, code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.lineage_line import LineageLine
from meetingapp.ui.widgets.room.measure_more import MeasureMore
from meetingapp.ui.widgets.room.pick_field import BoundPick, PickField
from meetingapp.ui.widgets.room.track import Day, Timeline, Track
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words

_SHORT: Final = 104


class MeasureForm(QFrame):
    """Shows one of the measures; what can be read out of the rest is filled in and quiet."""

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self.setObjectName("card")
        self._room = room
        self._fields = fields
        self._index = 0
        fields.set_prefix(f"{path_of(0)}.")
        self._lines = column(self, margins=(18, 12, 18, 12), gap=10)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        self._coach = Coach(self._room)
        self._coach.taken.connect(self._take)
        self._line = LineageLine(self._room)
        self._lines.addWidget(self._line)
        self._lines.addWidget(self._action())
        self._lines.addWidget(self._coach)
        yield
        self._short: list[Field] = []
        self._lines.addLayout(self._numbers())
        theme.changed.connect(self._fit)
        self._fit()
        self._track = Track()
        self._lines.addWidget(self._track)
        yield
        self._lines.addLayout(self._people())
        yield
        self._days = Timeline()
        self._lines.addWidget(self._days)
        self._accepted = self._fields.tick(
            "accepted_by_message", lambda words: words("Has said yes in a message")
        )
        self._lines.addWidget(self._accepted)
        yield
        self._more = MeasureMore(self._room, self._fields, lambda: self._index)
        self._folded = Folded(_more_fields, self._more)
        self._lines.addWidget(self._folded)
        yield from self._more.parts()

    @property
    def index(self) -> int:
        """Return which measure is shown."""
        return self._index

    def show_measure(self, index: int) -> None:
        """Show another measure."""
        self._index = index
        self._fields.set_prefix(f"{path_of(index)}.")
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from what is written."""
        measure = derived_measure(self._room, self._index)
        vague = vague_in(self._room, self._index)
        self._coach.show_measure(self._index)
        self._marker.set_on(vague is not None)
        if vague is not None:
            self._action_field.set_problem(None)  # the coach below says it
        asked = bool(measure.action) and not measure.frequency
        path = f"{path_of(self._index)}."
        missing = {r.path.removeprefix(path) for r in self._room.results if r.closes}
        self._frequency.setVisible(asked or "frequency" in missing)
        self._label.setVisible(measure.unit is Unit.OTHER)
        self._more.refresh()
        unsaid = bool(measure.action) and self._more.plain.is_missing
        self._folded.set_say(_without_plain if unsaid else _more_fields)
        self._line.show_measure(measure)
        self._accepted.setVisible(measure.accepted_by_message or "accepted_by_message" in missing)
        self._show_pictures()

    def _fit(self) -> None:
        """Keep the short fields as wide as their names, at every text size."""
        for each in self._short:
            each.setMinimumWidth(theme.px(_SHORT))
            each.setMaximumWidth(theme.px(_SHORT + 20))

    def take_coach(self) -> None:
        """Put in the coach’s sentence, when there is one."""
        self._coach.take()

    def _action(self) -> Field:
        self._action_field = self._fields.area(
            "action",
            lambda words: words("What will the adults do?"),
            lines=(1, 4),
            placeholder=lambda words: pattern(words, self._room),
        )
        area = self._action_field.control
        assert isinstance(area, TextArea)  # noqa: S101 - made by the line above
        self._area = area
        self._marker = VagueMarker(self._room, area.document())
        return self._action_field

    def _numbers(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        indicator = TextField(lambda words: words("What do we count?"))
        field = Field(lambda words: words("What do we count?"), indicator)
        fields.add("indicator", BoundText(indicator, self._write_indicator), field)
        line.addWidget(field, 3)
        for path, label in (("baseline.value", _baseline), ("target.value", _target)):
            number = fields.number(path, label)
            self._short.append(number)
            line.addWidget(number, 1)
        pick = PickField(lambda words: words("Unit"), code_options(Unit))
        unit = Field(lambda words: words("Unit"), pick)
        fields.add("unit", BoundPick(pick, fields.writer("unit"), as_code(Unit)), unit)
        line.addWidget(unit, 2)
        self._label = fields.text("unit_label", lambda words: words("Name of the unit"))
        line.addWidget(self._label, 2)
        return line

    def _people(self) -> QHBoxLayout:
        fields = self._fields
        line = row(gap=10)
        line.addWidget(
            fields.person("responsible", lambda words: words("Responsible, one person")), 3
        )
        line.addWidget(fields.day("evaluation_date", lambda words: words("Looked at again")), 2)
        self._frequency = fields.text("frequency", lambda words: words("How often"))
        line.addWidget(self._frequency, 2)
        return line

    def _write_indicator(self, value: object, _raw: str) -> None:
        self._room.put_all(indicator_changes(self._room, self._index, str(value)))

    def _take(self, sentence: str) -> None:
        """Put in a sentence so that it can be undone, with the caret in its blank."""
        cursor = self._area.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        with self._room.history.together():
            cursor.insertText(sentence)
        at = max(sentence.find(BLANK), 0)
        cursor.setPosition(at)
        cursor.setPosition(min(at + len(BLANK), len(sentence)), QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
        self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_pictures(self) -> None:
        measure = derived_measure(self._room, self._index)
        start, goal = measure.baseline.value, measure.target.value
        self._track.setVisible(start is not None and goal is not None)
        if start is not None and goal is not None:
            self._track.set_values(
                start,
                goal,
                lambda words: numbers_of(words, measure)[0],
                lambda words: numbers_of(words, measure)[1],
            )
        days = [Day(self._room.meeting.date, lambda words: words("The meeting"))]
        if measure.start is not None and measure.evaluation_date is not None:
            days.append(Day(measure.start, lambda words: words("Start"), strong=True))
            days.append(
                Day(measure.evaluation_date, lambda words: words("Evaluation"), strong=True)
            )
        self._days.set_days(days)
        self._days.setVisible(len(days) > 1)


def _baseline(words: Words) -> str:
    return words("Baseline")


def _target(words: Words) -> str:
    return words("Target")


def _more_fields(words: Words) -> str:
    return words("More fields")


def _without_plain(words: Words) -> str:
    return words("More fields · nothing to the child in plain words yet")
