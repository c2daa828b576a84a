"""Undo and redo of the open discussion: a step back is a change like any other, and is saved."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from meetingapp.domain.edit import PathError, raw_at, value_at
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.ui.viewmodels.room.history import History, Step, Version
from meetingapp.ui.viewmodels.room.reading import MEETING, RoomReading


@dataclass(frozen=True, slots=True)
class Restored:
    """What was taken back, or done again: the item, the narrowest place that holds every change.

    ``caret`` is where in the text the change ends, where it is a text.
    """

    item: str
    path: str
    back: bool
    caret: int | None = None


class Undoing(RoomReading):
    """Knows the way back.

    ``restoring`` comes before a step: what is being written in lets go of it. ``restored`` says
    what was done.
    """

    item: str
    finalising = False
    restoring = Signal()
    restored = Signal(Restored)

    def __init__(self) -> None:
        super().__init__()
        self.history = History()

    def undo(self) -> bool:
        """Take the last change back; tell whether there was one."""
        return self._travel(back=True)

    def redo(self) -> bool:
        """Do again what was taken back last; tell whether there was something."""
        return self._travel(back=False)

    def go_to(self, item: str) -> None:
        """Turn to an item."""
        raise NotImplementedError

    def _write(self, meeting: Meeting, discussion: CaseDiscussion, *, typing: bool) -> None:
        raise NotImplementedError

    def _note(self, before: Version, after: Version) -> None:
        self.history.note(self.item, before, after)

    def _travel(self, *, back: bool) -> bool:
        if not self.is_open or self.locked or self.finalising:
            return False
        step = self.history.back() if back else self.history.forth()
        if step is None:
            return False
        self.restoring.emit()
        self._restore(step, back=back)
        self.go_to(step.item)
        self.restored.emit(Restored(step.item, step.place.path, back, _caret(step, back=back)))
        return True

    def _restore(self, step: Step, *, back: bool) -> None:
        version = step.before if back else step.after
        if version is not None:
            self._write(version.meeting, version.discussion, typing=False)
        for beside in reversed(step.beside) if back else step.beside:
            if back:
                beside.undo()
            else:
                beside.redo()


def _caret(step: Step, *, back: bool) -> int | None:
    """Find where the change ends in the text that stands now."""
    if step.before is None or step.after is None:
        return None
    old, new = (step.after, step.before) if back else (step.before, step.after)
    one, other = _text(old, step.place.path), _text(new, step.place.path)
    if one is None or other is None:
        return None
    shorter = min(len(one), len(other))
    start = next((n for n in range(shorter) if one[n] != other[n]), shorter)
    left = shorter - start
    end = next((n for n in range(left) if one[-1 - n] != other[-1 - n]), left)
    return len(other) - end


def _text(version: Version, path: str) -> str | None:
    """Read a field as it was written; None where it is no text."""
    root: object = version.discussion
    if path.startswith(MEETING):
        root, path = version.meeting, path.removeprefix(MEETING)
    try:
        value = value_at(root, path)
    except PathError:
        return None
    if type(value) is str:
        return value
    return (raw_at(version.discussion, path) or "") if value is None else None
