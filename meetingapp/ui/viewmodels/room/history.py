"""What was changed in the room, step by step, so that it can be taken back and done again."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

from meetingapp.domain.difference import Difference, difference
from meetingapp.domain.meeting import CaseDiscussion, Meeting

MOST_STEPS: Final = 500
HEAVIEST: Final = 10_000_000
"""As many characters as the steps may keep alive together."""
PAUSE: Final = 1.0
LONGEST_RUN: Final = 15.0
"""Seconds: what is typed without a pause is taken back in pieces of this length."""


@dataclass(frozen=True, slots=True)
class Version:
    """The sitting and the discussion at one moment."""

    meeting: Meeting
    discussion: CaseDiscussion


@dataclass(frozen=True, slots=True)
class Beside:
    """Something beside the discussion that was changed with it, such as a line of one's notes."""

    undo: Callable[[], None]
    redo: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One change: where it was made, and how it was before and after."""

    item: str
    place: Difference
    before: Version | None = None
    after: Version | None = None
    beside: tuple[Beside, ...] = ()
    begun: float = 0.0
    ended: float = 0.0
    closed: bool = False


@dataclass
class _Line:
    """The steps that were made, and how many of them stand."""

    steps: list[Step] = field(default_factory=list)
    stand: int = 0


class History:
    """The steps of one open case; it is emptied when another is opened.

    Letters written one after the other in one field are one step, until there is a pause.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._line = _Line()
        self._gathering: list[Step] | None = None

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        return self._line.stand > 0

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to do again."""
        return self._line.stand < len(self._line.steps)

    def clear(self) -> None:
        """Forget everything: another case, or minutes that are locked."""
        self._line = _Line()

    def note(self, item: str, before: Version, after: Version) -> None:
        """Remember a change of the discussion or the sitting."""
        now = self._clock()
        self._add(Step(item, _place(before, after), before, after, (), now, now))

    def beside(
        self, item: str, path: str, undo: Callable[[], None], redo: Callable[[], None]
    ) -> None:
        """Remember a change of something beside the discussion, which takes itself back."""
        now = self._clock()
        place = Difference(path, is_written=True)
        self._add(Step(item, place, None, None, (Beside(undo, redo),), now, now))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make everything noted inside one step, which nothing typed later is added to."""
        if self._gathering is not None:
            yield
            return
        self._gathering = []
        try:
            yield
        finally:
            gathered, self._gathering = self._gathering, None
            if gathered:
                self._push(_one(gathered))

    def back(self) -> Step | None:
        """Give the step to take back; from now on it may be done again."""
        if not self.can_undo:
            return None
        self._line.stand -= 1
        return self._line.steps[self._line.stand]

    def forth(self) -> Step | None:
        """Give the step to do again."""
        if not self.can_redo:
            return None
        self._line.stand += 1
        return self._line.steps[self._line.stand - 1]

    def _add(self, step: Step) -> None:
        if self._gathering is not None:
            self._gathering.append(step)
        else:
            self._push(step)

    def _push(self, step: Step) -> None:
        line = self._line
        del line.steps[line.stand :]
        last = line.steps[-1] if line.steps else None
        if last is not None and _goes_on(last, step):
            line.steps[-1] = _joined(last, step)
        else:
            line.steps.append(step)
        self._let_go()
        line.stand = len(line.steps)

    def _let_go(self) -> None:
        """Forget the oldest steps where there are too many, or they are too heavy."""
        steps = self._line.steps
        weight = sum(step.place.weight for step in steps)
        while len(steps) > MOST_STEPS or (weight > HEAVIEST and len(steps) > 1):
            weight -= steps.pop(0).place.weight


def _place(before: Version, after: Version) -> Difference:
    if before.meeting == after.meeting:
        return difference(before.discussion, after.discussion)
    place = difference(before.meeting, after.meeting)
    return replace(place, path=f"meeting.{place.path}".rstrip("."))


def _goes_on(last: Step, step: Step) -> bool:
    """Tell whether a step goes on writing where the last one wrote."""
    one, other = last.place.path, step.place.path
    inside = bool(one) and other.startswith(f"{one}.")  # a first letter may bring more with it
    begun = last.place.is_written or last.place.is_row
    near = inside or (begun and (one == other or one.startswith(f"{other}.")))
    written = step.place.is_written
    in_time = step.begun - last.ended < PAUSE and step.ended - last.begun < LONGEST_RUN
    alone = last.closed or step.closed or last.item != step.item
    return near and written and in_time and not alone


def _joined(last: Step, step: Step) -> Step:
    beside: tuple[Beside, ...]
    if last.beside and step.beside:
        beside = (Beside(last.beside[0].undo, step.beside[-1].redo),)
    else:
        beside = (*last.beside, *step.beside)
    return replace(
        last,
        place=step.place,
        before=last.before or step.before,
        after=step.after or last.after,
        beside=beside,
        ended=step.ended,
    )


def _one(steps: list[Step]) -> Step:
    """Put several changes together; the place is that of the last change of the discussion."""
    versions = [step for step in steps if step.before is not None]
    placed = (versions or steps)[-1]
    return replace(
        placed,
        before=versions[0].before if versions else None,
        beside=tuple(each for step in steps for each in step.beside),
        closed=True,
    )
