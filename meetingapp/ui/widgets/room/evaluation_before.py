"""The previous beside the new: what was agreed and judged last, and what was measured since."""

from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.measure import Measure
from meetingapp.ui.viewmodels.room.measured import (
    KnownBefore,
    agreed,
    known_before,
    last_time,
    proposal_told,
    since_then,
)
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.wording import plain


class EvaluationBefore(QWidget):
    """Two quiet boxes side by side while there is room."""

    def __init__(self, room: RoomViewModel, measure: Measure) -> None:
        super().__init__()
        self._room = room
        self._measure = measure
        self._known: KnownBefore | None = None
        self._last = Label(plain(""), "sm2", wrap=True)
        self._since = Label(plain(""), "sm2", wrap=True)
        self._proposal = Label(plain(""), "sm_strong", wrap=True)
        before = _box(Label(lambda words: agreed(words, measure), "sm2", wrap=True), self._last)
        now = _box(self._since, self._proposal)
        column(self).addWidget(Columns((before, now), least=520, gap=10))

    def refresh(self) -> None:
        """Show what is known now, if it is not what was shown."""
        known = known_before(self._room, self._measure)
        if known == self._known:
            return
        self._known = known
        self._last.set_say(lambda words: last_time(words, known))
        self._since.set_say(lambda words: since_then(words, known))
        self._proposal.set_say(lambda words: proposal_told(words, known))
        self._last.setVisible(known.last is not None)
        self._proposal.setVisible(known.proposal.effect is not None)


def _box(*labels: Label) -> QFrame:
    box = QFrame()
    box.setObjectName("sunken")
    inside = column(box, margins=(14, 10, 14, 10), gap=4)
    for label in labels:
        inside.addWidget(label)
    inside.addStretch(1)
    return box
