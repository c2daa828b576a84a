"""The measures of the year with numbers: the register with a chart, what waits, hits, the brief."""

from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meetingapp.ui.places import (
    BriefPlace,
    CasePlace,
    EvaluationsPlace,
    MeasuresPlace,
    Place,
    SearchPlace,
)
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.screens.search import SearchScreen
from meetingapp.ui.window import MainWindow

CHILD: Final = "tiril"
_PAUSE_MS: Final = 200
"""A little longer than the list stands on a measure before its numbers are read."""


class Takes(Protocol):
    """Takes the pictures of one look."""

    def take(self, window: MainWindow, name: str) -> None:
        """Wait until everything is drawn, and keep the picture."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""


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
