"""All the conditions there are on a measure, to be chosen without writing them."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.measure import Arena, MeasureStatus, PreventionLevel
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.query import About, Chip, Period, State, chip_text
from meetingapp.ui.viewmodels.catalogue_words import capital
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_STATES: Final[tuple[tuple[State, Say], ...]] = (
    (State.OPEN, lambda words: capital(words.code(MeasureStatus.ACTIVE))),
    (State.LATE, lambda words: words("Overdue")),
    (State.UNMEASURED, lambda words: words("Not measured")),
    (State.CLOSED, lambda words: capital(words.code(MeasureStatus.CLOSED))),
    (State.ESCALATED, lambda words: capital(words.code(MeasureStatus.ESCALATED))),
    (State.STOPPED, lambda words: words("Stopped: consent")),
)
_PERIODS: Final[tuple[tuple[Period, Say], ...]] = (
    (Period.TODAY, lambda words: words("Today")),
    (Period.THIS_WEEK, lambda words: words("This week")),
    (Period.NEXT_WEEK, lambda words: words("Next week")),
    (Period.SOON, lambda words: words("Within 14 days")),
    (Period.THIS_MONTH, lambda words: words("This month")),
    (Period.NO_DAY, lambda words: words("Without a day")),
)


class FilterDialog(ReadingDialog):
    """``chosen`` carries the conditions when a person has chosen; nothing is kept before that."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None, chips: Sequence[Chip]) -> None:
        super().__init__(parent, lambda words: words("Which measures?"), wide=720)
        self._others = tuple(chip for chip in chips if chip.about not in _GROUPS)
        self.groups = {about: Chips(say, options) for about, (say, options) in _GROUPS.items()}
        body = self.page.body
        body.addWidget(
            Label(
                lambda words: words(
                    "What is chosen under one heading counts as either of them. Who is responsible "
                    "is written in the field, as @ida or @me."
                ),
                "body2",
                wrap=True,
            )
        )
        for line in _LINES:
            fields = [Field(_GROUPS[about][0], self.groups[about]) for about in line]
            body.addWidget(Columns(fields, least=560))
        body.addStretch(1)
        self.none = Button(lambda words: words("Take all away"))
        self.none.clicked.connect(self._clear)
        self.show_them = PrimaryButton(lambda words: words("Show the measures"))
        self.show_them.setDefault(True)
        self.show_them.clicked.connect(self._choose)
        self.buttons.addWidget(self.none)
        self.buttons.addWidget(self.show_them)
        for about, group in self.groups.items():
            group.set_values([chip_text(chip) for chip in chips if chip.about is about])
        self.groups[About.STATE].setFocus()

    def _clear(self) -> None:
        for group in self.groups.values():
            group.set_values(())

    def _choose(self) -> None:
        found = [_CHIPS[value] for group in self.groups.values() for value in group.values]
        self.chosen.emit((*self._others, *found))
        self.accept()


def _coded(about: About, codes: type[StrEnum]) -> tuple[Option, ...]:
    return tuple(_option(Chip(about, code.value), _name_of(code)) for code in codes)


def _timed(about: About) -> tuple[Option, ...]:
    return tuple(_option(Chip(about, period.value), say) for period, say in _PERIODS)


def _option(chip: Chip, say: Say) -> Option:
    return Option(chip_text(chip), say)


def _name_of(code: StrEnum) -> Say:
    return lambda words: capital(words.code(code))


def _state(words: Words) -> str:
    return words("State")


def _level(words: Words) -> str:
    return words("Level")


def _evaluated(words: Words) -> str:
    return words.in_context("column", "Evaluated")


def _deadline(words: Words) -> str:
    return words("Deadline")


def _service(words: Words) -> str:
    return words("Responsible service")


def _arena(words: Words) -> str:
    return words("Arena")


_GROUPS: Final[dict[About, tuple[Say, tuple[Option, ...]]]] = {
    About.STATE: (
        _state,
        tuple(_option(Chip(About.STATE, state.value), say) for state, say in _STATES),
    ),
    About.LEVEL: (_level, _coded(About.LEVEL, PreventionLevel)),
    About.EVALUATED: (_evaluated, _timed(About.EVALUATED)),
    About.DEADLINE: (_deadline, _timed(About.DEADLINE)),
    About.ARENA: (_arena, _coded(About.ARENA, Arena)),
    About.SERVICE: (_service, _coded(About.SERVICE, ServiceCode)),
}
_LINES: Final = (
    (About.STATE, About.LEVEL),
    (About.EVALUATED, About.DEADLINE),
    (About.ARENA, About.SERVICE),
)
_CHIPS: Final = {
    chip_text(chip): chip
    for chip in (
        *(Chip(About.STATE, state.value) for state, _ in _STATES),
        *(
            Chip(about, each.value)
            for about in (About.EVALUATED, About.DEADLINE)
            for each in Period
        ),
        *(Chip(About.LEVEL, each.value) for each in PreventionLevel),
        *(Chip(About.ARENA, each.value) for each in Arena),
        *(Chip(About.SERVICE, each.value) for each in ServiceCode),
    )
}
