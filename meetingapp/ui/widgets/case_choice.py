"""Choosing cases for a meeting, with how the consent stands on its day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.consent_cover import ServiceCover
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.people import ServiceCode
from meetingapp.services.drafting import LeftOut
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.case_consent import CaseConsent
from meetingapp.ui.widgets.hits import hits
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say, plain, wording

if TYPE_CHECKING:
    from meetingapp.services.lists_port import Page
    from meetingapp.services.summaries import CaseSummary

_SEARCH_ABOVE: Final = 8
_MOST: Final = 12
_PAUSE_MS: Final = 150
"""How long nobody types before cases are looked for that are not offered yet."""


class CaseChoice(Card):
    """One tick for each case. ``changed`` comes when a person ticks.

    The newest cases are offered at once. ``sought`` carries what is typed where there are more:
    ``show_found`` takes what came of it.
    """

    changed = Signal()
    sought = Signal(str)
    ask_consent = Signal(str)
    """Carries the case whose consent is to be opened."""

    def __init__(self) -> None:
        super().__init__(margins=(18, 8, 18, 8))
        self.services: dict[str, CaseConsent] = {}
        self._covers: dict[str, tuple[ServiceCover, ...]] = {}
        self._out: dict[str, tuple[ServiceCode, ...]] = {}
        self.ticks: dict[str, Tick] = {}
        self._cases: dict[str, CaseSummary] = {}
        self._texts: dict[str, str] = {}
        self._consents: dict[str, Pill] = {}
        self._on: set[str] = set()
        self._day: date | None = None
        self._total = self._beyond = self._fitting = 0
        self.search = TextField(
            lambda words: words("Find a case"),
            placeholder=lambda words: words("Name or case number"),
        )
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        self._rows = RowList()
        self.body.addWidget(self.search)
        self.body.addWidget(self._rows)
        self.search.edited.connect(self._look)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the cases chosen, in the order of the list."""
        return tuple(one for one in self._cases if one in self._on)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Return which services take no part in which cases."""
        return tuple(LeftOut(case, each) for case, out in self._out.items() for each in out)

    def show_covers(self, covers: Mapping[str, tuple[ServiceCover, ...]]) -> None:
        """Show how each service stands, for the cases that are chosen."""
        self._covers = dict(covers)
        for case_id in self.services:
            self._show_covers(case_id)

    def take_in_again(self) -> None:
        """Let no service stay out: what was left out last could not be."""
        self._out = {}

    def show_cases(
        self, cases: "Sequence[CaseSummary]", chosen: Sequence[str], *, total: int = 0
    ) -> None:
        """Offer these cases, of ``total`` there are."""
        self._cases, self._texts = {}, {}
        self._add(cases)
        self._total = self._beyond = max(total, len(cases))
        self._on = {case.id for case in cases if case.id in chosen or self._total == 1}
        self.search.setVisible(self._total > _SEARCH_ABOVE)
        self._draw("")

    def show_found(self, typed: str, found: "Page[CaseSummary]") -> None:
        """Offer what was found too, if it is still what is typed."""
        if typed != self.search.raw:
            return
        self._add(found.rows)
        self._beyond = found.total or 0
        self._draw(typed)
        self._tell()

    def title_of(self, case_id: str) -> str:
        """Return the name of a case that was offered."""
        case = self._cases.get(case_id)
        return case.title if case is not None else ""

    def _add(self, cases: "Sequence[CaseSummary]") -> None:
        for case in cases:
            self._cases.setdefault(case.id, case)
            self._texts[case.id] = compared(f"{case.title} {case.reference}")

    def _look(self, typed: str) -> None:
        """Look among those that are offered at once, and among all when nobody types."""
        self._beyond = 0 if typed.strip() else self._total
        self._draw(typed)
        self._pause.start()

    def _paused(self) -> None:
        """Look for more, or tell those who listen how many there are."""
        if len(self._cases) < self._total:
            self.sought.emit(self.search.raw)
        else:
            self._tell()

    def _tell(self) -> None:
        """Say how many there are: the rows change where the keyboard is not."""
        announce(self, wording.said(hits(self._fitting, self.search.raw.strip())))

    def _draw(self, typed: str) -> None:
        """Show those that are chosen first, then those that fit what is typed."""
        wanted = compared(typed).split()
        fitting = [
            case
            for case in self._cases.values()
            if case.id in self._on or all(word in self._texts[case.id] for word in wanted)
        ]
        fitting.sort(key=lambda case: case.id not in self._on)
        shown = fitting[: max(_MOST, len(self._on))]
        self._fitting = max(len(fitting), self._beyond)
        more = self._fitting - len(shown)
        self.ticks, self._consents, self.services = {}, {}, {}
        self._rows.show_rows([self._row(case) for case in shown], more=more)
        if self._day is not None:
            self.check_consents(self._day)

    def _row(self, case: "CaseSummary") -> QWidget:
        tick = Tick(plain(case.title))
        tick.setChecked(case.id in self._on)
        tick.clicked.connect(lambda on: self._turn(case.id, on))
        pill = Pill(plain(""))
        holder = QWidget()
        body = column(holder)
        if self.ticks:
            body.addWidget(hline())
        line = row(margins=(0, 7, 0, 7), gap=12)
        names = column(gap=1)
        names.addWidget(tick)
        under = Label(_about(case), "small")
        under.setContentsMargins(theme.px(18) + 11, 0, 0, 0)
        names.addWidget(under)
        line.addLayout(names, 1)
        line.addWidget(pill)
        body.addLayout(line)
        self.ticks[case.id] = tick
        self._consents[case.id] = pill
        services = CaseConsent()
        services.ask.connect(lambda: self.ask_consent.emit(case.id))
        services.without.connect(lambda service: self._leave(case.id, service, out=True))
        services.again.connect(lambda service: self._leave(case.id, service, out=False))
        body.addWidget(services)
        self.services[case.id] = services
        self._show_covers(case.id)
        return holder

    def _show_covers(self, case_id: str) -> None:
        on = case_id in self._on
        covers, out = self._covers.get(case_id, ()), self._out.get(case_id, ())
        shown = self.services[case_id]
        shown.setVisible(on and bool(covers or out))
        shown.show_services(covers if on else (), out if on else ())

    def _leave(self, case_id: str, service: ServiceCode, *, out: bool) -> None:
        before = self._out.get(case_id, ())
        rest = tuple(each for each in before if each is not service)
        self._out[case_id] = (*rest, service) if out else rest
        self.changed.emit()

    def _turn(self, case_id: str, on: bool) -> None:
        if on:
            self._on.add(case_id)
        else:
            self._on.discard(case_id)
            self._out.pop(case_id, None)
            self._show_covers(case_id)
        self.changed.emit()

    def consent_of(self, case_id: str) -> str:
        """Return what is said about the consent of a case."""
        return self._consents[case_id].text

    def check_consents(self, day: date) -> None:
        """Show how each consent stands on the day of the meeting."""
        self._day = day
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
