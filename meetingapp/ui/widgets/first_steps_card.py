"""The first steps in a new vault: each with a tick when it is done, and one button until then."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.places import CasePlace, NewMeetingPlace, Place, TeamPlace
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import Mark, MarkState
from meetingapp.ui.widgets.row_with_button import RowButton
from meetingapp.ui.wording import Say
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.services.first_steps import FirstSteps

_STEPS: Final[Sequence[tuple[str, Say, Say, Say, Place]]] = (
    (
        "office",
        lambda words: words("Say where you work"),
        lambda words: words("The municipality and the unit stand on every set of minutes."),
        lambda words: words("Fill in"),
        TeamPlace(),
    ),
    (
        "people",
        lambda words: words("Enter the people you meet with"),
        lambda words: words("Then nobody needs to write names and roles in the meeting."),
        lambda words: words("Add people"),
        TeamPlace(),
    ),
    (
        "team",
        lambda words: words("Put together a team"),
        lambda words: words("Who meets, who chairs, who takes notes, where and when."),
        lambda words: words("Make a team"),
        TeamPlace(),
    ),
    (
        "case",
        lambda words: words("Begin the first case"),
        lambda words: words("The child, the guardians, and the consent of those who give it."),
        lambda words: words("New case"),
        CasePlace(),
    ),
    (
        "meeting",
        lambda words: words("Plan the first meeting"),
        lambda words: words("Three decisions: which team, which case, and when."),
        lambda words: words("New meeting"),
        NewMeetingPlace(),
    ),
)


class FirstStepsCard(Card):
    """Hidden until there are steps to show. ``put_away`` comes when a person wants it gone."""

    put_away = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("First steps"))
        self._work = work
        self.buttons: list[Button] = []
        away = Button(lambda words: words("Put away"), kind="link")
        away.clicked.connect(self._away)
        self.away = away
        self.header.addWidget(away)
        self.hide()

    def show_steps(self, steps: "FirstSteps | None") -> None:
        """Show what is done and what is left; nothing where there are no steps."""
        self.setVisible(steps is not None)
        if steps is None:
            return
        mine = [one for one in _STEPS if getattr(steps, one[0]) is not None]
        for name, title, why, do, place in mine:
            self.body.addWidget(self._row(title, why, do, place, done=getattr(steps, name)))

    def _row(self, title: Say, why: Say, do: Say, place: Place, *, done: bool) -> QWidget:
        line = QWidget()
        beside = row(line, margins=(10, 7, 12, 7), gap=13)
        mark = Mark(MarkState.OK if done else MarkState.TODO)
        beside.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = column(gap=1)
        texts.addWidget(Label(title, "body2" if done else "strong", wrap=True))
        if not done:
            texts.addWidget(Label(why, "small", wrap=True))
        beside.addLayout(texts, 1)
        if not done:
            go = RowButton(do, lambda words: f"{do(words)}: {title(words)}")
            go.clicked.connect(partial(self._go, place))
            self.buttons.append(go)
            beside.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _go(self, place: Place, _clicked: object = None) -> None:
        self._work.state.go.emit(place)

    def _away(self) -> None:
        beginning = self._work.session.beginning
        self._work.background.store(lambda: beginning.show_first_steps(shown=False), self._is_away)

    def _is_away(self, _none: None) -> None:
        self.hide()
        self.put_away.emit()
