"""What differs from the common template, each with a way back."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.template import Deviation
from meetingapp.ui.viewmodels.template_draft import Draft
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.templates.naming import change_name, change_says
from meetingapp.ui.wording import Say


class ChangesCard(Card):
    """``undone`` carries the change somebody takes back."""

    undone = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            lambda words: words("Changed from the common template"), margins=(16, 0, 12, 12)
        )
        self.undo: list[IconButton] = []
        self._none = Label(lambda words: words("Nothing yet."), "small")
        self._rows = RowList()
        self.body.addWidget(self._none)
        self.body.addWidget(self._rows)

    def show_draft(self, draft: Draft) -> None:
        """List the changes."""
        self.undo = []
        found = draft.deviations
        self._rows.show_rows(list(self._lines(draft, found)))
        self._none.setVisible(not found)
        self.set_count(len(found), "accent")

    def _lines(self, draft: Draft, found: tuple[Deviation, ...]) -> Iterator[QWidget]:
        for change in found:
            name = change_name(change, draft.shipped.rule(change.gate))
            yield self._line(change, name, undoable=draft.can_undo(change))

    def _line(self, change: Deviation, name: Say, *, undoable: bool) -> QWidget:
        line = QWidget()
        laid = row(line, margins=(0, 4, 0, 4), gap=8)
        texts = column(gap=1)
        texts.addWidget(Label(name, "sm_strong", wrap=True))
        texts.addWidget(Label(change_says(change), "small", wrap=True))
        laid.addLayout(texts, 1)
        if undoable:
            back = IconButton("undo-2", lambda words: words("Take back: {name}", name=name(words)))
            back.clicked.connect(partial(self.undone.emit, change))
            self.undo.append(back)
            laid.addWidget(back)
        return line
