"""The measures of the year with numbers: the register with a chart, what waits, hits, the brief.

Long pages are taken whole as well: what stands below the edge of the window is looked at too.
"""

from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from meetingapp.ui.places import (
    BriefPlace,
    CasePlace,
    EvaluationsPlace,
    MeasuresPlace,
    Place,
    PreparePlace,
    SearchPlace,
)
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.screens.search import SearchScreen
from meetingapp.ui.widgets.handover.dialog import HandoverDialog
from meetingapp.ui.window import MainWindow

CHILD: Final = "tiril"
_TALLEST: Final = 4000
_PAUSE_MS: Final = 200
"""A little longer than the list stands on a measure before its numbers are read."""


class Takes(Protocol):
    """Takes the pictures of one look."""

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_follow_up(album: Takes, window: MainWindow) -> None:
    """Each of the measures that has a chart of its own kind, and the screens around them."""
    album.settle(window)
    shell = window.shell
    assert shell is not None
    for name, words in (("lesekvart", "lesekvart"), ("uro", "solveig"), ("timar", "ein time")):
        shell.go(MeasuresPlace(words))
        album.settle(window)
        screen = shell.shown
        assert isinstance(screen, MeasuresScreen)
        screen.table.setFocus()
        QTest.keyClick(screen.table, Qt.Key.Key_Home)
        QTest.qWait(_PAUSE_MS)
        album.take(window, f"16h_measure_{name}")
    places: tuple[tuple[str, Place], ...] = (
        ("16i_measures_of_a_year", MeasuresPlace(CHILD)),
        ("16j_evaluations_of_a_year", EvaluationsPlace()),
        ("20b_hits_of_a_year", SearchPlace("håndball")),
        ("20c_hits_narrowed", SearchPlace("tiril er:åpen evalueres:denne måneden")),
        ("17_brief", BriefPlace(CHILD)),
        ("15e_case_of_a_year", CasePlace(CHILD)),
    )
    for name, place in places:
        shell.go(place)
        album.settle(window)
        found = shell.shown
        while isinstance(found, SearchScreen) and found.model.waits:
            QTest.qWait(_PAUSE_MS)
        album.take(window, name)
    _take_handover(album, window)
    _take_line(album, window)


def take_tall(album: Takes, window: MainWindow, name: str) -> None:
    """Take a page with all of it in the window, as far as a window goes."""
    screen = window.shell.shown if window.shell is not None else None
    assert isinstance(screen, QScrollArea)
    as_it_was = window.size()
    album.settle(window)
    below = screen.verticalScrollBar().maximum()
    window.resize(as_it_was.width(), min(as_it_was.height() + below, _TALLEST))
    album.take(window, name)
    window.resize(as_it_was)


def _take_handover(album: Takes, window: MainWindow) -> None:
    """The case where it says who holds the threads, and the question to somebody else."""
    assert window.shell is not None
    window.shell.go(CasePlace(CHILD))
    album.settle(window)
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    screen.page.ensureWidgetVisible(screen.handover)
    album.take(window, "15g_handover")
    screen.handover.give.click()
    dialog = window.findChildren(HandoverDialog)[-1]
    album.settle(window)
    album.take_dialog(dialog, "15h_handover_to")
    dialog.reject()


def _take_line(album: Takes, window: MainWindow) -> None:
    """What there is to do around the next meeting about the child, to its last day."""
    assert window.shell is not None
    assert window.session is not None
    held = window.session.lists.list_meetings().rows
    coming = next(
        (m.id, d.id) for m in held for d in m.discussions if d.case_id == CHILD and not d.minutes_id
    )
    window.shell.go(PreparePlace(*coming))
    take_tall(album, window, "18f_line_of_a_year")
