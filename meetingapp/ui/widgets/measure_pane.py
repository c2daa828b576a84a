"""Everything about the measure that is chosen: what was agreed, how it goes, a new number."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.ui.viewmodels.measure_chart import Draft, chart_of, meaning_of
from meetingapp.ui.viewmodels.measure_words import unit_of
from meetingapp.ui.viewmodels.measuring import MeasuringModel
from meetingapp.ui.viewmodels.naming import distance
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.correct_form import CorrectForm
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.measured_list import MeasuredList
from meetingapp.ui.widgets.number_entry import NumberEntry
from meetingapp.ui.widgets.paste_form import PasteForm
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.progress_chart import ProgressChart
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.strike_form import StrikeForm
from meetingapp.ui.widgets.voices_of_measure import Voices
from meetingapp.ui.wording import plain, wording

if TYPE_CHECKING:
    from meetingapp.domain.measurement import Measurement
    from meetingapp.services.lists_port import ListedMeasure
    from meetingapp.services.measurements import Measured

_SOON: Final = 14


class MeasurePane(QFrame):
    """``closed`` comes where it lies over the list and somebody is done with it.

    ``brief`` carries the id of the case whose evaluation is to be prepared.
    """

    closed = Signal()
    brief = Signal(str)

    def __init__(self, model: MeasuringModel) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._model = model
        self._draft: Draft | None = None
        self.title = Label(plain(""), "h2", wrap=True)
        self.goal = Label(plain(""), "body2", wrap=True)
        self.who = Label(plain(""), "small", wrap=True)
        self.due = Pill(plain(""), "warn")
        self.unit = Label(plain(""), "label", wrap=True)
        self.meaning = Label(plain(""), "small", wrap=True)
        self.chart = ProgressChart()
        self.entry = NumberEntry(model)
        self.voices = Voices()
        self.list = MeasuredList(may_write=model.may_write)
        self.paste = Button(lambda words: words("Paste a column, or read a file"), kind="link")
        self.to_brief = Button(
            lambda words: words("Evaluation brief"), kind="link", icon_name="calendar-check"
        )
        self._case_id = ""
        self.close_button = IconButton("x", lambda words: words("Close the measure"))
        self._lay_out()
        self.entry.setVisible(model.may_write)
        self.paste.setVisible(model.may_write)
        self.entry.drafted.connect(self._show_draft)
        self.paste.clicked.connect(self._ask_column)
        self.list.strike.connect(self._ask_strike)
        self.list.correct.connect(self._ask_right)
        self.to_brief.clicked.connect(self._ask_brief)
        self.close_button.clicked.connect(self.closed)
        model.shown.connect(self._show)
        wording.changed.connect(self._retell)

    def show_listed(self, listed: "ListedMeasure") -> None:
        """Tell what was agreed, before what was measured is read."""
        measure = listed.measure
        self._draft = None
        self._case_id = listed.case_id
        self.title.set_say(plain(measure.title or measure.action))
        self.goal.set_say(plain(measure.goal or measure.action))
        who, by = measure.responsible, measure.deadline
        parts = [who.name] if who is not None else []
        self.who.set_say(
            lambda words: ", ".join(
                (*parts, words("deadline {day}", day=words.day_month(by))) if by else parts
            )
        )
        on = measure.evaluation_date
        self.due.setVisible(on is not None)
        if on is not None:
            today = self._model.today()
            days = (on - today).days
            self.due.set_kind("danger" if days < 0 else "warn" if days <= _SOON else "neutral")
            far = distance(on, today)
            self.due.set_say(
                lambda words: words(
                    "Evaluated: {when}", when=far(words)[:1].lower() + far(words)[1:]
                )
            )
        self.unit.set_say(lambda words: measure.indicator or unit_of(words, measure))
        for part in (self.chart, self.meaning, self.voices, self.list):
            part.hide()
        self._model.choose(listed.case_id, measure.id)

    def take_keyboard(self) -> None:
        """Let a number be typed, where that may be done."""
        if self._model.may_write:
            self.entry.take_keyboard()
        else:
            self.close_button.setFocus()

    def lie_over(self, *, on: bool) -> None:
        """Lie over the list, with a way to close it, or stand beside it."""
        self.close_button.setVisible(on)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Escape: else the window would go back to another page."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and cast("QKeyEvent", event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show(self, held: "Measured") -> None:
        for part in (self.voices, self.list):
            part.show()
        self.entry.clear()
        self.voices.show_measured(held)
        self.list.show_measurements(held.measurements)
        self._retell()

    def _retell(self) -> None:
        held = self._model.held
        if held is None:
            return
        self.chart.show_chart(chart_of(wording.words, held, self._model.today(), self._draft))
        self.meaning.set_say(lambda words: meaning_of(words, held))
        self.meaning.show()

    def _show_draft(self, draft: Draft | None) -> None:
        self._draft = draft
        self._retell()

    def _ask_strike(self, measurement: "Measurement") -> None:
        form = StrikeForm(self.window(), measurement)
        form.written.connect(self._model.strike)
        form.open()

    def _ask_brief(self) -> None:
        self.brief.emit(self._case_id)

    def _ask_right(self, measurement: "Measurement") -> None:
        CorrectForm(self.window(), self._model, measurement).open()

    def _ask_column(self) -> None:
        PasteForm(self.window(), self._model).open()

    def _lay_out(self) -> None:
        page = self.page = ScrollPage(margins=(20, 18, 20, 20), gap=10)
        page.page.setObjectName("panelbody")
        column(self).addWidget(page)
        head = row(gap=8)
        head.addWidget(self.due)
        head.addStretch(1)
        head.addWidget(self.close_button)
        page.body.addLayout(head)
        parts: tuple[QWidget, ...] = (
            self.title, self.goal, self.who, hline(), self.unit,
            self.chart, self.meaning, self.entry, self.voices, self.list,
        )  # fmt: skip
        for part in parts:
            page.body.addWidget(part)
        for link in (self.paste, self.to_brief):
            page.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        page.body.addStretch(1)
