"""A08: the ways forward. The agreed measures are A, and no change is always the last."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.domain.situation import Alternative
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.alternatives import LETTERS, shown_alternatives, with_another
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button, IconButton
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundText
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import Say
from meetingapp.words import Words

_PARTS: Final = ("label", "pro", "con")


class AlternativesForm(ItemForm):
    """Nothing is asked before somebody sees a third way, or the type asks for two weighed ones."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A08", sub=guidance(room, "A08"))

    @override
    def parts(self) -> Parts:
        self._label = Label(self._summary, "body", wrap=True)
        card = QFrame()
        card.setObjectName("card")
        lines = column(card, margins=(18, 14, 18, 14), gap=8)
        lines.addWidget(self._label)
        self._add = Button(
            lambda words: words("Weigh a third alternative too"), kind="add", icon_name="plus"
        )
        self._add.clicked.connect(self._start)
        line = row()
        line.addWidget(self._add)
        line.addStretch(1)
        lines.addLayout(line)
        self.body.addWidget(card)
        yield
        self._rows = []
        for index in range(len(LETTERS)):
            self._rows.append(_Row(self, index))
            self.body.addWidget(self._rows[-1])
            yield
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        shown = shown_alternatives(self.room)
        self._label.retranslate()
        self._add.setVisible(len(self.room.discussion.alternatives) < len(LETTERS))
        for index, each in enumerate(self._rows):
            each.setVisible(index < len(shown))
            if index < len(shown):
                each.show_as(shown[index], removable=len(shown) > 2 and index > 0)  # noqa: PLR2004 - A and no change stay

    @override
    def enter(self) -> None:
        if shown_alternatives(self.room):
            super().enter()
        else:
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write(self, index: int, name: str, text: object, _raw: str) -> None:
        """Write one cell; what was only derived becomes a row of its own then."""
        path = f"alternatives.{index}.{name}"
        if self.room.discussion.alternatives:
            self.room.put(path, str(text))
        else:
            rows = shown_alternatives(self.room)
            self.room.put_all([("alternatives", rows), (path, str(text))])

    def remove(self, index: int) -> None:
        """Take an alternative away; the letters close up."""
        left = [a for n, a in enumerate(self.room.discussion.alternatives) if n != index]
        rows = tuple(replace(a, id=LETTERS[n]) for n, a in enumerate(left))
        self.room.put("alternatives", rows)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _summary(self, words: Words) -> str:
        if shown_alternatives(self.room):
            return words("No change is always the last alternative.")
        return words(
            "A is what you agree on in A10, and B is no change. You need write nothing here."
        )

    def _start(self) -> None:
        """Make a row for the next alternative, before the last one."""
        rows, fresh = with_another(self.room)
        self.room.put("alternatives", rows)
        self.fields.focus(f"alternatives.{fresh}.label")


class _Row(QFrame):
    """One alternative: what it is, what speaks for it and what against."""

    def __init__(self, form: AlternativesForm, index: int) -> None:
        super().__init__()
        self.setObjectName("card")
        line = row(self, margins=(14, 12, 14, 12), gap=10)
        line.addWidget(KeyCap(LETTERS[index]), 0, Qt.AlignmentFlag.AlignTop)
        cells = []
        for name, label in zip(_PARTS, (_what, _for, _against), strict=True):
            control = TextArea(_named(index, label), lines=(1, 5))
            field = Field(label, control)
            bound = BoundText(control, partial(form.write, index, name))
            form.fields.add(f"alternatives.{index}.{name}", bound, field)
            cells.append(field)
        self._what = cells[0]
        self._same = Label(lambda words: words("No change"), "strong")
        first = QFrame()
        inside = column(first)
        inside.addWidget(self._same, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._what)
        line.addWidget(Columns((first, *cells[1:]), (2, 3, 3), least=480, gap=10), 1)
        self._remove = IconButton("trash-2", lambda words: words("Remove"))
        self._remove.clicked.connect(lambda: form.remove(index))
        policy = self._remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._remove.setSizePolicy(policy)
        line.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)

    def show_as(self, alternative: Alternative, *, removable: bool) -> None:
        """Show a way forward, or that nothing is changed."""
        self._what.setVisible(not alternative.no_change)
        self._same.setVisible(alternative.no_change)
        self._remove.setVisible(removable and not alternative.no_change)


def _named(index: int, label: Say) -> Say:
    return lambda words: f"{LETTERS[index]}: {label(words)}"


def _what(words: Words) -> str:
    return words("What")


def _for(words: Words) -> str:
    return words("What speaks for it, for the child")


def _against(words: Words) -> str:
    return words("What speaks against it")
