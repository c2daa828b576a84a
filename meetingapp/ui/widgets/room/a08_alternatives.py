"""A08: the ways forward. The agreed measures are A, and no change is always the last."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.situation import Alternative
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundText
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words

_LETTERS = "ABCDE"
_PARTS = ("label", "pro", "con")


class AlternativesForm(ItemForm):
    """Folded until somebody sees a third way; only then is anything asked."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A08", sub=guidance(room, "A08"))
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
        self._rows: list[QFrame] = []
        for index in range(len(_LETTERS)):
            self._rows.append(self._row(index))
            self.body.addWidget(self._rows[-1])
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        given = self.room.discussion.alternatives
        self._label.retranslate()
        self._add.setVisible(len(given) < len(_LETTERS))
        for index, each in enumerate(self._rows):
            each.setVisible(index < len(given) and not given[index].no_change)

    @override
    def enter(self) -> None:
        if self.room.discussion.alternatives:
            super().enter()
        else:
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _summary(self, words: Words) -> str:
        if self.room.discussion.alternatives:
            return words("No change is always the last alternative.")
        return words(
            "A is what you agree on in A10, and B is no change. You need write nothing here."
        )

    def _row(self, index: int) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        line = row(frame, margins=(14, 12, 14, 12), gap=10)
        line.addWidget(KeyCap(_LETTERS[index]), 0, Qt.AlignmentFlag.AlignTop)
        for name, label in zip(_PARTS, (_what, _for, _against), strict=True):
            control = TextField(label)
            field: QWidget = Field(label, control)
            bound = BoundText(control, partial(self._write, index, name))
            self.fields.add(f"alternatives.{index}.{name}", bound)
            line.addWidget(field, 1)
        return frame

    def _start(self) -> None:
        """Make a row for the next alternative, before the last one."""
        given = self.room.discussion.alternatives or self.room.derived.alternatives
        ways = [a for a in given if not a.no_change] or [Alternative("A")]
        ways.append(Alternative(""))
        lettered = [replace(a, id=_LETTERS[n]) for n, a in enumerate(ways)]
        last = Alternative(_LETTERS[len(ways)], no_change=True) if len(ways) < 5 else None  # noqa: PLR2004 - letters run out
        rows = (*lettered, last) if last is not None else tuple(lettered)
        self.room.put("alternatives", rows)
        self.fields.focus(f"alternatives.{len(ways) - 1}.label")

    def _write(self, index: int, name: str, text: object, _raw: str) -> None:
        self.room.put(f"alternatives.{index}.{name}", str(text))


def _what(words: Words) -> str:
    return words("What")


def _for(words: Words) -> str:
    return words("What speaks for it, for the child")


def _against(words: Words) -> str:
    return words("What speaks against it")
