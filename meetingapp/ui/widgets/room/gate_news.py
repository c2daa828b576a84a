"""What is heard of the requirements: a pillar that changed, and how many are left."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.panel import panel_view
from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.wording import wording


class GateNews:
    """Speaks for the panel, and for the strip that stands in its place where there is no room."""

    def __init__(self, room: RoomViewModel, speaker: QWidget) -> None:
        self._room = room
        self._speaker = speaker
        self._said: tuple[str, ...] = ()

    def forget(self) -> None:
        """Another discussion, or another language: nothing changed by what was written."""
        self._said = ()

    def pillars(self, said: Sequence[str]) -> None:
        """Tell what changed about each pillar, of what is said of them all."""
        new = [text for text, old in zip(said, self._said, strict=False) if text != old]
        self._said = tuple(said)
        for text in new:
            announce(self._speaker, text)

    def satisfied(self) -> None:
        """Something was put in place: tell how much is left."""
        view, words = panel_view(self._room), wording.words
        said = words.plural("In place. 1 requirement left.", "In place. {n} requirements left.",
                            view.musts)  # fmt: skip
        announce(
            self._speaker, said if view.musts else words("In place. Nothing more is required.")
        )
