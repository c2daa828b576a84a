"""One queue: the first who stand in it, what can be done about each, and the way to the rest."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.queues import Queue
from meetingapp.ui.viewmodels.naming import distance
from meetingapp.ui.viewmodels.queue_words import ICONS, TITLES, row_sub, row_title
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.row_with_button import RowButton, RowWithButton
from meetingapp.ui.widgets.tile import Tile
from meetingapp.ui.wording import Say

if TYPE_CHECKING:
    from meetingapp.services.queues import QueuePart, Waiting

Deed = tuple[Say, Say]
"""What a row's button says, and its whole name."""


KINDS: Final[Mapping[Queue, PillKind]] = MappingProxyType(
    {
        Queue.OVERDUE: "danger",
        Queue.DUE: "warn",
        Queue.NO_DATE: "warn",
        Queue.NO_PROGRESS: "warn",
        Queue.FEEDBACK: "voice",
        Queue.VOICE_PLAN: "voice",
        Queue.CONSENT: "warn",
        Queue.TURNING: "neutral",
        Queue.LEFT: "warn",
    }
)


class QueueRow(ListRow):
    """Enter opens where it is mended; Space does what the row's button does."""

    pressed_space = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.pressed_space.emit()
            return
        super().keyPressEvent(event)


class QueueCard(Card):
    """``opened``, ``done`` and ``more`` carry the queue with the row, or the number shown."""

    opened = Signal(object, object)
    done = Signal(object, object)
    more = Signal(object, int)

    def __init__(
        self, part: "QueuePart", today: date, deed: "Callable[[Queue, Waiting], Deed | None]"
    ) -> None:
        super().__init__(TITLES[part.queue])
        self.queue = part.queue
        self._today = today
        self._deed = deed
        self._total = part.total
        self.rows: list[QueueRow] = []
        self._rest: Button | None = None
        self.set_count(part.total, KINDS[part.queue])
        self.add(part.rows)

    def add(self, waiting: "Sequence[Waiting]") -> None:
        """Show more of those who wait."""
        if self._rest is not None:
            self.body.removeWidget(self._rest)
            self._rest.hide()
            self._rest.deleteLater()
            self._rest = None
        for each in waiting:
            self.body.addWidget(self._row(each))
        left = self._total - len(self.rows)
        if waiting and left > 0:
            self._rest = Button(
                lambda words: words.plural("Show one more", "Show {n} more", left), kind="link"
            )
            self._rest.clicked.connect(self._ask_for_more)
            self.body.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_for_more(self) -> None:
        self.more.emit(self.queue, len(self.rows))

    def _row(self, waiting: "Waiting") -> QWidget:
        line = queue_row(self.queue, waiting, self._today)
        self.rows.append(line)
        line.opened.connect(partial(self.opened.emit, self.queue, waiting))
        deed = self._deed(self.queue, waiting)
        if deed is None:
            line.pressed_space.connect(line.opened)
            return line
        button = RowButton(*deed)
        button.clicked.connect(partial(self._do, waiting))
        line.pressed_space.connect(button.click)
        return RowWithButton(line, button)

    def _do(self, waiting: "Waiting", _clicked: object = None) -> None:
        self.done.emit(self.queue, waiting)


def queue_row(queue: Queue, waiting: "Waiting", today: date) -> QueueRow:
    """Show one who waits, and how far away the day is."""
    line = QueueRow(
        lambda words: row_title(words, waiting),
        lambda words: row_sub(words, waiting, today),
        Tile(ICONS[queue], kind=_tile(queue), size=38),
    )
    if waiting.on is not None:
        late = waiting.on < today and queue is not Queue.TURNING
        line.add_right(Pill(distance(waiting.on, today), "danger" if late else "neutral"))
    return line


def _tile(queue: Queue) -> PillKind:
    kind = KINDS[queue]
    return "accent" if queue is Queue.DUE else kind
