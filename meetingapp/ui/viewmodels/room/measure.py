"""One measure: what one field brings with it, and how it will read in the minutes."""

import re
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.coach import coaching
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.measure import Measure
from meetingapp.domain.units import unit_in
from meetingapp.ui.viewmodels.measure_words import numbers_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import MEASURES
from meetingapp.words import Words

_WORDING_RULE: Final = "L1"
_GAP: Final = "…"


@dataclass(frozen=True, slots=True)
class MeasureState:
    """How one measure stands: what is missing, and what is wrong in it."""

    missing: int
    wrong: int


def path_of(index: int, field: str = "") -> str:
    """Return the path of a measure, or of one of its fields."""
    return f"{MEASURES}.{index}.{field}" if field else f"{MEASURES}.{index}"


def indicator_changes(room: RoomViewModel, index: int, text: str) -> list[tuple[str, object]]:
    """The unit follows what is counted, until somebody has chosen another."""
    changes: list[tuple[str, object]] = [(path_of(index, "indicator"), text)]
    before = room.value(path_of(index, "indicator"))
    unit = room.value(path_of(index, "unit"))
    guessed = unit_in(before) if isinstance(before, str) else None
    if unit is None or unit is guessed:
        changes.append((path_of(index, "unit"), unit_in(text)))
    return changes


def links_changes(
    measure: Measure, index: int, element: BestInterestElement, *, on: bool
) -> list[tuple[str, object]]:
    """Link a measure to an element, or take the link away."""
    links = tuple(link for link in measure.links if link is not element)
    return [(path_of(index, "links"), (*links, element) if on else links)]


def state_of(room: RoomViewModel, index: int) -> MeasureState:
    """Count what a measure still needs."""
    prefix = path_of(index)
    own = [
        r for r in room.results
        if r.closes and (r.path == prefix or r.path.startswith(f"{prefix}."))
    ]  # fmt: skip
    filled = [r for r in own if _stands(room, r.path)]
    return MeasureState(len(own) - len(filled), len(filled))


def vague_in(room: RoomViewModel, index: int) -> GateResult | None:
    """Return what the gates say about vague wording in the action."""
    path = path_of(index, "action")
    return next(
        (r for r in room.results if r.id == _WORDING_RULE and not r.passed and r.path == path),
        None,
    )


def vague_words(room: RoomViewModel, text: str) -> tuple[tuple[int, int], ...]:
    """Return where vague words stand in a text: start and length."""
    spans = {
        (m.start(), m.end() - m.start())
        for lexicon in room.room.lexicon.values()
        for m in lexicon.vague.finditer(text)
    }
    return tuple(sorted(spans))


def without_vague(room: RoomViewModel, text: str) -> str:
    """Return the text with a blank where the vague words stood, to be filled in by a person."""
    left = text
    for start, length in reversed(vague_words(room, text)):
        left = f"{left[:start]}{_GAP}{left[start + length :]}"
    return re.sub(rf"{_GAP}(?:\s*{_GAP})+", _GAP, " ".join(left.split()))


def pattern(words: Words, room: RoomViewModel) -> str:
    """Say how a measure reads that can be measured, with a blank for each part."""
    found = coaching(Measure(""), room.room.lexicon)
    return words(found.sentence.text, **found.sentence.params) if found is not None else ""


def scaffold(words: Words, room: RoomViewModel, measure: Measure) -> str:
    """Return a sentence with a blank for the verb, built from what is known."""
    who = measure.responsible.name.split()[0] if measure.responsible else words("Who")
    rest = without_vague(room, measure.action).replace(_GAP, " ")
    child = {name.casefold() for name in room.case_names}
    tail = " ".join(w for w in rest.split() if w.casefold().strip(".,") not in child)
    often = "" if measure.frequency else f" {words('… times a week')}"
    return " ".join(f"{who} {_GAP} {tail}{often}".split())


def sentence_of(words: Words, measure: Measure) -> tuple[str, ...]:
    """Return how a measure will read, in short sentences; blanks where something is missing."""
    blank = f"[{words('missing')}]"
    who = measure.responsible.name if measure.responsible else blank
    action = measure.action.strip().rstrip(".") or blank
    base, goal = numbers_of(words, measure)
    when = words.long_day(measure.evaluation_date) if measure.evaluation_date else blank
    return (
        f"{action}.",
        words("Responsible: {name}.", name=who),
        words(
            "We count {indicator}: from {baseline} to {target}.",
            indicator=measure.indicator.strip().rstrip(".") or blank,
            baseline=base or blank,
            target=goal or blank,
        ),
        words("We look at it again on {day}.", day=when),
    )


def derived_measure(room: RoomViewModel, index: int) -> Measure:
    """Return a measure with what follows filled in; an empty one where there is none yet."""
    measures = room.derived.agreement.measures
    return measures[index] if index < len(measures) else replace(Measure(""))


def _stands(room: RoomViewModel, path: str) -> bool:
    return room.value(path) not in (None, "", ()) or bool(room.raw(path))
