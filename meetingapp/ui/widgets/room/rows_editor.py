"""A few rows of short texts: a new empty row is always there at the end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from meetingapp.domain.edit import value_at
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundText
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say

Part = tuple[str, Say, int]
"""A field of the row, its label and its share of the width."""
_MOST = 3


class RowsEditor(QWidget):
    """Rows that are values of their own; a row emptied is a row removed."""

    def __init__(
        self, room: RoomViewModel, fields: Fields, path: str, empty: Any, parts: Sequence[Part]
    ) -> None:
        super().__init__()
        self._room = room
        self._path = path
        self._empty = empty
        lines = column(self, gap=8)
        self._lines: list[QWidget] = []
        for index in range(_MOST):
            across = QWidget()
            line = row(across, gap=10)
            for name, label, share in parts:
                control = TextField(label)
                field: QWidget = Field(label, control) if index == 0 else control
                bound = BoundText(control, partial(self._write, index, name))
                fields.add(f"{path}.{index}.{name}", bound)
                line.addWidget(field, share)
            self._lines.append(across)
            lines.addWidget(across)
        room.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Show the rows that are written, and the next empty one."""
        value = value_at(self._room.discussion, self._path)
        count = len(value) if isinstance(value, tuple) else 0
        for index, line in enumerate(self._lines):
            line.setVisible(index <= count)

    def _write(self, index: int, name: str, text: object, _raw: str) -> None:
        value = value_at(self._room.discussion, self._path)
        rows = list(value) if isinstance(value, tuple) else []
        rows += [self._empty] * (index + 1 - len(rows))
        rows[index] = replace(rows[index], **{name: str(text)})
        while rows and rows[-1] == self._empty:
            rows.pop()
        self._room.put(self._path, tuple(rows))


class TextsEditor(QWidget):
    """Rows of one text each, such as strengths."""

    def __init__(
        self, room: RoomViewModel, fields: Fields, path: str, label: Say, *, count: int = _MOST
    ) -> None:
        super().__init__()
        self._room = room
        self._path = path
        lines = column(self, gap=8)
        self._lines: list[QWidget] = []
        for index in range(count):
            control = TextField(label)
            field = Field(label, control) if index == 0 else None
            fields.add(f"{path}.{index}", BoundText(control, self._writer(index)), field)
            self._lines.append(field or control)
            lines.addWidget(field or control)
        room.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Show the texts that are written, and the next empty one."""
        value = value_at(self._room.discussion, self._path)
        count = len(value) if isinstance(value, tuple) else 0
        for index, line in enumerate(self._lines):
            line.setVisible(index <= count)

    def _writer(self, index: int) -> Callable[[object, str], None]:
        return partial(self._write, index)

    def _write(self, index: int, text: object, _raw: str) -> None:
        value = value_at(self._room.discussion, self._path)
        rows = list(value) if isinstance(value, tuple) else []
        rows += [""] * (index + 1 - len(rows))
        rows[index] = str(text)
        while rows and not rows[-1]:
            rows.pop()
        self._room.put(self._path, tuple(rows))
