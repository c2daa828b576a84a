"""The fields of one item, each registered under the path the gates name it by."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.edit import PathError
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.days import day_off
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.chips import Chips
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.mark import MarkState
from meetingapp.ui.widgets.number_field import NumberField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.room.bound import (
    Bound,
    BoundDay,
    BoundMany,
    BoundNumber,
    BoundOne,
    BoundPerson,
    BoundText,
    BoundTick,
    BoundTime,
    Convert,
    as_code,
)
from meetingapp.ui.widgets.room.folded import unfold
from meetingapp.ui.widgets.room.time_field import TimeField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.wording import Say

Code = TypeVar("Code", bound=StrEnum)


def code_options(kind: type[Code], members: Sequence[Code] | None = None) -> list[Option]:
    """Offer the codes of ``kind``, named as the minutes name them."""
    return [Option(member.value, code_say(member)) for member in members or tuple(kind)]


def code_say(member: StrEnum) -> Say:
    """Name a code with a capital, as it stands on a button."""
    return lambda words: words.code(member)[:1].upper() + words.code(member)[1:]


class Fields(QObject):
    """Makes, fills and marks the fields of one form.

    ``prefix`` stands before every path, so that one form can show any of several rows; ``turned``
    comes when it shows another.
    """

    turned = Signal()

    def __init__(self, room: RoomViewModel, parent: QObject, prefix: str = "") -> None:
        super().__init__(parent)
        self._room = room
        self._prefix = prefix
        self._bound: dict[str, tuple[Bound, Field | None]] = {}
        self._tried = False
        self._proposed: set[str] = set()
        self._shown: dict[str, tuple[object, str, bool]] = {}
        self._marked: dict[str, tuple[object, ...]] = {}

    @property
    def prefix(self) -> str:
        """Return what stands before every path."""
        return self._prefix

    def set_prefix(self, prefix: str) -> None:
        """Show another row."""
        self._prefix = prefix
        self.refresh(everything=True)
        self.turned.emit()

    # --- making

    def text(
        self, path: str, label: Say, *, placeholder: Say | None = None, hint: Say | None = None
    ) -> Field:
        """Make a field of one line."""
        control = TextField(label, placeholder=placeholder)
        return self._framed(path, label, BoundText(control, self._writer(path)), hint)

    def area(
        self,
        path: str,
        label: Say,
        *,
        lines: tuple[int, int] = (2, 8),
        placeholder: Say | None = None,
        hint: Say | None = None,
    ) -> Field:
        """Make a field of several lines."""
        control = TextArea(label, placeholder=placeholder, lines=lines)
        return self._framed(path, label, BoundText(control, self._writer(path)), hint)

    def number(self, path: str, label: Say) -> Field:
        """Make a field for a number."""
        return self._framed(path, label, BoundNumber(NumberField(label), self._writer(path)))

    def day(self, path: str, label: Say, *, hint: Say | None = None) -> Field:
        """Make a field for a day; a coming day off is told under it."""
        control = DateField(label, lambda: self._room.meeting.date)
        closed = hint or (lambda words: day_off(words, control.day, self._room.room))
        return self._framed(path, label, BoundDay(control, self._writer(path)), closed)

    def clock(self, path: str, label: Say) -> Field:
        """Make a field for a time of day."""
        return self._framed(path, label, BoundTime(TimeField(label), self._writer(path)))

    def person(self, path: str, label: Say) -> Field:
        """Make a field for one person."""
        control = PersonField(label)
        bound = BoundPerson(control, self._writer(path), self._room.people)
        return self._framed(path, label, bound)

    def codes(
        self, path: str, label: Say, kind: type[Code], members: Sequence[Code] | None = None
    ) -> Field:
        """Make a choice of one code."""
        return self.one(path, label, code_options(kind, members), as_code(kind))

    def one(self, path: str, label: Say, options: Sequence[Option], convert: Convert) -> Field:
        """Make a choice of one."""
        return self._framed(path, label, BoundOne(Seg(label, options), self.chooser(path), convert))

    def many(self, path: str, label: Say, options: Sequence[Option], convert: Convert) -> Field:
        """Make a choice of any number."""
        chips = Chips(label, options)
        return self._framed(path, label, BoundMany(chips, self._writer(path), convert))

    def tick(self, path: str, label: Say, *, wrap: bool = False) -> Tick:
        """Make a tick; a sentence may ``wrap``."""
        control = Tick(label, wrap=wrap)
        self.add(path, BoundTick(control, self._writer(path)))
        return control

    def add(self, path: str, bound: Bound, frame: Field | None = None) -> None:
        """Register a control that was made elsewhere."""
        self._bound[path] = (bound, frame)
        done = getattr(bound.control, "done", None)
        if done is not None:
            done.connect(lambda: self._left(path))

    def writer(self, path: str) -> Callable[[object, str], None]:
        """Return what writes a value at ``path``."""
        return self._writer(path)

    # --- showing

    def refresh(self, *, everything: bool = False) -> None:
        """Show what the discussion holds; what is being written in is left alone."""
        deque(self.refreshing(everything=everything), 0)

    def refreshing(self, *, everything: bool = False) -> Parts:
        """Show it, and give way after each field."""
        proposed = {p.path: p.value for p in self._room.all_proposed()}
        for path, (bound, frame) in tuple(self._bound.items()):
            chosen = isinstance(bound, BoundOne | BoundMany | BoundTick)
            if not everything and bound.control.hasFocus() and not chosen:
                self._shown.pop(path, None)
                continue
            full = self._prefix + path
            value = self._value(full)
            is_proposed = full in proposed and value in (None, "", (), False)
            self._proposed.discard(path)
            if is_proposed:
                self._proposed.add(path)
            shown = (proposed[full] if is_proposed else value, self._room.raw(full), is_proposed)
            if shown == self._shown.get(path) and not everything:
                continue
            self._shown[path] = shown
            bound.fill(shown[0], shown[1])
            if frame is not None:
                frame.set_note((lambda words: words("proposed")) if is_proposed else None)
            yield
        self.mark()

    def mark(self) -> None:
        """Show beside each field what it still needs."""
        for path in self._bound:
            self._mark(path)

    def try_all(self) -> None:
        """Say what is missing also in fields nobody has been in: finalising was tried."""
        self._tried = True
        self.mark()

    def chain(self) -> None:
        """Let Tab go through the fields in the order they were made."""
        for (one, _), (other, _) in pairwise(self._bound.values()):
            QWidget.setTabOrder(one.control, other.control)

    # --- the caret

    def path_of(self, widget: QWidget) -> str | None:
        """Return the full path of the field ``widget`` is in."""
        for path, (bound, _) in self._bound.items():
            if bound.control is widget or bound.control.isAncestorOf(widget):
                return self._prefix + path
        return None

    def controls(self) -> dict[str, QWidget]:
        """Return every control by its full path, in the order they were made."""
        return {self._prefix + path: bound.control for path, (bound, _) in self._bound.items()}

    def control(self, path: str) -> QWidget | None:
        """Return the control of a full path, or of the nearest path inside or around it."""
        for full in _nearest(path, [self._prefix + p for p in self._bound]):
            return self._bound[full.removeprefix(self._prefix)][0].control
        return None

    def focus(self, path: str) -> bool:
        """Put the caret in a field, unfolding what hides it."""
        control = self.control(path)
        if control is None:
            return False
        unfold(control)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def first_empty(self) -> QWidget | None:
        """Return the first field in sight in which nothing stands, else the first in sight."""
        there = [b for b, _ in self._bound.values() if b.control.isVisible()]
        return next((b.control for b in there if b.blank), there[0].control if there else None)

    # --- inside

    def _framed(self, path: str, label: Say, bound: Bound, hint: Say | None = None) -> Field:
        frame = Field(label, bound.control, hint=hint)
        self.add(path, bound, frame)
        return frame

    def _writer(self, path: str) -> Callable[[object, str], None]:
        return lambda value, raw: self._room.put(self._prefix + path, value, raw)

    def chooser(self, path: str) -> Callable[[object, str], None]:
        """Write a choice: unlike typing, it is told at once, before the keyboard moves on."""

        def write(value: object, raw: str) -> None:
            self._room.put(self._prefix + path, value, raw)
            self._room.tell()

        return write

    def _value(self, path: str) -> object:
        try:
            return self._room.derived_value(path)
        except PathError:
            return None

    def _left(self, path: str) -> None:
        if self._room.is_open:
            self._mark(path, left=True)

    def _mark(self, path: str, *, left: bool = False) -> None:
        bound, frame = self._bound[path]
        if frame is None:
            return
        result = next(iter(self._room.closing_at(self._prefix + path)), None)
        now = (self._prefix, result, bound.blank, bound.control.hasFocus(), self._tried)
        if now == self._marked.get(path) and not left:
            return
        self._marked[path] = now
        if result is None:
            frame.set_mark(None)
            if not self._unreadable(bound):
                frame.set_problem(None)
            return
        said = bound.control.hasFocus() and not left
        empty = bound.blank or path in self._proposed
        if (empty and not self._tried) or said or result.asks_reason:
            frame.set_mark(MarkState.TODO)
            return
        frame.set_mark(MarkState.BAD)
        if not self._unreadable(bound):
            frame.set_problem(lambda words: words.result(result))

    def _unreadable(self, bound: Bound) -> bool:
        problem = getattr(bound.control, "problem", None)
        return problem is not None and problem() is not None


def _nearest(path: str, known: list[str]) -> Iterator[str]:
    """Yield paths by nearness: the same, those inside it, those around it."""
    yield from (k for k in known if k == path)
    yield from (k for k in known if k.startswith(f"{path}."))
    yield from (k for k in known if path.startswith(f"{k}."))
