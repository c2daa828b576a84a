"""Takes the paragraphs that are kept from an audience out of a discussion."""

from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any, Final

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Case
from meetingapp.domain.edit import row_step
from meetingapp.domain.kept_back import KeptBack
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion

_KEYS: Final = ("id", "measure_id", "who", "element", "name")
"""What a row may be named by, besides its number."""
_MEASURES: Final = "agreement.measures."
_TOLD_OF: Final = ("since_last.evaluations.", "since_last.status_lines.", _MEASURES)
"""Where a measure is told of."""


def is_kept_from(mark: KeptBack, audience: Audience, today: Case) -> bool:
    """Tell whether a mark keeps its paragraph from an audience.

    A mark tells guardians by their names. Where it names somebody who is no guardian of the case
    as it is today, nobody can tell who of them that is, and none of them gets it.

    The child’s page lies about at home, and an edition without names may be read by anybody: what
    is kept from one is in neither of them.
    """
    match audience.edition:
        case Edition.FULL:
            return False
        case Edition.GUARDIAN:
            named = mark.is_for_guardian(audience.guardian)
            return named or bool(mark.strangers(each.name for each in today.guardians))
        case Edition.SERVICE:
            return audience.service in mark.services
        case Edition.CHILD:
            return bool(mark.guardians)
        case Edition.ANON:
            return True


def places_kept_from(
    case: Case, discussion: CaseDiscussion, audience: Audience, today: Case
) -> tuple[str, ...]:
    """Return the places of a discussion that an audience does not read.

    ``case`` has the earlier meetings, ``today`` those who are guardians now.

    A measure that was kept back when it was agreed is so when it is evaluated and when another
    carries it on, without anybody having to think of it.
    """
    marks = [mark.path for mark in discussion.kept_back if is_kept_from(mark, audience, today)]
    for measure_id in sorted(measures_kept_from(case, discussion, audience, today)):
        marks.extend(place + measure_id for place in _TOLD_OF)
    return tuple(dict.fromkeys(marks))


def measures_kept_from(
    case: Case, discussion: CaseDiscussion, audience: Audience, today: Case
) -> frozenset[str]:
    """Return the ids of earlier measures an audience may not know of, and of those that follow."""
    held = sorted(case.earlier, key=lambda one: one.held_on)
    hidden = {
        mark.path.removeprefix(_MEASURES)
        for mark in marks_before(case, audience, today)
        if mark.path.startswith(_MEASURES)
    }
    agreed = [measure for earlier in held for measure in earlier.measures]
    for measure in (*agreed, *discussion.agreement.measures):
        if measure.follows in hidden:
            hidden.add(measure.id)
    return frozenset(hidden)


def looked_back_on(case: Case, discussion: CaseDiscussion, audience: Audience, today: Case) -> Case:
    """Return a case that remembers only those measures the discussion looks back on.

    Parts of them that were kept from the audience when they were agreed are so now.
    """
    wanted = {
        *(told.measure_id for told in discussion.since_last.evaluations),
        *(line.measure_id for line in discussion.since_last.status_lines),
        *(measure.follows for measure in discussion.agreement.measures),
    }
    kept = sorted(
        mark.path.removeprefix(_MEASURES).split(".")
        for mark in marks_before(case, audience, today)
        if mark.path.startswith(_MEASURES)
    )

    def seen(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
        for steps in kept:
            measures = _without(measures, steps)
        return tuple(measure for measure in measures if measure.id in wanted)

    earlier = (replace(each, measures=seen(each.measures)) for each in case.earlier)
    return replace(case, earlier=tuple(earlier))


def marks_before(case: Case, audience: Audience, today: Case) -> tuple[KeptBack, ...]:
    """Return what earlier meetings kept from an audience."""
    return tuple(
        mark
        for each in case.earlier
        for mark in each.kept_back
        if is_kept_from(mark, audience, today)
    )


def without(discussion: CaseDiscussion, paths: Iterable[str]) -> CaseDiscussion:
    """Return a discussion without what stands at these places; rows go, fields are emptied."""
    for steps in sorted((path.split(".") for path in paths), key=_from_the_back, reverse=True):
        discussion = _without(discussion, steps)
    return discussion


def _row(rows: tuple[Any, ...], key: str) -> int | None:
    for at, row in enumerate(rows):
        if key in (row_step(row, at), *(str(getattr(row, name, "")) for name in _KEYS)):
            return at
    return None


def _without(value: Any, steps: list[str]) -> Any:
    if isinstance(value, tuple):
        for used in range(len(steps), 0, -1):
            at = _row(value, ".".join(steps[:used]))
            if at is None:
                continue
            rest = steps[used:]
            middle = (_without(value[at], rest),) if rest else ()
            return (*value[:at], *middle, *value[at + 1 :])
        return value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    field = next((f for f in fields(value) if f.name == steps[0]), None)
    if field is None:
        return value
    rest = steps[1:]
    part = _without(getattr(value, field.name), rest) if rest else _empty(field)
    return replace(value, **{field.name: part})


def _empty(field: Field[Any]) -> object:
    return "" if field.default is MISSING else field.default


def _from_the_back(steps: list[str]) -> tuple[str, ...]:
    """Sort so that of two rows the later goes first: numbers stay true."""
    return tuple(f"{int(step):09}" if step.isdecimal() else step for step in steps)
