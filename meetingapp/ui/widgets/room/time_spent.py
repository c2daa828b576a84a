"""The time on the wall, and how much of the case’s time is gone: no sound, nothing that blinks."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.domain.timing import Strain
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.timing import CaseTime, case_time
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.painted import Painted
from meetingapp.ui.wording import plain

_STYLE = {Strain.CALM: "small", Strain.SOON: "warn", Strain.OVER: "danger"}
_INK = {Strain.CALM: "accent", Strain.SOON: "warn", Strain.OVER: "danger"}


class TimeSpent(QWidget):
    """Says only the time of day where nothing was planned, and on a sensitive item."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        lines = column(self, gap=2)
        lines.addStretch(1)
        line = row(gap=8)
        self.clock = Label(plain(""), "clock")
        self.spent = Label(plain(""), "small")
        line.addWidget(self.clock)
        line.addWidget(self.spent, 0, Qt.AlignmentFlag.AlignVCenter)
        lines.addLayout(line)
        self._bar = ShareBar()
        lines.addWidget(self._bar)
        lines.addStretch(1)

    def refresh(self, now: datetime, *, shows_share: bool) -> None:
        """Show the time of now."""
        self.clock.set_say(lambda words: words.clock(now.time()))
        time = case_time(self._room, now) if shows_share and self._room.is_open else None
        self.spent.setVisible(time is not None)
        self._bar.setVisible(time is not None)
        if time is not None:
            self._show(time)

    def _show(self, time: CaseTime) -> None:
        self.spent.set_say(
            lambda words: words("{gone} of {length} min", gone=time.gone, length=time.minutes)
        )
        set_flag(self.spent, "t", _STYLE[time.strain])
        self._bar.show_share(time.share, time.strain)


class ShareBar(Painted):
    """A thin line that fills; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._ink = _INK[Strain.CALM]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, strain: Strain) -> None:
        """Fill as much as is gone."""
        if (share, _INK[strain]) != (self._share, self._ink):
            self._share, self._ink = share, _INK[strain]
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(3))

    @override
    def draw(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(box, 1.5, 1.5)
        painter.setBrush(theme.colour(self._ink))
        painter.drawRoundedRect(QRectF(0, 0, box.width() * self._share, box.height()), 1.5, 1.5)
