"""Units and rooms: where children go, and where meetings are held."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.office import Office
from meetingapp.domain.premises import Room, Unit, UnitKind
from meetingapp.ui.viewmodels.case_form import tidy
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.consent_form import coded
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_field import TextField

Premises = tuple[tuple[Unit, ...], tuple[Room, ...]]


class UnitRow(QWidget):
    """A house, what it is, and its rooms with a comma between them."""

    done = Signal()
    removed = Signal()

    def __init__(self, number: int, unit: Unit, rooms: Sequence[Room]) -> None:
        super().__init__()
        self._unit = unit
        self._rooms = tuple(rooms)
        self.name = TextField(
            lambda words: words("Unit {n}: name", n=number),
            placeholder=lambda words: words("Name"),
        )
        self.rooms = TextField(
            lambda words: words("Unit {n}: rooms", n=number),
            placeholder=lambda words: words("Rooms, with a comma between them"),
        )
        self.kind = Seg(
            lambda words: words("Unit {n}: kind", n=number), [coded(kind) for kind in UnitKind]
        )
        self.remove = IconButton(
            "trash-2", lambda words: words("Remove unit {n}", n=number), size=16
        )
        self.name.set_raw(unit.name)
        self.rooms.set_raw(", ".join(room.name for room in rooms))
        self.kind.set_value(unit.kind)
        body = column(self, gap=6)
        line = row(gap=4)
        line.addWidget(Columns((self.name, self.rooms), (1, 1), least=420, gap=8), 1)
        line.addWidget(self.remove)
        body.addLayout(line)
        body.addWidget(self.kind)
        for field in (self.name, self.rooms):
            field.done.connect(self.done)
        self.kind.chosen.connect(lambda _kind: self.done.emit())
        self.remove.clicked.connect(self.removed)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in order."""
        return (self.name, self.rooms, self.remove, self.kind)

    def written(self, new_id: Callable[[], str]) -> Premises:
        """Return the house and its rooms; nothing without a name. A room keeps its id by name."""
        name = tidy(self.name.raw)
        if not name:
            return (), ()
        unit = replace(self._unit, name=name, kind=UnitKind(self.kind.value or UnitKind.OTHER))
        known = {room.name: room for room in self._rooms}
        names = dict.fromkeys(tidy(part) for part in self.rooms.raw.split(","))
        rooms = tuple(known.get(each) or Room(new_id(), unit.id, each) for each in names if each)
        self._unit, self._rooms = unit, rooms
        return (unit,), rooms


class UnitsCard(Card):
    """``written`` carries the units and rooms, each time a field is left."""

    written = Signal(tuple, tuple)
    changed = Signal()
    """Lines have come: what stands around them decides where Tab goes."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        super().__init__(lambda words: words("Units and rooms"), margins=(16, 4, 16, 16))
        self._new_id = new_id
        self._units: tuple[Unit, ...] = ()
        self._office = Office()
        self.rows: list[UnitRow] = []
        self._body = column(gap=12)
        self.body.setSpacing(10)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "Schools and kindergartens in the municipality, and the rooms you meet in. "
                    "They are offered when a team, a child or a meeting is filled in."
                ),
                "body2",
                wrap=True,
            )
        )
        self.body.addLayout(self._body)

    def show_office(self, office: Office) -> None:
        """Show the units of the office, and an empty line for one more."""
        self._office = office
        for line in self.rows:
            self._drop(line)
        self.rows = []
        for unit in office.units:
            self._add(unit, [room for room in office.rooms if room.unit_id == unit.id])
        self._add_empty()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, from above."""
        return tuple(stop for line in self.rows for stop in line.stops)

    def flush(self) -> None:
        """Say what is written, if it is other than before."""
        made = [line.written(self._new_id) for line in self.rows]
        units = tuple(unit for some, _ in made for unit in some)
        rooms = tuple(room for _, some in made for room in some)
        if (units, rooms) != (self._office.units, self._office.rooms):
            self._office = replace(self._office, units=units, rooms=rooms)
            self.written.emit(units, rooms)

    def _add_empty(self) -> None:
        self._add(Unit(self._new_id(), ""), ())

    def _add(self, unit: Unit, rooms: Sequence[Room]) -> None:
        line = UnitRow(len(self.rows) + 1, unit, rooms)
        line.done.connect(self._left)
        line.removed.connect(lambda: self._remove(line))
        self._body.addWidget(line)
        self.rows.append(line)
        self.changed.emit()

    def _left(self) -> None:
        if tidy(self.rows[-1].name.raw):
            self._add_empty()
        self.flush()

    def _remove(self, line: UnitRow) -> None:
        at = self.rows.index(line)
        if at == len(self.rows) - 1:
            line.name.set_raw("")
            line.rooms.set_raw("")
            return
        self.rows.remove(line)
        self._drop(line)
        self.rows[min(at, len(self.rows) - 1)].name.setFocus()
        self.flush()

    def _drop(self, line: UnitRow) -> None:
        self._body.removeWidget(line)
        line.hide()
        line.deleteLater()
