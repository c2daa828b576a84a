"""What was typed for a case before it was open and found no field: it stands in one's own notes.

It is written nowhere else: where it belongs, and whether it does, only its writer knows.
"""

from PySide6.QtCore import QObject

from meetingapp.domain.aside import EARLY, Aside, AsideOf
from meetingapp.ui.viewmodels.room.asides import RoomAsides
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.room.footer import RoomFooter
from meetingapp.ui.widgets.room.notes_pane import NotesPane


def keep_early(model: RoomViewModel, discussion_id: str, text: str) -> None:
    """Keep it beside the discussion it was typed for, as everything written: until it is stored."""
    before = Aside(_item(model))
    kept = Aside(before.item, lines=text)
    model.saving.keep_aside("", AsideOf(discussion_id, kept), AsideOf(discussion_id, before))
    model.saving.flush()


def _item(model: RoomViewModel) -> str:
    return f"{EARLY}{model.new_id()}"


class EarlyText(QObject):
    """Shows it below the open item, once the room stands, the notes are read and it is seen."""

    def __init__(
        self, model: RoomViewModel, asides: RoomAsides, notes: NotesPane, footer: RoomFooter
    ) -> None:
        super().__init__(notes)
        self._model = model
        self._asides = asides
        self._notes = notes
        self._footer = footer
        self._stands = False
        asides.opened.connect(self._show)

    def keep(self, text: str) -> None:
        """Keep what no field in the open room took; beside finalised minutes nothing is kept."""
        if self._model.locked:
            self._footer.say(
                lambda words: words("These minutes are finalised. Not written: {text}", text=text)
            )
        elif self._asides.is_open:
            self._asides.write_lines(_item(self._model), text)
        else:
            keep_early(self._model, self._model.discussion.id, text)

    def show_it(self) -> None:
        """The room is ready: from now on the open item is the one that is meant."""
        self._stands = True
        self._show()

    def show_again(self) -> None:
        """The curtain that covered the room is gone."""
        self._show()

    def _show(self) -> None:
        if not self._stands or not self._footer.isVisible() or not self._asides.take_early():
            return
        self._notes.show()
        self._footer.say(
            lambda words: words("What you typed while the case opened stands in your notes below.")
        )
