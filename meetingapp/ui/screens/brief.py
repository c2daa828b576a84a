"""The evaluation brief: what the next meeting needs to know of each measure before it decides."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.ui.gently import Parts
from meetingapp.ui.places import CasePapersPlace
from meetingapp.ui.viewmodels.brief import BriefModel
from meetingapp.ui.viewmodels.brief_words import ask_text, title, under_title
from meetingapp.ui.viewmodels.case_papers import PaperKind
from meetingapp.ui.widgets.brief.card import MeasureCard
from meetingapp.ui.widgets.brief.foot import Foot
from meetingapp.ui.widgets.brief.missing import MissingCard
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.domain.brief.values import BriefMeasure
    from meetingapp.ui.viewmodels.brief_words import Asked

_NARROW = 700


class BriefScreen(ScrollPage):
    """Ctrl+Enter goes into the meeting. Nothing is decided here, and nothing is sent."""

    def __init__(self, work: Workplace, case_id: str) -> None:
        super().__init__(gap=14)
        self._work = work
        self.model = BriefModel(work, case_id, self)
        self.cards: list[MeasureCard] = []
        self.missing: MissingCard | None = None
        self._title = Label(plain(""), "h1", wrap=True)
        self._under = Label(plain(""), "body2", wrap=True)
        self.print = Button(lambda words: words("Print or save …"), icon_name="printer")
        self.meet = PrimaryButton(plain(""), "arrow-right")
        self.said = Said()
        self._lay_out()
        self.model.loaded.connect(self._show)
        self.model.failed.connect(self._say_trouble)
        self.print.clicked.connect(self._to_paper)
        self.meet.clicked.connect(self._to_meeting)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._to_meeting)
        self.model.load()

    @property
    def open_case(self) -> str:
        """Return the id by which it is asked whether this may still be seen."""
        return self.model.case_id

    def _lay_out(self) -> None:
        titles, buttons = QWidget(), QWidget()
        words = column(titles, gap=2)
        words.addWidget(self._title)
        words.addWidget(self._under)
        line = row(buttons, gap=8)
        line.addStretch(1)
        for button in (self.print, self.meet):
            button.hide()
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(Columns((titles, buttons), (3, 2), least=_NARROW))
        self.body.addWidget(self.said)
        self._list = column(gap=14)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def _show(self) -> None:
        paper = self.model.paper
        if paper is None:
            return
        self._title.set_say(lambda words: title(words, paper))
        self._under.set_say(lambda words: under_title(words, paper))
        planned = paper.brief.meeting is not None
        self.meet.set_say(
            (lambda words: words("To the meeting"))
            if planned
            else (lambda words: words("Plan a meeting"))
        )
        self.meet.setVisible(self.model.may_meet)
        self.print.setVisible(self.model.may_print)
        (self.meet if self.model.may_meet else self.print).setFocus()
        self._work.make(self, self._parts())

    def _parts(self) -> Parts:
        """Make one card at a time: a case may have twenty measures."""
        paper = self.model.paper
        if paper is None:
            return
        brief = paper.brief
        if brief.missing:
            self.missing = MissingCard(brief, may_choose=self._may_choose())
            self.missing.ask.connect(self._copy)
            self.missing.choose.connect(self._choose)
            self._list.addWidget(self.missing)
            yield
        if not brief.measures:
            self._list.addWidget(
                Label(
                    lambda words: words(
                        "No measure is under way, so there is nothing to evaluate."
                    ),
                    "body2",
                    wrap=True,
                )
            )
        is_open = brief.meeting is not None and self.model.may_meet
        for number, each in enumerate(brief.measures, start=1):
            card = MeasureCard(brief, each, number, is_open=is_open)
            card.decisions.wanted.connect(self._decide)
            self.cards.append(card)
            self._list.addWidget(card)
            yield
        self._list.addWidget(Foot(brief))

    def _may_choose(self) -> bool:
        return self.model.may_meet and self.model.place_of_preparation() is not None

    def _copy(self, asked: "Asked") -> None:
        paper = self.model.paper
        if paper is not None:
            text = ask_text(wording.words, paper.brief, asked)
            QGuiApplication.clipboard().setText(text)
            self.said.say(
                lambda words: words("A text is copied. Paste it where you write, and send it.")
            )

    def _choose(self) -> None:
        place = self.model.place_of_preparation()
        if place is not None:
            self._work.state.go.emit(place)

    def _decide(self, measure: "BriefMeasure") -> None:
        self._work.state.go.emit(self.model.place_of_decision(measure))

    def _to_meeting(self) -> None:
        if self.model.paper is not None and self.model.may_meet:
            self._work.state.go.emit(self.model.place_of_meeting())

    def _to_paper(self) -> None:
        kind = PaperKind.EVALUATION_BRIEF.value
        self._work.state.go.emit(CasePapersPlace(self.model.case_id, kind))

    def _say_trouble(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))
