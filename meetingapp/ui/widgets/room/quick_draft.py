"""The line that is begun in the quick bar and not entered yet: kept like everything written."""

from typing import Final

from PySide6.QtCore import QObject

from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.quick import Quick
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.quick_actions import QuickActions
from meetingapp.ui.widgets.room.quick_bar import QuickBar
from meetingapp.words import Words

KEPT: Final = "quick"
"""Stands in place of an item: the line is beside the discussion, and its writer’s alone."""


class QuickDraft(QObject):
    """Where the program stopped with a line begun, it stands in the bar again, not yet added."""

    def __init__(
        self, asides: RoomAsides, actions: QuickActions, bar: QuickBar, footer: RoomFooter
    ) -> None:
        super().__init__(actions)
        self._asides = asides
        self._bar = bar
        self._footer = footer
        bar.text.edited.connect(self._keep)
        bar.turned.connect(self._keep_as_it_is)
        actions.taken.connect(self._let_go)
        asides.opened.connect(self._show)

    def _keep(self, text: str) -> None:
        begun = bool(text.strip())
        self._asides.write_cue(KEPT, self._bar.kind.name if begun else "")
        self._asides.write_lines(KEPT, text if begun else "")

    def _keep_as_it_is(self) -> None:
        self._keep(self._bar.text.raw)

    def _let_go(self) -> None:
        """It stands where it belongs now."""
        self._keep("")

    def _show(self) -> None:
        """What was typed before all was read counts; else what was kept comes back."""
        text, kind = self._asides.lines(KEPT), self._asides.cue(KEPT)
        if self._bar.text.raw.strip():
            self._keep_as_it_is()
        elif text and kind in Quick.__members__ and self._asides.is_open:
            self._bar.text.set_raw(text)
            self._bar.open_for(Quick[kind], keyboard=False)
            self._footer.say(_begun)


def _begun(words: Words) -> str:
    return words("You had begun on a line when Samråd stopped. It stands below, not yet added.")
