"""The cells a row may have: a text, a code, a person or a month."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, TypeVar

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.bound import Bound, BoundPerson, BoundText, Write, as_code
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.month_field import BoundMonth, MonthField
from meetingapp.ui.widgets.room.pick_field import BoundPick, PickField
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import Say

Code = TypeVar("Code", bound=StrEnum)
MakeBound = Callable[[RoomViewModel, Say, Write], Bound]


def a_text(_room: RoomViewModel, name: Say, write: Write) -> Bound:
    """Make a cell of one line."""
    return BoundText(TextField(name), write)


def an_area(_room: RoomViewModel, name: Say, write: Write) -> Bound:
    """Make a cell that grows with what is written."""
    return BoundText(TextArea(name, lines=(1, 4)), write)


class Part(NamedTuple):
    """A field of the row, its label, its share of the width, and what is written in it."""

    name: str
    label: Say
    share: int
    make: MakeBound = a_text


def a_person(room: RoomViewModel, name: Say, write: Write) -> Bound:
    """Make a cell for one of the people who can be chosen."""
    return BoundPerson(PersonField(name), write, room.people)


def a_month(room: RoomViewModel, name: Say, write: Write) -> Bound:
    """Make a cell for a month."""
    return BoundMonth(MonthField(name, lambda: room.meeting.date), write)


def a_code(kind: type[Code]) -> MakeBound:
    """Make a cell for one code of ``kind``, found by the beginning of its word."""

    def make(_room: RoomViewModel, name: Say, write: Write) -> Bound:
        return BoundPick(PickField(name, code_options(kind)), write, as_code(kind))

    return make
