"""A10: measurable measures."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.measure import Measure, NoMeasure, NoMeasureReason
from meetingapp.errors import AppError
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.decisions import DECISIONS
from meetingapp.ui.viewmodels.room.measure import derived_measure, path_of, sentence_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.picking import begin_with
from meetingapp.ui.viewmodels.room.rows import MEASURES, new_version
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.dialog import say_trouble
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundOne, as_code
from meetingapp.ui.widgets.room.carry_over import CarryOver
from meetingapp.ui.widgets.room.catalogue_pick import CataloguePick
from meetingapp.ui.widgets.room.decisions_card import DecisionsCard
from meetingapp.ui.widgets.room.fields import Fields, code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.measure_cards import MeasureCards
from meetingapp.ui.widgets.room.measure_form import MeasureForm
from meetingapp.ui.widgets.seg import Seg
from meetingapp.words import Words


class MeasuresForm(ItemForm):
    """The measures as cards, one of them open, and how it will read in the minutes."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A10")

    @override
    def parts(self) -> Parts:
        room = self.room
        self._none_fields = Fields(room, self)
        self._cards = MeasureCards(room)
        self._cards.opened.connect(self._open)
        self._editor = MeasureForm(room, self.fields)
        self._head_buttons()
        self.offer(_read_out, lambda words: words("Use these numbers"))
        yield
        self._carry = CarryOver(room)
        self._carry.carried.connect(self._carry_on)
        self.body.addWidget(self._carry)
        yield
        self.body.addWidget(self._cards)
        yield
        self.body.addWidget(self._editor)
        yield from self._editor.parts()
        yield
        self.body.addWidget(self._reads())
        yield
        self._decisions = DecisionsCard(room)
        self.body.addWidget(self._decisions)
        yield
        self.body.addWidget(self._none())
        yield
        self.finish()
        shortcut = QShortcut(QKeySequence("Ctrl+."), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._editor.take_coach)

    def new_measure(self) -> None:
        """Open an empty measure after the last; it is kept once something stands in it."""
        self._open(len(self.room.discussion.agreement.measures))

    @override
    def refresh(self) -> None:
        count = len(self.room.discussion.agreement.measures)
        if self._editor.index > count:
            self._editor.show_measure(count)
        super().refresh()
        self._none_fields.refresh()
        self._carry.refresh()
        self._decisions.refresh()
        self._cards.show_measures(self._editor.index)
        self._editor.refresh()
        self._read.retranslate()
        self._remove.setVisible(self._editor.index < count)
        self._more_none.setVisible(count == 0)
        none = self.room.discussion.agreement.no_measure
        waits = none is not None and none.reason is NoMeasureReason.AWAITING_ASSESSMENT
        self._until.setVisible(waits)

    @override
    def mark(self) -> None:
        super().mark()
        self._none_fields.mark()
        self._editor.refresh()

    @override
    def focus_path(self, path: str) -> bool:
        if path.startswith(f"{MEASURES}."):
            index = int(path.removeprefix(f"{MEASURES}.").partition(".")[0])
            if index != self._editor.index:
                self._open(index)
        elif path.startswith(DECISIONS):
            return self._decisions.focus_path(path)
        elif path != MEASURES:
            return self._none_fields.focus(path)
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        own = self._none_fields.path_of(widget) or self._decisions.path_of(widget)
        return super().path_of(widget) or own

    def _carry_on(self, measure: Measure) -> None:
        discussion = self.room.discussion
        measures = discussion.agreement.measures
        renewed = new_version(discussion, measure, self.room.new_id())
        self.room.put("agreement.measures", (*measures, renewed))
        self._open(len(measures))
        self.fields.focus(path_of(len(measures), "evaluation_date"))

    def _open(self, index: int) -> None:
        self._editor.show_measure(index)
        self.refresh()
        if not self._cards.hasFocus():
            self.enter()

    def _head_buttons(self) -> None:
        new = Button(lambda words: words("New measure"), kind="soft", icon_name="plus")
        new.clicked.connect(self.new_measure)
        self._remove = Button(lambda words: words("Remove"), kind="soft", icon_name="trash-2")
        self._remove.clicked.connect(self._drop)
        pick = Button(lambda words: words("From the catalogue"), kind="soft", icon_name="lightbulb")
        pick.clicked.connect(self._ask_catalogue)
        self.room.catalogue.came.connect(self._offer)
        self.room.catalogue.failed.connect(self._tell)
        keys = QShortcut(QKeySequence("Ctrl+Shift+M"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._ask_catalogue)
        for each in (self._remove, pick, new, KeyCap("Ctrl M")):
            self.head.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def _ask_catalogue(self) -> None:
        self.room.catalogue.ask(self.room.minutes_language)

    def _offer(self, entries: tuple[CatalogueEntry, ...]) -> None:
        age = self.room.case.age_on(self.room.meeting.date)
        pick = CataloguePick(self, self.room.catalogue.runs, entries, age)
        pick.picked.connect(self._begin_with)
        pick.open()

    def _begin_with(self, entry: CatalogueEntry) -> None:
        index = begin_with(self.room, entry, self._editor.index)
        self._open(index)
        self.fields.focus(path_of(index, "responsible"))

    def _tell(self, error: AppError) -> None:
        say_trouble(self.window(), error)

    def _drop(self) -> None:
        self.room.remove_row(MEASURES, self._editor.index)
        self._open(max(self._editor.index - 1, 0))

    def _reads(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("sunken")
        lines = column(frame, margins=(14, 10, 14, 12), gap=4)
        lines.addWidget(
            Label(lambda words: words("This is how it stands in the minutes"), "xs_strong")
        )
        self._read = Label(self._sentence, "sm", wrap=True)
        lines.addWidget(self._read)
        return frame

    def _sentence(self, _words: Words) -> str:
        words = Words(self.room.minutes_language)
        return " ".join(sentence_of(words, derived_measure(self.room, self._editor.index)))

    def _none(self) -> Folded:
        content = QWidget()
        line = row(content, gap=12)
        seg = Seg(_why_none, code_options(NoMeasureReason))
        field = Field(_why_none, seg)
        bound = BoundOne(seg, self._write_none, as_code(NoMeasureReason))
        self._none_fields.add("agreement.no_measure.reason", bound, field)
        line.addWidget(field, 1)
        self._until = self._none_fields.day(
            "agreement.no_measure.until", lambda words: words("Until")
        )
        line.addWidget(self._until)
        self._more_none = Folded(lambda words: words("No measure today"), content)
        return self._more_none

    def _write_none(self, value: object, _raw: str) -> None:
        if isinstance(value, NoMeasureReason):
            self.room.put("agreement.no_measure", NoMeasure(value))


def _read_out(words: Words) -> str:
    return words("The numbers are read out of what the adults will do.")


def _why_none(words: Words) -> str:
    return words("Why is there no measure?")
