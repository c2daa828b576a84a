"""A recovery code that was shown once, and is asked back group by group."""

from PySide6.QtCore import QObject, Signal

from meetingapp.ui.viewmodels.recovery_groups import GROUPS, groups_of, is_full, meant


class CodeCheck(QObject):
    """Holds a code while it is being written down, and forgets it as soon as it is used."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self._typed = [""] * GROUPS

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the code, group by group."""
        return groups_of(self.code)

    @property
    def right(self) -> int:
        """Return how many groups have been typed back right."""
        return sum(self.stands(at) is True for at in range(GROUPS))

    @property
    def complete(self) -> bool:
        """Return whether the whole code has been typed back."""
        return self.right == GROUPS

    @property
    def first_wrong(self) -> int:
        """Return the number of the first wrong group, counted from 1; 0 when none is."""
        return next((at + 1 for at in range(GROUPS) if self.stands(at) is False), 0)

    def stands(self, at: int) -> bool | None:
        """Tell whether a group is right; None while it is being typed, or no code is shown."""
        if not self.code or not is_full(self._typed[at]):
            return None
        return meant(self._typed[at]) == self.groups[at]

    def show(self, code: str) -> None:
        """Begin with a code that is about to be shown."""
        self.code = code
        self._typed = [""] * GROUPS
        self.changed.emit()

    def write(self, at: int, typed: str) -> None:
        """Take one group as it is typed back."""
        self._typed[at] = typed
        self.changed.emit()

    def forget(self) -> None:
        """Hold nothing any longer."""
        self.code = ""
        self._typed = [""] * GROUPS
