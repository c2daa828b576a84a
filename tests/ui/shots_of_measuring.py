"""The register of measures: narrowed, a measure with its numbers, one corrected, a file read."""

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from meetingapp.domain.measurement import MeasurementKind
from meetingapp.errors import AppError
from meetingapp.services.measurements import NewNumber
from meetingapp.ui.places import MeasuresPlace
from meetingapp.ui.screens.measures import MeasuresScreen
from meetingapp.ui.widgets.correct_form import CorrectForm
from meetingapp.ui.widgets.paste_form import PasteForm
from meetingapp.ui.widgets.register.filter_dialog import FilterDialog
from meetingapp.ui.window import MainWindow

FILE: Final = (
    "Dato;Verdi;Merknad\n14.12.2026;36,5;ny bok\n15.12.2026;syk;\n16.12.2026;38 %;\n"
    "17.12.2026;390;\n40.12.2026;38;\n18.12.2026;38;\n"
)
NUMBERS: Final = (("4.12", 35), ("11.12", 37), ("18.12", 38), ("11.1", 41))
FEELS: Final = (
    (MeasurementKind.CHILD, 3, 6),
    (MeasurementKind.GUARDIAN, 4, 6),
    (MeasurementKind.PROFESSIONAL, 3, 5),
)


class Takes(Protocol):
    """Takes the pictures of one look."""

    def settle(self, window: MainWindow) -> None:
        """Wait until everything is drawn."""

    def take(self, window: MainWindow, name: str) -> None:
        """Keep the picture of a window."""

    def take_dialog(self, dialog: QWidget, name: str) -> None:
        """Keep the picture of a small window."""


def take_measuring(album: Takes, window: MainWindow) -> None:
    """The reading group, measured four times, with what three think of it."""
    screen = _on_the_reading_group(album, window)
    album.take(window, "16h_measured")
    screen.measure()
    screen.pane.entry.value.setText("42")
    screen.pane.entry.value.edited.emit("42")
    album.take(window, "16i_new_number")
    screen.pane.page.verticalScrollBar().setValue(10_000)
    album.take(window, "16j_list_of_numbers")
    held = screen.measuring.held
    assert held is not None
    form = CorrectForm(window, screen.measuring, held.measurements[-1])
    form.open()
    form.value.setText("410")
    form.save.click()
    album.take_dialog(form, "16k_correct")
    form.reject()
    _take_file(album, window, screen)
    screen.search.set_raw("")
    screen.search.setText("er:ikke målt nivå:gult @ida")
    screen.search.edited.emit(screen.search.text())
    screen.narrowed.emit()
    album.take(window, "16m_narrowed")
    screen.filters.more.click()
    (dialog,) = window.findChildren(FilterDialog)
    album.take_dialog(dialog, "16n_filter")
    dialog.reject()
    album.settle(window)


def _take_file(album: Takes, window: MainWindow, screen: MeasuresScreen) -> None:
    """A file with lines that cannot be read, one of them far from the one before."""
    form = PasteForm(window, screen.measuring)
    form.open()
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "lesing.csv"
        file.write_text(FILE, "utf-8")
        form.read_file(file)
        album.settle(window)
    album.take_dialog(form, "16l_file")
    form.reject()


def _on_the_reading_group(album: Takes, window: MainWindow) -> MeasuresScreen:
    assert window.shell is not None
    window.shell.go(MeasuresPlace())
    album.settle(window)
    screen = window.shell.shown
    assert isinstance(screen, MeasuresScreen)
    rows = [screen.model.row_at(at) for at in range(screen.model.total)]
    at, listed = next(
        (at, row) for at, row in enumerate(rows) if row and row.measure.title == "Lesegruppe"
    )
    session = window.session
    assert session is not None
    if not session.measuring.of(listed.case_id, listed.measure.id).measurements:
        for day, value in NUMBERS:
            number = NewNumber(Decimal(value), _day(day), is_sure=True)
            session.measuring.add(listed.case_id, listed.measure.id, number)
        for kind, first, last in FEELS:
            for day, value in (("20.11", first), ("11.1", last)):
                number = NewNumber(Decimal(value), _day(day), kind)
                try:
                    session.measuring.add(listed.case_id, listed.measure.id, number)
                except AppError as early:
                    assert early.code == "measurement.before_start"  # noqa: PT017 - no test: a picture
    screen.table.setCurrentIndex(screen.model.index(at, 0))
    screen._show_chosen()
    screen.measuring.choose(listed.case_id, listed.measure.id)
    album.settle(window)
    return screen


def _day(written: str) -> date:
    day, month = map(int, written.split("."))
    return date(2027 if month == 1 else 2026, month, day)
