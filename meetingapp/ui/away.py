"""How long nobody may be away before the window locks."""

from typing import Final

from PySide6.QtCore import QObject, Signal

MOST_MINUTES: Final = 15
MOST_MINUTES_IN_MEETING: Final = 60
CHOICES_IN_MEETING: Final = (5, 15, 30, 45, 60)


class Away(QObject):
    """Minutes for the whole window, and for a meeting under way, where people talk more than type.

    A meeting never makes it shorter.
    """

    changed = Signal()

    def __init__(self, minutes: int, in_meeting: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = _within(minutes, MOST_MINUTES)
        self._in_meeting = _within(in_meeting, MOST_MINUTES_IN_MEETING)

    @property
    def minutes(self) -> int:
        """Return the minutes outside meetings."""
        return self._minutes

    @property
    def in_meeting(self) -> int:
        """Return the minutes while a meeting is under way."""
        return max(self._minutes, self._in_meeting)

    def set_minutes(self, minutes: int) -> None:
        """Choose for the whole window, 1 to 15."""
        self._minutes = _within(minutes, MOST_MINUTES)
        self.changed.emit()

    def set_in_meeting(self, minutes: int) -> None:
        """Choose for meetings under way, 1 to 60."""
        self._in_meeting = _within(minutes, MOST_MINUTES_IN_MEETING)
        self.changed.emit()


def _within(minutes: int, most: int) -> int:
    return min(max(minutes, 1), most)
