"""Pictures of the figures for leadership: one period frozen, in a municipality large enough."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from meetingapp.domain.figures.making import make
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.ui.places import FiguresPlace
from meetingapp.ui.screens.figures import FiguresScreen
from meetingapp.ui.widgets.figures.freeze_form import FreezeForm
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.session import Session
from tests.domain.figures.made_up import FIRST, lots, told
from tests.reach import EVERYTHING
from tests.ui.shots_of_follow_up import take_tall

if TYPE_CHECKING:
    from tests.ui.shots import Album

_NAMES: Final = (("åsen", "Prøveåsen skole"), ("vika", "Vika barnehage"), ("lia", "Lia skole"))


def freeze_spring(session: Session) -> None:
    """Freeze the first tertial of the year before, unless it is."""
    if session.figures.choices().frozen:
        return
    drawn = lots(7)
    counted = make(
        Period(FIRST, PeriodKind.TERTIAL),
        told(400),
        (),
        lambda many: [drawn.randint(1, 1000) for _ in range(many)],
    )
    figures = replace(counted, unit_names=_NAMES, frozen_on=date(2026, 5, 4))
    with session.desk.store.transaction(EVERYTHING) as work:
        work.figures.freeze(figures)
        work.commit()


def take_figures(album: "Album", window: MainWindow, session: Session) -> None:
    """The whole municipality, each unit, and the question before figures are frozen."""
    freeze_spring(session)
    assert window.shell is not None
    window.shell.go(FiguresPlace())
    album.take(window, "16f_figures")
    take_tall(album, window, "16g_figures_whole")
    screen = window.shell.shown
    assert isinstance(screen, FiguresScreen)
    screen.told.setFocus()
    screen.told._choose(1)
    tables = list(screen.cards.values())
    tables[6].table.setFocus()
    album.take(window, "16g_figures_units")
    screen.periods.open[1].opened.emit()
    album.settle(window)
    screen.freeze.click()
    album.take_dialog(window.findChildren(FreezeForm)[-1], "16h_figures_freeze")
    album.take(window, "16i_figures_preliminary")
    window.findChildren(FreezeForm)[-1].reject()
