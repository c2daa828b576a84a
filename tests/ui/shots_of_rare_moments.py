"""Pictures of what is seldom seen: a full disk, a bug, a long run, minutes from elsewhere."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtWidgets import QApplication, QWidget

from meetingapp.domain.audience import Edition
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.origin import Origin
from meetingapp.domain.parcel import Difference, Part, Standing
from meetingapp.errors import AppError
from meetingapp.services.taking_in import Compared
from meetingapp.services.trail_port import IssuedCopy
from meetingapp.ui import places
from meetingapp.ui.errors import BugDialog, bug_report
from meetingapp.ui.lock.curtain import Curtain
from meetingapp.ui.screens.minutes_list import MinutesListScreen
from meetingapp.ui.screens.minutes_view import MinutesScreen
from meetingapp.ui.screens.parcel import ParcelScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.archive_all import Run
from meetingapp.ui.window import MainWindow
from meetingapp.words import Language

_NOW: Final = datetime(2027, 1, 12, 7, 30, tzinfo=UTC)
_FULL: Final = AppError("store.disk_full")
_SENT: Final = Origin("Tor Mallerud", "Prøveås kommune", 412, "0" * 64, _NOW, "Berit Eksempelrud")
_GIVEN: Final = IssuedCopy(
    id="1",
    minutes_id="",
    case_id="",
    copy_id="7K3M-Q2XD",
    edition=Edition.GUARDIAN,
    recipient="Kari Fiktivsen",
    language=Language.NB,
    format=CopyFormat.PDF,
    file_name="",
    size=0,
    sha256="",
    issued_at=_NOW,
    issued_by="",
)
_COPIES: Final = (
    replace(_GIVEN, copy_id="A3J6-0ZJB", recipient="Jon Fiktivsen", is_saved=False),
    _GIVEN,
    replace(_GIVEN, copy_id="P0Q4-11XZ", recipient="PPT", edition=Edition.SERVICE),
    replace(_GIVEN, copy_id="6Y7K-AY7M", edition=Edition.FULL, recipient="", to_archive=True),
)
_DIFFERENCES: Final = (
    Difference(Part.DISCUSSION, Standing.NEW, "d1", "", "s1", (), ("Ressursteam 12. januar 2027",)),
    Difference(
        Part.CASE, Standing.CHANGED, "s1", "", "s1",
        ("Skolen: Prøveåsen skole", "Klasse: 3B"), ("Skolen: Prøveåsen skole", "Klasse: 4B"),
    ),
    Difference(
        Part.MINUTES, Standing.LOCKED, "d2", "", "s1",
        ("Versjon 2, ferdigstilt 26. november 2026",),
        ("Versjon 2, ferdigstilt 27. november 2026",),
    ),
)  # fmt: skip


class Takes(Protocol):
    """Keeps pictures."""

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture of a window."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_rare_moments(album: Takes, window: MainWindow, minutes: str) -> None:
    """Take those that belong to screens of the unlocked window, then those beside it."""
    shell = window.shell
    assert shell is not None
    shell.go(places.MinutesListPlace(places.NOT_JOURNALED))
    album.settle(window)
    listed = shell.shown
    assert isinstance(listed, MinutesListScreen)
    listed.bar.show_run(Run(Path("arkiv"), left=("",) * 88, made=411, refused=1))
    album.take(window, "25g_packing_all")
    listed.bar.show_end(Run(Path("arkiv"), left=("",) * 89, made=411, trouble=_FULL))
    album.take(window, "25h_packing_stopped")
    listed.bar.show_run(Run(Path("arkiv"), left=("",) * 88, made=412))
    listed.bar.show_end(Run(Path("arkiv"), left=("",) * 88, made=412, is_stopped=True))
    album.take(window, "25i_packing_stopped_by_hand")
    shell.go(places.ParcelPlace())
    album.settle(window)
    parcel = shell.shown
    assert isinstance(parcel, ParcelScreen)
    found = Compared(
        _NOW, "Tor Mallerud", "Prøveås kommune", {"s1": "Jonas Fiktivsen"}, _DIFFERENCES
    )
    parcel.model.found = found
    parcel.model.compared.emit(found)
    album.settle(window)
    parcel.ensureWidgetVisible(parcel.take, 0, 30)
    album.take(window, "26c_parcel_differences")
    shell.go(places.MinutesPlace(minutes))
    album.settle(window)
    screen = shell.shown
    assert isinstance(screen, MinutesScreen)
    if any(option.value == "papers" for option in screen.how.options):  # no room for both
        screen.how.set_value("papers")
        screen.how.chosen.emit("papers")
    panel = screen.panel
    panel.given.show_copies(_COPIES)
    album.settle(window)
    panel.ensureWidgetVisible(panel.given, 0, 20)
    album.take(window, "23k_who_got_what")
    panel.archive.show_receipt(None, _SENT)
    panel.given.show_copies((), elsewhere=True)
    album.settle(window)
    panel.ensureWidgetVisible(panel.archive, 0, 20)
    album.take(window, "23l_from_elsewhere")
    _take_windows(album)


def _take_windows(album: Takes) -> None:
    """The lock cover while something cannot be saved, and the report of a bug."""
    curtain = Curtain()
    theme.dress(curtain)
    curtain.resize(1440, 900)
    curtain.show()
    curtain.wait(_FULL)
    QApplication.processEvents()
    album.take_dialog(curtain, "12i_lock_cover")
    curtain.close()
    bug = BugDialog(bug_report(_a_bug()))
    bug.show()
    album.take_dialog(bug, "28_bug_report")
    bug.close()


def _a_bug() -> Exception:
    try:
        int("tre")
    except ValueError as bug:
        return bug
    raise AssertionError
