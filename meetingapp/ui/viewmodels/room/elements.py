"""The seven elements of the best-interest assessment: what one key brings with it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from meetingapp.domain.best_interest import (
    BestInterestElement,
    ElementAssessment,
    FactSource,
)
from meetingapp.domain.prefill import source_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel

Element = BestInterestElement
SOURCE_KEYS: Final = {
    "B": FactSource.CHILD,
    "F": FactSource.GUARDIAN,
    "P": FactSource.PROFESSIONAL,
    "D": FactSource.DOCUMENT,
    "O": FactSource.OBSERVATION,
}


class RowState(StrEnum):
    """How a row stands: nobody has been here, it counts, or it does not."""

    OPEN = "OPEN"
    RELEVANT = "RELEVANT"
    SET_ASIDE = "SET_ASIDE"


@dataclass(frozen=True, slots=True)
class ElementRow:
    """One row as it is shown; ``sure`` is false while the source is only likely."""

    element: Element
    state: RowState
    text: str
    source: FactSource
    sure: bool
    weight: int | None
    favours: str

    @property
    def asks_why(self) -> bool:
        """Tell whether a reason is asked for setting it aside."""
        return self.element is Element.CARE_PROTECTION_SAFETY and self.state is RowState.SET_ASIDE

    @property
    def done(self) -> bool:
        """Tell whether nothing more is asked in this row."""
        if self.state is RowState.SET_ASIDE:
            return bool(self.text.strip()) or not self.asks_why
        return self.state is RowState.RELEVANT and bool(self.text) and self.weight is not None


def row_of(room: RoomViewModel, element: Element) -> ElementRow:
    """Return one row, with what follows from the child’s voice filled in."""
    given = room.derived.best_interest.element(element) or ElementAssessment(element)
    state = {True: RowState.RELEVANT, False: RowState.SET_ASIDE, None: RowState.OPEN}[
        given.relevant
    ]
    return ElementRow(
        element=element,
        state=state,
        text=given.not_relevant_reason if state is RowState.SET_ASIDE else given.facts,
        source=given.source or source_of(element),
        sure=given.source is not None,
        weight=given.weight,
        favours=given.favours,
    )


def write_text(room: RoomViewModel, element: Element, text: str) -> None:
    """Facts make an element count; in a row set aside the text is the reason."""
    row = row_of(room, element)
    if row.asks_why:
        room.put(_path(element, "not_relevant_reason"), text)
        return
    relevant = True if text.strip() else None
    room.put_all([(_path(element, "facts"), text), (_path(element, "relevant"), relevant)])


def set_aside(room: RoomViewModel, element: Element) -> None:
    """Say with one key that an element does not count here."""
    room.put_all([(_path(element, "relevant"), False), (_path(element, "facts"), "")])


def take_back(room: RoomViewModel, element: Element) -> None:
    """Open a row again that was set aside."""
    room.put_all([(_path(element, "relevant"), None), (_path(element, "not_relevant_reason"), "")])


def weigh(room: RoomViewModel, element: Element, weight: int) -> None:
    """Give a weight; the source that was likely is taken over with it."""
    row = row_of(room, element)
    changes: list[tuple[str, object]] = [(_path(element, "weight"), weight)]
    if not row.sure:
        changes.append((_path(element, "source"), row.source))
    room.put_all(changes)


def choose_source(room: RoomViewModel, element: Element, source: FactSource) -> None:
    """Say where the facts come from."""
    room.put(_path(element, "source"), source)


def choose_favours(room: RoomViewModel, element: Element, alternative: str) -> None:
    """Say which alternative an element speaks for."""
    room.put(_path(element, "favours"), alternative)
    room.tell()


def _path(element: Element, field: str) -> str:
    return f"best_interest.elements.{element}.{field}"
