"""The times somebody was out of the room and came back: each can be taken away again."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.meeting import Absence
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.wording import Say, wording


class AbsenceButtons(QWidget):
    """One button for each; ``taken_away`` carries the one that was not so after all."""

    taken_away = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._shown: tuple[Absence, ...] = ()
        self._line = FlowLayout(self, gap=6, one_line=True)
        self.buttons: tuple[Button, ...] = ()
        self.hide()

    def show_absences(self, away: tuple[Absence, ...]) -> None:
        """Show these; the buttons stay as long as they say the same."""
        if away == self._shown:
            return
        self._shown = away
        for gone in self.buttons:
            self._line.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.buttons = tuple(self._button(each) for each in away)
        self.setVisible(bool(away))

    def _button(self, absence: Absence) -> Button:
        button = _AbsenceButton(self._name, absence)
        button.clicked.connect(partial(self._take_away, absence))
        self._line.addWidget(button)
        return button

    def _take_away(self, absence: Absence, _on: object = None) -> None:
        self.taken_away.emit(absence)


class _AbsenceButton(KeyButton):
    """Says when; its name also says who, and what pressing it does."""

    def __init__(self, name: str, absence: Absence) -> None:
        self._name = name
        self._absence = absence
        super().__init__(_said(absence), kind="soft", icon_name="x")

    @override
    def retranslate(self) -> None:
        super().retranslate()
        words = wording.words
        out = _said(self._absence)(words)
        self.setAccessibleName(words("{name} was {out}. Take it away", name=self._name, out=out))


def _said(absence: Absence) -> Say:
    return lambda words: words(
        "out from {left} to {back}", left=absence.left_at, back=absence.came_back_at
    )
