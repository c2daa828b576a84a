"""What becomes of finished minutes: copies, approval and archive; a case's papers; a parcel."""

import base64
import tempfile
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.audience import Audience, Edition
from meetingapp.ui import places
from meetingapp.ui.screens.case_papers import CasePapersScreen
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.screens.parcel import ParcelScreen
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.screens.team import TeamScreen
from meetingapp.ui.viewmodels.case_papers import PaperKind
from meetingapp.ui.widgets.papers.dialogs import JournalDialog, RemarkDialog, SentDialog
from meetingapp.ui.widgets.papers.differences import DifferencesDialog
from meetingapp.ui.widgets.papers.overview_dialog import OverviewDialog
from meetingapp.ui.widgets.papers.parcel_dialog import ParcelDialog
from meetingapp.ui.widgets.room.correction import DropDialog, ReasonDialog
from meetingapp.ui.widgets.row_with_button import LinkButton
from meetingapp.ui.window import MainWindow

DRAWING: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
"""One dot."""


class Takes(Protocol):
    """Keeps pictures."""

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture of a window."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_papers(album: Takes, window: MainWindow, case: str, minutes: str) -> None:
    """Take every state of the papers."""
    shell = window.shell
    assert shell is not None
    shell.go(places.MinutesPlace(minutes))
    album.settle(window)
    screen = shell.shown
    assert isinstance(screen, MinutesScreen)
    _copies(album, window, screen)
    for at, (button, form) in enumerate(
        (
            (screen.panel.approval.send, SentDialog),
            (screen.panel.archive.journal, JournalDialog),
        )
    ):
        button.click()
        _dialog(album, window, form, f"23f_form_{at}")
    remark = RemarkDialog(window, window.now().date)
    remark.open()
    album.settle(window)
    album.take_dialog(remark, "23g_remark")
    remark.close()
    _correcting(album, window, screen)
    shell.go(places.CasePapersPlace(case))
    album.settle(window)
    album.take(window, "25_case_papers")
    papers = shell.shown
    assert isinstance(papers, CasePapersScreen)
    for kind in PaperKind:
        papers._begin(kind)
        album.take(window, f"25b_{kind.lower()}")
    _files(album, window, papers)
    papers.pack.click()
    album.settle(window)
    _dialog(album, window, ParcelDialog, "25c_parcel")
    shell.go(places.MinutesListPlace(places.NOT_JOURNALED))
    album.settle(window)
    album.take(window, "25d_not_journaled")
    shell.go(places.TeamPlace())
    album.settle(window)
    people = shell.shown
    assert isinstance(people, TeamScreen)
    people.overview.look.click()
    album.settle(window)
    _dialog(album, window, OverviewDialog, "25e_overview")
    shell.go(places.ParcelPlace())
    album.settle(window)
    parcel = shell.shown
    assert isinstance(parcel, ParcelScreen)
    album.take(window, "26_open_parcel")


def _files(album: Takes, window: MainWindow, papers: CasePapersScreen) -> None:
    with tempfile.TemporaryDirectory() as name:
        drawing = Path(name) / "tegning av klasserommet.png"
        drawing.write_bytes(DRAWING)
        papers.model.add(AttachmentKind.DRAWING, drawing)
        album.settle(window)
    papers.files.add.setFocus()
    album.take(window, "25f_files")
    papers.files.rows.findChildren(LinkButton)[-1].click()
    album.settle(window)


def _correcting(album: Takes, window: MainWindow, screen: MinutesScreen) -> None:
    shell, standing = window.shell, screen.model.standing
    assert shell is not None
    assert standing is not None
    shell.go(places.CorrectingPlace(standing.approval.minutes.discussion_id))
    album.settle(window)
    room = shell.shown
    assert isinstance(room, RoomScreen)
    album.take(window, "23h_correcting")
    band = room._sitting.correction
    band.ask_why()
    _dialog(album, window, ReasonDialog, "23i_why")
    band.drop.click()
    _dialog(album, window, DropDialog, "23j_drop")


def _copies(album: Takes, window: MainWindow, screen: MinutesScreen) -> None:
    standing = screen.model.standing
    assert standing is not None
    may = [each.audience for each in standing.choices if each.refused is None]
    for name, edition in (
        ("23b_copy_guardian", Edition.GUARDIAN),
        ("23c_copy_child", Edition.CHILD),
        ("23d_copy_without_names", Edition.ANON),
    ):
        wanted = next((each for each in may if each.edition is edition), Audience(edition))
        screen.begin_copy(wanted)
        album.take(window, name)
        if edition is Edition.GUARDIAN and screen.model.preview is not None:
            screen.bar.differences.click()
            _dialog(album, window, DifferencesDialog, "23e_left_out")
    screen.model.drop_copy()
    album.settle(window)


def _dialog(album: Takes, window: MainWindow, kind: type[QWidget], name: str) -> None:
    dialog = next((d for d in window.findChildren(kind) if d.isVisible()), None)
    if dialog is not None:
        album.take_dialog(dialog, name)
        dialog.close()
