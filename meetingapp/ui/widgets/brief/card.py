"""One measure of a brief: agreed, done, measured, how the child sees it, and what is proposed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.document.papers import brief_words
from meetingapp.document.progress import chart
from meetingapp.document.proposed import arithmetic, effect_told, means
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.measure import PreventionLevel
from meetingapp.ui.viewmodels.brief_words import period
from meetingapp.ui.widgets.brief.decisions import Decisions
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label, TextStyle, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.progress_chart import ProgressChart
from meetingapp.ui.wording import Say, plain, wording
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.brief.values import Brief, BriefMeasure

_LEVELS: Final[dict[PreventionLevel, PillKind]] = {
    PreventionLevel.UNIVERSAL: "ok",
    PreventionLevel.SELECTED: "warn",
    PreventionLevel.INDICATED: "danger",
}
_BESIDE: Final = 900
"""The effective width from which the five stand beside each other."""


class MeasureCard(QFrame):
    """The five always stand in the same order, also under each other."""

    def __init__(
        self, brief: "Brief", measure: "BriefMeasure", number: int, *, is_open: bool
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.brief = brief
        self.measure = measure
        body = column(self, margins=(18, 14, 18, 16), gap=12)
        head = row(gap=10)
        head.addWidget(
            Label(plain(f"{number}. {brief_words.title_of(measure.measure)}"), "h3", wrap=True), 1
        )
        level = measure.measure.prevention_level
        if level is not None:
            head.addWidget(Pill(lambda words: capital(words.code(level)), _LEVELS[level]))
        if measure.is_kept_from_some:
            head.addWidget(Pill(lambda words: words("kept from somebody"), "warn"))
        titles = column(gap=2)
        titles.addLayout(head)
        titles.addWidget(Label(lambda words: period(words, measure), "small", wrap=True))
        body.addLayout(titles)
        self.chart = ProgressChart()
        self.columns = Columns(
            (self._agreed(), self._done(), self._measured(), self._child(), self._proposed()),
            (4, 4, 6, 5, 5),
            least=_BESIDE,
            gap=18,
        )
        body.addWidget(self.columns)
        body.addWidget(hline())
        self.decisions = Decisions(measure, is_open=is_open)
        body.addWidget(self.decisions)
        wording.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        measure = self.measure
        self.chart.show_chart(chart(wording.words, measure.history, measure.numbers))

    def _agreed(self) -> QWidget:
        told = self.measure.measure
        return _column(
            lambda words: words.in_context("brief", "Agreed"),
            (lambda words: sentence_of(brief_words.goal_of(words, told)), "sm_strong"),
            (plain(sentence_of(told.action)), "sm"),
        )

    def _done(self) -> QWidget:
        measure = self.measure
        return _column(
            lambda words: words.in_context("brief", "Done"),
            (lambda words: brief_words.done(words, measure), "sm_strong"),
            (_last_time(measure), "small"),
        )

    def _measured(self) -> QWidget:
        measure, brief = self.measure, self.brief
        return _column(
            lambda words: words("Measured"),
            (lambda words: brief_words.measured(words, measure), "sm_strong"),
            (lambda words: _builds_on(words, brief, measure), "small"),
            below=self.chart,
        )

    def _child(self) -> QWidget:
        measure, brief = self.measure, self.brief
        words_of = measure.child.words
        quoted = f"«{words_of}»" if words_of else ""
        return _column(
            lambda words: words("How {child} sees it", child=brief_words.child_of(words, brief)),
            (plain(quoted), "voice"),
            (lambda words: _child_view(words, brief, measure), "voice_small"),
            (lambda words: _guardians(words, measure), "small"),
            of_child=True,
        )

    def _proposed(self) -> QWidget:
        proposal = self.measure.proposal
        return _column(
            lambda words: words("Proposed effect"),
            (lambda words: effect_told(words, proposal), "sm_strong"),
            (lambda words: arithmetic(words, proposal), "sm"),
            (lambda words: means(words, proposal), "small"),
        )


def _column(
    head: Say,
    *texts: tuple[Say, TextStyle],
    of_child: bool = False,
    below: QWidget | None = None,
) -> QWidget:
    """Put a heading over its texts; what says nothing takes no room."""
    found = QWidget()
    body = column(found, gap=4)
    body.addWidget(Label(head, "voice_label" if of_child else "label", wrap=True))
    for say, style in texts:
        if wording.said(say):
            body.addWidget(Label(say, style, wrap=True))
    if below is not None:
        body.addWidget(below)
    body.addStretch(1)
    return found


def _builds_on(words: Words, brief: "Brief", measure: "BriefMeasure") -> str:
    found = brief_words.evidence(words, brief, measure)
    return words("Builds on: {evidence}", evidence=found) if found else ""


def _last_time(measure: "BriefMeasure") -> Say:
    def say(words: Words) -> str:
        found = brief_words.last_time(words, measure)
        return words("Last time: {what}", what=found) if found else ""

    return say


def _child_view(words: Words, brief: "Brief", measure: "BriefMeasure") -> str:
    return brief_words.child_view(words, measure) if brief.asks_child else ""


def _guardians(words: Words, measure: "BriefMeasure") -> str:
    found = brief_words.guardians_of(words, measure)
    return words("Guardians: {what}", what=found) if found else ""
