"""Measures that are not due: one line each about how it goes, or evaluated today after all."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.measure import Measure
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.since_last import (
    LINES,
    evaluate_now,
    status_of,
    waiting,
    write_status,
)
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class StatusLines(Card):
    """Hidden where every measure is due."""

    evaluated = Signal(str)

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(
            lambda words: words("Measures that go on"), icon_name="target", margins=(18, 0, 18, 14)
        )
        self.body.setSpacing(10)
        self._room = room
        self._rows: dict[str, tuple[QWidget, TextField]] = {}
        self._now: dict[str, Button] = {}

    def refresh(self) -> None:
        """Show the lines; what is being written in is left alone."""
        shown = waiting(self._room)
        here = {m.id for m in shown}
        for measure in shown:
            if measure.id not in self._rows:
                self._add(measure)
            field = self._rows[measure.id][1]
            if not field.hasFocus():
                field.set_raw(status_of(self._room, measure.id))
        for measure_id, (line, _) in self._rows.items():
            line.setVisible(measure_id in here)
        self.setVisible(bool(here))

    def focus_path(self, path: str) -> bool:
        """Put the caret in the line a path names, or in the first that is empty."""
        lines = self._room.discussion.since_last.status_lines
        at = path.removeprefix(f"{LINES}.").partition(".")[0]
        known = lines[int(at)].measure_id if at.isdecimal() and int(at) < len(lines) else ""
        fields = [f for line, f in self._rows.values() if line.isVisibleTo(self)]
        empty = next((f for f in fields if not f.raw.strip()), None)
        field = self._rows[known][1] if known in self._rows else empty
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def focus_measure(self, measure_id: str) -> bool:
        """Put the keyboard where a measure that waits is evaluated today after all."""
        if measure_id not in self._rows or not self._rows[measure_id][0].isVisibleTo(self):
            return False
        self._now[measure_id].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def path_of(self, widget: QWidget) -> str | None:
        """Return the path of the line that is written in."""
        ids = [line.measure_id for line in self._room.discussion.since_last.status_lines]
        for measure_id, (_, field) in self._rows.items():
            if field is widget:
                return f"{LINES}.{ids.index(measure_id)}.text" if measure_id in ids else LINES
        return None

    def _add(self, measure: Measure) -> None:
        content = QWidget()
        lines = column(content, gap=4)
        head = row(gap=10)
        head.addWidget(Label(plain(measure.title or measure.action), "sm_strong", wrap=True), 1)
        if measure.evaluation_date is not None:
            head.addWidget(Label(partial(_due, measure), "xs"))
        lines.addLayout(head)
        line = row(gap=10)
        field = TextField(
            partial(_how, measure), placeholder=lambda words: words("How is it going?")
        )
        field.edited.connect(lambda text: write_status(self._room, measure.id, text))
        line.addWidget(field, 1)
        button = Button(lambda words: words("Evaluate today"), kind="soft")
        button.clicked.connect(lambda: self._evaluate(measure.id))
        line.addWidget(button)
        self._now[measure.id] = button
        lines.addLayout(line)
        self._rows[measure.id] = (content, field)
        self.body.addWidget(content)

    def _evaluate(self, measure_id: str) -> None:
        evaluate_now(self._room, measure_id)
        self.evaluated.emit(measure_id)


def _due(measure: Measure, words: Words) -> str:
    return words("to be evaluated {day}", day=measure.evaluation_date)


def _how(measure: Measure, words: Words) -> str:
    return words("How “{measure}” is going", measure=measure.title or measure.action)
