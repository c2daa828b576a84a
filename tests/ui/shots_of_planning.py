"""Pictures of planning a meeting, and of what is left before it."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.ui import places
from meetingapp.ui.screens.new_meeting import NewMeetingScreen
from meetingapp.ui.screens.prepare import PrepareScreen
from meetingapp.ui.widgets.prepare.change_dialog import ChangeDialog
from meetingapp.ui.widgets.prepare.dialogs import DropDialog, TalkDialog
from meetingapp.ui.widgets.prepare.guide_dialog import GuideDialog
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording


class Album(Protocol):
    """Takes pictures of one look."""

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture."""
        ...

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""
        ...

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""
        ...


def take_planning(album: Album, window: MainWindow, case: str) -> None:
    """A case whose consent covers not all, and everything before the next meeting."""
    shell = window.shell
    assert shell is not None
    assert window.session is not None
    shell.go(places.NewMeetingPlace(case))
    album.settle(window)
    planning = shell.shown
    assert isinstance(planning, NewMeetingScreen)
    form = planning.form
    form.services.set_values((*form.services.values, "BUP"))
    form.changed.emit()
    album.take(window, "14b_consent_gap")
    coming = next(
        meeting
        for meeting in window.session.lists.list_meetings().rows
        if not meeting.discussions[0].minutes_id
    )
    shell.go(places.PreparePlace(coming.id))
    album.take(window, "18_prepare")
    screen = shell.shown
    assert isinstance(screen, PrepareScreen)
    known = screen.model.known
    assert known is not None
    guide = window.session.planner.talk_guide(known.discussion.id)
    for name, dialog in (
        ("18e_guide", GuideDialog(screen, guide, wording.words.language)),
        ("18b_change", ChangeDialog(screen, known, lambda: known.today)),
        ("18c_talk", TalkDialog(screen, known, lambda: known.today)),
        ("18d_drop", DropDialog(screen, was_issued=True)),
    ):
        dialog.show()
        album.take_dialog(dialog, name)
        dialog.reject()
