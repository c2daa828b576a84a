"""Choosing cases for a meeting, with how the consent stands on its day."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain

if TYPE_CHECKING:
    from meetingapp.services.ports import CaseSummary


class CaseChoice(Card):
    """One tick for each case. ``changed`` comes when a person ticks."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(18, 8, 18, 8))
        self.ticks: dict[str, Tick] = {}
        self._cases: dict[str, CaseSummary] = {}
        self._consents: dict[str, Pill] = {}

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the cases chosen, in the order of the list."""
        return tuple(one for one, tick in self.ticks.items() if tick.isChecked())

    def show_cases(self, cases: "Sequence[CaseSummary]", chosen: str) -> None:
        """Offer these cases."""
        for at, case in enumerate(cases):
            if at:
                self.body.addWidget(hline())
            tick = Tick(plain(case.title))
            tick.setChecked(case.id == chosen or len(cases) == 1)
            tick.clicked.connect(lambda _on: self.changed.emit())
            pill = Pill(plain(""))
            line = row(margins=(0, 7, 0, 7), gap=12)
            names = column(gap=1)
            names.addWidget(tick)
            under = Label(_about(case), "small")
            under.setContentsMargins(theme.px(18) + 11, 0, 0, 0)
            names.addWidget(under)
            line.addLayout(names, 1)
            line.addWidget(pill)
            self.body.addLayout(line)
            self.ticks[case.id] = tick
            self._cases[case.id] = case
            self._consents[case.id] = pill

    def consent_of(self, case_id: str) -> str:
        """Return what is said about the consent of a case."""
        return self._consents[case_id].text

    def check_consents(self, day: date) -> None:
        """Show how each consent stands on the day of the meeting."""
        for case_id, pill in self._consents.items():
            kind, say = _standing(self._cases[case_id].consent_valid_to, day)
            pill.set_kind(kind)
            pill.set_say(say)


def _standing(until: date | None, day: date) -> tuple[PillKind, Say]:
    if until is None:
        return "warn", lambda words: words("No consent registered")
    if until < day:
        return "warn", lambda words: words(
            "Consent runs out {day}, before the meeting", day=words.day_month(until)
        )
    return "ok", lambda words: words("Consent until {day}", day=words.long_day(until))


def _about(case: "CaseSummary") -> Say:
    reference = case.reference
    return lambda words: words("Case {number}", number=reference) if reference else ""
