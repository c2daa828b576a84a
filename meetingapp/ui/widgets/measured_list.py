"""The last measurements of a measure, each with its way to be struck."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.measurement import MeasurementKind
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.measurement import Measurement

_MOST: Final = 8


class MeasuredList(QWidget):
    """The newest first; ``strike`` carries the one that somebody wants to strike."""

    strike = Signal(object)

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self._rows = RowList()
        body = column(self, gap=6)
        body.addWidget(Label(lambda words: words("Last measurements"), "label"))
        body.addWidget(self._rows)

    def show_measurements(self, measurements: "Sequence[Measurement]") -> None:
        """Show the last of them, struck ones too."""
        newest = sorted(measurements, key=lambda each: (each.on, each.id), reverse=True)
        self.setVisible(bool(newest))
        rows = [self._row(each) for each in newest[:_MOST]]
        self._rows.show_rows(rows, more=max(len(newest) - _MOST, 0))

    def _row(self, each: "Measurement") -> QWidget:
        holder = QWidget()
        line = row(holder, margins=(0, 3, 0, 3), gap=8)
        line.addWidget(Label(lambda words: _said(words, each), "small", wrap=True), 1)
        if self._may_write and each.struck is None:
            strike = Button(lambda words: words("Strike"), kind="link")
            strike.clicked.connect(partial(self._ask, each))
            line.addWidget(strike)
        return holder

    def _ask(self, each: "Measurement", _on: object = None) -> None:
        self.strike.emit(each)


def _said(words: Words, each: "Measurement") -> str:
    parts = [words.day_month(each.on), words.number(each.value)]
    if each.kind is not MeasurementKind.INDICATOR:
        parts.append(words.code(each.kind))
    if each.by is not None:
        parts.append(each.by.name)
    if each.note:
        parts.append(each.note)
    if each.struck is not None:
        parts.append(words("struck: {why}", why=words.code(each.struck)))
    return " · ".join(parts)
