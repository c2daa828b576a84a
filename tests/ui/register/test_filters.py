"""The register is narrowed by words, by what is pressed, and by what was kept under a name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.query import ME, About, Chip, read_query
from meetingapp.ui.places import MeasuresPlace, Place
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.viewmodels.long_list import CELL, Cell
from meetingapp.ui.widgets.choice import OptionButton
from meetingapp.ui.widgets.register.saved_bar import NameForm
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.words import Language

Settled = Callable[[MainWindow], None]
Told = Callable[[Place], MainWindow]
OVERDUE, MINE, SOON, UNMEASURED = "er:forfalt", "@meg", "evalueres:snart", "er:ikke målt"


def register(shown: MainWindow) -> MeasuresScreen:
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, MeasuresScreen)
    return screen


def asked(qtbot: QtBot, shown: MainWindow, settled: Settled, act: Callable[[], object]) -> int:
    """Narrow a list, and give how many rows are left."""
    with qtbot.waitSignal(register(shown).model.counted):
        act()
    settled(shown)
    return register(shown).model.total


def press(screen: MeasuresScreen, chip: str) -> None:
    """Press one of the chips, as the mouse does."""
    group = screen.filters.quick
    at = [each.value for each in group.options].index(chip)
    group.findChildren(OptionButton)[at].click()


def head(screen: MeasuresScreen, column: int) -> object:
    return screen.model.headerData(column, Qt.Orientation.Horizontal)


def test_the_register_is_narrowed_by_words_and_by_chips(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MeasuresPlace())
    screen = register(shown)
    every = screen.model.total
    screen.search.setFocus()
    few = asked(qtbot, shown, settled, lambda: qtbot.keyClicks(screen.search, "LESEGRUPPE"))
    assert few == 1
    assert screen.search.hasFocus()
    asked(qtbot, shown, settled, lambda: qtbot.keyClicks(screen.search, "xyz"))
    assert screen.empty.text().startswith("Ingen tiltak passer")
    assert screen.empty.isVisible()
    assert not screen.table.isVisible()
    screen.search.clear()
    assert asked(qtbot, shown, settled, lambda: screen.search.edited.emit("")) == every
    for chip in (OVERDUE, MINE):
        left = asked(qtbot, shown, settled, partial(press, screen, chip))
        assert left < every
        assert screen.search.raw == chip
        asked(qtbot, shown, settled, partial(press, screen, chip))
        assert screen.search.raw == ""


def test_what_is_typed_is_shown_as_chips_and_a_condition_can_be_taken_away_there(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MeasuresPlace())
    screen = register(shown)
    every, chips = screen.model.total, screen.filters.quick
    screen.search.setFocus()
    text = "nivå:gult @ida er:ikke målt"
    few = asked(qtbot, shown, settled, lambda: qtbot.keyClicks(screen.search, text))
    assert 0 < few < every
    assert chips.values == (UNMEASURED, "nivå:gult", "@ida")
    asked(qtbot, shown, settled, partial(press, screen, "@ida"))
    assert screen.search.raw == "er:ikke målt nivå:gult"
    assert [each.value for each in chips.options] == [
        OVERDUE, MINE, SOON, UNMEASURED, "nivå:gult",
    ]  # fmt: skip
    wording.use(Language.NN)
    assert screen.search.raw == "er:ikkje målt nivå:gult"
    wording.use(Language.NB)


def test_every_condition_can_be_chosen_without_writing(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MeasuresPlace())
    screen = register(shown)
    every = screen.model.total
    asked(qtbot, shown, settled, lambda: screen.filters.chosen.emit((Chip(About.PERSON, ME),)))
    qtbot.mouseClick(screen.filters.more, Qt.MouseButton.LeftButton)
    dialog = screen.filters.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.groups[About.STATE].hasFocus)
    for about, group in dialog.groups.items():
        for option in group.options:
            [chip] = read_query(option.value).chips
            assert chip.about is about
    dialog.none.click()
    group = dialog.groups[About.SERVICE]
    group.set_values(["tjeneste:skolen"])
    left = asked(qtbot, shown, settled, dialog.show_them.click)
    assert screen.search.raw == "@meg tjeneste:skolen"
    assert left <= every


def test_a_filter_is_kept_under_a_name_asked_for_again_and_removed(
    qtbot: QtBot, told: Told, settled: Settled
) -> None:
    shown = told(MeasuresPlace(OVERDUE))
    screen = register(shown)
    assert not screen.saved.names.isVisible()
    screen.saved.keep.click()
    [form] = [each for each in QApplication.topLevelWidgets() if isinstance(each, NameForm)]
    form.name.setText("Jonas Fiktivsen")
    with qtbot.waitSignal(screen.kept.failed):
        form.save.click()
    assert "barn" in form.wrong.text()
    form.name.setText("Haster")
    with qtbot.waitSignal(screen.kept.changed):
        form.save.click()
    assert screen.saved.names.values == ("Haster",)
    assert screen.saved.remove.isVisible()
    asked(qtbot, shown, settled, lambda: screen.saved.names.changed.emit(()))
    assert screen.search.raw == ""
    asked(qtbot, shown, settled, lambda: screen.saved.names.changed.emit(("Haster",)))
    assert screen.search.raw == OVERDUE
    with qtbot.waitSignal(screen.kept.changed):
        screen.saved.remove.click()
    assert screen.kept.kept == ()
    assert screen.saved.keep.isVisible()


def test_progress_is_drawn_from_the_baseline_to_the_target_and_said_in_words(told: Told) -> None:
    screen = register(told(MeasuresPlace()))
    column = [head(screen, at) for at in range(screen.model.columnCount())].index("Utvikling")
    cells = [
        screen.model.data(screen.model.index(at, column), CELL) for at in range(screen.model.total)
    ]
    shown = [cell for cell in cells if isinstance(cell, Cell) and cell.track is not None]
    assert len(shown) == screen.model.total
    said = {cell.said() for cell in shown if cell.track and cell.track.now == "–"}
    assert any("utgangspunkt 34, ikke målt ennå, mål minst 45" in each for each in said)
