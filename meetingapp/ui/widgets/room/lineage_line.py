"""Where a measure comes from: which version it is, and what it was before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from meetingapp.domain.lineage import History, as_seen_on, lineage_of
from meetingapp.domain.measure import Measure
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class LineageLine(QWidget):
    """“Version 2”, and what it was adjusted from; nothing for a measure that is new."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        line = row(self, gap=10)
        self._version = Pill(plain(""), "accent", icon_name="arrow-right")
        self._before = Label(plain(""), "sm2", wrap=True)
        line.addWidget(self._version, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._before, 1)
        self.hide()

    def show_measure(self, measure: Measure) -> None:
        """Show where one measure comes from."""
        room = self._room
        day = room.meeting.date
        history = lineage_of(as_seen_on(room.case, day), day).history(measure.follows or measure.id)
        self.setVisible(bool(history.versions))
        if not history.versions:
            return
        version = max(measure.version, history.versions[-1].version + 1)
        self._version.set_say(lambda words: words("Version {n}", n=version))
        self._before.set_say(lambda words: _came_from(words, history))


def _came_from(words: Words, history: History) -> str:
    before = history.versions[-1]
    said = [words("Adjusted from: {measure}.", measure=(before.action or before.title).rstrip("."))]
    judged = [each for each in history.judged if each.evaluation.effect is not None]
    if judged:
        last = judged[-1]
        said.append(words("Effect on {day}: {effect}.", day=last.on, effect=last.evaluation.effect))
    return " ".join(said)
