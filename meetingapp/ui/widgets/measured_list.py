"""The last measurements of a measure, each with its way to be corrected or struck."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from meetingapp.clock import norwegian_day
from meetingapp.domain.measurement import MeasurementKind
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.measurement import Measurement

_FIRST: Final = 8
_MORE: Final = 40


class MeasuredList(QWidget):
    """The newest first; each signal carries the one that somebody wants to do it to."""

    strike = Signal(object)
    correct = Signal(object)

    def __init__(self, *, may_write: bool) -> None:
        super().__init__()
        self._may_write = may_write
        self._rows = RowList()
        self._all: tuple[Measurement, ...] = ()
        self._most = _FIRST
        self.more = Button(plain(""), kind="link")
        self.more.clicked.connect(self._show_more)
        body = column(self, gap=6)
        body.addWidget(Label(lambda words: words("Last measurements"), "label"))
        body.addWidget(self._rows)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_measurements(self, measurements: "Sequence[Measurement]") -> None:
        """Show the last of them, struck ones too."""
        self._all = tuple(sorted(measurements, key=lambda each: (each.on, each.id), reverse=True))
        self._most = _FIRST
        self.setVisible(bool(self._all))
        self._draw()

    def _show_more(self) -> None:
        self._most += _MORE
        self._draw()

    def _draw(self) -> None:
        self._rows.show_rows([self._row(each) for each in self._all[: self._most]])
        left = max(len(self._all) - self._most, 0)
        self.more.set_say(lambda words: words.plural("One earlier", "{n} earlier", left))
        self.more.setVisible(left > 0)

    def _row(self, each: "Measurement") -> QWidget:
        holder = QWidget()
        line = row(holder, margins=(0, 3, 0, 3), gap=8)
        told = column(gap=0)
        said = Label(lambda words: _said(words, each), "small", wrap=True)
        set_flag(said, "struck", each.struck is not None)
        told.addWidget(said)
        if each.struck is not None:
            told.addWidget(Label(lambda words: _why_struck(words, each), "xs", wrap=True))
        line.addLayout(told, 1)
        if self._may_write and each.struck is None:
            for say, ask in ((_correct, self.correct), (_strike, self.strike)):
                link = Button(say, kind="link")
                link.setAccessibleDescription(said.text())
                link.clicked.connect(partial(self._ask, ask, each))
                line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _ask(self, signal: SignalInstance, each: "Measurement", _on: object = None) -> None:
        signal.emit(each)


def _correct(words: Words) -> str:
    return words.in_context("measurement", "Correct")


def _strike(words: Words) -> str:
    return words("Strike")


def _said(words: Words, each: "Measurement") -> str:
    parts = [words.day_month(each.on), words.number(each.value)]
    if each.kind is not MeasurementKind.INDICATOR:
        parts.append(words.code(each.kind))
    if each.by is not None:
        parts.append(each.by.name)
    if each.note:
        parts.append(each.note)
    return " · ".join(parts)


def _why_struck(words: Words, each: "Measurement") -> str:
    """Say who struck it, when and why, as far as that is known."""
    why = words.code(each.struck) if each.struck is not None else ""
    if each.struck_at is None or not each.struck_by:
        return words("struck: {why}", why=why)
    day = words.day_month(norwegian_day(each.struck_at))
    return words("struck by {who}, {day}: {why}", who=each.struck_by, day=day, why=why)
