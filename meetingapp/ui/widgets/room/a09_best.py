"""A09: the child’s best interests."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.best_interest import (
    BestInterestElement,
    RelationToChildView,
)
from meetingapp.domain.case import CaseMode
from meetingapp.ui.gently import Parts
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.alternatives import letters_to_choose
from meetingapp.ui.viewmodels.room.elements import RowState
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import NO, YES, BoundOne, as_bool, as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.dissent import dissent_rows
from meetingapp.ui.widgets.room.element_row import (
    NAME_WIDTH,
    NARROW_NAME,
    SOURCE_WIDTH,
    ElementRowWidget,
)
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain
from meetingapp.words import Words

_PREFIX: Final = "best_interest.elements."
_DIFFERS: Final = (RelationToChildView.PARTLY, RelationToChildView.DIFFERS)
_TWO: Final = 2
_SPARE: Final = BestInterestElement.LEISURE_FRIENDSHIP
_TOO_NARROW: Final = 640


class BestInterestForm(ItemForm):
    """Seven elements weighed one by one, and one conclusion. No sum is ever made."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(
            room,
            "A09",
            sub=_short if room.case.mode is CaseMode.ANONYMOUS else _all,
        )

        self._rows: dict[BestInterestElement, ElementRowWidget] = {}

    @override
    def parts(self) -> Parts:
        room = self.room
        for element in BestInterestElement:
            self._rows[element] = ElementRowWidget(room, element)
            yield
        self._spare = Button(
            lambda words: words("Leisure and friends count too"), kind="add", icon_name="plus"
        )
        self._spare.clicked.connect(self._open_spare)
        self._spare_wanted = False
        self.body.addWidget(self._grid())
        yield
        yield from self._conclusion()
        self.finish()
        self._order()

    _offered: tuple[str, ...] = ()

    @override
    def refresh(self) -> None:
        super().refresh()
        best = self.room.derived.best_interest
        letters = letters_to_choose(self.room)
        self._favours_head.setVisible(bool(letters))
        for each in self._rows.values():
            each.refresh(letters)
        self._differs.setVisible(
            best.relation_to_child_view in _DIFFERS or bool(best.differs_reason)
        )
        self._competing.setVisible(best.outweighed or bool(best.competing_interests))
        asked = len(letters) > _TWO or bool(self.room.discussion.best_interest.chosen_alternative)
        self._chosen.setVisible(asked)
        offered = tuple(each.id for each in self.room.derived.alternatives)
        if asked and offered != self._offered:
            self._offered = offered
            self._choice.set_options([Option(each, plain(each)) for each in offered])
            self._choice.set_value(best.chosen_alternative or None)
        wanted = self._spare_wanted or self._rows[_SPARE].row.state is not RowState.OPEN
        self._rows[_SPARE].setVisible(wanted)
        self._spare.setVisible(not wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if len(self._rows) < len(BestInterestElement):
            return  # it is still being made
        narrow = theme.effective(self.width()) < _TOO_NARROW
        for each in self._rows.values():
            each.set_narrow(narrow)
        self._source_head.setVisible(not narrow)
        self._element_head.setFixedWidth(theme.px(NARROW_NAME if narrow else NAME_WIDTH))

    @override
    def mark(self) -> None:
        super().mark()
        for element, each in self._rows.items():
            at = f"{_PREFIX}{element}.facts"
            wrong = any(r.closes and r.path == at for r in self.room.results)
            each.show_bad(facts=wrong and bool(each.row.text) and not each.facts.hasFocus())

    @override
    def enter(self) -> None:
        open_rows = [r for r in self._rows.values() if not r.row.done and not r.isHidden()]
        if open_rows:
            open_rows[0].first_cell().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().enter()

    @override
    def focus_path(self, path: str) -> bool:
        if not path.startswith(_PREFIX):
            return super().focus_path(path)
        code, _, field = path.removeprefix(_PREFIX).partition(".")
        each = self._rows[BestInterestElement(code)]
        if each is self._rows[_SPARE]:
            self._spare_wanted = True
            self.refresh()
        each.cell(field).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @override
    def path_of(self, widget: QWidget) -> str | None:
        for element, each in self._rows.items():
            if widget in {each.facts, each.weight, each.favours}:
                return f"{_PREFIX}{element}.{self._field_of(each, widget)}"
        return super().path_of(widget)

    def _field_of(self, each: ElementRowWidget, widget: QWidget) -> str:
        """Name the field the gates ask for in this cell, so that F4 knows where it stands."""
        if widget is each.weight:
            return "weight"
        if widget is each.favours:
            return "favours"
        at = f"{_PREFIX}{each.element}."
        asked = [r.path.removeprefix(at) for r in self.room.results if r.path.startswith(at)]
        return next((f for f in asked if f in {"relevant", "not_relevant_reason"}), "facts")

    def _open_spare(self) -> None:
        self._spare_wanted = True
        self.refresh()
        self._rows[_SPARE].facts.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grid(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        lines = column(frame)
        head = row(margins=(16, 8, 12, 6), gap=12)
        element = Label(lambda words: words("Consideration"), "xs")
        element.setFixedWidth(theme.px(NAME_WIDTH))
        self._element_head = element
        head.addWidget(element)
        head.addWidget(Label(lambda words: words("What do we know?"), "xs"), 1)
        source = Label(lambda words: words("Source"), "xs")
        source.setFixedWidth(theme.px(SOURCE_WIDTH))
        self._source_head = source
        head.addWidget(source)
        weight = Label(lambda words: words("Weight 0–3"), "xs")
        weight.setFixedWidth(theme.px(82))
        head.addWidget(weight)
        self._favours_head = Label(lambda words: words("For"), "xs")
        self._favours_head.setFixedWidth(theme.px(44))
        head.addWidget(self._favours_head)
        lines.addLayout(head)
        lines.addWidget(hline())
        for each in self._rows.values():
            each.moved.connect(lambda _by, each=each: self._next_row(each))
            lines.addWidget(each)
        more = row(margins=(8, 4, 8, 6))
        more.addWidget(self._spare)
        more.addStretch(1)
        lines.addLayout(more)
        return frame

    def _conclusion(self) -> Parts:
        fields = self.fields
        columns = Columns()
        whole = QWidget()
        lines = column(whole, gap=10)
        lines.addWidget(columns)
        self.body.addWidget(whole)
        columns.left.addWidget(
            fields.area("best_interest.conclusion", lambda words: words("Conclusion"), lines=(3, 8))
        )
        columns.left.addStretch(1)
        yield
        right = columns.right
        right.addWidget(
            fields.one(
                "best_interest.relation_to_child_view",
                lambda words: words(
                    "Does the choice follow {name}’s view?",
                    name=first_name(words, self.room.case),
                ),
                [
                    Option(RelationToChildView.FOLLOWS, lambda words: words("Yes")),
                    Option(RelationToChildView.PARTLY, lambda words: words("Partly")),
                    Option(RelationToChildView.DIFFERS, lambda words: words("No")),
                    Option(RelationToChildView.CHILD_NO_VIEW, lambda words: words("Not expressed")),
                ],
                as_code(RelationToChildView),
            )
        )
        self._differs = fields.area(
            "best_interest.differs_reason",
            lambda words: words("Why not all that the child wants?"),
        )
        right.addWidget(self._differs)
        self._offered = tuple(a.id for a in self.room.derived.alternatives)
        self._choice: Seg = Seg(_we_choose, [Option(each, plain(each)) for each in self._offered])
        self._chosen: Field = Field(_we_choose, self._choice)
        path = "best_interest.chosen_alternative"
        fields.add(path, BoundOne(self._choice, fields.chooser(path), str), self._chosen)
        right.addWidget(self._chosen)
        self._competing = fields.area(
            "best_interest.competing_interests",
            lambda words: words("What weighs more heavily, and why?"),
        )
        right.addWidget(self._competing)
        right.addStretch(1)
        yield
        yield from self._more(lines)

    def _more(self, under: QVBoxLayout) -> Parts:
        content = QWidget()
        under.addWidget(Folded(lambda words: words("More fields, and disagreement"), content))
        lines = column(content, gap=12)
        line = row(gap=14)
        line.addWidget(
            self.fields.text(
                "best_interest.uncertainty", lambda words: words("What are we unsure of?")
            ),
            1,
        )
        line.addWidget(
            self.fields.one(
                "best_interest.least_intrusive_considered",
                lambda words: words("Least intrusive considered?"),
                [
                    Option(YES, lambda words: words("Yes")),
                    Option(NO, lambda words: words("No")),
                ],
                as_bool,
            )
        )
        lines.addLayout(line)
        yield
        dissents = dissent_rows(self.room, self.fields)
        lines.addWidget(dissents)
        yield from dissents.parts()

    def _next_row(self, after: ElementRowWidget) -> None:
        rows = list(self._rows.values())
        later = rows[rows.index(after) + 1 :]
        rest = [each for each in later if not each.row.done and not each.isHidden()]
        if rest:
            rest[0].first_cell().setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.fields.focus("best_interest.conclusion")

    def _order(self) -> None:
        cells: list[QWidget] = []
        for each in self._rows.values():
            cells += [each.facts, each.weight, each.favours]
        cells.append(self._spare)
        cells += filter(None, [self.fields.control("best_interest.conclusion")])
        for one, other in pairwise(cells):
            QWidget.setTabOrder(one, other)


def _we_choose(words: Words) -> str:
    return words("We choose")


def _all(words: Words) -> str:
    return words("Write what you know, Tab, then 0–3. A minus first in the cell: not relevant.")


def _short(words: Words) -> str:
    return words("Without a name, three considerations are enough. Write what you know, Tab, 0–3.")
