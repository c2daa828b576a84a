"""What a brief lacks, at its top: each thing with the button that gets it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from meetingapp.document.wording import first_name
from meetingapp.domain.brief.values import MissingKind
from meetingapp.ui.viewmodels.brief_words import (
    by_person,
    how_much_is_missing,
    what_is_missing,
)
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.row_with_button import RowButton
from meetingapp.ui.wording import Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meetingapp.domain.brief.values import Brief
    from meetingapp.ui.viewmodels.brief_words import Asked

_MOST: Final = 3
"""So many are asked for at once; one more is shown rather than hidden behind a word."""
_IN: Final = 32


class MissingCard(QFrame):
    """``ask`` carries what one person is asked for; ``choose`` comes where nobody is chosen yet.

    Args:
        brief: with something missing.
        may_choose: whether it can be chosen here who talks with the child.
    """

    ask = Signal(object)
    choose = Signal()

    def __init__(self, brief: "Brief", *, may_choose: bool) -> None:
        super().__init__()
        self.setObjectName("notice")
        set_flag(self, "kind", "info")
        self._may_choose = may_choose
        self.buttons: list[Button] = []
        body = column(self, margins=(18, 12, 14, 12), gap=6)
        head = row(gap=12)
        head.addWidget(Icon("info", "info_text"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(
            Label(lambda words: how_much_is_missing(words, brief), "sm_strong", wrap=True), 1
        )
        body.addLayout(head)
        every = by_person(brief.missing)
        most = len(every) if len(every) <= _MOST + 1 else _MOST
        for asked in every[:most]:
            body.addLayout(self._line(brief, asked))
        self.more: Button | None = None
        if every[most:]:
            self._add_more(brief, body, every[most:])

    def _add_more(self, brief: "Brief", body: QVBoxLayout, rest: "Sequence[Asked]") -> None:
        """Leave the measures in sight: what is last in a long list comes when it is asked for."""
        more = self.more = Button(lambda words: words("Show more"), kind="link")

        def show() -> None:
            more.hide()
            first = len(self.buttons)
            for asked in rest:
                body.addLayout(self._line(brief, asked))
            if self.buttons[first:]:
                self.buttons[first].show()  # what is new is hidden until the next event
                self.buttons[first].setFocus()

        more.clicked.connect(show)
        line = row(margins=(_IN, 0, 0, 0))
        line.addWidget(more)
        line.addStretch(1)
        body.addLayout(line)

    def _line(self, brief: "Brief", asked: "Asked") -> QHBoxLayout:
        said = _said(brief, asked)
        line = row(margins=(_IN, 0, 0, 0), gap=12)
        line.addWidget(Label(said, "sm", wrap=True), 1)
        button = self._button(asked, said)
        if button is not None:
            self.buttons.append(button)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _button(self, asked: "Asked", said: Say) -> Button | None:
        who = asked[0].who
        if who is not None:
            name = first_name(who.name)
            asks: Say = lambda words: words("Ask {name}", name=name)  # noqa: E731 - said twice
            button = RowButton(asks, _named(asks, said))
            button.clicked.connect(partial(self._ask, asked))
            return button
        if not self._may_choose or asked[0].kind is not MissingKind.CHILD_VIEW:
            return None
        chooses: Say = lambda words: words("Choose who")  # noqa: E731 - said twice
        button = RowButton(chooses, _named(chooses, said))
        button.clicked.connect(self._choose)
        return button

    def _ask(self, asked: "Asked", _on: object = None) -> None:
        self.ask.emit(asked)

    def _choose(self, _on: object = None) -> None:
        self.choose.emit()


def _said(brief: "Brief", asked: "Asked") -> Say:
    return lambda words: what_is_missing(words, brief, asked)


def _named(button: Say, said: Say) -> Say:
    return lambda words: f"{button(words)}: {said(words)}"
