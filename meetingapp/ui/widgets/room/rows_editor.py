"""A few rows of short answers: a new empty row is always there at the end."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from meetingapp.domain.edit import value_at
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.room.bound import BoundText
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.row_parts import Part
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say

_USUALLY: Final = 4


def rows_at(room: RoomViewModel, path: str) -> list[Any]:
    """Return the rows written at ``path``; none where a part on the way is not there yet."""
    try:
        value = value_at(room.discussion, path)
    except LookupError:
        return []
    return list(value) if isinstance(value, tuple) else []


class RowsShown(QWidget):
    """Shows the rows that are written, and the next empty one."""

    def __init__(self, room: RoomViewModel, fields: Fields, path: str, least: int) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._path = path
        self._lines: list[QWidget] = []
        self._box = column(self, gap=8)
        self.count = max(least, len(rows_at(room, self.path)) + 1)
        room.changed.connect(self.fit)

    @property
    def path(self) -> str:
        """Return where the rows stand."""
        return f"{self._fields.prefix}{self._path}"

    def fit(self) -> None:
        """Show as many rows as there are, and one more."""
        written = len(rows_at(self._room, self.path))
        for index, line in enumerate(self._lines):
            line.setVisible(index <= written)

    def _framed(self, label: Say, index: int, control: QWidget) -> Field:
        field = Field(label, control)
        if index:
            field.hide_label()
        return field

    def add_line(self, line: QWidget) -> None:
        """Put one more row under the others."""
        self._lines.append(line)
        self._box.addWidget(line)


class RowsEditor(RowsShown):
    """Rows that are values of their own; a row emptied is a row removed.

    The rows are made by ``parts``, where the editor stands already.

    Below ``stack_under`` the cells stand under each other, each with its label. Below
    ``lead_under`` the first, which is the longest, has a line of its own above the others.
    """

    def __init__(
        self,
        room: RoomViewModel,
        fields: Fields,
        path: str,
        empty: Any,
        parts: Sequence[Part],
        *,
        least: int = _USUALLY,
        stack_under: int = 420,
        lead_under: int = 0,
    ) -> None:
        super().__init__(room, fields, path, least)
        self._empty = empty
        self._cells = parts
        self._shares = [part.share for part in parts]
        self._under = (stack_under, lead_under)

    def parts(self) -> Parts:
        """Make the rows, and give way after each."""
        for index in range(self.count):
            self.add_line(self._line([self._cell(index, each) for each in self._cells], index))
            yield
        self.fit()

    def _line(self, cells: Sequence[Field], index: int) -> Columns:
        """Lay the cells out; where they turn, the labels of the row above stand over others."""
        shares, (stack_under, lead_under) = self._shares, self._under
        if lead_under:
            others = Columns(cells[1:], shares[1:], least=stack_under, gap=10)
            parts = ([cells[0], others], [shares[0], sum(shares[1:])])
            line = Columns(*parts, least=lead_under, gap=10)
        else:
            line = Columns(cells, shares, least=stack_under, gap=10)
        if index:
            for cell in cells:
                line.turned.connect(cell.label.setVisible)
        return line

    def _cell(self, index: int, part: Part) -> Field:
        write = partial(self._write, index, part.name)
        bound = part.make(self._room, row_name(part.label, index), write)
        field = self._framed(part.label, index, bound.control)
        self._fields.add(f"{self._path}.{index}.{part.name}", bound, field)
        return field

    def _write(self, index: int, name: str, value: object, raw: str) -> None:
        before = rows_at(self._room, self.path)
        rows = before + [self._empty] * (index + 1 - len(before))
        given = getattr(self._empty, name) if value is None else value
        rows[index] = replace(rows[index], **{name: given})
        unread = raw if value is None else ""
        while rows and rows[-1] == self._empty and not (unread.strip() and len(rows) == index + 1):
            rows.pop()
        cell = (f"{self.path}.{index}.{name}", given)
        if index < len(before) == len(rows):
            self._room.put(*cell, unread)
        elif index < len(rows):
            self._room.put_all([(self.path, tuple(rows)), cell], unread)
        else:
            self._room.put(self.path, tuple(rows))


class TextsEditor(RowsShown):
    """Rows of one text each, such as strengths; ``parts`` makes them."""

    def __init__(
        self,
        room: RoomViewModel,
        fields: Fields,
        path: str,
        label: Say,
        *,
        least: int = _USUALLY,
        hint: Say | None = None,
    ) -> None:
        super().__init__(room, fields, path, least)
        self._label = label
        self._hint = hint

    def parts(self) -> Parts:
        """Make the rows, and give way after each."""
        for index in range(self.count):
            control = TextField(row_name(self._label, index))
            field = Field(self._label, control, hint=None if index else self._hint)
            if index:
                field.hide_label()
            bound = BoundText(control, self._writer(index))
            self._fields.add(f"{self._path}.{index}", bound, field)
            self.add_line(field)
            yield
        self.fit()

    def _writer(self, index: int) -> Callable[[object, str], None]:
        return partial(self._write, index)

    def _write(self, index: int, text: object, _raw: str) -> None:
        rows = rows_at(self._room, self.path)
        rows += [""] * (index + 1 - len(rows))
        rows[index] = str(text)
        while rows and not rows[-1]:
            rows.pop()
        self._room.put(self.path, tuple(rows))


def row_name(label: Say, index: int) -> Say:
    """Tell the rows apart for whoever hears them."""
    if index == 0:
        return label
    return lambda words: words("{label}, row {n}", label=label(words), n=index + 1)
