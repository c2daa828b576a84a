"""Figures for leadership: how it goes in the municipality, and nothing of any child."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.document.papers.figure_grids import Told, grid_of, kinds_of
from meetingapp.document.papers.figure_words import (
    explanation,
    median_says,
    period_name,
    status,
)
from meetingapp.document.wording import capital
from meetingapp.domain.figures.indicator import INDICATORS, IndicatorId
from meetingapp.domain.figures.period import Period
from meetingapp.domain.figures.table import Figures, Median
from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.figures import FiguresModel
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.ask_folder import ask_folder
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.figures.freeze_form import FreezeForm, unfinished_says
from meetingapp.ui.widgets.figures.indicator_card import IndicatorCard
from meetingapp.ui.widgets.figures.period_card import PeriodCard
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Words

_BESIDE: Final = 900
"""The width of the page under which the periods stand above the figures."""
_ABOVE: Final = 12


class FiguresScreen(ScrollPage):
    """The periods, and beside them the figures of one."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = FiguresModel(work, self)
        self.periods = PeriodCard()
        self.said = Said()
        self.title = Label(plain(""), "h2", wrap=True)
        self.status = Label(plain(""), "body2", wrap=True)
        self.unfinished = Label(plain(""), "warn", wrap=True)
        self.freeze = PrimaryButton(lambda words: words("Freeze the figures for the period"))
        self.pdf = Button(lambda words: words("Save as a PDF"), icon_name="file-down")
        self.csv = Button(lambda words: words("Save for a spreadsheet"), icon_name="file-down")
        self.told = Seg(
            lambda words: words("Show figures for"),
            tuple(Option(each, _TOLD[each]) for each in Told),
            advance=False,
        )
        self.told.set_value(Told.WHOLE)
        self.cards = {each.id: IndicatorCard(_indicator(each.id)) for each in INDICATORS}
        self.days = Card(lambda words: words("How long it takes"), margins=(16, 0, 16, 12))
        self._medians = Label(plain(""), "body", wrap=True)
        self._figures = QWidget()
        self._is_new = True
        self._lay_out()
        self.periods.opened.connect(self._open)
        self.periods.asked.connect(self._count)
        self.told.chosen.connect(self._show_figures)
        self.freeze.clicked.connect(self._ask_freeze)
        self.pdf.clicked.connect(self._ask_pdf)
        self.csv.clicked.connect(self._ask_csv)
        self.model.loaded.connect(self._loaded)
        self.model.shown.connect(self._show)
        self.model.working.connect(self._working)
        self.model.frozen.connect(self._frozen)
        self.model.saved.connect(self._saved)
        self.model.failed.connect(self._failed)
        wording.changed.connect(self.model.say_again)
        self.model.load()

    def _loaded(self) -> None:
        found = self.model.choices
        self.periods.show_periods(found.frozen, found.open, may_make=self.model.may_make)
        if self._is_new:
            self._is_new = False
            rows = (*self.periods.frozen, self.periods.kind)
            rows[0].setFocus()

    def _open(self, figures: Figures) -> None:
        self.said.clear()
        self.model.open_frozen(figures)
        self._turn_to_figures()

    def _count(self, period: Period) -> None:
        self.model.count(period)
        self._turn_to_figures()

    def _turn_to_figures(self) -> None:
        """Bring into sight what was asked for, where it stands under the periods."""
        if self._beside.stacked:
            top = self._figures.mapTo(self.page, QPoint()).y()
            self.verticalScrollBar().setValue(top - theme.px(_ABOVE))

    def _show(self) -> None:
        figures, now = self.model.figures, self.model.preliminary
        self._figures.setVisible(figures is not None)
        if figures is None:
            return
        period = figures.period
        self.title.set_say(lambda words: capital(period_name(period, words)))
        self.status.set_say(lambda words: status(figures, words))
        unfinished = now.unfinished if now is not None else 0
        self.unfinished.set_say(lambda words: unfinished_says(words, unfinished))
        self.unfinished.setVisible(unfinished > 0)
        self.freeze.setVisible(now is not None and now.may_be_frozen)
        for button in (self.pdf, self.csv):
            button.setVisible(now is None)
        self._show_figures()
        announce(self, f"{self.title.text()}. {self.status.text()}")

    def _show_figures(self, _chosen: str = "") -> None:
        figures, setting = self.model.figures, self.model.setting
        if figures is None or setting is None:
            return
        kinds = kinds_of(Told(self.told.value or Told.WHOLE))
        for table in figures.tables:
            grid = grid_of(table, figures, kinds, setting.names, wording.words)
            self.cards[table.indicator].show_grid(grid)
        told = {table.indicator for table in figures.tables}
        for indicator, card in self.cards.items():
            card.setVisible(indicator in told)  # those frozen earlier may hold fewer
        self._medians.set_say(lambda words: _medians_say(words, figures.medians))

    def _working(self) -> None:
        self.said.clear()
        self.title.set_say(lambda words: words("Counting …"))
        self._figures.show()

    def _ask_freeze(self) -> None:
        now = self.model.preliminary
        if now is not None:
            form = FreezeForm(self.window(), now.figures.period, now.unfinished)
            form.agreed.connect(self.model.freeze)
            form.open()

    def _frozen(self) -> None:
        self.said.say(lambda words: words("The figures are frozen."))
        self.pdf.setFocus()

    def _ask_pdf(self) -> None:
        ask_folder(self, lambda words: words("Where should the file go?"), self.model.save_pdf)

    def _ask_csv(self) -> None:
        ask_folder(self, lambda words: words("Where should the file go?"), self.model.save_csv)

    def _saved(self, path: Path) -> None:
        name = path.name
        self.said.say(lambda words: words("Saved as {file}.", file=name))

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _lay_out(self) -> None:
        self.body.addWidget(Label(lambda words: words("Figures for leadership"), "h1"))
        self.body.addWidget(Label(_about, "body2", wrap=True))
        self.body.addWidget(self.said)
        inner = column(self._figures, gap=12)
        for part in (self.title, self.status, self.unfinished):
            inner.addWidget(part)
        inner.addWidget(_line(self.freeze, self.pdf, self.csv))
        inner.addWidget(_line(self.told))
        inner.addWidget(Label(explanation, "small", wrap=True))
        for card in self.cards.values():
            inner.addWidget(card)
        self.days.body.addWidget(self._medians)
        inner.addWidget(self.days)
        inner.addStretch(1)
        self._figures.hide()
        side, main = QWidget(), QWidget()
        beside, under = column(side), column(main)
        beside.addWidget(self.periods)
        beside.addStretch(1)
        under.addWidget(self._figures)
        under.addStretch(1)
        self._beside = Columns((side, main), (2, 5), least=_BESIDE)
        self.body.addWidget(self._beside)
        self.body.addStretch(1)


def _line(*parts: QWidget) -> QFrame:
    line = QFrame()
    flow = FlowLayout(line, gap=8)
    for part in parts:
        flow.addWidget(part)
    return line


def _indicator(indicator: IndicatorId) -> Say:
    return lambda words: capital(words.code(indicator))


def _medians_say(words: Words, medians: tuple[Median, ...]) -> str:
    return "\n".join(
        f"{capital(words.code(each.id))}: {median_says(each, words)}" for each in medians
    )


def _about(words: Words) -> str:
    return words(
        "How it goes in the whole municipality, in each unit and in each type of meeting. Here "
        "stand numbers only, and nothing about any child."
    )


_TOLD: Final = {
    Told.WHOLE: lambda words: words("The whole municipality"),
    Told.UNITS: lambda words: words("Each unit"),
    Told.TYPES: lambda words: words("Each type of meeting"),
}
