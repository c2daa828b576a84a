"""Controls that read and write one path of the open discussion."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.people import PersonRef
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.cards import OptionCards
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick

Write = Callable[[object, str], None]
"""Takes the value, and the raw text it could not be read from."""
Convert = Callable[[str], object]


class Bound:
    """One control; ``fill`` shows a value without telling anyone, ``blank`` says it is empty."""

    def __init__(self, control: QWidget) -> None:
        self.control = control

    def fill(self, value: object, raw: str) -> None:
        """Show a value, or the raw text that could not be read."""
        raise NotImplementedError

    @property
    def blank(self) -> bool:
        """Tell whether nothing is written or chosen."""
        raise NotImplementedError


class BoundText(Bound):
    """A line or several lines of text."""

    def __init__(self, control: TextField | TextArea, write: Write) -> None:
        super().__init__(control)
        self._text = control
        control.edited.connect(lambda text: write(text, ""))

    @override
    def fill(self, value: object, raw: str) -> None:
        self._text.set_raw(value if isinstance(value, str) else "")

    @property
    @override
    def blank(self) -> bool:
        return not self._text.raw.strip()


class BoundWords(Bound):
    """Several short texts on one line, with commas between."""

    def __init__(self, control: TextField, write: Write) -> None:
        super().__init__(control)
        self._text = control
        control.edited.connect(
            lambda text: write(tuple(p.strip() for p in text.split(",") if p.strip()), "")
        )

    @override
    def fill(self, value: object, raw: str) -> None:
        self._text.set_raw(", ".join(value) if isinstance(value, tuple) else "")

    @property
    @override
    def blank(self) -> bool:
        return not self._text.raw.strip()


class BoundNumber(Bound):
    """A decimal number."""

    def __init__(self, control: NumberField, write: Write) -> None:
        super().__init__(control)
        self._number = control
        control.edited.connect(lambda text: write(control.number, text))

    @override
    def fill(self, value: object, raw: str) -> None:
        if isinstance(value, Decimal):
            self._number.set_number(value)
        else:
            self._number.set_raw(raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._number.raw.strip()


class BoundDay(Bound):
    """A day."""

    def __init__(self, control: DateField, write: Write) -> None:
        super().__init__(control)
        self._day = control
        control.edited.connect(lambda text: write(control.day, text))

    @override
    def fill(self, value: object, raw: str) -> None:
        if isinstance(value, date):
            self._day.set_day(value)
        else:
            self._day.set_raw(raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._day.raw.strip()


class BoundTime(Bound):
    """A time of day."""

    def __init__(self, control: TimeField, write: Write) -> None:
        super().__init__(control)
        self._time = control
        control.edited.connect(lambda text: write(control.at, text))

    @override
    def fill(self, value: object, raw: str) -> None:
        if isinstance(value, time):
            self._time.set_time(value)
        else:
            self._time.set_raw(raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._time.raw.strip()


class BoundPerson(Bound):
    """Exactly one of the people who can be chosen."""

    def __init__(
        self, control: PersonField, write: Write, people: Callable[[], Sequence[PersonRef]]
    ) -> None:
        super().__init__(control)
        self._person = control
        self._people = people
        self._known: Mapping[str, PersonRef] = {}
        control.chosen.connect(lambda id_: write(self._known[id_], ""))
        control.edited.connect(
            lambda text: write(None, text) if control.person_id is None else None
        )

    @override
    def fill(self, value: object, raw: str) -> None:
        people = list(self._people())
        if isinstance(value, PersonRef) and not any(value.is_same_as(p) for p in people):
            people.append(value)
        known = {_id(person): person for person in people}
        if known != self._known:
            self._known = known
            self._person.set_people([PersonChoice(id_, p.name, p.role) for id_, p in known.items()])
        if isinstance(value, PersonRef):
            self._person.set_person(next(i for i, p in known.items() if value.is_same_as(p)))
        else:
            self._person.set_person(None)
            self._person.set_raw(raw)

    @property
    @override
    def blank(self) -> bool:
        return not self._person.raw.strip()


class BoundOne(Bound):
    """One of a few."""

    def __init__(self, control: Seg | OptionCards, write: Write, convert: Convert) -> None:
        super().__init__(control)
        self._seg = control
        control.chosen.connect(lambda value: write(convert(value), ""))

    @override
    def fill(self, value: object, raw: str) -> None:
        self._seg.set_value(None if value is None or value == "" else str(value))

    @property
    @override
    def blank(self) -> bool:
        return self._seg.value is None


class BoundMany(Bound):
    """Any number from a closed list."""

    def __init__(self, control: Chips, write: Write, convert: Convert) -> None:
        super().__init__(control)
        self._chips = control
        control.changed.connect(lambda values: write(tuple(convert(v) for v in values), ""))

    @override
    def fill(self, value: object, raw: str) -> None:
        self._chips.set_values([str(v) for v in value] if isinstance(value, tuple) else ())

    @property
    @override
    def blank(self) -> bool:
        return not self._chips.values


class BoundTick(Bound):
    """Yes or not yet."""

    def __init__(self, control: Tick, write: Write) -> None:
        super().__init__(control)
        self._tick = control
        control.clicked.connect(lambda on: write(on, ""))

    @override
    def fill(self, value: object, raw: str) -> None:
        self._tick.setChecked(value is True)

    @property
    @override
    def blank(self) -> bool:
        return not self._tick.isChecked()


YES: Final = "True"
NO: Final = "False"


def as_bool(value: str) -> bool:
    """Read the value of a yes-or-no choice."""
    return value == YES


def as_code(kind: type[StrEnum]) -> Convert:
    """Read the value of a choice among the codes of ``kind``."""
    return kind


def _id(person: PersonRef) -> str:
    return person.person_id or f"name:{person.name}"
