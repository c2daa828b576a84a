"""Evaluations that cannot stand: of a measure that is unknown or over, or one told twice."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingapp.domain.gates.base import GateResult
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.since_last import ROWS
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.words import Words


class WrongRows(QWidget):
    """One line per such row: what is wrong with it, and a key that removes it."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__()
        self._room = room
        self._shown: tuple[GateResult, ...] = ()
        self._buttons: dict[str, Button] = {}
        self._lines: QVBoxLayout = column(self, gap=8)

    def refresh(self) -> None:
        """Show the rows that are to be removed."""
        wrong = tuple(r for r in self._room.results if r.closes and is_wrong_row(r.path))
        self.setVisible(bool(wrong))
        if wrong == self._shown:
            return
        self._shown = wrong
        self._buttons = {}
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in wrong:
            self._lines.addWidget(self._line(each))

    def focus_path(self, path: str) -> bool:
        """Put the keyboard on what removes a row."""
        button = self._buttons.get(path)
        if button is None:
            return False
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def path_of(self, widget: QWidget) -> str | None:
        """Return the path of the row that a button removes."""
        return next((p for p, button in self._buttons.items() if button is widget), None)

    def _line(self, wrong: GateResult) -> QWidget:
        content = QWidget()
        line = row(content, gap=12)
        line.addWidget(Label(partial(_said, wrong), "sm2", wrap=True), 1)
        button = KeyButton(lambda words: words("Remove"), kind="soft", icon_name="trash-2")
        button.clicked.connect(partial(self._remove, wrong.path))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._buttons[wrong.path] = button
        return content

    def _remove(self, path: str) -> None:
        """The rows after it move up, so every card is made anew."""
        self._room.remove_row(ROWS, int(path.split(".")[2]))
        self._room.show_anew()


def is_wrong_row(path: str) -> bool:
    """Tell whether a path names which measure a row is about."""
    return path.startswith(f"{ROWS}.") and path.endswith(".measure_id")


def _said(wrong: GateResult, words: Words) -> str:
    return words.result(wrong)
